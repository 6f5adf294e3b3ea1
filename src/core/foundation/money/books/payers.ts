import type { Instant } from '../../../base/instant.ts'
import type { Money } from '../../../base/money.ts'
import type { Name } from '../../../base/name.ts'
import type { SeatRef } from '../../../charter/structure/charter.ts'
import type { Payments } from '../../../charter/structure/money-rules.ts'
import { decidersOf, type PowerBy } from '../../../charter/structure/power.ts'
import type { PersonId } from '../../event.ts'
import { aboveOf } from '../../life/in-force.ts'
import { acting, actsAs } from '../../seats/seats.ts'
import type { FoundationState } from '../../state.ts'
import type { Party } from '../money-refusal.ts'
import type { MoneyPromise, Payment } from '../money-state.ts'
import { moneyRulesOf } from './money-of.ts'

/** Two people make a payment where the charter says nothing else. */
const usual: Payments = { people: 2, of: [] }

/** How the payments of a promise are made: of grants as requests say, else as the charter says of money. */
export function paymentRules(
  state: FoundationState,
  { group, purpose }: Pick<MoneyPromise, 'group' | 'purpose'>,
): Payments {
  const money = moneyRulesOf(state, group)
  const ofRequests = purpose.verb === 'grant' ? money?.requests?.payments : undefined
  return ofRequests ?? money?.payments ?? usual
}

/** How many people a payment needs: fewer than said only where the charter says so of what lies below an amount. */
export function peopleFor({ people, above }: Payments, amount: Money): number {
  const isBelow = above !== undefined && above.currency === amount.currency && amount.minor <= above.minor
  return isBelow ? 1 : people
}

/**
 * The seats whose holders make a payment: those that the charter names, else all that have a vote in the group and in the one above. Where
 * too few of the named are left without those whom it concerns, the group above stands in; in the root its own seats do.
 */
export function payersOf(
  state: FoundationState,
  promise: MoneyPromise,
  payment: Pick<Payment, 'payee' | 'askedBy' | 'people'>,
  at: Instant,
): readonly SeatRef[] {
  const { group } = promise
  const { of } = paymentRules(state, promise)
  if (of.length === 0) return withAbove(state, group)
  const able = new Set(of.flatMap((seat) => acting(state, seat, at).map(({ person }) => person)))
  const left = [...able].filter((person) => partyTo(promise, payment, person) === undefined)
  return left.length >= payment.people ? of : [...of, ...standIns(state, group)]
}

/** What somebody has to do with a payment that keeps them from making it; undefined for everybody else. */
export function partyTo(
  { person, mover }: Pick<MoneyPromise, 'person' | 'mover'>,
  { payee, askedBy }: Pick<Payment, 'payee' | 'askedBy'>,
  who: PersonId,
): Party | undefined {
  if (payee.kind === 'person' && payee.person === who) return 'payee'
  if (person === who) return 'applicant'
  if (mover === who) return 'mover'
  return askedBy === who ? 'asked for it' : undefined
}

/**
 * The seats that keep the books of a group, who note what came in and what was paid: whoever may `keep books`; else those that make
 * payments; else all that have a vote in it.
 */
export function bookkeepersOf(state: FoundationState, group: Name): readonly SeatRef[] {
  const charter = state.groups.get(group)?.charter
  const powers = charter?.powers.filter(({ action }) => action.verb === 'keep' && action.object === 'books') ?? []
  const said = powers.flatMap(decidersOf).flatMap((by) => seatsDeciding(state, by))
  if (said.length > 0) return said
  const payers = [...(charter?.money?.payments?.of ?? []), ...(charter?.money?.requests?.payments?.of ?? [])]
  return payers.length > 0 ? payers : withAbove(state, group)
}

function seatsDeciding(state: FoundationState, by: PowerBy): readonly SeatRef[] {
  switch (by.kind) {
    case 'seat':
      return [by.seat]
    case 'together':
      return by.of
    case 'rule':
      return state.groups.get(by.rule.group)?.charter.rules.find(({ name }) => name === by.rule.rule)?.voters ?? []
    case 'group':
      return votingSeats(state, by.group)
  }
}

export function actsInOne(state: FoundationState, person: PersonId, seats: readonly SeatRef[], at: Instant): boolean {
  return seats.some((seat) => actsAs(state, person, seat, at))
}

export function votingSeats(state: FoundationState, group: Name): readonly SeatRef[] {
  const seats = state.groups.get(group)?.charter.seats ?? []
  return seats.filter(({ noVote }) => noVote !== true).map(({ name }) => ({ group, seat: name }))
}

function withAbove(state: FoundationState, group: Name): readonly SeatRef[] {
  const above = aboveGroup(state, group)
  return [...votingSeats(state, group), ...(above === undefined ? [] : votingSeats(state, above))]
}

function standIns(state: FoundationState, group: Name): readonly SeatRef[] {
  return votingSeats(state, aboveGroup(state, group) ?? group)
}

function aboveGroup(state: FoundationState, group: Name): Name | undefined {
  const charter = state.groups.get(group)?.charter
  return charter === undefined ? undefined : aboveOf(state, charter)
}
