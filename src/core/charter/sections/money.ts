import type { Duration } from '../../base/duration.ts'
import { clauseOf, openPart, optional, type Part, type Reading, textIn, wrong, yesNoIn } from '../reading/cursor.ts'
import { decidingsIn, groupIn } from '../reading/forms.ts'
import { parseDayOfYear } from '../reading/parse-when.ts'
import { said } from '../reading/said.ts'
import { type Field, normalKey, shown, type Tree } from '../reading/yaml-tree.ts'
import type { BudgetLine, Fund, MoneyRules, MoneyYear } from '../structure/money-rules.ts'
import { everyIn } from './due.ts'
import { entriesOf } from './entries.ts'
import { moneyIn, paymentsIn } from './payments.ts'
import { phraseIn } from './phrases.ts'
import { powerBysIn } from './power-by.ts'
import { recipientsIn } from './recipients.ts'
import { requestsIn } from './requests.ts'

const known = [
  'year',
  'budget',
  'currency',
  'lines',
  'funds',
  'indexed to',
  'increased by',
  'payments by',
  'shown to',
  'requests',
] as const
export type Key = (typeof known)[number]

/** Reads `money:`. */
export function readMoney(reading: Reading, section: Tree | undefined): MoneyRules | undefined {
  if (section === undefined) return undefined
  const part = openPart<Key>(reading, section, { what: 'money', at: section.at }, { known })
  if (part === undefined) return undefined
  const currency = optional(part, 'currency', (tree, what) => currencyIn(reading, tree, what))
  const year = yearOf(reading, part)
  const indexed = optional(part, 'indexed to', (tree, what) => indexIn(reading, tree, what))
  const increasedBy = optional(part, 'increased by', (tree, what) => decidingsIn(reading, tree, what))
  const payments = optional(part, 'payments by', (tree, what) => paymentsIn(reading, tree, what))
  const requests = optional(part, 'requests', (tree, what) => requestsIn(reading, tree, what))
  return {
    ...said(currency, (currency) => ({ currency })),
    ...said(year, (year) => ({ year })),
    lines: entriesOf(reading, part.field('lines'), 'lines', 'the line', readLine),
    funds: entriesOf(reading, part.field('funds'), 'funds', 'the fund', readFund),
    ...said(indexed, (indexed) => ({ indexed })),
    ...said(increasedBy, (increasedBy) => ({ increasedBy })),
    ...said(payments, (payments) => ({ payments })),
    shown: shownIn(reading, part.field('shown to')),
    ...said(requests, (requests) => ({ requests })),
    clause: part.clause,
    place: part.place,
  }
}

const yearKeys = ['from', 'budget', 'carried over'] as const

/** "{ from: 1 January, budget: USD 30,000 }", or the day alone; the budget may stand beside it. */
function yearOf(reading: Reading, money: Part<Key>): MoneyYear | undefined {
  const tree = money.field('year')
  const beside = optional(money, 'budget', (value, what) => moneyIn(reading, value, what))
  if (tree === undefined) {
    const { clause, place } = money
    return said(beside, (budget) => ({ from: { month: 1, day: 1 }, budget, clause, place }))
  }
  if (tree.kind === 'text') {
    const from = dayIn(reading, tree, 'the year of money')
    const place = reading.report.placeAt(tree.at)
    const own = { clause: clauseOf(reading, tree.clause), place }
    return said(from, (day) => ({ from: day, ...said(beside, (budget) => ({ budget })), ...own }))
  }
  const part = openPart(reading, tree, { what: 'the year of money', at: tree.at }, { known: yearKeys })
  if (part === undefined) return undefined
  const day = part.field('from')
  const from = day === undefined ? { month: 1, day: 1 } : dayIn(reading, day, `"from" of ${part.what}`)
  const own = optional(part, 'budget', (value, what) => moneyIn(reading, value, what))
  if (own !== undefined && beside !== undefined) {
    reading.report.find('said-twice', part.at, 'The budget is said beside the year and in it; once is enough')
  }
  const budget = own ?? beside
  const carriedOver = optional(part, 'carried over', (value, what) => yesNoIn(reading, value, what))
  if (from === undefined) return undefined
  return {
    from,
    ...said(budget, (budget) => ({ budget })),
    ...said(carriedOver, (carriedOver) => ({ carriedOver })),
    clause: part.clause,
    place: part.place,
  }
}

const lineKeys = ['amount', 'by', 'increased by', 'indexed to'] as const

