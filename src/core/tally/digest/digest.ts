import { textOfData } from '../../base/text-of-data.ts'
import type { Ballots } from '../ballots/ballots.ts'
import { canonicalLines } from '../ballots/canonical-lines.ts'
import type { Contest } from '../contest.ts'
import type { Count } from '../count.ts'
import { writeParams } from '../params/write-params.ts'

/** A SHA-256 that has only begun: it takes bytes in pieces and ends in hexadecimal. */
export interface Hash {
  update(bytes: Uint8Array): unknown
  hex(): string
}
export type StartHash = () => Hash

/** The SHA-256 of the canonical lines of ballots: `remit count … --to lines | sha256sum` gives the same. */
export function ballotsDigest(ballots: Ballots, start: StartHash): string {
  const hash = start()
  for (const lines of canonicalLines(ballots)) hash.update(lines)
  return hash.hex()
}

/**
 * The SHA-256 of everything that was counted and everything that came of it, as canonical JSON (RFC 8785): the contest with its ballots by their
 * digest, and the whole count. docs/counting.md has its keys.
 */
export function resultDigest(contest: Contest, count: Count, ballots: string, start: StartHash): string {
  const { params, ...asked } = contest
  const hash = start()
  const whole = { contest: { ...asked, params: writeParams(params), ballots }, count }
  hash.update(new TextEncoder().encode(textOfData(whole)))
  return hash.hex()
}
