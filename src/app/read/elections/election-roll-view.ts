import type { Instant } from '../../../core/base/instant.ts'
import type { Name } from '../../../core/base/name.ts'
import type { ContestRun, ElectionRun } from '../../../core/foundation/elections/election-state.ts'
import { rollOfContest } from '../../../core/foundation/elections/roll/roll-asked.ts'
import { votersOnRoll } from '../../../core/foundation/elections/roll/standing-on-roll.ts'
import type { Voter } from '../../../core/foundation/motions/vote-event.ts'
import { foundationRef, personRef, type Reader } from '../reader.ts'
import type { FoundationRef, PersonRef } from '../views.ts'
import { type ElectionSummary, electionSummary } from './election-summary.ts'
import { type RollSummary, rollSummary } from './roll-summary.ts'

/** Who can vote in an election and why each of them, as far as everybody may know. */
export interface ElectionRollView {
  readonly foundation: FoundationRef
  readonly election: ElectionSummary
  readonly contests: readonly ContestRollView[]
  /** Earlier elections of the same name, with the size of their rolls, the newest first. */
  readonly overTime: readonly { readonly number: number; readonly at: Instant; readonly size: number }[]
}

export interface ContestRollView extends RollSummary {
  readonly electorate?: Name
  readonly voters: readonly RollVoterView[]
  /** The rolls of charters that it is made of. */
  readonly rolls?: readonly { readonly group: Name; readonly roll: Name }[]
}

export interface RollVoterView {
  readonly person: PersonRef
  readonly because: Voter['because']
  /** Let onto the roll by a body: the number of its decision, where there is one. */
  readonly exception?: number | true
  /** Voters with the same have one ballot together. */
  readonly unit?: string
}

export function electionRollView(reader: Reader, number: number): ElectionRollView | undefined {
  const { state } = reader.snapshot
  const run = state.elections.get(number)
  if (run === undefined) return undefined
  return {
    foundation: foundationRef(reader),
    election: electionSummary(reader, run),
    contests: [...run.contests].map(([electorate, contest]) => contestRoll(reader, run, electorate, contest)),
    overTime: [...state.elections.values()]
      .filter((other) => isAlike(run, other))
      .flatMap(sizeOf)
      .toReversed(),
  }
}

function contestRoll(reader: Reader, run: ElectionRun, electorate: Name, contest: ContestRun): ContestRollView {
  const { state, at } = reader.snapshot
  const asked = rollOfContest(run, contest, at)
  const voters = contest.opened === undefined ? votersOnRoll(state, asked) : [...contest.voters.values()]
  const rolls = asked.voters.of.flatMap(({ group, seat: roll }) =>
    state.groups.get(group)?.charter.rolls?.some(({ name }) => name === roll) === true ? [{ group, roll }] : [],
  )
  return {
    ...rollSummary(reader, run, contest),
    ...(electorate !== '' && { electorate }),
    voters: voters.map((voter) => voterView(reader, voter)),
    ...(rolls.length > 0 && { rolls }),
  }
}

function voterView(reader: Reader, { person, because, exception, unit }: Voter): RollVoterView {
  return {
    person: personRef(reader, person),
    because,
    ...(exception !== undefined && { exception }),
    ...(unit !== undefined && { unit }),
  }
}

function isAlike({ begun }: ElectionRun, other: ElectionRun): boolean {
  return other.begun.group === begun.group && other.begun.rule.name === begun.rule.name
}

function sizeOf({ begun, contests }: ElectionRun) {
  const opened = [...contests.values()].flatMap(({ opened: vote }) => vote ?? [])
  const [first] = opened
  const size = opened.reduce((sum, { voters }) => sum + voters.size, 0)
  return first === undefined ? [] : [{ number: begun.election, at: first.at, size }]
}
