import type { Instant } from '../../base/instant.ts'
import type { Event } from '../event.ts'
import type { FoundationState } from '../state.ts'
import { decidedVersion, passedOver } from './coming-into-force.ts'
import { standingConditions } from './conditions-of.ts'
import { extendedEnd } from './end-of-group.ts'
import { ending, leftWithout } from './ending.ts'
import type { Group } from './group.ts'
import { isInForce } from './in-force.ts'
import type { LifeEffect } from './life-effect.ts'
import { isSameCondition } from './same-condition.ts'

/** What a decision about a group brings about. Where it is no longer what was decided about, nothing is; the decision stands. */
export function lifeEffects(
  state: FoundationState,
  effect: LifeEffect,
  motion: number | undefined,
  at: Instant,
): readonly Event[] {
  const group = state.groups.get(effect.group)
  if (group === undefined) return []
  const by = motion === undefined ? {} : { motion }
  switch (effect.kind) {
    case 'adopt': {
      const version = { name: effect.name, charter: effect.charter, ...by }
      const isDraft = group.status === 'draft' && group.life.awaited === undefined
      return isDraft ? decidedVersion(state, group, version, at) : [passedOver(group, by, 'changed meanwhile')]
    }
    case 'amend': {
      const version = { name: effect.name, charter: effect.charter, ...by }
      const isSame = isInForce(group) && group.digest === effect.of && group.life.awaited === undefined
      return isSame ? decidedVersion(state, group, version, at) : [passedOver(group, by, 'changed meanwhile')]
    }
    case 'retire':
    case 'dissolve':
      return ended(state, group, effect, by, at)
    case 'revive':
      return isAsleep(group) ? [{ type: 'GroupRevived', group: group.name, ...by }] : []
    case 'extend': {
      const until = isInForce(group) ? extendedEnd(state, group) : undefined
      return until === undefined ? [] : [{ type: 'GroupEndMoved', group: group.name, until, ...by }]
    }
    case 'keep':
      return group.life.announced
        .filter(({ condition }) => effect.conditions.some((one) => isSameCondition(one, condition)))
        .map(({ of, condition }) => ({
          type: 'EndingAverted',
          group: group.name,
          of,
          condition,
          why: 'decided otherwise',
          ...by,
        }))
  }
}

function isAsleep({ status }: Group): boolean {
  return status === 'dormant' || status === 'retired'
}

function ended(
  state: FoundationState,
  group: Group,
  { kind, successor }: Extract<LifeEffect, { readonly kind: 'retire' | 'dissolve' }>,
  by: { readonly motion?: number },
  at: Instant,
): readonly Event[] {
  const how = kind === 'retire' ? 'retired' : 'dissolved'
  if (!isInForce(group) || leftWithout(state, group.name, how).length > 0) return []
  const follower = successor === undefined ? undefined : state.groups.get(successor)
  const goesOn = follower !== undefined && isInForce(follower) ? { successor: follower.name } : {}
  return ending(state, group.name, { how, why: 'decision', ...by, ...goesOn }, at)
}

/** Of what is announced, what these deciders may decide otherwise. */
export function keptBy(group: Group): LifeEffect & { readonly kind: 'keep' } {
  const open = standingConditions(group.charter).filter(({ unless }) => unless !== undefined)
  const conditions = group.life.announced
    .map(({ condition }) => condition)
    .filter((condition) => open.some((one) => isSameCondition(one.condition, condition)))
  return { kind: 'keep', group: group.name, conditions }
}
