import type { Instant } from '../../base/instant.ts'
import type { SeatRef } from '../../charter/structure/charter.ts'
import type { Exclusion, Rule } from '../../charter/structure/rule.ts'
import { isSameSeat } from '../../charter/structure/same-seat.ts'
import { readsOf } from '../../voting/reads.ts'
import { hasNoVoteByReports } from '../duties/reports/without-vote.ts'
import { isElector } from '../elections/recalls/is-elector.ts'
import type { PersonId } from '../event.ts'
import { isErased } from '../people/erasing.ts'
import { sharedValue } from '../people/facts/declared-value.ts'
import { hasNoVoteByLimit } from '../seats/limits/without-vote.ts'
import { isOnTrialWithoutVote } from '../seats/on-trial.ts'
import { acting, holds, type Incumbent, incumbents, placesIn, seatOf } from '../seats/seats.ts'
import type { FoundationState } from '../state.ts'
import { hasEffect } from '../statuses/status-effects.ts'
import type { Voter } from './vote-event.ts'

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
  const places = new Map<PersonId, (string | undefined)[]>()
  for (const seat of rule.voters) {
    // Observers hold their seat without a vote by it.
    if (seatOf(state, seat)?.noVote === true) continue
    for (const { person, since, entry = '', place } of acting(state, seat, at)) {
      if (hasEffect(state, person, seat, 'no vote') || hasNoVoteByLimit(state, person, seat, at)) continue
      if (hasNoVoteByReports(state, person, seat, at)) continue
      if (isOnTrialWithoutVote(state, person, seat, at)) continue
      if (isOwnRule(rule, seat) && hasEffect(state, person, seat, 'no powers')) continue
      const together = place === undefined ? undefined : `${seat.group}.${seat.seat} ${entry} ${place}`
      places.set(person, [...(places.get(person) ?? []), together])
      const known = reasons.get(person)
      // Of a seat that exists for each entry of a list somebody may hold several.
      if (known?.some((one) => isSameSeat(one.seat, seat)) === true) continue
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
      (seat) => !because.some((why) => isSameSeat(why.seat, seat)) && holds(state, person, seat, at),
    )
    const unit =
      rule.ballotPer === undefined
        ? jointly(places.get(person))
        : sharedValue(state, person, rule.ballotPer, at, rule.clause.group)
    return [{ person, because, ...(classes.length > 0 && { classes }), ...(unit !== undefined && { unit }) }]
  })
}

/** The way in which a seat that decides alone is asked: by a rule of its name, of which no other seat has a vote. */
function isOwnRule({ name, voters }: Rule, { seat }: SeatRef): boolean {
  return voters.length === 1 && name === seat
}

/** Those who hold one place together have one vote; whoever has a vote by another seat as well has that one by themselves. */
function jointly(places: readonly (string | undefined)[] = []): string | undefined {
  return places.length === 1 ? places[0] : undefined
}

function isLeftOut(state: FoundationState, rule: Rule, person: PersonId, at: Instant, concerned: Concerned): boolean {
  if (rule.withoutSubject && person === concerned.subject) return true
  if (rule.electors !== undefined && !isElector(state, rule.electors, person, at)) return true
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
    const held = placesHeldBy(incumbents(state, ref, at))
    const number = placesIn(state, ref) ?? held
    seats += number
    vacant += Math.max(0, number - held)
  }
  return { seats, vacant }
}

function placesHeldBy(held: readonly Incumbent[]): number {
  const places = held.map(({ person, entry = '', place }) => `${entry} ${place ?? person}`)
  return new Set(places).size
}

export function fixedSeats(state: FoundationState, rule: Rule, at: Instant): number {
  return sizeOfSeats(state, rule.voters, at).seats
}
