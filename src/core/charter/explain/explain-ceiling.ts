import { type Money, spokenMoney } from '../../base/money.ts'
import { spoken } from '../../base/name.ts'
import type { Ceiling, Measure, Quantity } from '../structure/ceiling.ts'
import { figures, listed } from './explain-wording.ts'

/** " up to USD 500 per request and USD 5,000 per year", or nothing. */
export function limitWords(upTo: Money | undefined, limits: readonly Ceiling[] = []): string {
  const all = [...(upTo === undefined ? [] : [`${spokenMoney(upTo)} per request`]), ...limits.map(ceilingWords)]
  return all.length === 0 ? '' : ` up to ${listed(all)}`
}

export function ceilingsWords(ceilings: readonly Ceiling[], word: 'and' | 'or' = 'and'): string {
  return listed(ceilings.map(ceilingWords), word)
}

/** "USD 5,000 per year", "2 per person and year", "110% of the previous amount per request". */
export function ceilingWords({ most, per }: Ceiling): string {
  return `${quantityWords(most)} per ${listed(per)}`
}

function quantityWords(quantity: Quantity): string {
  switch (quantity.kind) {
    case 'money':
      return spokenMoney(quantity.money)
    case 'count':
      return figures(quantity.count)
    case 'share': {
      const { numerator, denominator } = quantity.share
      const what = measureWords(quantity.of)
      return numerator === denominator ? what : `${quantity.written} of ${what}`
    }
  }
}

function measureWords(measure: Measure): string {
  switch (measure.kind) {
    case 'budget':
      return 'the budget'
    case 'previous amount':
      return 'the previous amount'
    case 'costs':
      return 'what it costs in all'
    case 'line':
      return `the budget of ${spoken(measure.line)}`
  }
}
