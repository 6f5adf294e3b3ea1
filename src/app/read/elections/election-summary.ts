import type { Instant } from '../../../core/base/instant.ts'
import type { Name } from '../../../core/base/name.ts'
import type { ContestRun, ElectionRun } from '../../../core/foundation/elections/election-state.ts'
import { groupRef, personRef, type Reader } from '../reader.ts'
import type { PersonRef } from '../views.ts'
import { type ElectionPhaseView, phaseView } from './phase-view.ts'

/** An election in a line. Nothing of it tells how people vote before the close. */
export interface ElectionSummary {
  readonly number: number
  readonly group: { readonly name: Name; readonly title: string }
  readonly name: Name
  readonly seats: number
  /** The seats that it fills, by their names. */
  readonly fills: readonly Name[]
  readonly began: Instant
  readonly phase: ElectionPhaseView
  /** Those who stand, as long as it is not decided who is elected. */
  readonly candidates: number
  /** Who was elected, once that is known. */
  readonly elected: readonly PersonRef[]
}

export function electionSummary(reader: Reader, run: ElectionRun): ElectionSummary {
  const { state } = reader.snapshot
  const { begun, contests, at } = run
  return {
    number: begun.election,
    group: groupRef(state, begun.group),
    name: begun.rule.name,
    seats: begun.contests.reduce((sum, { seats }) => sum + seats, 0),
    fills: begun.rule.fills.map(({ seat }) => seat),
    began: at,
    phase: phaseView(run),
    candidates: [...contests.values()].reduce((sum, { candidates }) => sum + standingIn(candidates), 0),
    elected: [...contests.values()].flatMap(({ closed }) =>
      closed?.result.kind === 'elected' ? closed.result.elected.map((person) => personRef(reader, person)) : [],
    ),
  }
}

function standingIn(candidates: ContestRun['candidates']): number {
  return [...candidates.values()].filter(({ stands }) => stands === 'nominated' || stands === 'accepted').length
}
