import type { Instant } from '../../core/base/instant.ts'
import { type Name, spoken } from '../../core/base/name.ts'
import { spokenAction } from '../../core/charter/structure/action.ts'
import type { SeatRef } from '../../core/charter/structure/charter.ts'
import type { PersonId } from '../../core/foundation/event.ts'
import { keeperOf } from '../../core/foundation/handover/keepers.ts'
import type { Motion } from '../../core/foundation/motions/motion-state.ts'
import { personIn } from '../../core/foundation/motions/person-in.ts'
import type { Delegation } from '../../core/foundation/powers/power-state.ts'
import { holds } from '../../core/foundation/seats/seats.ts'
import { type AwaitingView, awaitingViews } from './awaiting-views.ts'
import { closedMotions, motionSummary } from './motion-views.ts'
import type { PersonPageView } from './person-views.ts'
import { seatsOf } from './person-views.ts'
import { foundationRef, groupRef, personRef, type Reader } from './reader.ts'
import type { FoundationRef, MotionSummary, PersonRef, WaitingView } from './views.ts'
import { runningCourses, waitingProposals } from './waiting-views.ts'

/** What awaits the reader and what is theirs, in every foundation in which they are known. */
export interface DeskView {
  readonly address: string
  readonly foundations: readonly FoundationDesk[]
  readonly elsewhere: readonly FoundationRef[]
}

export interface FoundationDesk {
  readonly foundation: FoundationRef
  readonly person: PersonRef
  /** What is over first comes first. */
  readonly awaiting: readonly AwaitingView[]
  readonly seats: PersonPageView['seats']
  /** Open votes in which they have voted. */
  readonly voted: readonly MotionSummary[]
  /** Votes that are over, the latest first, with what they voted for. */
  readonly past: readonly { readonly motion: MotionSummary; readonly option?: string }[]
  /** Decisions about them. */
  readonly applications: readonly MotionSummary[]
  /** What they have moved, or what has come to them: before its vote, in it, and after it. */
  readonly moved: { readonly waiting: readonly WaitingView[]; readonly motions: readonly MotionSummary[] }
  readonly drafts: readonly { readonly name: Name; readonly title: string; readonly since: Instant }[]
  readonly delegations: readonly DelegationView[]
}

/** A power that was handed to a seat of theirs, or that they handed on by one. */
export interface DelegationView {
  readonly number: number
  readonly how: 'given' | 'received'
  readonly action: string
  readonly seat: SeatRef
  readonly seatTitle: string
  readonly from: { readonly name: Name; readonly title: string }
  readonly until?: Instant
}

const recent = 10

export function foundationDesk(reader: Reader, person: PersonId): FoundationDesk {
  const { state } = reader.snapshot
  const open = [...state.open].flatMap((number) => state.motions.get(number) ?? [])
  const summaries = (motions: readonly Motion[]) => motions.map((motion) => motionSummary(reader, motion))
  const isAbout = ({ opened }: Motion) => personIn(opened.effect) === person
  const isTheirs = (motion: Motion) => keeperOf(state, motion.opened.motion) === person && !isAbout(motion)
  return {
    foundation: foundationRef(reader),
    person: personRef(reader, person),
    awaiting: awaitingViews(reader, person),
    seats: seatsOf(reader, person).filter((seat) => seat.ended === undefined),
    voted: summaries(open.filter(({ ballots }) => ballots.has(person))),
    past: pastVotes(reader, person),
    applications: [...summaries(open.filter(isAbout)), ...closedMotions(reader, recent, isAbout)],
    moved: {
      waiting: [
        ...waitingProposals(reader, ({ moved }) => keeperOf(state, moved.motion) === person),
        ...runningCourses(reader, ({ begun }) => keeperOf(state, begun.motion) === person),
      ],
      motions: [...summaries(open.filter(isTheirs)), ...closedMotions(reader, recent, isTheirs)],
    },
    drafts: [...state.groups.values()]
      .filter(({ status, life }) => status === 'draft' && life.drafter === person)
      .map(({ name, title, since }) => ({ name, title, since })),
    delegations: [...state.delegations.values()].flatMap((delegation) => delegationOf(reader, person, delegation)),
  }
}

function pastVotes(reader: Reader, person: PersonId): FoundationDesk['past'] {
  const { state } = reader.snapshot
  return closedMotions(reader, recent, ({ ballots }) => ballots.has(person)).map((motion) => {
    const option = state.motions.get(motion.number)?.ballots.get(person)?.option
    const label = motion.rule.options.find(({ name }) => name === option)?.label ?? option
    return { motion, ...(label !== undefined && { option: label }) }
  })
}

/** Those that hold now, to a seat that they hold or by one. */
function delegationOf({ snapshot }: Reader, person: PersonId, { given, ended }: Delegation): readonly DelegationView[] {
  const { state, at } = snapshot
  if (ended !== undefined || (given.until !== undefined && given.until <= at)) return []
  const { number, from, to, by, action, until } = given
  const about = (how: DelegationView['how'], seat: SeatRef): DelegationView => ({
    number,
    how,
    action: spokenAction(action),
    seat,
    seatTitle: spoken(seat.seat),
    from: groupRef(state, from),
    ...(until !== undefined && { until }),
  })
  return [
    ...(to.kind === 'seat' && holds(state, person, to.seat, at) ? [about('received', to.seat)] : []),
    ...(by.kind === 'seat' && holds(state, person, by.seat, at) ? [about('given', by.seat)] : []),
  ]
}
