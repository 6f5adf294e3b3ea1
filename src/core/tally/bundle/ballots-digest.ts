import type { Ballots } from '../ballots/ballots.ts'
import { canonicalLines } from '../ballots/canonical-lines.ts'
import type { DigestText } from '../ties/drawn-order.ts'

/** The SHA-256 of the canonical lines of ballots. */
export function ballotsDigest(ballots: Ballots, digest: DigestText): string {
  const decoder = new TextDecoder()
  return digest([...canonicalLines(ballots)].map((bytes) => decoder.decode(bytes)).join(''))
}
