import type { Instant } from '../../core/base/instant.ts'
import type { Name } from '../../core/base/name.ts'
import type { ClauseRef, SeatRef } from '../../core/charter/structure/charter.ts'
import type { Renewal, Seat, TermLimit } from '../../core/charter/structure/seat.ts'
import type { Status, StatusEffect } from '../../core/charter/structure/status.ts'
import type { PersonId } from '../../core/foundation/event.ts'
import type { Group } from '../../core/foundation/life/group.ts'
import { askedKey } from '../../core/foundation/seats/confirmation.ts'
import { runningAt } from '../../core/foundation/seats/evolve-seats.ts'
import { fillingsOf, holds, incumbents, isHeld } from '../../core/foundation/seats/seats.ts'
import { endOfTerm } from '../../core/foundation/seats/term-end.ts'
import { termsTowards } from '../../core/foundation/seats/term-limits.ts'
import { type Standing, standingKey } from '../../core/foundation/statuses/standing.ts'
import { permission, personRef, type Reader } from './reader.ts'
import type { Permission, PersonRef } from './views.ts'

/** What a reader can do so that a seat is kept, by the same answers that the acts themselves would get. */
export interface KeepingView {
  readonly group: Name
  readonly seat: Name
  readonly clause: ClauseRef
  readonly renewal?: RenewalView
  /** By saying so, where the seat is filled so and the reader does not hold it. */
  readonly take?: Permission
  /** Until when the reader, who is asked, can answer that they go on. */
  readonly confirm?: { readonly until: Instant; readonly permission: Permission }
  readonly statuses: readonly OwnStatusView[]
  /** Holders who come back from a status and for whom the reader can speak. */
  readonly returning: readonly ReturningView[]
}

export interface RenewalView {
  readonly kind: Renewal['kind']
  readonly permission: Permission
  /** When the term that runs ends, and when the one after it would. */
  readonly until: Instant
  readonly next?: Instant
  /** What the holder is otherwise, once it has ended. */
  readonly afterwards?: SeatRef
}

export interface OwnStatusView {
  readonly status: Name
  readonly clause: ClauseRef
  readonly phase?: Standing['phase']
  readonly since?: Instant
  readonly until?: Instant
  readonly effects: readonly StatusEffect['kind'][]
  readonly acts: readonly ('take status' | 'end status' | 'answer')[]
  readonly vouchers?: { readonly have: number; readonly need: number }
}

export interface ReturningView {
  readonly status: Name
  readonly person: PersonRef
  readonly have: number
  readonly need: number
  readonly permission: Permission
}

/** How a holder stands: what everybody sees beside the term. */
export interface HoldingNotes {
  readonly statuses: readonly { readonly status: Name; readonly since: Instant }[]
  readonly probation?: Instant
  readonly leaves?: Instant
  /** Another term follows. */
  readonly renewed?: true
  /** How many terms, or how much of the time, a limit counts. */
  readonly terms: readonly { readonly limit: TermLimit; readonly terms: number }[]
}

/** Undefined where there is nothing that this reader could do or is asked about. */
export function keepingView(reader: Reader, group: Group, seat: Seat): KeepingView | undefined {
  const { person } = reader
  if (person === undefined || group.status === 'draft') return undefined
  const { name, clause } = seat
  const ref = { group: group.name, seat: name }
  const view = {
    ...ref,
    clause,
    ...renewalIn(reader, group, seat, person),
    ...takingIn(reader, ref, seat, person),
    ...confirmingIn(reader, ref, person),
    statuses: ownStatuses(reader, group, ref, person),
    returning: returningIn(reader, group, ref, person),
  }
  const { statuses, returning } = view
  const isEmpty = view.renewal === undefined && view.take === undefined && view.confirm === undefined
  return isEmpty && statuses.length + returning.length === 0 ? undefined : view
}

/** What everybody sees of a holder of a seat. */
export function holdingNotes({ snapshot }: Reader, group: Group, seat: Seat, person: PersonId): HoldingNotes {
  const { state, at } = snapshot
  const ref = { group: group.name, seat: seat.name }
  const held = (group.holdings.get(seat.name) ?? []).findLast((one) => one.person === person && isHeld(one, at))
  return {
    statuses: statusesOf(group, ref).flatMap(({ name: status }) => {
      const standing = state.standing.get(standingKey({ group: group.name, status, person }))
      return standing?.phase === 'begun' ? [{ status, since: standing.since }] : []
    }),
    ...(held?.probation !== undefined && { probation: held.probation }),
    ...(held?.leaves !== undefined && { leaves: held.leaves }),
    ...(held?.renewed === true && { renewed: true }),
    terms: (seat.limits ?? []).flatMap((limit) =>
      'terms' in limit.most ? [{ limit, terms: termsTowards(state, ref, limit, person, at) }] : [],
    ),
  }
}

