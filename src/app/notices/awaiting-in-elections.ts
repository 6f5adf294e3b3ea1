import { before, type Instant } from '../../core/base/instant.ts'
import type { Name } from '../../core/base/name.ts'
import type { SeatRef } from '../../core/charter/structure/charter.ts'
import { daysOf } from '../../core/foundation/days.ts'
import type { ContestRun, ElectionRun } from '../../core/foundation/elections/election-state.ts'
import { tieAsked } from '../../core/foundation/elections/result/tie-asked.ts'
import { rollOfContest } from '../../core/foundation/elections/roll/roll-asked.ts'
import { type RollStanding, standingsOnRoll } from '../../core/foundation/elections/roll/standing-on-roll.ts'
import { phaseNamed, votePhaseIn } from '../../core/foundation/elections/timeline.ts'
import type { PersonId } from '../../core/foundation/event.ts'
import { onRoll } from '../../core/foundation/people/roll.ts'
import { incumbents } from '../../core/foundation/seats/seats.ts'
import type { FoundationState } from '../../core/foundation/state.ts'
import type { Awaiting, AwaitingInElection } from './awaiting.ts'

/** Ballots of all who can vote: who has, their box alone knows. Nominations, candidacies, ties, and ballots that have to be asked for. */
export function* awaitingInElections(state: FoundationState, at: Instant, only?: PersonId): Iterable<Awaiting> {
  for (const [election, run] of state.elections) {
    if (run.ended !== undefined) continue
    for (const [electorate, contest] of run.contests) {
      const within = { state, run, contest, at, what: { election, ...(electorate !== '' && { electorate }) } }
      yield* ballots(within, only)
      yield* candidacies(within, only)
      yield* ties(within, only)
      yield* asking(within, only)
    }
  }
}

interface Within {
  readonly state: FoundationState
  readonly run: ElectionRun
  readonly contest: ContestRun
  readonly at: Instant
  readonly what: Omit<AwaitingInElection, 'kind'>
}

/** Whoever gave a proxy is not asked: the voter who has it is asked once more, for them. */
function* ballots(within: Within, only: PersonId | undefined): Iterable<Awaiting> {
  const { state, run, contest, at } = within
  const { opened, closed, closes, voters, proxies } = contest
  if (opened === undefined || closed !== undefined || closes === undefined || closes <= at) return
  const days = daysOf(state, run.begun.group)
  const reminders = run.begun.rule.reminders.map((length) => before(closes, length, days)).toSorted()
  const asked = { since: opened.at, by: closes, reminders, acts: [] }
  for (const person of those(voters, only)) {
    if (!proxies.has(person)) yield { ...headOf(within, 'ballot', person), ...asked }
  }
  for (const [voter, holder] of proxies) {
    if (only !== undefined && holder !== only) continue
    const head = headOf(within, 'ballot', holder)
    yield { ...head, ...asked, key: `${head.key} ${voter}`, for: voter }
  }
}

/** A nominee answers; a candidate says something for themselves, as long as the vote has not opened. */
function* candidacies(within: Within, only: PersonId | undefined): Iterable<Awaiting> {
  const { run, contest, what } = within
  const opens = votePhaseIn(run.begun.timeline)?.from
  if (contest.opened !== undefined || contest.closed !== undefined || opens === undefined) return
  for (const person of those(contest.candidates, only)) {
    const candidate = contest.candidates.get(person)
    if (candidate?.stands === 'nominated') {
      const acts = [
        { type: 'accept nomination', ...what },
        { type: 'decline nomination', ...what },
      ] as const
      yield { ...headOf(within, 'nomination', person), since: candidate.since, by: opens, acts }
    }
    if (candidate?.stands === 'accepted' && candidate.statement === undefined && candidate.answers === undefined) {
      yield { ...headOf(within, 'candidacy', person), since: candidate.since, by: opens, acts: [] }
    }
  }
}

