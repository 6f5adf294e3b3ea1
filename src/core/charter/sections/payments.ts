import { compare, fraction } from '../../base/fraction.ts'
import { type Money, parseMoney } from '../../base/money.ts'
import { openPart, optional, type Reading, type Words, wholeNumberIn, wordsOf, wrong } from '../reading/cursor.ts'
import { seatsIn, wrongWords } from '../reading/forms.ts'
import { seatNamed } from '../reading/names.ts'
import { shareOf } from '../reading/parse-ceiling.ts'
import { said } from '../reading/said.ts'
import { normalKey, type Tree } from '../reading/yaml-tree.ts'
import type { Payment, Payments } from '../structure/money-rules.ts'
import { phraseIn, phraseNodesIn } from './phrases.ts'

const known = ['people', 'of', 'above'] as const

/** "2 people", "2 of treasurer, chair", or "{ people: 2, of: [treasurer, chair], above: USD 1,000 }". */
export function paymentsIn(reading: Reading, tree: Tree, what: string): Payments | undefined {
  if (tree.kind === 'fields') return paymentsOf(reading, tree, what)
  const node = phraseIn(reading, tree, what)
  if (node === undefined) return undefined
  const [, count = '', of] = /^\s*(\d{1,3}|one|two|three)\s+(?:people|persons?|of\s+(.+?))\s*$/i.exec(node.text) ?? []
  const people = numbers[count.toLowerCase()] ?? Number(count)
  if (count === '' || people === 0) return wrong(reading, node, what, '"2 people" or "2 of treasurer, chair"')
  const seats = of === undefined ? [] : of.split(/,\s*(?:and\s+|or\s+)?|\s+(?:and|or)\s+/)
  const known = seats.map((seat) => {
    const start = node.text.indexOf(seat)
    return seatNamed(reading, wordsOf(reading.report, node, start, start + seat.length), what)
  })
  return { people, of: known.filter((seat) => seat !== undefined) }
}

const numbers: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3 }

function paymentsOf(reading: Reading, tree: Tree, what: string): Payments | undefined {
  const part = openPart(reading, tree, { what, at: tree.at }, { known })
  const peopleTree = part?.required('people')
  const people = peopleTree === undefined ? undefined : wholeNumberIn(reading, peopleTree, `"people" of ${what}`, 1)
  if (part === undefined || people === undefined) return undefined
  const of = optional(part, 'of', (value, ofWhat) => seatsIn(reading, value, ofWhat)) ?? []
  const above = optional(part, 'above', (value, ofWhat) => moneyIn(reading, value, ofWhat))
  return { people, of, ...said(above, (above) => ({ above })) }
}

/** "[50% before, 50% after the report]", or all of it at one time: "after the event". */
export function paidIn(reading: Reading, tree: Tree, what: string): readonly Payment[] {
  const nodes = phraseNodesIn(reading, tree, what)
  const paid = nodes
    .map((node) => paymentNamed(reading, wordsOf(reading.report, node), what))
    .filter((payment) => payment !== undefined)
  const isWhole = paid.length === nodes.length && nodes.length > 0
  if (isWhole && compare(sumOf(paid), fraction(1, 1)) !== 0) {
    reading.report.find('wrong-form', tree.at, `${what} comes to something else than 100%`)
  }
  return paid
}

function paymentNamed(reading: Reading, words: Words, what: string): Payment | undefined {
  const [, share = '100%', written = ''] = /^(?:(\S+%|\d+\/\d+)\s+)?(.+)$/.exec(words.text) ?? []
  const when = moments[normalKey(written).replace(/^(before|after) (?:the |its )?event$/, '$1')]
  const part = shareOf(share)
  if (when === undefined || part === undefined) {
    return wrongWords(reading, words, what, '"before", "after" or "after the report", with its share: "50% before"')
  }
  return { share: part, written: share, when }
}

const moments: Readonly<Record<string, Payment['when']>> = {
  before: 'before',
  after: 'after',
  'after the report': 'after the report',
  'after report': 'after the report',
}

function sumOf(paid: readonly Payment[]) {
  return paid.reduce(
    (sum, { share }) =>
      fraction(
        sum.numerator * share.denominator + share.numerator * sum.denominator,
        sum.denominator * share.denominator,
      ),
    fraction(0, 1),
  )
}

/** "USD 30,000": an amount that is not said of a request. */
export function moneyIn(reading: Reading, tree: Tree, what: string): Money | undefined {
  const node = phraseIn(reading, tree, what)
  if (node === undefined) return undefined
  const money = parseMoney(node.text.replace(/\s+(?:per|a|each) (?:calendar )?year\s*$/i, ''))
  return money ?? wrong(reading, node, what, 'an amount, as "USD 30,000"')
}
