import type { Instant } from '../base/instant.ts'
import type { SeatRef } from '../charter/charter.ts'
import type { Rule } from '../charter/rule.ts'
import type { PersonId, Voter } from './event.ts'
import { incumbents, seatOf } from './seats.ts'
import type { FoundationState } from './state.ts'

/** Who would vote under a rule at a moment, each with the seats that give the vote; one vote a person, however many seats. */
export function electorateOf(state: FoundationState, rule: Rule, at: Instant, subject?: PersonId): readonly Voter[] {
  const reasons = new Map<PersonId, { seat: SeatRef; since: Instant }[]>()
  for (const seat of rule.voters) {
    for (const { person, since } of incumbents(state, seat, at)) {
      if (rule.withoutSubject && person === subject) continue
      const known = reasons.get(person)
      if (known === undefined) reasons.set(person, [{ seat, since }])
      else known.push({ seat, since })
    }
  }
  return [...reasons].map(([person, because]) => ({ person, because }))
}

/** The fixed number of voting seats, vacant ones included; a seat without a number counts as many as hold it. */
export function fixedSeats(state: FoundationState, rule: Rule, at: Instant): number {
  return rule.voters
    .map((ref) => seatOf(state, ref)?.number ?? incumbents(state, ref, at).length)
    .reduce((sum, seats) => sum + seats, 0)
}
