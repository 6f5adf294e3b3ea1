import { spokenDuration } from '../../base/duration.ts'
import { type Name, spoken } from '../../base/name.ts'
import type { SeatRef } from '../structure/charter.ts'
import type { Amount, Bound, Limit, LimitWhat, Repair } from '../structure/limit.ts'
import { anyOfWords, holdersOf } from './explain-deciding.ts'
import { explainFactCondition, valueWords } from './explain-fact-condition.ts'
import { recipientsWords } from './explain-recipients.ts'
import {
  alone,
  anyHolderWords,
  hasOneHolderAt,
  listed,
  numberWord,
  plural,
  quoted,
  type Surroundings,
  sentence,
} from './explain-wording.ts'

/** Limits in sentences: what must hold, and what follows where it does not; what goes without saying is said once. */
export function explainLimits(limits: readonly Limit[], among: Surroundings = alone): readonly string[] {
  const plain = limits.filter(({ broken }) => broken.length === 0)
  const others = limits.filter(({ broken }) => broken.length > 0)
  const these = plain.length === 1 ? 'it' : 'one of these'
  return [
    ...plain.flatMap((limit) => explainLimit(limit, among)),
    ...(plain.length === 0
      ? []
      : [`What would break ${these} is refused; what breaks ${these} by itself, as a departure does, is told.`]),
    ...others.flatMap((limit) => explainLimit(limit, among)),
  ]
}

function explainLimit(limit: Limit, among: Surroundings): readonly string[] {
  const { what, when, broken, replacedWithin, clause } = limit
  const own = clause.group
  const only = when === undefined ? '' : `, while ${explainFactCondition(when, own, among)}`
  return [
    sentence(`${whatWords(what, own, among)}${only}`),
    ...brokenWords(broken, own, among),
    ...(replacedWithin === undefined
      ? []
      : [sentence(`whoever had to go is replaced within ${spokenDuration(replacedWithin)}`)]),
  ]
}

function whatWords(what: LimitWhat, own: Name, among: Surroundings): string {
  switch (what.kind) {
    case 'share a fact': {
      const shared = `${holders(what.of, own, among)} have the same ${spoken(what.fact)}`
      return isOne(what.most) ? `no two of ${shared}` : `${amountWords('at most', what.most)} ${shared}`
    }
    case 'hold a seat': {
      const each = what.forEach === undefined ? '' : `, for each ${spoken(what.forEach)}`
      return `${amountWords(what.bound, what.amount)} ${holders(what.of, own, among)} also ${isOne(what.amount) ? 'holds' : 'hold'} the seat of ${seatWords(what.seat, own, among)}${each}`
    }
    case 'in each value': {
      const value = what.value === undefined ? '' : valueWords(what.fact, what.value, { own, among })
      const where = what.value === undefined ? `each ${spoken(what.fact)}` : `the ${spoken(what.fact)} ${value}`
      return `${amountWords(what.bound, what.amount)} ${holders(what.of, own, among)} ${isOne(what.amount) ? 'is' : 'are'} from ${where}`
    }
    case 'meet a condition':
      return `of ${amountWords(what.bound, what.amount)} ${holders(what.of, own, among)} this is so: ${explainFactCondition(what.condition, own, among)}`
    case 'number':
      return `there are ${what.bound} ${numberWord(what.count)} ${listed(what.of.map((seat) => holdersOf(seat, own, among)))}`
    case 'of a list': {
      const most =
        what.most.kind === 'all but one'
          ? `for every ${spoken(what.list)}`
          : `for more than ${numberWord(what.most.number)} of the ${plural(spoken(what.list))}`
      return `no ${seatWords(what.who, own, among)} is ${seatWords(what.seat, own, among)} ${most}`
    }
    case 'not together': {
      const seats = what.seats.map((seat) => seatWords(seat, own, among))
      return what.most === 1
        ? `nobody is ${listed(seats)} at the same time`
        : `nobody is more than ${numberWord(what.most)} of these at the same time: ${listed(seats)}`
    }
  }
}

function isOne(amount: Amount): boolean {
  return amount.kind === 'number' && amount.number === 1
}

function amountWords(bound: Bound, amount: Amount): string {
  const some = amount.kind === 'number' ? numberWord(amount.number) : amount.written
  return `${amount.kind === 'share' && amount.written === 'all' ? 'all' : `${bound} ${some}`} of`
}

/** "the members and directors"; a share is of these holders. */
function holders(of: readonly SeatRef[], own: Name, among: Surroundings): string {
  return `the ${listed(of.map((seat) => (hasOneHolderAt(seat, among) ? seatWords(seat, own, among) : holdersOf(seat, own, among))))}`
}

function seatWords(seat: SeatRef, own: Name, among: Surroundings): string {
  return anyHolderWords(seat, own, among).replace(/^(?:any|the) /, '')
}

function brokenWords(broken: readonly Repair[], own: Name, among: Surroundings): readonly string[] {
  if (broken.length === 0) return []
  const steps = broken.map((repair) => repairWords(repair, own, among))
  return [sentence(steps.length === 1 ? (steps[0] ?? '') : `where it is broken: ${steps.join('; else ')}`)]
}

function repairWords(repair: Repair, own: Name, among: Surroundings): string {
  switch (repair.kind) {
    case 'refuse':
      return 'what would break it is refused'
    case 'report':
      return `what breaks it is allowed, and told${repair.to === undefined ? '' : ` to ${recipientsWords(repair.to, own, among)}`}`
    case 'repair': {
      const by = repair.by === undefined ? '' : ` by ${anyOfWords(repair.by, own, among)}`
      return `it is put right within ${spokenDuration(repair.within)}${by}`
    }
    case 'agreement':
      return `those concerned agree who goes${repair.within === undefined ? '' : ` within ${spokenDuration(repair.within)}`}`
    case 'remove the lower':
      return 'of those concerned the one with the fewest votes goes'
    case 'remove the latest':
      return 'of those concerned the one who came last goes'
    case 'remove by lot':
      return 'the lot says which of those concerned goes'
    case 'vote':
      return `${anyOfWords(repair.by, own, among)} decides which of those concerned goes`
    case 'election':
      return `the election ${quoted(spoken(repair.of))} is held with those concerned as its candidates, and whoever is elected goes`
    case 'no vote':
      return 'of those concerned whoever came last has no vote until it holds again'
  }
}
