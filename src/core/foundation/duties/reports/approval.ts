import type { Instant } from '../../../base/instant.ts'
import type { Name } from '../../../base/name.ts'
import { ok, type Result, refuse } from '../../../base/result.ts'
import type { Action, Charter, ClauseRef } from '../../../charter/structure/charter.ts'
import type { Duty } from '../../../charter/structure/duty.ts'
import type { PowerBy } from '../../../charter/structure/power.ts'
import type { PersonId } from '../../event.ts'
import { notUnder } from '../../motions/may-move.ts'
import { heldPowers } from '../../powers/held-powers.ts'
import type { Refusal } from '../../refusal.ts'
import { type Way, wayOfDeciding } from '../../rule-of.ts'
import { actsAs } from '../../seats/seats.ts'
import type { FoundationState } from '../../state.ts'

/**
 * How a report comes to be published: at once, where its duty names nobody but seats and the charter has no power for it; else by
 * whoever decides on "publish report", or by the rule that the duty names. Whoever has that power alone needs nobody else.
 */
export function approvalBy(
  state: FoundationState,
  group: Name,
  duty: Duty,
  person: PersonId,
  at: Instant,
): Result<{ readonly clause: ClauseRef; readonly way?: Way }, Refusal> {
  const { clause } = duty
  const charter = state.groups.get(group)?.charter
  const action = charter === undefined ? undefined : publishing(charter, duty.name)
  const powers = action === undefined ? undefined : heldPowers(state, { group, action }, person, at)
  if (powers?.ok === false) return powers
  const rules = duty.by.filter(({ kind }) => kind === 'rule')
  const ownSeat = duty.by.some((by) => isAlone(state, by, person, at))
  const ways: readonly { readonly by: PowerBy; readonly clause: ClauseRef }[] =
    powers?.value ?? (ownSeat ? [] : rules.map((by) => ({ by, clause })))
  if (ways.length === 0) return ok({ clause })
  const alone = ways.find(({ by }) => isAlone(state, by, person, at))
  if (alone !== undefined) return ok({ clause: alone.clause })
  for (const one of ways) {
    const way = one.by.kind === 'together' ? undefined : wayOfDeciding(state, one.by)
    if (way === undefined) continue
    const matter = { group: way.group, action: action ?? publishes(duty.name), effect: { kind: 'none' } } as const
    // Whoever hands in moves nothing: what a mover may not do again does not bind them.
    const problem = way.kind === 'rule' ? notUnder(state, way.rule, matter, person, at) : undefined
    return problem === undefined ? ok({ clause: one.clause, way }) : refuse(problem)
  }
  return refuse({ type: 'NoSuchRule', group, rule: 'publish', clause })
}

export function publishes(duty: Name): Action {
  return { verb: 'publish', object: duty }
}

/** The action as the charter has it: of this duty, or of reports. */
export function publishing({ powers }: Charter, duty: Name): Action | undefined {
  const ours = powers.map(({ action }) => action).filter(({ verb }) => verb === 'publish')
  return ours.find(({ object }) => object === duty) ?? ours.find(({ object }) => object === 'report')
}

function isAlone(state: FoundationState, by: PowerBy, person: PersonId, at: Instant): boolean {
  return by.kind === 'seat' && actsAs(state, person, by.seat, at)
}
