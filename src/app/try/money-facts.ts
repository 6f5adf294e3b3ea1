import { type Money, spokenMoney } from '../../core/base/money.ts'
import { type Name, nameOf } from '../../core/base/name.ts'
import { amountIn, type Reading } from '../../core/charter/reading/cursor.ts'
import type { Tree } from '../../core/charter/reading/yaml-tree.ts'
import type { Place } from '../../core/charter/structure/charter.ts'
import { type MoneyLeft, moneyLeft } from '../../core/foundation/money/books/money-left.ts'
import type { There } from './compare.ts'

export const moneyFacts = ['total', 'promised', 'paid', 'left'] as const

/** What is expected of a budget, a line of it or a fund. */
export interface ExpectedMoney {
  readonly kind: 'money'
  readonly place: Place
  readonly group: Name
  /** A line or a fund by its name; the budget as a whole without it. */
  readonly of?: Name
  readonly fact: (typeof moneyFacts)[number]
  readonly amount: Money
}

/** `money: { travel: { left: USD 100 }, budget: { promised: USD 5 } }`, of another group as `club.travel`. */
export function expectedMoneyIn(reading: Reading, tree: Tree): readonly ExpectedMoney[] {
  const form = '"money" holds the budget, lines and funds, each with what there is of it: { travel: { left: USD 100 } }'
  if (tree.kind !== 'fields') {
    reading.report.find('wrong-form', tree.at, form)
    return []
  }
  return [...tree.fields.values()].flatMap(({ key, value }) => {
    const [first = '', second] = key.split('.').map((part) => nameOf(part) ?? part)
    const [group, name] = second === undefined ? [reading.group, first] : [first, second]
    if (value.kind !== 'fields') {
      reading.report.find('wrong-form', value.at, form)
      return []
    }
    return [...value.fields.values()].flatMap((field): readonly ExpectedMoney[] => {
      const fact = moneyFacts.find((one) => one === field.key.trim())
      if (fact === undefined) {
        reading.report.find('wrong-form', field.at, `What there is of money is ${moneyFacts.join(', ')}`)
        return []
      }
      const amount = amountIn(reading, field.value, `"${field.key}"`)
      const place = reading.report.placeAt(field.at)
      return amount === undefined
        ? []
        : [{ kind: 'money', place, group, fact, amount, ...(name !== 'budget' && { of: name }) }]
    })
  })
}

/** How what there is differs from what is expected; undefined where it does not. */
export function moneyDifference({ state, now }: There, expectation: ExpectedMoney) {
  const { group, of, fact, amount } = expectation
  const at = now()
  const found =
    of === undefined
      ? moneyLeft(state, group, { at })
      : (moneyLeft(state, group, { line: of, at }) ?? moneyLeft(state, group, { fund: of, at }))
  const [expected, is] = [spokenMoney(amount), spokenFact(found, fact)]
  return expected === is ? undefined : { expected: `${group}, ${of ?? 'budget'}: ${fact} ${expected}`, found: is }
}

function spokenFact(found: MoneyLeft | undefined, fact: ExpectedMoney['fact']): string {
  const minor = found?.[fact]
  return found === undefined || minor === undefined ? 'none' : spokenMoney({ currency: found.currency, minor })
}
