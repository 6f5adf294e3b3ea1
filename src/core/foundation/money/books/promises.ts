import type { Money } from '../../../base/money.ts'
import type { Name } from '../../../base/name.ts'
import type { Deciding } from '../../../charter/structure/charter.ts'
import type { PowerBy } from '../../../charter/structure/power.ts'
import type { Procedure } from '../../../charter/structure/procedure.ts'
import type { Rule } from '../../../charter/structure/rule.ts'
import type { Event, PersonId } from '../../event.ts'
import type { MotionParts } from '../../motions/motion-parts.ts'
import { personIn } from '../../motions/person-in.ts'
import type { DoneAlone } from '../../powers/done-alone.ts'
import type { FoundationState } from '../../state.ts'
import type { Charge, MoneyPromised } from '../money-event.ts'
import type { MoneyPromise } from '../money-state.ts'
import { chargeOf, givesMoney } from './charge.ts'
import { mayIncrease } from './increasers.ts'
import { leftFor, roomIn } from './money-left.ts'

/** A decision that takes effect: of a vote, through a procedure, or of a seat alone. */
export type Effective = Omit<MotionParts, 'rule'> & {
  readonly rule?: Rule
  readonly procedure?: Procedure
  readonly seat?: DoneAlone['seat']
}

/**
 * What a decision does with money when it takes effect: it promises it; where the decider may raise the budget, it raises it by what is
 * missing; else it waits until there is enough. A vote that only answers another promises nothing.
 */
export function promising(
  state: FoundationState,
  parts: Effective,
  { motion, mover }: { readonly motion: number | undefined; readonly mover: PersonId },
): readonly Event[] {
  const { action, amount, because, applicant, effect, exchanged } = parts
  const isPart = because !== undefined && because.kind !== 'referral'
  if (motion === undefined || amount === undefined || amount.minor === 0 || !givesMoney(action) || isPart) return []
  const { group, charge } = drawnOn(state, parts, amount)
  const promised: MoneyPromised = {
    type: 'MoneyPromised',
    motion,
    group,
    amount,
    charge,
    person: applicant ?? personIn(effect) ?? mover,
    mover,
    purpose: { verb: action.verb, object: action.object },
    ...(exchanged !== undefined && { exchanged }),
  }
  const missing = missingFor(state, group, charge, amount)
  if (missing <= 0) return [promised]
  if (charge.kind !== 'budget' || !decidersOf(parts).some((by) => mayIncrease(state, group, charge.line, by))) {
    return [{ ...promised, type: 'PromiseWaits' }]
  }
  const { year, line } = charge
  const more = { currency: amount.currency, minor: missing }
  const of = line === undefined ? {} : { line }
  return [{ type: 'BudgetChanged', group, year, how: 'raised', amount: more, ...of, motion }, promised]
}

/** What the charter says no more of draws on nothing, nor does an amount in a currency in which the group does not count any more. */
function drawnOn(state: FoundationState, parts: Effective, amount: Money): { group: Name; charge: Charge } {
  const found = chargeOf(state, parts)
  if (!found.ok) return { group: parts.group, charge: { kind: 'powers' } }
  const { group, charge } = found.value
  const left = leftFor(state, group, charge)
  return { group, charge: left?.currency === amount.currency ? charge : { kind: 'powers' } }
}

/** By how much there is too little for an amount; nothing or less where there is enough. */
export function missingFor(state: FoundationState, group: Name, charge: Charge, { minor }: Money): number {
  if (charge.kind === 'budget') {
    const year = state.books.get(group)?.years.findLast(({ from }) => from === charge.year)
    const room = year === undefined ? undefined : roomIn(year, charge.line)
    return room === undefined ? 0 : minor - room
  }
  const left = leftFor(state, group, charge)?.left
  return left === undefined ? 0 : minor - left
}

/** Who decided, in the words in which charters say who decides. */
function decidersOf({ rule, procedure, seat }: Effective): readonly PowerBy[] {
  if (seat !== undefined) return [{ kind: 'seat', seat }]
  if (rule !== undefined) return decidersBy(rule.name, rule.clause.group, rule)
  if (procedure === undefined) return []
  const asked = procedure.stages.flatMap(({ step }): readonly Deciding[] =>
    step.kind === 'decision' || step.kind === 'decision of one' ? step.by : [],
  )
  return [...decidersBy(procedure.name, procedure.clause.group), ...asked]
}

/** The rule by which the holders of a seat answer bears the name of the seat. */
function decidersBy(name: Name, group: Name, rule?: Rule): readonly PowerBy[] {
  const seat = rule?.voters.length === 1 ? rule.voters[0] : undefined
  const alone: readonly PowerBy[] = seat === undefined || seat.seat !== name ? [] : [{ kind: 'seat', seat }]
  return [{ kind: 'rule', rule: { group, rule: name } }, ...alone]
}

/** The first promise of a group that waits and for which there is enough by now. */
export function waitingNoMore(state: FoundationState, group: Name): MoneyPromised | undefined {
  for (const number of state.waitingPromises) {
    const promise = state.promises.get(number)
    if (promise?.group !== group) continue
    const charge = inRunningYear(state, promise)
    if (missingFor(state, group, charge, promise.amount) <= 0) return promisedNow(promise, charge)
  }
  return undefined
}

function promisedNow(promise: MoneyPromise, charge: Charge): MoneyPromised {
  const { motion, group, amount, person, mover, purpose, exchanged } = promise
  const rate = exchanged === undefined ? {} : { exchanged }
  return { type: 'MoneyPromised', motion, group, amount, charge, person, mover, purpose, ...rate }
}

/** What waits for money when a year ends waits for that of the next. */
function inRunningYear(state: FoundationState, { group, charge }: MoneyPromise): Charge {
  const year = state.books.get(group)?.years.at(-1)?.from
  return charge.kind === 'budget' && year !== undefined ? { ...charge, year } : charge
}

/** What is promised and neither paid, asked for nor given back. */
export function openOf(state: FoundationState, { amount, paid, released, payments }: MoneyPromise): number {
  const asked = payments.reduce((sum, number) => {
    const payment = state.payments.get(number)
    const isOpen = payment?.phase.kind === 'asked' || payment?.phase.kind === 'approved'
    return isOpen ? sum + payment.amount.minor : sum
  }, 0)
  return amount.minor - paid - released - asked
}

/** A decision is undone: what is promised by it and not paid goes back, and what was asked for with it. */
export function takenBack(state: FoundationState, number: number): readonly Event[] {
  const promise = state.promises.get(number)
  if (promise === undefined) return []
  const { group, amount, paid, released, payments } = promise
  const withdrawn = payments.flatMap((payment): readonly Event[] => {
    const kind = state.payments.get(payment)?.phase.kind
    return kind === 'asked' || kind === 'approved' ? [{ type: 'PaymentWithdrawn', payment, group }] : []
  })
  const rest = { currency: amount.currency, minor: amount.minor - paid - released }
  if (rest.minor === 0) return withdrawn
  return [...withdrawn, { type: 'PromiseReleased', motion: number, group, amount: rest, why: 'undone' }]
}
