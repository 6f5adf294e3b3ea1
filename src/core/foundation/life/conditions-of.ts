import type { Charter } from '../../charter/structure/charter.ts'
import type { FactCondition } from '../../charter/structure/fact-condition.ts'
import type { Condition } from '../../charter/structure/life.ts'

/** A condition by which a group falls asleep or ends by itself. */
export interface StandingCondition extends Condition {
  readonly of: 'dormant' | 'retired'
}

/** All that ends a group or lets it sleep by being so. */
export function endingConditions(charter: Charter): readonly FactCondition[] {
  const when = charter.life?.ends?.when
  return [...standingConditions(charter).map(({ condition }) => condition), ...(when === undefined ? [] : [when])]
}

/** What ends a group comes before what lets it sleep. */
export function standingConditions({ life }: Charter): readonly StandingCondition[] {
  return [
    ...(life?.retiredWhen ?? []).map((one) => ({ ...one, of: 'retired' as const })),
    ...(life?.dormant ?? []).map((one) => ({ ...one, of: 'dormant' as const })),
  ]
}
