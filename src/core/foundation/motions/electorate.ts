import type { Instant } from '../../base/instant.ts'
import type { SeatRef } from '../../charter/structure/charter.ts'
import type { Exclusion, Rule } from '../../charter/structure/rule.ts'
import { readsOf } from '../../voting/reads.ts'
import { isSame } from '../../voting/voices.ts'
import type { PersonId, Voter } from '../event.ts'
import { isErased } from '../people/erasing.ts'
import { sharedValue } from '../people/facts/declared-value.ts'
import { holds, incumbents, placesIn, seatOf } from '../seats/seats.ts'
import type { FoundationState } from '../state.ts'
import { hasEffect } from '../statuses/status-effects.ts'

/** Who stands in a special relation to a matter. */
export interface Concerned {
  /** The person whom the vote is about. */
  readonly subject?: PersonId
  readonly mover?: PersonId
  /** Who has declared a conflict of interest before the opening. */
  readonly conflicted?: ReadonlySet<PersonId>
}

/** Who would vote under a rule at a moment, each with the seats that give the vote; one vote a person, however many seats. */
export function electorateOf(
  state: FoundationState,
  rule: Rule,
  at: Instant,
  concerned: Concerned = {},
): readonly Voter[] {
  const reasons = new Map<PersonId, { seat: SeatRef; since: Instant }[]>()
  for (const seat of rule.voters) {
    // Observers hold their seat without a vote by it.
    if (seatOf(state, seat)?.noVote === true) continue
    for (const { person, since } of incumbents(state, seat, at)) {
      if (hasEffect(state, person, seat, 'no vote')) continue
      const known = reasons.get(person)
      if (known === undefined) reasons.set(person, [{ seat, since }])
      else known.push({ seat, since })
    }
  }
  if (rule.anyoneVotes) {
    for (const person of state.people.keys()) {
      if (!reasons.has(person) && !isErased(state, person)) reasons.set(person, [])
    }
  }
  const counted = readsOf(rule).classes
  return [...reasons].flatMap(([person, because]) => {
    if (isLeftOut(state, rule, person, at, concerned)) return []
    const classes = counted.filter(
      (seat) => !because.some((why) => isSame(why.seat, seat)) && holds(state, person, seat, at),
    )
    const unit =
      rule.ballotPer === undefined ? undefined : sharedValue(state, person, rule.ballotPer, at, rule.clause.group)
    return [{ person, because, ...(classes.length > 0 && { classes }), ...(unit !== undefined && { unit }) }]
  })
}

function isLeftOut(state: FoundationState, rule: Rule, person: PersonId, at: Instant, concerned: Concerned): boolean {
  if (rule.withoutSubject && person === concerned.subject) return true
  return rule.without?.some((exclusion) => isExcluded(state, exclusion, person, at, concerned)) === true
}

function isExcluded(
  state: FoundationState,
  exclusion: Exclusion,
  person: PersonId,
  at: Instant,
  { mover, conflicted }: Concerned,
): boolean {
  switch (exclusion.kind) {
    case 'conflicted':
      return conflicted?.has(person) === true
    case 'mover':
      return person === mover
    case 'seat':
      return holds(state, person, exclusion.seat, at)
  }
}

/** How many ballots an electorate can give in: those who share a fact that the rule names have one together. */
export function ballotsOf(voters: readonly Voter[]): number {
  return new Set(voters.map(unitOf)).size
}

/** A person's own ballot, or the one of all who share the fact. */
export function unitOf({ person, unit }: Voter): string {
  return unit === undefined ? `person ${person}` : `unit ${unit}`
}

/** The fixed number of seats, vacant ones included (a seat without a number counts as many as hold it), and the vacant ones. */
export function sizeOfSeats(
  state: FoundationState,
  refs: readonly SeatRef[],
  at: Instant,
): { readonly seats: number; readonly vacant: number } {
  let [seats, vacant] = [0, 0]
  for (const ref of refs) {
    const held = incumbents(state, ref, at).length
    const number = placesIn(state, ref) ?? held
    seats += number
    vacant += Math.max(0, number - held)
  }
  return { seats, vacant }
}

export function fixedSeats(state: FoundationState, rule: Rule, at: Instant): number {
  return sizeOfSeats(state, rule.voters, at).seats
}
