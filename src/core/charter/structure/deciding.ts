import type { Name } from '../../base/name.ts'
import type { Deciding, RuleRef } from './charter.ts'

/** Those of a list of deciders that are rules or procedures, in its order. */
export function rulesAmong(deciding: readonly Deciding[]): readonly RuleRef[] {
  return deciding.flatMap((one) => (one.kind === 'rule' ? [one.rule] : []))
}

/** In which group it is decided. */
export function groupOfDeciding(by: Deciding): Name {
  switch (by.kind) {
    case 'rule':
      return by.rule.group
    case 'seat':
      return by.seat.group
    case 'group':
      return by.group
  }
}
