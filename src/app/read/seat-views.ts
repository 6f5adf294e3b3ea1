import type { Instant } from '../../core/base/instant.ts'
import { type Name, spoken } from '../../core/base/name.ts'
import type { Deciding, SeatRef } from '../../core/charter/structure/charter.ts'
import { rulesAmong } from '../../core/charter/structure/deciding.ts'
import type { Rule } from '../../core/charter/structure/rule.ts'
import type { Seat } from '../../core/charter/structure/seat.ts'
import { placesOf } from '../../core/charter/structure/seat-places.ts'
import type { Actor, PersonId } from '../../core/foundation/event.ts'
import type { Group } from '../../core/foundation/life/group.ts'
import { entriesOf, noFreeSeat } from '../../core/foundation/seats/eligibility.ts'
import type { Backfilled } from '../../core/foundation/seats/holding-event.ts'
import { fillingsOf, incumbents } from '../../core/foundation/seats/seats.ts'
import type { FillingView } from './filling-views.ts'
import { fillingView } from './filling-views.ts'
import type { HoldingNotes, KeepingView } from './keeping-views.ts'
import { holdingNotes, keepingView } from './keeping-views.ts'
import { permission, personRef, type Reader } from './reader.ts'
import type { Permission, PersonRef } from './views.ts'

export interface SeatView {
  readonly seat: Seat
  readonly title: string
  readonly holders: readonly HolderView[]
  /** Empty seats of a fixed number; undefined without one. */
  readonly vacant?: number
  readonly application?: {
    readonly asks: readonly string[]
    readonly permission: Permission
    readonly rule?: Rule
    /** Where any one of several decides, they: the applicant chooses. */
    readonly deciders?: readonly Deciding[]
  }
  /** What the reader can do so that it is kept. */
  readonly keeping?: KeepingView
  /** How it comes to be filled; none in a group that is formed or over. */
  readonly filling?: FillingView
}

export interface HolderView {
  readonly person: PersonRef
  readonly since: Instant
  readonly until?: Instant
  /** The office by which the person holds it. */
  readonly byOffice?: SeatRef
  /** The decision that filled it. */
  readonly motion?: number
  /** Where no decision did: by their own word, by whoever decides it alone, by what the charter says. */
  readonly how?: 'founding' | 'own word' | 'alone' | 'charter' | 'history'
  /** It was so before it was written down. */
  readonly backfilled?: Backfilled
  readonly mayLeave: Permission
  readonly notes?: HoldingNotes
}

/** A seat as it is held now, and what the reader may do about it. */
export function seatView(reader: Reader, group: Group, seat: Seat): SeatView {
  const { state, at } = reader.snapshot
  const ref = { group: group.name, seat: seat.name }
  const sitting = incumbents(state, ref, at)
  const places = placesOf(seat, group.charter)
  const keeping = keepingView(reader, group, seat)
  const application = fillingsOf(seat).find(({ kind }) => kind === 'application')
  const decidedBy = application?.kind === 'application' ? application.decidedBy : []
  const [by] = rulesAmong(decidedBy)
  const rule = by === undefined ? undefined : ruleNamed(reader, by.group, by.rule)
  return {
    seat,
    title: spoken(seat.name),
    holders: sitting.map(({ person, since, until, office, motion, by, backfilled }) => ({
      person: personRef(reader, person),
      since,
      ...(until !== undefined && { until }),
      ...(office !== undefined && { byOffice: office }),
      ...(motion !== undefined && { motion }),
      ...(backfilled !== undefined && { backfilled }),
      ...(by !== undefined && { how: howTaken(by, person) }),
      mayLeave:
        person === reader.person
          ? permission(reader, { type: 'step down', ...ref })
          : { refusal: { type: 'DoesNotHold', seat: ref, clause: seat.clause } },
      notes: holdingNotes(reader, group, seat, person),
    })),
    ...(keeping !== undefined && { keeping }),
    ...(places !== undefined && { vacant: Math.max(0, places - sitting.length) }),
    ...(application?.kind === 'application' && {
      application: {
        asks: application.asks,
        permission: permission(reader, { type: 'apply', ...ref, ...entryToAsk(reader, ref, seat) }),
        ...(rule !== undefined && { rule }),
        ...(decidedBy.length > 1 && { deciders: decidedBy }),
      },
    }),
    ...(group.status === 'active' && { filling: fillingView(reader, group, seat) }),
  }
}

/** How a seat came to its holder without a decision. */
export function howTaken(by: Actor, person: PersonId): NonNullable<HolderView['how']> {
  switch (by.kind) {
    case 'founding':
      return 'founding'
    case 'person':
      return by.person === person ? 'own word' : 'alone'
    case 'clock':
      return 'charter'
    case 'operator':
      return 'history'
  }
}

/** Of a seat that exists for each entry of a list, whether one may apply is asked of the first with a free place. */
function entryToAsk({ snapshot: { state, at } }: Reader, ref: SeatRef, seat: Seat): { readonly entry?: Name } {
  const entries = entriesOf(state, ref, seat.forEach)
  const entry = entries.find((one) => noFreeSeat(state, ref, seat, at, one) === undefined) ?? entries[0]
  return entry === undefined ? {} : { entry }
}

function ruleNamed({ snapshot }: Reader, group: Name, rule: Name): Rule | undefined {
  return snapshot.state.groups.get(group)?.charter.rules.find((candidate) => candidate.name === rule)
}
