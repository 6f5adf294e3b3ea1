import type { Instant } from '../../../core/base/instant.ts'
import type { Name } from '../../../core/base/name.ts'
import type { ContestRun, ElectionRun } from '../../../core/foundation/elections/election-state.ts'
import { rollOfContest } from '../../../core/foundation/elections/roll/roll-asked.ts'
import {
  type RollStanding,
  standingOnRoll,
  votersOnRoll,
} from '../../../core/foundation/elections/roll/standing-on-roll.ts'
import { votePhaseIn } from '../../../core/foundation/elections/timeline.ts'
import { permission, type Reader } from '../reader.ts'

/** How many can vote in a contest, whether that is settled, and how the reader stands to it. */
export interface RollSummary {
  readonly size: number
  readonly isSettled: boolean
  /** When it is settled, while it is not. */
  readonly settles?: Instant
  readonly own?: RollStanding
  /** What the reader can do about it: ask for a ballot, or to be let on. */
  readonly acts: readonly OwnRollAct[]
}

/** By which roll it goes: that of the election, by its name, or one of the charter's that it is made of. */
export interface OwnRollAct {
  readonly type: 'opt in' | 'opt out' | 'ask for roll'
  readonly group: Name
  readonly roll: Name
}

export function rollSummary(reader: Reader, run: ElectionRun, contest: ContestRun): RollSummary {
  const { state, at } = reader.snapshot
  const { person } = reader
  const isSettled = contest.opened !== undefined
  const settles = votePhaseIn(run.begun.timeline)?.from
  const asked = rollOfContest(run, contest, at)
  return {
    size: contest.opened?.voters.size ?? votersOnRoll(state, asked).length,
    isSettled,
    ...(!isSettled && settles !== undefined && { settles }),
    ...(person !== undefined && { own: standingOnRoll(state, { run, contest }, person, at) }),
    acts: isSettled ? [] : rollActs(reader, run, asked.voters.of),
  }
}

function rollActs(
  reader: Reader,
  { begun: { group, rule } }: ElectionRun,
  of: readonly { readonly group: Name; readonly seat: Name }[],
): readonly OwnRollAct[] {
  const rolls = [{ group, roll: rule.name }, ...of.map(({ group: other, seat }) => ({ group: other, roll: seat }))]
  return rolls.flatMap((roll) =>
    (['opt in', 'opt out', 'ask for roll'] as const)
      .filter((type) => permission(reader, { type, ...roll }).refusal === undefined && isOpen(reader, roll, type))
      .map((type) => ({ type, ...roll })),
  )
}

/** Whoever has asked already can take it back, and nobody else. */
function isOpen(
  { snapshot: { state }, person }: Reader,
  roll: Omit<OwnRollAct, 'type'>,
  type: OwnRollAct['type'],
): boolean {
  if (type === 'ask for roll') return true
  const said = state.optIns.get(`${roll.group}.${roll.roll}`)?.findLast((one) => one.person === person)
  return (said?.in === true) === (type === 'opt out')
}
