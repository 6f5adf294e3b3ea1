import type { Name } from '../../base/name.ts'
import type { Deciding } from '../../charter/structure/charter.ts'
import type { Effect } from '../effect.ts'
import type { Refusal } from '../refusal.ts'
import { type Way, wayOfDeciding } from '../rule-of.ts'
import type { FoundationState } from '../state.ts'
import { seatOf } from './seats.ts'

/** The bodies that must agree before somebody takes a seat by a decision, besides the one that decides it. */
export function ratifiersOf(state: FoundationState, effect: Effect, way: Way): readonly Deciding[] {
  if (effect.kind !== 'admit' && effect.kind !== 'appoint') return []
  return (seatOf(state, effect)?.ratifiedBy ?? []).filter((body) => !isBy(wayOfDeciding(state, body), way))
}

/** That a seat needs the agreement of a body that has no way to give it. */
export function ratifierMissing(state: FoundationState, group: Name, seat: Name): Refusal | undefined {
  const described = seatOf(state, { group, seat })
  const missing = described?.ratifiedBy?.find((body) => wayOfDeciding(state, body) === undefined)
  if (described === undefined || missing === undefined) return undefined
  return {
    type: 'NoSuchRule',
    group,
    rule: missing.kind === 'rule' ? missing.rule.rule : seat,
    clause: described.clause,
  }
}

function isBy(one: Way | undefined, other: Way): boolean {
  if (one?.kind === 'rule' && other.kind === 'rule') {
    return one.rule.name === other.rule.name && one.rule.clause.group === other.rule.clause.group
  }
  return (
    one?.kind === 'procedure' &&
    other.kind === 'procedure' &&
    one.group === other.group &&
    one.procedure.name === other.procedure.name
  )
}
