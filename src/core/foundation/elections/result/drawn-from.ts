import { ballotsDigest } from '../../../tally/bundle/ballots-digest.ts'
import type { BundledFile } from '../../../tally/bundle/bundle.ts'
import { drawnOrder, seedOf } from '../../../tally/ties/drawn-order.ts'
import type { ClockTools } from '../../clock-tools.ts'
import type { DrawnFrom } from '../election-event.ts'
import type { ContestRun } from '../election-state.ts'

/** What the lot of a contest is drawn from; undefined where its value was not kept, and then nothing is drawn. */
export function drawnFrom(
  { opened }: ContestRun,
  { ballots }: BundledFile,
  { digest, reveal }: ClockTools,
): DrawnFrom | undefined {
  const kept = opened?.lot === undefined ? undefined : reveal?.(opened.lot)
  if (kept === undefined) return undefined
  const final = ballotsDigest(ballots, digest)
  return { ...kept, ballots: final, seed: seedOf(kept.value, final, digest) }
}

/** The same contest with everybody in the order of the lot. */
export function withLot(file: BundledFile, { seed }: DrawnFrom, digest: ClockTools['digest']): BundledFile {
  return { ...file, params: { ...file.params, lot: { order: drawnOrder(seed, file.candidates, digest) } } }
}
