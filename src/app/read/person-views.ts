import type { Instant } from '../../core/base/instant.ts'
import { type Name, spoken } from '../../core/base/name.ts'
import type { SeatRef } from '../../core/charter/structure/charter.ts'
import type { PersonId } from '../../core/foundation/event.ts'
import type { Group } from '../../core/foundation/life/group.ts'
import { isInForce } from '../../core/foundation/life/in-force.ts'
import type { Motion } from '../../core/foundation/motions/motion-state.ts'
import { personIn } from '../../core/foundation/motions/person-in.ts'
import type { Backfilled } from '../../core/foundation/seats/holding-event.ts'
import { incumbents, seatNamed } from '../../core/foundation/seats/seats.ts'
import { awaiting } from '../notices/awaiting.ts'
import type { DeclaredView, FactView } from './fact-views.ts'
import { declaredBy, factsOf } from './fact-views.ts'
import type { HoldingNotes } from './keeping-views.ts'
import { holdingNotes, type KeepingView, keepingView } from './keeping-views.ts'
import { motionSummary } from './motion-views.ts'
import { foundationRef, groupRef, personRef, type Reader } from './reader.ts'
import type { FoundationRef, MotionSummary, PersonRef } from './views.ts'

export interface PersonPageView {
  readonly foundation: FoundationRef
  readonly person: PersonRef
  readonly introduced: Instant
  readonly seats: readonly {
    readonly group: { readonly name: Name; readonly title: string }
    readonly seat: Name
    readonly since: Instant
    readonly until?: Instant
    readonly ended?: Instant
    readonly byOffice?: SeatRef
    readonly notes?: HoldingNotes
    /** Of a seat held in person: what decided it, and where it is written. */
    readonly behind?: {
      readonly motion?: number
      readonly endedBy?: number
      readonly entries: readonly number[]
      readonly backfilled?: Backfilled
    }
  }[]
  /** What one can do so that one's own seats are kept, on one's own page. */
  readonly keeping?: readonly (KeepingView & { readonly groupTitle: string })[]
  readonly motions: readonly MotionSummary[]
  /** Only on one's own page. */
  readonly facts: readonly FactView[]
  /** What they say of themselves: where they work, from where they come. */
  readonly declared?: readonly DeclaredView[]
}

const recent_decisions = 20

export function personView(reader: Reader, id: PersonId): PersonPageView | undefined {
  const person = reader.snapshot.state.people.get(id)
  if (person === undefined) return undefined
  return {
    foundation: foundationRef(reader),
    person: personRef(reader, id),
    introduced: person.introduced,
    seats: seatsOf(reader, id),
    motions: [...reader.snapshot.state.motions.values()]
      .filter((motion) => concerns(motion, id))
      .toReversed()
      .slice(0, recent_decisions)
      .map((motion) => motionSummary(reader, motion)),
    facts: reader.person === id ? factsOf(reader, id) : [],
    declared: declaredBy(reader, id),
    ...(reader.person === id && { keeping: ownKeeping(reader) }),
  }
}

/** How many things await a person. */
export function awaitingCount({ snapshot, voted }: Reader, id: PersonId): number {
  return awaiting(snapshot.state, id, snapshot.at, voted).filter(({ kind }) => kind !== 'draft').length
}

/** The seats that a person holds now, in words: "director of the Board". */
export function seatTitles(reader: Reader, id: PersonId): readonly string[] {
  return seatsOf(reader, id)
    .filter((seat) => seat.ended === undefined)
    .map(({ seat, group }) => `${spoken(seat)}, ${group.title}`)
}

/** Seats held in person, now and before, then those that come with an office. */
export function seatsOf(reader: Reader, id: PersonId): PersonPageView['seats'] {
  const { state, at } = reader.snapshot
  const groups = [...state.groups.values()].filter(isInForce)
  // Seats of groups that are over stay among those that somebody had.
  const own = [...state.groups.values()].flatMap((group) =>
    [...group.holdings].flatMap(([seat, holdings]) =>
      holdings
        .filter((holding) => holding.person === id)
        .map(({ since, until, ended, motion, endedBy, entries, backfilled }) => ({
          group: groupRef(state, group.name),
          seat,
          since,
          ...(until !== undefined && { until }),
          ...(ended !== undefined && { ended }),
          ...(ended === undefined && notesIn(reader, group, seat, id)),
          behind: {
            entries,
            ...(motion !== undefined && { motion }),
            ...(endedBy !== undefined && { endedBy }),
            ...(backfilled !== undefined && { backfilled }),
          },
        })),
    ),
  )
  const byOffice = groups.flatMap((group) =>
    group.charter.seats.flatMap((seat) =>
      incumbents(state, { group: group.name, seat: seat.name }, at)
        .filter((incumbent) => incumbent.person === id)
        .flatMap(({ office, since, until }) => {
          if (office === undefined) return []
          const term = until === undefined ? {} : { until }
          return [{ group: groupRef(state, group.name), seat: seat.name, since, ...term, byOffice: office }]
        }),
    ),
  )
  return [...own, ...byOffice]
}

/** Of a seat that is held now. */
function notesIn(reader: Reader, group: Group, name: Name, id: PersonId) {
  const seat = seatNamed(group.charter.seats, name)
  return seat === undefined ? {} : { notes: holdingNotes(reader, group, seat, id) }
}

/** What the reader can do about their seats, group by group; a seat that they could take stands on its group's page. */
function ownKeeping(reader: Reader): readonly (KeepingView & { readonly groupTitle: string })[] {
  return [...reader.snapshot.state.groups.values()].flatMap((group) =>
    group.charter.seats.flatMap((seat) => {
      const view = keepingView(reader, group, seat)
      if (view === undefined) return []
      const { take: _, ...own } = view
      const isEmpty = own.renewal === undefined && own.confirm === undefined
      return isEmpty && own.statuses.length + own.returning.length === 0 ? [] : [{ ...own, groupTitle: group.title }]
    }),
  )
}

function concerns(motion: Motion, id: PersonId): boolean {
  return motion.mover === id || isSubject(motion, id) || motion.ballots.has(id)
}

function isSubject({ opened }: Motion, id: PersonId): boolean {
  return personIn(opened.effect) === id
}
