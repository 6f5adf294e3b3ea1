import type { WitnessLink } from '../../app/witness-lane.ts'

export interface HttpWitnessOptions {
  /** For the whole exchange: a witness that hangs is let go of. */
  readonly timeout_ms?: number
}

/** An answer is a few signature lines. */
const most_bytes = 65_536

/** Asks witnesses over HTTP. A redirect is followed nowhere: the policy says where the witness is. */
export function httpWitness({ timeout_ms = 10_000 }: HttpWitnessOptions = {}): WitnessLink {
  return {
    async addCheckpoint(prefix, body, signal) {
      const answer = await fetch(`${prefix.replace(/\/+$/, '')}/add-checkpoint`, {
        method: 'POST',
        body: new Uint8Array(body),
        headers: { 'Content-Type': 'text/plain; charset=utf-8' },
        redirect: 'error',
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeout_ms)]),
      })
      return { status: answer.status, body: await bytesOf(answer) }
    },
  }
}

async function bytesOf(answer: Response): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of answer.body ?? []) {
    length += part.length
    if (length > most_bytes) throw new Error(`The answer is longer than ${most_bytes} bytes`)
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}
