import type { Instant } from '../../base/instant.ts'
import { ok, type Result, refuse } from '../../base/result.ts'
import type { ClauseRef } from '../../charter/structure/charter.ts'
import type { Seat } from '../../charter/structure/seat.ts'
import { activeSeat } from '../active.ts'
import type { PersonId } from '../event.ts'
import { absent } from '../people/erasing.ts'
import type { Refusal } from '../refusal.ts'
import type { FoundationState } from '../state.ts'
import { noFreeSeat, wrongEntry } from './eligibility.ts'
import { invitersFor, keyOfInvitation } from './invitations.ts'
import { mayNotTake } from './may-take.ts'
import { mayNameAlternate } from './name-alternate.ts'
import { ratifierMissing } from './ratifiers.ts'
import type { SeatAct } from './seat-act.ts'
import { fillingsOf, holds } from './seats.ts'
import { speakersFor } from './sponsors.ts'

type May = Result<{ readonly clause: ClauseRef }, Refusal>

/** Whether somebody may speak for a newcomer, ask them to take a seat, or answer such an invitation. */
export function mayFill(state: FoundationState, person: PersonId, act: SeatAct, at: Instant): May {
  const ref = { group: act.group, seat: act.seat }
  const found = activeSeat(state, ref)
  if (!found.ok) return found
  const { seat } = found.value
  switch (act.type) {
    case 'sponsor':
      return maySponsor(state, person, act, seat, at)
    case 'invite':
      return mayInvite(state, person, act, seat, at)
    case 'take':
      return mayTakeByWord(state, person, act, seat, at)
    case 'name alternate':
      return mayNameAlternate(state, person, act, seat, at)
    case 'accept invitation':
      return mayAccept(state, person, act, seat, at)
    case 'decline invitation':
      return invited(state, person, act) === undefined
        ? refuse({ type: 'NotInvited', seat: ref, clause: seat.clause })
        : ok({ clause: seat.clause })
  }
}

type Of<Type extends SeatAct['type']> = Extract<SeatAct, { readonly type: Type }>

function maySponsor(
  state: FoundationState,
  person: PersonId,
  { group, seat: name, person: newcomer }: Of<'sponsor'>,
  seat: Seat,
  at: Instant,
): May {
  const ref = { group, seat: name }
  const { clause } = seat
  const of = speakersFor(seat)
  if (of.length === 0) return refuse({ type: 'NoSponsorsAsked', seat: ref, clause })
  const problem = absent(state, newcomer)
  if (problem !== undefined) return refuse(problem)
  const isOne = newcomer !== person && of.some((one) => holds(state, person, one, at))
  if (!isOne) return refuse({ type: 'MayNotSponsor', seat: ref, of, clause })
  // Of a seat for each entry of a list somebody can come to hold another.
  if (seat.forEach === undefined && holds(state, newcomer, ref, at)) {
    return refuse({ type: 'AlreadyHolds', seat: ref, person: newcomer, clause })
  }
  const spoken = state.sponsors.get(`${group}.${name} ${newcomer}`)
  return spoken?.has(person) === true
    ? refuse({ type: 'SponsorsPersonAlready', seat: ref, person: newcomer })
    : ok({ clause })
}

function mayInvite(state: FoundationState, person: PersonId, act: Of<'invite'>, seat: Seat, at: Instant): May {
  const { group, seat: name, person: newcomer, entry } = act
  const ref = { group, seat: name }
  const { clause } = seat
  const inviting = fillingsOf(seat).flatMap((filling) => (filling.kind === 'invitation' ? filling.by : []))
  if (inviting.length === 0) return refuse({ type: 'NotByInvitation', seat: ref, clause })
  if (!inviting.some((one) => holds(state, person, one, at))) {
    return refuse({ type: 'MayNotInvite', seat: ref, by: inviting, clause })
  }
  const problem = absent(state, newcomer)
  if (problem !== undefined) return refuse(problem)
  if (holds(state, newcomer, ref, at, entry))
    return refuse({ type: 'AlreadyHolds', seat: ref, person: newcomer, clause })
  if (invited(state, newcomer, act)?.by.has(person) === true) {
    return refuse({ type: 'InvitedAlready', seat: ref, person: newcomer })
  }
  return mayCome(state, newcomer, act, seat, at)
}

/** Whoever was invited takes the seat once as many have asked them as the charter says. */
function mayAccept(
  state: FoundationState,
  person: PersonId,
  act: Of<'accept invitation'>,
  seat: Seat,
  at: Instant,
): May {
  const ref = { group: act.group, seat: act.seat }
  const { clause } = seat
  const invitation = invited(state, person, act)
  if (invitation === undefined) return refuse({ type: 'NotInvited', seat: ref, clause })
  if (holds(state, person, ref, at, act.entry)) return refuse({ type: 'AlreadyHolds', seat: ref, clause })
  const { count, have } = invitersFor(state, invitation, seat, at)
  if (have < count) return refuse({ type: 'InvitersMissing', seat: ref, count, have, clause })
  return mayCome(state, person, act, seat, at)
}

function mayTakeByWord(state: FoundationState, person: PersonId, act: Of<'take'>, seat: Seat, at: Instant): May {
  const ref = { group: act.group, seat: act.seat }
  const { clause } = seat
  if (!fillingsOf(seat).some(({ kind }) => kind === 'own word'))
    return refuse({ type: 'NotByOwnWord', seat: ref, clause })
  if (holds(state, person, ref, at, act.entry)) return refuse({ type: 'AlreadyHolds', seat: ref, clause })
  return mayCome(state, person, act, seat, at)
}

function mayCome(
  state: FoundationState,
  newcomer: PersonId,
  { group, seat: name, entry }: Of<'invite' | 'accept invitation' | 'take'>,
  seat: Seat,
  at: Instant,
): May {
  const ref = { group, seat: name }
  const barred =
    wrongEntry(state, ref, seat, entry) ??
    mayNotTake(state, newcomer, { ...ref, ...(entry !== undefined && { entry }) }, at) ??
    noFreeSeat(state, ref, seat, at, entry) ??
    ratifierMissing(state, group, name)
  return barred === undefined ? ok({ clause: seat.clause }) : refuse(barred)
}

function invited(
  state: FoundationState,
  person: PersonId,
  { group, seat, entry }: Of<'invite' | 'accept invitation' | 'decline invitation'>,
) {
  return state.invitations.get(keyOfInvitation({ group, seat, person, ...(entry !== undefined && { entry }) }))
}
