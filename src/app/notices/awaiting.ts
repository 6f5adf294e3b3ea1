import type { Instant } from '../../core/base/instant.ts'
import type { Name } from '../../core/base/name.ts'
import type { ClauseRef, SeatRef } from '../../core/charter/structure/charter.ts'
import { authorise } from '../../core/foundation/authority.ts'
import type { PersonId } from '../../core/foundation/event.ts'
import type { MeetingRef } from '../../core/foundation/meetings/meeting-event.ts'
import { isErased } from '../../core/foundation/people/erasing.ts'
import type { FoundationState } from '../../core/foundation/state.ts'
import { nobodyVoted, type Voted } from '../elections/voted.ts'
import { awaitingAroundGroups } from './awaiting-around-groups.ts'
import { awaitingInAnnouncements } from './awaiting-in-announcements.ts'
import { awaitingInConsultations } from './awaiting-in-consultations.ts'
import { awaitingInElections } from './awaiting-in-elections.ts'
import { awaitingInMeetings } from './awaiting-in-meetings.ts'
import { awaitingInMoney } from './awaiting-in-money.ts'
import { awaitingInMotions } from './awaiting-in-motions.ts'
import { awaitingInReports } from './awaiting-in-reports.ts'
import { awaitingInRequests } from './awaiting-in-requests.ts'
import { awaitingInSeats } from './awaiting-in-seats.ts'
import { awaitingOnRolls } from './awaiting-on-rolls.ts'
import type { OneClickAct } from './one-click.ts'

/** Something that waits for one person: what it is, since when and by when, by which clause, and what settles it. */
export type Awaiting = AwaitingWhat & {
  /** The same for as long as it awaits them, and never that of anything else. */
  readonly key: string
  readonly person: PersonId
  readonly group: Name
  readonly clause?: ClauseRef
  readonly since: Instant
  /** After that it is over, or goes its way without them. */
  readonly by?: Instant
  /** When the charter has them reminded; half-way and a day before the end where it says nothing. */
  readonly reminders?: readonly Instant[]
  /** What they may do about it with one click; where there is nothing, its page tells what else they can do. */
  readonly acts: readonly OneClickAct[]
}

export type AwaitingWhat =
  /** A vote to cast, in a ratification or an advice too; a tie to break; support to give; a vote to open; an account to give; a statement before one may lose a seat. */
  | {
      readonly kind: 'vote' | 'casting vote' | 'second' | 'sign' | 'open' | 'account' | 'statement'
      readonly motion: number
    }
  /** A term that one can renew, or that ends; an answer whether one goes on; a seat to hand over, with what is still to be passed on. */
  | { readonly kind: 'renew' | 'term ends' | 'confirm'; readonly seat: SeatRef }
  | { readonly kind: 'hand over'; readonly seat: SeatRef; readonly left: readonly string[] }
  /** An answer before a status begins; a status of which one was told. */
  | { readonly kind: 'answer' | 'status comes'; readonly status: Name }
  | { readonly kind: 'invitation'; readonly seat: SeatRef; readonly entry?: Name }
  /** A place that they fill, alone or with others. */
  | { readonly kind: 'vacancy'; readonly seat: SeatRef; readonly vacancy: number }
  /** A group that falls asleep or ends by then, unless they decide otherwise. */
  | { readonly kind: 'ending'; readonly of: 'dormant' | 'retired' }
  /** Their word that they want a ballot runs out, unless they say so again. */
  | { readonly kind: 'affirm'; readonly roll: Name }
  /** A report that they can hand in. */
  | { readonly kind: 'report'; readonly report: number; readonly duty: Name }
  /** A group that they are forming. */
  | { readonly kind: 'draft' }
  /** An answer to what is asked of the public; after it, what became of the answers, and the summary. */
  | { readonly kind: 'consultation' | 'points' | 'summary'; readonly consultation: number }
  /** A channel that an announcement did not reach: to be sent once more, or told that it is there. */
  | { readonly kind: 'delivery'; readonly announcement: number; readonly channel: number }
  /** A payment that waits for their approval, or until they make it and say so, with the decision that promised it. */
  | { readonly kind: 'approve payment' | 'note paid'; readonly payment: number; readonly promise: number }
  | AwaitingInElection
  | AwaitingInMeeting
  | AwaitingInRequest

/** A ballot to cast, for oneself or by a proxy `for` another voter, a nomination to answer, a candidacy to speak for, a tie to settle, or a ballot to ask for in time. */
export interface AwaitingInElection {
  readonly kind: 'ballot' | 'nomination' | 'candidacy' | 'tie' | 'ask for ballot'
  readonly election: number
  readonly electorate?: Name
  readonly for?: PersonId
}

/** A meeting that is theirs to keep: its agenda, who was there, and its minutes, which others may have to approve. */
export interface AwaitingInMeeting {
  readonly kind: 'agenda' | 'attendance' | 'minutes' | 'approve minutes'
  readonly meeting: MeetingRef
}

/** An applicant who was asked, or owes a report; whoever may speak for a request, or bring it to the vote before it goes there by itself. */
export interface AwaitingInRequest {
  readonly kind: 'answer for request' | 'award report' | 'champion' | 'to the vote'
  readonly request: number
}

/** What a source finds, for `only` one person where it is given. */
export type Source = (state: FoundationState, at: Instant, only?: PersonId) => Iterable<Awaiting>

const sources: readonly Source[] = [
  awaitingInMotions,
  awaitingInSeats,
  awaitingAroundGroups,
  awaitingInElections,
  awaitingInConsultations,
  awaitingOnRolls,
  awaitingInRequests,
  awaitingInMoney,
  awaitingInReports,
  awaitingInMeetings,
  awaitingInAnnouncements,
]

/** What awaits a person at a moment, what is over first coming first. Who has voted in an election, the record does not tell. */
export function awaiting(
  state: FoundationState,
  person: PersonId,
  at: Instant,
  voted: Voted = nobodyVoted,
): readonly Awaiting[] {
  return [...all(state, at, voted, person)].toSorted(byDate)
}

/** The same of everybody whom something awaits. */
export function awaitingAll(
  state: FoundationState,
  at: Instant,
  voted: Voted = nobodyVoted,
): ReadonlyMap<PersonId, readonly Awaiting[]> {
  const found = Map.groupBy(all(state, at, voted), ({ person }) => person)
  return new Map([...found].map(([person, theirs]) => [person, theirs.toSorted(byDate)]))
}

function* all(state: FoundationState, at: Instant, voted: Voted, only?: PersonId): Iterable<Awaiting> {
  for (const source of sources) {
    for (const one of source(state, at, only)) {
      if (isErased(state, one.person)) continue
      if (one.kind === 'ballot' && voted(one.election, one.electorate, one.for ?? one.person)) continue
      yield { ...one, acts: one.acts.filter((act) => may(state, one.person, act, at)) }
    }
  }
}

/** The same answer as the act itself would get. */
export function may(state: FoundationState, person: PersonId, act: OneClickAct, at: Instant): boolean {
  return authorise(state, { kind: 'person', person }, act, at).ok
}

function byDate(one: Awaiting, other: Awaiting): number {
  return (one.by ?? never).localeCompare(other.by ?? never) || one.since.localeCompare(other.since)
}

const never = '9999-12-31T23:59:59.999Z'
