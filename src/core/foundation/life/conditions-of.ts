import type { Name } from '../../base/name.ts'
import type { Charter } from '../../charter/structure/charter.ts'
import type { Duty, Missed } from '../../charter/structure/duty.ts'
import type { FactCondition, Quantity } from '../../charter/structure/fact-condition.ts'
import type { Condition } from '../../charter/structure/life.ts'
import { isMeeting } from '../duties/is-meeting.ts'

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
export function standingConditions({ life, duties = [] }: Charter): readonly StandingCondition[] {
  return [
    ...(life?.retiredWhen ?? []).map((one) => ({ ...one, of: 'retired' as const })),
    ...(life?.dormant ?? []).map((one) => ({ ...one, of: 'dormant' as const })),
    ...duties.filter((duty) => !isMeeting(duty)).flatMap(byReports),
  ]
}

/** "missed twice: presumed dormant": whoever may excuse what was missed may also decide that it does not come to that. */
function byReports({ name, missed, excusedBy, clause, place }: Duty): readonly StandingCondition[] {
  return missed.flatMap(({ times, inARow, effect }) => {
    if (effect.kind !== 'dormant' && effect.kind !== 'retired') return []
    const condition = missedSoOften(name, { times, inARow })
    const unless = excusedBy === undefined ? {} : { unless: excusedBy }
    return [{ of: effect.kind, condition, ...unless, clause, place }]
  })
}

function missedSoOften(duty: Name, { times, inARow }: Pick<Missed, 'times' | 'inARow'>): FactCondition {
  const left: Quantity = inARow
    ? { kind: 'measure', measure: 'reports missed in a row', duty }
    : { kind: 'measure', measure: 'reports missed', in: { kind: 'year' }, duty }
  const right: Quantity = { kind: 'number', value: { numerator: times, denominator: 1 } }
  return { kind: 'compare', relation: '>=', left, right }
}
