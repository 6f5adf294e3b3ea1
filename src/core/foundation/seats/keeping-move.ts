import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import { ok, type Result, refuse } from '../../base/result.ts'
import type { Action, ClauseRef, Deciding, SeatRef } from '../../charter/structure/charter.ts'
import { groupOfDeciding } from '../../charter/structure/deciding.ts'
import type { Effect } from '../effect.ts'
import type { PersonId } from '../event.ts'
import { isInForce } from '../life/in-force.ts'
import { absent } from '../people/erasing.ts'
import type { Refusal } from '../refusal.ts'
import type { FoundationState } from '../state.ts'
import { notToDecide } from '../statuses/status-acts.ts'
import { trialOf } from './on-trial.ts'
import { notRenewable } from './renewal.ts'
import { holds, incumbents, seatOf } from './seats.ts'

/** A matter of keeping a seat that a charter itself lets somebody decide, by the action with which it is moved. */
export type KeepingMove =
  /** "confirm member": a holder is on trial no more. */
  | { readonly kind: 'end probation'; readonly seat: SeatRef }
  /** "give status/inactive", "end status/inactive". */
  | { readonly kind: 'give status' | 'end status'; readonly group: Name; readonly status: Name }

/** What an action of a group says of keeping a seat; of another group's with that group before it: "confirm tools/member". */
export function keepingMove(state: FoundationState, group: Name, { verb, object }: Action): KeepingMove | undefined {
  const parts = object.split('/')
  if (verb === 'confirm') {
    const [first = '', second] = parts
    const seat = second === undefined ? { group, seat: first } : { group: first, seat: second }
    return seatOf(state, seat)?.probation?.endedBy === undefined ? undefined : { kind: 'end probation', seat }
  }
  if (verb !== 'give' && verb !== 'end') return undefined
  const [of, kind, status] = parts.length === 2 ? [group, ...parts] : parts
  if (of === undefined || kind !== 'status' || status === undefined || parts.length > 3) return undefined
  const move = { kind: `${verb} status`, group: of, status } as const
  return deciders(state, move).length === 0 ? undefined : move
}

/** A seat itself says who ends a probation, and a status who gives and ends it: any one of them that is of the group. */
export function keepingPowers(
  state: FoundationState,
  group: Name,
  action: Action,
): readonly { readonly by: Deciding; readonly clause: ClauseRef; readonly with: readonly Name[] }[] {
  const move = keepingMove(state, group, action)
  if (move === undefined) return []
  const described = move.kind === 'end probation' ? seatOf(state, move.seat) : statusIn(state, move.group, move.status)
  if (described === undefined) return []
  const { clause } = described
  return deciders(state, move)
    .filter((by) => groupOfDeciding(by) === group)
    .map((by) => ({ by, clause, with: [] }))
}

/** All that a group may decide about keeping seats, in its own charter and in others, with its bodies that do. */
export function keepingActions(
  state: FoundationState,
  group: Name,
): readonly { readonly action: Action; readonly by: readonly Deciding[] }[] {
  return [...state.groups.values()].filter(isInForce).flatMap(({ name, charter }) => {
    const object = (of: string) => (name === group ? of : `${name}/${of}`)
    const actions = [
      ...charter.seats.map((seat) => ({ verb: 'confirm', object: object(seat.name) })),
      ...(charter.statuses ?? []).flatMap((status) =>
        ['give', 'end'].map((verb) => ({ verb, object: object(`status/${status.name}`) })),
      ),
    ]
    return actions.flatMap((action) => {
      const by = keepingPowers(state, group, action).map((power) => power.by)
      return by.length === 0 ? [] : [{ action, by }]
    })
  })
}

/** Whom such a decision could be about now. */
export function keepingPeople(state: FoundationState, group: Name, action: Action, at: Instant): readonly PersonId[] {
  const move = keepingMove(state, group, action)
  if (move === undefined) return []
  const of = move.kind === 'end probation' ? [move.seat] : (statusIn(state, move.group, move.status)?.of ?? [])
  const holders = new Set(of.flatMap((seat) => incumbents(state, seat, at).map(({ person }) => person)))
  return [...holders].filter((person) => keepingEffect(state, group, action, person, at)?.ok === true)
}

function deciders(state: FoundationState, move: KeepingMove): readonly Deciding[] {
  switch (move.kind) {
    case 'end probation':
      return seatOf(state, move.seat)?.probation?.endedBy ?? []
    case 'give status':
      return statusIn(state, move.group, move.status)?.by ?? []
    case 'end status': {
      const { ends = [] } = statusIn(state, move.group, move.status) ?? {}
      return ends.flatMap((end) => (end.kind === 'decision' ? end.by : []))
    }
  }
}

function statusIn(state: FoundationState, name: Name, called: Name) {
  const group = state.groups.get(name)
  return group?.charter.statuses?.find((candidate) => candidate.name === called)
}

/** What being carried brings about, for whom it can be. */
export function keepingEffect(
  state: FoundationState,
  group: Name,
  action: Action,
  person: PersonId | undefined,
  at: Instant,
): Result<Effect, Refusal> | undefined {
  const move = keepingMove(state, group, action)
  if (move === undefined) return undefined
  if (person === undefined) return refuse({ type: 'SubjectNeeded', group, action })
  const problem = absent(state, person)
  if (problem !== undefined) return refuse(problem)
  switch (move.kind) {
    case 'end probation': {
      const { seat: ref } = move
      const clause = seatOf(state, ref)?.clause
      if (clause !== undefined && trialOf(state, person, ref, at) === undefined) {
        return refuse({ type: 'NotOnTrial', seat: ref, person, clause })
      }
      return ok({ kind: move.kind, ...ref, person })
    }
    case 'give status':
    case 'end status': {
      const refusal = notToDecide(state, move.kind, { group: move.group, status: move.status, person }, at)
      return refusal === undefined ? ok({ ...move, person }) : refuse(refusal)
    }
  }
}

/** Whoever holds a seat that is renewed by appointment is appointed once more. */
export function renewalByAppointment(
  state: FoundationState,
  ref: SeatRef,
  person: PersonId,
  at: Instant,
): Result<Effect, Refusal> | undefined {
  const seat = seatOf(state, ref)
  if (seat?.renewal?.kind !== 'by appointment' || !holds(state, person, ref, at)) return undefined
  const refusal = notRenewable(state, person, ref, seat, at)
  return refusal === undefined ? ok({ kind: 'renew', group: ref.group, seat: ref.seat, person }) : refuse(refusal)
}
