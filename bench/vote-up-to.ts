import type { RunningFoundation } from '../src/app/running.ts'
import { vote } from './club.ts'

export interface ActCost {
  readonly entries: number
  /** Of the whole process, for one act that shares a commit with others. */
  readonly processor_us: number
  readonly elapsed_us: number
}

/** The app puts this many in one commit. */
const votes_at_once = 256
/** Acts over which a cost is taken. */
const measured = 10_000

/**
 * Votes until the record has so many entries, by the app's own code: each is decided, folded, hashed, signed for and kept. On
 * the way, what an act costs before each of the given sizes, over the last ten thousand or the last half.
 */
export async function voteUpTo(
  club: RunningFoundation,
  size: number,
  told: readonly number[] = [],
): Promise<readonly ActCost[]> {
  const costs: ActCost[] = []
  let now = (await club.read()).state.size
  for (const stop of new Set([...told.filter((one) => one > now && one < size), size])) {
    const from = Math.max(now, stop - Math.min(measured, Math.floor(stop / 2)))
    now = await voteOn(club, now, from)
    const [began_ms, before] = [performance.now(), process.cpuUsage()]
    now = await voteOn(club, now, stop)
    const { user, system } = process.cpuUsage(before)
    const acts = stop - from
    costs.push({
      entries: stop,
      processor_us: (user + system) / acts,
      elapsed_us: ((performance.now() - began_ms) * 1_000) / acts,
    })
  }
  return costs
}

async function voteOn(club: RunningFoundation, from: number, until: number): Promise<number> {
  for (let at = from; at < until; at += votes_at_once) {
    const count = Math.min(votes_at_once, until - at)
    await Promise.all(Array.from({ length: count }, (_, place) => vote(club, at + place)))
  }
  return until
}
