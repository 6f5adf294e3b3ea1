import type { Name } from '../../../base/name.ts'
import type { Deciding } from '../../../charter/structure/charter.ts'
import type { PowerBy } from '../../../charter/structure/power.ts'
import { aboveOf } from '../../life/in-force.ts'
import { wayOfDeciding } from '../../rule-of.ts'
import type { FoundationState } from '../../state.ts'
import { moneyRulesOf } from './money-of.ts'

/** Who may raise a budget, or a line of it: as the charter says, else the group above, which the money comes from; the root itself. */
export function increasersOf(state: FoundationState, group: Name, line: Name | undefined): readonly Deciding[] {
  const money = moneyRulesOf(state, group)
  const ofLine = line === undefined ? undefined : money?.lines.find(({ name }) => name === line)?.increasedBy
  const said = ofLine ?? money?.increasedBy
  if (said !== undefined) return said
  const charter = state.groups.get(group)?.charter
  const above = charter === undefined ? undefined : aboveOf(state, charter)
  return [{ kind: 'group', group: above ?? group }]
}

/** Whether what decides is among those who may raise it, so that it may promise more than is left. */
export function mayIncrease(state: FoundationState, group: Name, line: Name | undefined, by: PowerBy): boolean {
  return increasersOf(state, group, line).some((one) => isSame(state, one, by))
}

function isSame(state: FoundationState, one: Deciding, by: PowerBy): boolean {
  switch (by.kind) {
    case 'together':
      return false
    case 'group':
      return one.kind === 'group' && one.group === by.group
    case 'seat':
      return one.kind === 'seat' && one.seat.group === by.seat.group && one.seat.seat === by.seat.seat
    case 'rule': {
      const { group, rule } = by.rule
      if (one.kind === 'rule') return one.rule.group === group && one.rule.rule === rule
      if (one.kind === 'seat' || one.group !== group) return false
      const way = wayOfDeciding(state, one)
      return (way?.kind === 'rule' ? way.rule.name : way?.procedure.name) === rule
    }
  }
}