function readLine(reading: Reading, name: string, field: Field): BudgetLine | undefined {
  const what = `the line "${shown(field.key)}"`
  const { value } = field
  if (value.kind === 'text') {
    const amount = moneyIn(reading, value, what)
    const place = reading.report.placeAt(field.at)
    return said(amount, (money) => ({ name, amount: money, by: [], clause: clauseOf(reading, value.clause), place }))
  }
  const part = openPart(reading, value, { what, at: field.at }, { known: lineKeys })
  if (part === undefined) return undefined
  const amount = optional(part, 'amount', (tree, of) => moneyIn(reading, tree, of))
  const increasedBy = optional(part, 'increased by', (tree, of) => decidingsIn(reading, tree, of))
  const indexed = optional(part, 'indexed to', (tree, of) => indexIn(reading, tree, of))
  return {
    name,
    ...said(amount, (amount) => ({ amount })),
    by: powerBysIn(reading, part.field('by'), `"by" of ${what}`),
    ...said(increasedBy, (increasedBy) => ({ increasedBy })),
    ...said(indexed, (indexed) => ({ indexed })),
    clause: part.clause,
    place: part.place,
  }
}

const fundKeys = ['kind', 'for', 'held by', 'amount'] as const

function readFund(reading: Reading, name: string, field: Field): Fund | undefined {
  const what = `the fund "${shown(field.key)}"`
  const { value } = field
  if (value.kind === 'text') {
    const kind = fundKindIn(reading, value, what)
    const place = reading.report.placeAt(field.at)
    return said(kind, (known) => ({ name, kind: known, clause: clauseOf(reading, value.clause), place }))
  }
  const part = openPart(reading, value, { what, at: field.at }, { known: fundKeys })
  if (part === undefined) return undefined
  const kind = optional(part, 'kind', (tree, of) => fundKindIn(reading, tree, of))
  const purpose = optional(part, 'for', (tree, of) => textIn(reading, tree, of)?.text.trim())
  const heldBy = optional(part, 'held by', (tree, of) => groupIn(reading, tree, of))
  const amount = optional(part, 'amount', (tree, of) => moneyIn(reading, tree, of))
  return {
    name,
    kind: kind ?? (purpose === undefined ? 'general' : 'restricted'),
    ...said(purpose, (text) => ({ for: text })),
    ...said(heldBy, (heldBy) => ({ heldBy })),
    ...said(amount, (amount) => ({ amount })),
    clause: part.clause,
    place: part.place,
  }
}

function fundKindIn(reading: Reading, tree: Tree, what: string): Fund['kind'] | undefined {
  const node = phraseIn(reading, tree, what)
  const kind = fundKinds.find((candidate) => node !== undefined && candidate === normalKey(node.text))
  return node === undefined || kind !== undefined
    ? kind
    : wrong(reading, node, what, fundKinds.map((one) => `"${one}"`).join(' or '))
}

const fundKinds = ['raised', 'restricted', 'general'] as const

/** "CPI every year". */
function indexIn(
  reading: Reading,
  tree: Tree,
  what: string,
): { readonly to: string; readonly every: Duration } | undefined {
  const node = phraseIn(reading, tree, what)
  if (node === undefined) return undefined
  const [, to = node.text, period = 'year'] = /^(.+?)\s+every\s+(.+)$/i.exec(node.text.trim()) ?? []
  const every = everyIn(reading, { ...node, text: period }, what)
  return said(every, (length) => ({ to: to.trim(), every: length }))
}

/** "{ spending: everyone, contracts: board }". */
function shownIn(reading: Reading, tree: Tree | undefined): MoneyRules['shown'] {
  if (tree === undefined) return []
  if (tree.kind !== 'fields') {
    const message = '"shown to" says who sees what, as "{ spending: everyone, contracts: board }"'
    reading.report.find('wrong-form', tree.at, message)
    return []
  }
  return [...tree.fields.values()].map(({ key, value }) => ({
    what: shown(key),
    to: recipientsIn(reading, value, `"${shown(key)}" of "shown to"`),
  }))
}

function currencyIn(reading: Reading, tree: Tree, what: string): string | undefined {
  const node = phraseIn(reading, tree, what)
  if (node === undefined) return undefined
  const code = node.text.trim()
  return /^[A-Z]{3}$/.test(code) ? code : wrong(reading, node, what, 'a currency by its three letters, as "USD"')
}

function dayIn(reading: Reading, tree: Tree, what: string): MoneyYear['from'] | undefined {
  const node = phraseIn(reading, tree, what)
  if (node === undefined) return undefined
  const day = parseDayOfYear(node.text)
  return day ?? wrong(reading, node, what, 'a day of the year, as "1 January"')
}
