import type { Instant } from '../../../base/instant.ts'
import type { BundledFile } from '../../../tally/bundle/bundle.ts'
import type { Composition } from '../../../tally/compose/composition.ts'
import type { FoundationState } from '../../state.ts'
import { defaultChoice } from '../ballots/ballot-form.ts'
import { electingOf } from '../electing-of.ts'
import type { ContestRun, ElectionRun } from '../election-state.ts'
import { seatCapOf } from './seat-cap.ts'
import { thresholdNumber } from './threshold-number.ts'

/** What a charter asks beside the method, in the numbers of this contest. A default option of which nothing is said leaves the seats that it wins empty. */
export function compositionOf(
  state: FoundationState,
  run: ElectionRun,
  contest: ContestRun,
  { candidates, seats }: BundledFile,
  cast: number,
  at: Instant,
): Composition {
  const { rule } = run.begun
  const { quorum, electedWhen, defaultOption } = electingOf(rule, contest.contested.electorate)
  const bases = { voters: contest.opened?.voters.size ?? 0, cast, seats }
  const option = candidates.indexOf(defaultChoice)
  const cap = rule.cap && seatCapOf(state, run, rule.cap, candidates, at)
  return {
    ...(quorum !== undefined && { quorum: thresholdNumber(quorum, bases) }),
    ...(electedWhen !== undefined && { support: thresholdNumber(electedWhen, bases) }),
    ...(option !== -1 && { defaultOption: { candidate: option, wins: defaultOption?.wins ?? 'vacant' } }),
    ...(cap !== undefined && { cap }),
  }
}
