import type { Instant } from '../../../base/instant.ts'
import type { SeatRef } from '../../../charter/structure/charter.ts'
import type { FactCondition } from '../../../charter/structure/fact-condition.ts'
import { isSameSeat } from '../../../charter/structure/same-seat.ts'
import type { PersonId } from '../../event.ts'
import type { Voter } from '../../motions/vote-event.ts'
import { isErased } from '../../people/erasing.ts'
import { conditionNow } from '../../people/facts/condition-now.ts'
import { sharedValue } from '../../people/facts/declared-value.ts'
import { hasNoVoteByLimit } from '../../seats/limits/without-vote.ts'
import { isOnTrialWithoutVote } from '../../seats/on-trial.ts'
import { acting, seatOf } from '../../seats/seats.ts'
import type { FoundationState } from '../../state.ts'
import { hasEffect } from '../../statuses/status-effects.ts'
import type { ContestRun, ElectionRun } from '../election-state.ts'
import { formerRoll, type RollAsked, rollOfContest } from './roll-asked.ts'

/** Whether somebody can vote in a contest, and why. */
export type RollStanding =
  | { readonly kind: 'on'; readonly voter: Voter }
  | { readonly kind: 'off'; readonly why: readonly [OffRoll, ...OffRoll[]] }

export type OffRoll =
  | { readonly kind: 'erased' }
  | { readonly kind: 'holds none'; readonly of: readonly SeatRef[] }
  /** Holds one of them without a vote: an observer, on trial, by a status or a limit. */
  | { readonly kind: 'no vote by it'; readonly seats: readonly SeatRef[] }
  /** Has not asked for a ballot in the time for that, or has taken it back. */
  | { readonly kind: 'not opted in'; readonly from: Instant; readonly until: Instant }
  | { readonly kind: 'condition'; readonly condition: FactCondition; readonly is: 'no' | 'unknown' }
  | { readonly kind: 'not on the roll of'; readonly election: number }

/** Of somebody in a contest that runs: by the roll as it was frozen, or before that as it would be. */
export function standingOnRoll(
  state: FoundationState,
  { run, contest }: { readonly run: ElectionRun; readonly contest: ContestRun },
  person: PersonId,
  at: Instant,
): RollStanding {
  const frozen = contest.voters.get(person)
  if (frozen !== undefined) return { kind: 'on', voter: frozen }
  const asked = rollOfContest(run, contest, at)
  return standingOf(state, asked, membersOf(state, asked), person)
}

/** Of everybody whom the foundation knows. */
export function standingsOnRoll(state: FoundationState, asked: RollAsked): ReadonlyMap<PersonId, RollStanding> {
  const members = membersOf(state, asked)
  return new Map([...state.people.keys()].map((person) => [person, standingOf(state, asked, members, person)]))
}

/** Who can vote, in the order in which the foundation came to know them. */
export function votersOnRoll(state: FoundationState, asked: RollAsked): readonly Voter[] {
  return [...standingsOnRoll(state, asked).values()].flatMap((standing) =>
    standing.kind === 'on' ? [standing.voter] : [],
  )
}

interface Membership {
  readonly because: Voter['because'][number][]
  readonly without: SeatRef[]
}

/** Who holds the seats that vote, or stands on their rolls, and who of them has no vote by it. */
function membersOf(state: FoundationState, asked: RollAsked): ReadonlyMap<PersonId, Membership> {
  const members = new Map<PersonId, Membership>()
  for (const seat of asked.voters.of) {
    const at = closesBeforeNominations(state, seat) ? asked.nominations : asked.asOf
    for (const { person, since } of acting(state, seat, at)) {
      const known = members.get(person) ?? { because: [], without: [] }
      members.set(person, known)
      if (!hasVoteBy(state, person, seat, at)) known.without.push(seat)
      else if (!known.because.some((one) => isSameSeat(one.seat, seat))) known.because.push({ seat, since })
    }
  }
  return members
}

