import { readBounded } from '../../app/verify/bounded-body.ts'
import type { WitnessLink } from '../../app/witnessing/witness-lane.ts'

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

async function bytesOf({ body }: Response): Promise<Uint8Array> {
  const bytes = await readBounded(body, most_bytes)
  if (bytes.length > most_bytes) throw new Error(`The answer is longer than ${most_bytes} bytes`)
  return bytes
}
