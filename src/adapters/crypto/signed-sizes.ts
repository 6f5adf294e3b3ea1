import { readFile, rename, writeFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import type { Keys } from '../../app/ports.ts'

/** How long what was noted may wait for its file: a guard against old backups need not know the last second. */
const pause_ms = 1_000

/**
 * How long the records of this machine's keys were when they were signed last, in a file beside each key: "1024\n". It
 * outlives the database, so that an older copy of one is found out. Written at once the first time, then once a second at
 * most, whole or not at all, and never waited for by a commit.
 *
 * @param pathOf the file of an origin
 */
export function signedSizes(
  pathOf: (origin: string) => string,
): Required<Pick<Keys, 'signed' | 'noteSigned' | 'close'>> {
  const noted = new Map<string, number>()
  const writing = new Map<string, Promise<void>>()
  let closing = new AbortController()

  async function signed(origin: string): Promise<{ readonly size: number } | undefined> {
    const path = pathOf(origin)
    const text = await readFile(path, 'utf8').catch((cause: unknown) => {
      if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined
      throw cause
    })
    if (text === undefined) return undefined
    const size = /^\d{1,16}\n$/.test(text) ? Number(text) : Number.NaN
    if (Number.isSafeInteger(size)) return { size }
    throw new Error(`${path} does not say how many entries were signed; put back the file or remove it`)
  }

  async function write(origin: string): Promise<void> {
    for (let size = noted.get(origin); size !== undefined; size = noted.get(origin)) {
      // Another process with these keys may have signed more.
      if (size > ((await signed(origin))?.size ?? 0)) {
        const draft = `${pathOf(origin)}.${process.pid}.draft`
        await writeFile(draft, `${size}\n`, { mode: 0o600 })
        await rename(draft, pathOf(origin))
      }
      if (noted.get(origin) === size) noted.delete(origin)
      await pause(pause_ms, undefined, { ref: false, signal: closing.signal }).catch(() => {})
    }
  }

  return {
    signed,
    noteSigned(origin, size) {
      noted.set(origin, Math.max(size, noted.get(origin) ?? 0))
      if (writing.has(origin)) return
      const written = write(origin)
        .catch((cause: unknown) =>
          process.emitWarning(`What was signed for ${origin} cannot be noted: ${String(cause)}`),
        )
        .finally(() => writing.delete(origin))
      writing.set(origin, written)
    },
    async close() {
      closing.abort()
      while (writing.size > 0) await Promise.all(writing.values())
      closing = new AbortController()
    },
  }
}