function closesBeforeNominations(state: FoundationState, { group, seat }: SeatRef): boolean {
  const roll = state.groups.get(group)?.charter.rolls?.find(({ name }) => name === seat)
  return roll?.closes?.what === 'nominations'
}

function hasVoteBy(state: FoundationState, person: PersonId, seat: SeatRef, at: Instant): boolean {
  if (seatOf(state, seat)?.noVote === true) return false
  if (hasEffect(state, person, seat, 'no vote') || hasNoVoteByLimit(state, person, seat, at)) return false
  return !isOnTrialWithoutVote(state, person, seat, at)
}

function standingOf(
  state: FoundationState,
  asked: RollAsked,
  members: ReadonlyMap<PersonId, Membership>,
  person: PersonId,
): RollStanding {
  if (isErased(state, person)) return { kind: 'off', why: [{ kind: 'erased' }] }
  const former = formerRoll(state, asked)
  if (former !== undefined) {
    const { election, voters } = former
    const voter = voters.get(person)
    return voter === undefined
      ? { kind: 'off', why: [{ kind: 'not on the roll of', election }] }
      : { kind: 'on', voter }
  }
  const { because, without } = members.get(person) ?? { because: [], without: [] }
  const own = sharedBallot(state, asked, person)
  const exception = lettingOf(state, asked, person)
  if (exception !== undefined) return { kind: 'on', voter: { person, because, exception, ...own } }
  const [first, ...others] = whyNot(state, asked, { because, without }, person)
  return first === undefined
    ? { kind: 'on', voter: { person, because, ...own } }
    : { kind: 'off', why: [first, ...others] }
}

/** All that keeps somebody from voting, so that they see at once what they would have to do. */
function whyNot(
  state: FoundationState,
  { group, election, voters, asOf, optingIn }: RollAsked,
  { because, without }: Membership,
  person: PersonId,
): readonly OffRoll[] {
  const { of, anyone, optedIn, onlyIf } = voters
  const isKnown = (state.people.get(person)?.introduced ?? '') <= asOf
  const isOf = because.length > 0 || (anyone === true && isKnown)
  const [seat] = because
  const asked = { state, group, person, at: asOf, ...(seat !== undefined && { seat: seat.seat }) }
  const is = onlyIf === undefined ? 'yes' : conditionNow(asked, onlyIf)
  return [
    ...(isOf
      ? []
      : [
          without.length > 0
            ? ({ kind: 'no vote by it', seats: without } as const)
            : ({ kind: 'holds none', of } as const),
        ]),
    ...(optedIn === true && !hasOptedIn(state, `${group}.${election}`, person, optingIn)
      ? [{ kind: 'not opted in', from: optingIn.from, until: optingIn.until } as const]
      : []),
    ...(onlyIf === undefined || is === 'yes' ? [] : [{ kind: 'condition', condition: onlyIf, is } as const]),
  ]
}

/** What somebody said last in the time for it counts; one asks for a ballot anew for each election. */
function hasOptedIn(
  state: FoundationState,
  roll: string,
  person: PersonId,
  { from, until }: RollAsked['optingIn'],
): boolean {
  const said = state.optIns.get(roll)?.filter((one) => one.person === person && one.at >= from && one.at < until)
  return said?.at(-1)?.in === true
}

/** The decision by which a body has let somebody vote, since the election began. */
function lettingOf(
  state: FoundationState,
  { group, election, voters, since }: RollAsked,
  person: PersonId,
): Voter['exception'] {
  if (voters.approvedBy === undefined) return undefined
  const found = state.lettings.get(`${group}.${election}`)?.findLast((one) => one.person === person && one.at >= since)
  return found === undefined ? undefined : (found.motion ?? true)
}

function sharedBallot(
  state: FoundationState,
  { ballotPer, asOf, group }: RollAsked,
  person: PersonId,
): { readonly unit?: string } {
  const unit = ballotPer === undefined ? undefined : sharedValue(state, person, ballotPer, asOf, group)
  return unit === undefined ? {} : { unit }
}
