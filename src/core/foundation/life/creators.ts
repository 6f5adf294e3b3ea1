import type { Name } from '../../base/name.ts'
import { isSame } from '../../charter/powers/life-lines.ts'
import { clauseOfWhole } from '../../charter/powers/power-source.ts'
import { pathCovers } from '../../charter/structure/action.ts'
import type { Charter, ClauseRef, Deciding } from '../../charter/structure/charter.ts'
import type { HeldPower } from '../powers/held-powers.ts'
import { wayOf } from '../rule-of.ts'
import type { FoundationState } from '../state.ts'
import type { Group } from './group.ts'
import { aboveOf, isInForce } from './in-force.ts'

/**
 * Who puts the charter of a group that is being formed in force. The group above decides, as its charter says who creates groups
 * below it, or by the rule by which it resolves. A draft that names others has them asked as well: nobody writes themselves into
 * being without the body under which they would stand.
 */
export function creatorsOf(state: FoundationState, { charter }: Group): readonly HeldPower[] {
  const above = parentOf(state, charter)
  if (above === undefined) return []
  const below = above.charter.life?.groupsBelow
  const created = below?.created ?? [{ kind: 'group' as const, group: above.name }]
  const clauseAbove = below?.clause ?? wholeOf(above.charter)
  const partners = below?.agreedByAffected === true ? affectedBy(state, charter) : []
  const adopted = charter.life?.adopted
  const review = charter.life?.review
  const more = { with: partners, ...(review !== undefined && { review }) }
  if (adopted === undefined) return created.map((by) => ({ by, clause: clauseAbove, ...more }))
  return adopted.by.flatMap((by) => {
    const clause = adopted.clause
    if (created.some((one) => asks(state, by, one))) return [{ by, clause, ...more }]
    return created.map((one) => ({ by, clause, agreedBy: [one], ...more }))
  })
}

/** The group under which a draft would stand, where it is in force. */
export function parentOf(state: FoundationState, charter: Charter): Group | undefined {
  const name = aboveOf(state, charter)
  const group = name === undefined ? undefined : state.groups.get(name)
  return group !== undefined && isInForce(group) ? group : undefined
}

/** Whether one way of deciding has the other in it, so that nobody is asked twice. */
function asks(state: FoundationState, by: Deciding, other: Deciding): boolean {
  const [one, wanted] = [ruleFor(state, by), ruleFor(state, other)]
  if (isSame(one, wanted)) return true
  const way = one.kind === 'rule' ? wayOf(state, one.rule) : undefined
  if (way?.kind !== 'procedure') return false
  return way.procedure.stages.some(({ step, onlyIf, otherwise }) => {
    if (step.kind !== 'decision' || onlyIf !== undefined || otherwise?.kind === 'go on') return false
    return step.by.some((body) => isSame(ruleFor(state, body), wanted))
  })
}

/** A body as a whole is the rule by which it resolves. */
function ruleFor(state: FoundationState, by: Deciding): Deciding {
  if (by.kind !== 'group') return by
  const resolves = state.groups.get(by.group)?.charter.powers.find(({ action }) => action.verb === 'resolve')
  return resolves?.by.find((one) => one.kind === 'rule') ?? by
}

/** The groups beside a new one whose powers it would use as well. */
function affectedBy(state: FoundationState, charter: Charter): readonly Name[] {
  const above = aboveOf(state, charter)
  return [...state.groups.values()].flatMap((group) => {
    if (group.name === charter.group || !isInForce(group) || aboveOf(state, group.charter) !== above) return []
    const isAffected = group.charter.powers.some(({ action }) =>
      charter.powers.some(
        ({ action: own }) =>
          own.verb !== 'resolve' &&
          own.verb === action.verb &&
          (pathCovers(own.object, action.object) || pathCovers(action.object, own.object)),
      ),
    )
    return isAffected ? [group.name] : []
  })
}

export function wholeOf(charter: Charter): ClauseRef {
  return clauseOfWhole(charter).clause ?? { group: charter.group, anchor: '', title: charter.name }
}
