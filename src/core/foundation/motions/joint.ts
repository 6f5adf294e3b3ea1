import type { ClauseRef, Deciding } from '../../charter/structure/charter.ts'
import type { CharterReview } from '../../charter/structure/life.ts'
import type { Procedure, Review, Stage } from '../../charter/structure/procedure.ts'
import type { HeldPower } from '../powers/held-powers.ts'
import { aloneRule, type Way, wayOfDeciding } from '../rule-of.ts'
import { seatOf } from '../seats/seats.ts'
import type { FoundationState } from '../state.ts'

/**
 * The way that a power says: by the seat alone, by its rule; or, where others give their view, recommend or must agree, through a
 * procedure that asks each of them. Undefined where the decider has no rule.
 */
export function wayByPower(state: FoundationState, power: HeldPower, group: string): Way | 'alone' | undefined {
  if (power.way !== undefined) return power.way
  const { by, clause, decidedWithin, count = 1 } = power
  const stages = [...before(power), agreement(power)]
  const own = ownWay(state, power)
  if (by.kind !== 'together' && own === undefined) return undefined
  if (stages.length > 1 || by.kind === 'together' || isJoint(power)) {
    return { kind: 'procedure', group, procedure: procedureOf(clause, stages) }
  }
  if (by.kind === 'seat' && count === 1) return 'alone'
  if (own?.kind !== 'rule' || decidedWithin === undefined || own.rule.decidedWithin !== undefined) return own
  return { ...own, rule: { ...own.rule, decidedWithin } }
}

/** How the decider itself decides: of so many holders of a seat, when so many are for it. */
export function ownWay(state: FoundationState, { by, count, clause, way }: HeldPower): Way | undefined {
  if (way !== undefined) return way
  if (by.kind === 'together') return undefined
  if (by.kind !== 'seat' || count === undefined) return wayOfDeciding(state, by)
  if (seatOf(state, by.seat) === undefined) return undefined
  return { kind: 'rule', group: by.seat.group, rule: aloneRule(by.seat, clause, count) }
}

function isJoint({ with: partners, agreedBy = [] }: HeldPower): boolean {
  return partners.length + agreedBy.length > 0
}

function before({ advice, recommendedBy, review }: HeldPower): readonly Stage[] {
  const within = advice?.within ?? { count: 30, unit: 'day' }
  return [
    ...(review === undefined ? [] : [{ name: 'review', step: reviewStep(review) }]),
    ...(advice === undefined ? [] : [{ name: 'advice', step: { kind: 'advice', of: advice.of, within } } as const]),
    ...(recommendedBy === undefined
      ? []
      : [{ name: 'recommendation', step: { kind: 'decision', by: [recommendedBy] } } as const]),
  ]
}

/** A draft that is open to comments without a least time is open for the longest. */
function reviewStep({ least, most, longer, by }: CharterReview): Review {
  const seats = by.flatMap((one) => (one.kind === 'seat' ? [one.seat] : []))
  const time = least ?? most ?? { count: 0, unit: 'day' }
  return {
    kind: 'review',
    least: time,
    ...(most !== undefined && { most }),
    ...(longer !== undefined && { longer }),
    ...(seats.length > 0 && { by: seats }),
  }
}

function agreement({ by, with: partners, agreedBy = [] }: HeldPower): Stage {
  const own: readonly Deciding[] = by.kind === 'together' ? by.of.map((seat) => ({ kind: 'seat', seat })) : [by]
  const groups = partners.map((group): Deciding => ({ kind: 'group', group }))
  return { name: 'decision', step: { kind: 'decision', by: [...own, ...groups, ...agreedBy] } }
}

/** Several agree to one text, which therefore stays as it is. */
function procedureOf(clause: ClauseRef, stages: readonly Stage[]): Procedure {
  return { name: 'joint-decision', clause, place: { line: 1, column: 1 }, stages, textFrozen: true }
}
