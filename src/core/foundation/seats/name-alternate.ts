import type { Instant } from '../../base/instant.ts'
import { ok, type Result, refuse } from '../../base/result.ts'
import type { ClauseRef, Deciding, SeatRef } from '../../charter/structure/charter.ts'
import type { Seat } from '../../charter/structure/seat.ts'
import type { Effect } from '../effect.ts'
import type { PersonId } from '../event.ts'
import { begin } from '../motions/begin.ts'
import { notUnder } from '../motions/may-move.ts'
import { type Begun, type Opening, withoutDocuments } from '../motions/open-motion.ts'
import type { Refusal } from '../refusal.ts'
import { type Way, wayOfDeciding } from '../rule-of.ts'
import type { FoundationState } from '../state.ts'
import { alternateEvent, notAlternate } from './alternates.ts'
import type { SeatAct } from './seat-act.ts'
import { actsAs, holds, seatOf } from './seats.ts'

type Naming = Extract<SeatAct, { readonly type: 'name alternate' }>

/** An alternate is named by the holder at once, by the holder of a seat that names them, or by a decision. */
export type NamingWay =
  | { readonly kind: 'at once'; readonly clause: ClauseRef }
  | { readonly kind: 'way'; readonly clause: ClauseRef; readonly way: Way }

/** Whether somebody may let another act in the place of a holder: in their own, or where the charter has others name alternates. */
export function mayNameAlternate(
  state: FoundationState,
  person: PersonId,
  act: Naming,
  seat: Seat,
  at: Instant,
): Result<NamingWay, Refusal> {
  const ref = { group: act.group, seat: act.seat }
  const { clause, alternates } = seat
  const holder = act.of ?? person
  if (!holds(state, holder, ref, at)) return refuse({ type: 'DoesNotHold', seat: ref, clause })
  if (alternates === undefined) return refuse({ type: 'NoAlternates', seat: ref, clause })
  const wrong = act.person === undefined ? undefined : notAlternate({ state, ref, seat, at }, act.person, holder)
  if (wrong !== undefined) return refuse(wrong)
  const { namedBy } = alternates
  if (namedBy === undefined) {
    return holder === person ? ok({ kind: 'at once', clause }) : refuse({ type: 'DoesNotHold', seat: ref, clause })
  }
  return byOthers(state, person, { ref, clause, namedBy, act }, at)
}

interface ByOthers {
  readonly ref: SeatRef
  readonly clause: ClauseRef
  readonly namedBy: readonly Deciding[]
  readonly act: Naming
}

/** The first of those who name alternates that somebody can act for; to end it takes the same. */
function byOthers(
  state: FoundationState,
  person: PersonId,
  { ref, clause, namedBy, act }: ByOthers,
  at: Instant,
): Result<NamingWay, Refusal> {
  for (const by of namedBy) {
    if (by.kind === 'seat') {
      if (actsAs(state, person, by.seat, at)) return ok({ kind: 'at once', clause })
      continue
    }
    const way = wayOfDeciding(state, by)
    if (way?.kind !== 'rule' || act.person === undefined) continue
    const action = { verb: 'name', object: 'alternate' }
    const refusal = notUnder(state, way.rule, { group: way.group, action, effect: { kind: 'none' } }, person, at)
    const movers = way.rule.movedBy ?? way.rule.voters
    const isMover = movers === 'anyone' || way.rule.anyoneVotes || movers.some((one) => actsAs(state, person, one, at))
    if (refusal === undefined && isMover) return ok({ kind: 'way', clause, way })
  }
  return refuse({ type: 'AlternatesNamedBy', seat: ref, clause })
}

/** What naming an alternate comes to: that they are, or a vote about it. */
export function naming(state: FoundationState, act: Naming, person: PersonId, opening: Opening): Begun {
  const { group, seat, person: alternate, of: holder = person } = act
  const described = seatOf(state, act)
  const may = described === undefined ? undefined : mayNameAlternate(state, person, act, described, opening.at)
  if (may?.ok === true && may.value.kind === 'way' && alternate !== undefined) {
    const { way } = may.value
    const effect: Effect = { kind: 'name alternate', group, seat, person: holder, alternate }
    return begin(
      state,
      way,
      { group: way.group, action: { verb: 'name', object: 'alternate' }, effect },
      person,
      opening,
    )
  }
  return withoutDocuments(alternateEvent({ group, seat, person: holder, alternate }))
}