function renewalIn(
  reader: Reader,
  group: Group,
  { name, renewal, afterwards }: Seat,
  person: PersonId,
): { readonly renewal?: RenewalView } {
  const { state, at } = reader.snapshot
  const ref = { group: group.name, seat: name }
  const held = holds(state, person, ref, at) ? runningAt(group.holdings.get(name) ?? [], person, at) : undefined
  if (renewal === undefined || held?.until === undefined || held.until <= at) return {}
  const next = endOfTerm(state, ref, held.until)
  return {
    renewal: {
      kind: renewal.kind,
      permission: permission(reader, { type: 'renew', ...ref }),
      until: held.until,
      ...(next !== undefined && { next }),
      ...(afterwards !== undefined && { afterwards }),
    },
  }
}

function takingIn(reader: Reader, ref: SeatRef, seat: Seat, person: PersonId): { readonly take?: Permission } {
  const { state, at } = reader.snapshot
  const isByWord = fillingsOf(seat).some(({ kind }) => kind === 'own word')
  // Of a seat that exists for each entry of a list, its own form asks for which.
  if (!isByWord || seat.forEach !== undefined || holds(state, person, ref, at)) return {}
  return { take: permission(reader, { type: 'take', ...ref }) }
}

function confirmingIn(reader: Reader, ref: SeatRef, person: PersonId): Pick<KeepingView, 'confirm'> {
  const { state, at } = reader.snapshot
  const until = state.confirmations.get(askedKey({ ...ref, person }))?.until
  if (until === undefined || until <= at) return {}
  return { confirm: { until, permission: permission(reader, { type: 'confirm', ...ref }) } }
}

function ownStatuses(reader: Reader, group: Group, ref: SeatRef, person: PersonId): readonly OwnStatusView[] {
  const { state } = reader.snapshot
  return statusesOf(group, ref).flatMap((status): readonly OwnStatusView[] => {
    const { name, clause, effects, vouchedBy } = status
    const standing = state.standing.get(standingKey({ group: group.name, status: name, person }))
    const acts = (['take status', 'end status', 'answer'] as const).filter(
      (type) => permission(reader, { type, group: group.name, status: name }).refusal === undefined,
    )
    const offered = standing?.phase === 'begun' ? acts.filter((type) => type !== 'take status') : acts
    if (standing === undefined && offered.length === 0) return []
    return [
      {
        status: name,
        clause,
        effects: effects.map(({ kind }) => kind),
        acts: offered,
        ...(standing !== undefined && { phase: standing.phase, since: standing.since }),
        ...(standing?.until !== undefined && { until: standing.until }),
        ...(vouchedBy !== undefined &&
          standing?.phase === 'begun' && {
            vouchers: { have: standing.vouchers?.size ?? 0, need: vouchedBy.count },
          }),
      },
    ]
  })
}

function returningIn(reader: Reader, group: Group, ref: SeatRef, person: PersonId): readonly ReturningView[] {
  const { state, at } = reader.snapshot
  return statusesOf(group, ref).flatMap(({ name: status, vouchedBy }) => {
    if (vouchedBy === undefined) return []
    return incumbents(state, ref, at).flatMap((holder): readonly ReturningView[] => {
      const standing = state.standing.get(standingKey({ group: group.name, status, person: holder.person }))
      if (standing?.phase !== 'begun' || holder.person === person) return []
      const request = { type: 'vouch', group: group.name, status, person: holder.person } as const
      const may = permission(reader, request)
      if (may.refusal?.type === 'MayNotVouch') return []
      return [
        {
          status,
          person: personRef(reader, holder.person),
          have: standing.vouchers?.size ?? 0,
          need: vouchedBy.count,
          permission: may,
        },
      ]
    })
  })
}

function statusesOf({ charter }: Group, ref: SeatRef): readonly Status[] {
  return (charter.statuses ?? []).filter(({ of }) =>
    of.some(({ group, seat }) => group === ref.group && seat === ref.seat),
  )
}
