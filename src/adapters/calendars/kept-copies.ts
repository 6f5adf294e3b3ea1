import { hash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const copy = z.strictObject({
  url: z.string(),
  /** When its server last said that it is so. */
  read: z.string(),
  text: z.string(),
  etag: z.string().exactOptional(),
  modified: z.string().exactOptional(),
})

/** A calendar as it was read last, with what its server needs to be told to say that nothing has changed. */
export type KeptCopy = z.infer<typeof copy>

/** Where the last good copy of each calendar is, so that a restart while its server is down loses nothing. */
export interface KeptCopies {
  of(url: string): Promise<KeptCopy | undefined>
  keep(kept: KeptCopy): Promise<void>
}

/** A file each, in a folder that is made when it is needed. What cannot be read is fetched again. */
export function keptCopies(folder: string): KeptCopies {
  const fileOf = (url: string) => join(folder, `${hash('sha256', url, 'hex').slice(0, 32)}.json`)
  return {
    async of(url) {
      try {
        return copy.parse(JSON.parse(await readFile(fileOf(url), 'utf8')))
      } catch {
        return undefined
      }
    },
    async keep(kept) {
      await mkdir(folder, { recursive: true })
      const draft = `${fileOf(kept.url)}.draft`
      await writeFile(draft, JSON.stringify(kept))
      await rename(draft, fileOf(kept.url))
    },
  }
}