function* ties(within: Within, only: PersonId | undefined): Iterable<Awaiting> {
  const { state, run, contest, at } = within
  const { closed, voices } = contest
  if (closed?.result.kind !== 'tied') return
  const asked = tieAsked(state, run, contest, at)?.people ?? []
  for (const person of asked) {
    if (voices.has(person) || (only !== undefined && person !== only)) continue
    yield { ...headOf(within, 'tie', person), since: closed.at, by: closed.result.until, acts: [] }
  }
}

/** Whom nothing keeps off the roll but that they have not asked for a ballot; whoever said that they want none is not asked again. */
function* asking(within: Within, only: PersonId | undefined): Iterable<Awaiting> {
  const { run, contest, at } = within
  if (contest.opened !== undefined || contest.closed !== undefined) return
  for (const { group, roll, until, people } of [...asksForItself(within), ...asksForRolls(within)]) {
    if (until <= at) continue
    for (const person of those(people, only)) {
      const acts = [{ type: 'opt in', group, roll }] as const
      yield { ...headOf(within, 'ask for ballot', person), since: run.at, by: until, acts }
    }
  }
}

interface Asks {
  readonly group: Name
  readonly roll: Name
  readonly until: Instant
  readonly people: ReadonlyMap<PersonId, unknown>
}

/** "voters who opted in": for this election alone. */
function asksForItself({ state, run, contest, at }: Within): readonly Asks[] {
  const { group, rule } = run.begun
  const asked = rollOfContest(run, contest, at)
  if (asked.voters.optedIn !== true) return []
  const silent = [...standingsOnRoll(state, asked)].filter(
    ([person, standing]) => isOnlyNotAsked(standing) && saidLast(state, group, rule.name, person) === undefined,
  )
  return [{ group, roll: rule.name, until: asked.optingIn.until, people: new Map(silent) }]
}

function isOnlyNotAsked(standing: RollStanding): boolean {
  return standing.kind === 'off' && standing.why.every(({ kind }) => kind === 'not opted in')
}

/** Rolls with a name, on which having opted in holds for a time: those who are not on them, or will not be any more. */
function asksForRolls({ state, run, contest, at }: Within): readonly Asks[] {
  const { timeline } = run.begun
  const opens = votePhaseIn(timeline)?.from
  if (opens === undefined) return []
  return rollOfContest(run, contest, at).voters.of.flatMap((ref) => {
    const roll = state.groups.get(ref.group)?.charter.rolls?.find(({ name }) => name === ref.seat)
    if (roll?.optedIn !== true) return []
    const closes =
      (roll.closes?.what === 'nominations' ? phaseNamed(timeline, 'nominations')?.from : undefined) ?? opens
    const until =
      roll.closes?.before === undefined ? closes : before(closes, roll.closes.before, daysOf(state, ref.group))
    const there = new Set(onRoll(state, ref, until).map(({ person }) => person))
    const members =
      roll.of.length === 0 ? [...state.people.keys()] : roll.of.flatMap((seat) => holdersOf(state, seat, at))
    const silent = members.filter(
      (person) => !there.has(person) && saidLast(state, ref.group, ref.seat, person) !== false,
    )
    return [{ group: ref.group, roll: ref.seat, until, people: new Map(silent.map((person) => [person, undefined])) }]
  })
}

function holdersOf(state: FoundationState, seat: SeatRef, at: Instant): readonly PersonId[] {
  return incumbents(state, seat, at).map(({ person }) => person)
}

/** Whether somebody asked for a ballot when they last said something about it. */
function saidLast(state: FoundationState, group: Name, roll: Name, person: PersonId): boolean | undefined {
  return state.optIns.get(`${group}.${roll}`)?.findLast((said) => said.person === person)?.in
}

function headOf({ run, what }: Within, kind: AwaitingInElection['kind'], person: PersonId) {
  const { group, rule } = run.begun
  const { election, electorate = '' } = what
  return { kind, ...what, key: `${kind} ${election} ${electorate}`, group, clause: rule.clause, person }
}

function those(people: ReadonlyMap<PersonId, unknown>, only: PersonId | undefined): Iterable<PersonId> {
  if (only === undefined) return people.keys()
  return people.has(only) ? [only] : []
}
