import { latest, startOfDate } from '../../../base/instant.ts'
import type { Quantity } from '../../../charter/structure/fact-condition.ts'
import { daysOf } from '../../days.ts'
import { electedHolders } from '../../elections/past-elections.ts'
import { heldOrOffered } from '../../life/offers.ts'
import { incumbents, placesIn } from '../../seats/seats.ts'
import type { Case } from './case.ts'
import { declarationsOf, declaredValue } from './declared-value.ts'
import { measureNow } from './measure-now.ts'
import { type Measured, unknown } from './measured.ts'
import { minus, parseRatio, plus, type Ratio, ratio, times, whole } from './ratio.ts'
import { spanOf } from './window-start.ts'

/** What a quantity comes to now. */
export function quantityNow(asked: Case, quantity: Quantity): Measured {
  const { state, group, at } = asked
  switch (quantity.kind) {
    case 'number':
    case 'share':
      return { kind: 'count', value: ratio(quantity.value) }
    case 'time':
      return { kind: 'length', length: quantity.length }
    case 'money':
      return { kind: 'money', currency: quantity.amount.currency, minor: whole(quantity.amount.minor) }
    case 'date':
      return { kind: 'moment', at: startOfDate(quantity.date, daysOf(state, group)) }
    case 'measure':
      return measureNow(asked, quantity)
    case 'fact':
      return numberOf(asked, quantity)
    case 'date of': {
      const value =
        asked.person === undefined ? undefined : declaredValue(state, asked.person, quantity.fact, at, group)
      return value === undefined ? unknown : { kind: 'moment', at: startOfDate(value, daysOf(state, group)) }
    }
    case 'time since': {
      if (asked.person === undefined) return unknown
      const last = declarationsOf(state, asked.person, quantity.fact).findLast(({ value }) => value !== undefined)
      // An answer, or whatever else lets counters begin anew, counts as if it had been recorded then.
      return last === undefined ? unknown : { kind: 'since', from: latest(last.at, asked.since ?? '') }
    }
    case 'holders':
      if (quantity.elected === true) {
        return { kind: 'count', value: whole(electedHolders(state, quantity.of, at).length) }
      }
      return { kind: 'count', value: whole(heldOrOffered(state, quantity.of, at).length) }
    case 'seats': {
      const number = placesIn(state, quantity.of) ?? incumbents(state, quantity.of, at).length
      return { kind: 'count', value: whole(number) }
    }
    case 'part':
      return scaled(ratio(quantity.share), quantityNow(asked, quantity.of))
    case 'product':
      return scaled(ratio(quantity.factor), quantityNow(asked, quantity.of))
    case 'sum':
      return joined(plus, quantityNow(asked, quantity.left), quantityNow(asked, quantity.right))
    case 'difference':
      return joined(minus, quantityNow(asked, quantity.left), quantityNow(asked, quantity.right))
  }
}

/** Of a time all that was recorded in it, added up; of "yes or no" how often yes was. A number that nobody declared is none. */
function numberOf(asked: Case, { fact, in: window }: Extract<Quantity, { readonly kind: 'fact' }>): Measured {
  const { state, person, group, at } = asked
  if (person === undefined) return unknown
  const read = (value: string): Ratio => (value === 'yes' ? whole(1) : (parseRatio(value) ?? whole(0)))
  if (window === undefined) {
    const value = declaredValue(state, person, fact, at, group)
    return { kind: 'count', value: value === undefined ? whole(0) : read(value) }
  }
  const span = spanOf({ state, group, at }, window)
  if (span === undefined) return unknown
  const said = declarationsOf(state, person, fact).filter((one) => one.at >= span.from && one.at <= span.to)
  const value = said.reduce((sum, one) => (one.value === undefined ? sum : plus(sum, read(one.value))), whole(0))
  return { kind: 'count', value }
}

function scaled(factor: Ratio, of: Measured): Measured {
  switch (of.kind) {
    case 'count':
      return { kind: 'count', value: times(factor, of.value) }
    case 'money':
      return { ...of, minor: times(factor, of.minor) }
    case 'length': {
      const count = Number(factor.numerator) * of.length.count
      const divided = count / Number(factor.denominator)
      return Number.isInteger(divided) ? { kind: 'length', length: { ...of.length, count: divided } } : unknown
    }
    case 'since':
    case 'moment':
    case 'no share':
    case 'unknown':
      return unknown
  }
}

function joined(how: (left: Ratio, right: Ratio) => Ratio, left: Measured, right: Measured): Measured {
  if (left.kind === 'count' && right.kind === 'count') return { kind: 'count', value: how(left.value, right.value) }
  if (left.kind === 'money' && right.kind === 'money' && left.currency === right.currency) {
    return { ...left, minor: how(left.minor, right.minor) }
  }
  return unknown
}
