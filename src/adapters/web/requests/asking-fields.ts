import type { AskForMoney } from '../../../app/command.ts'
import { startOfDate } from '../../../core/base/instant.ts'
import { type Money, parseMoney } from '../../../core/base/money.ts'
import { nameOf } from '../../../core/base/name.ts'
import type { RequestPart } from '../../../core/foundation/money/requests/request-refusal.ts'
import type { AskingFields } from '../form-schemas.ts'

/** How the group is asked: what the form has to know to read what was typed into it. */
export interface HowAsked {
  readonly group: string
  readonly currency?: string
  readonly parts: readonly RequestPart[]
  readonly asks: readonly string[]
}

/** A request as the form was filled in, or by field what cannot be read. Whether it may be made is asked later. */
export function askingIn(
  fields: AskingFields,
  { group, currency, parts, asks }: HowAsked,
): AskForMoney | { readonly errors: Readonly<Record<string, string>> } {
  const money = (text: string) => moneyIn(text, currency)
  const amount = money(fields.amount)
  const items = linesIn(fields, 'what', 'cost', money)
  const sources = linesIn(fields, 'source', 'given', money)
  const answers = asks.map((asked, place) => ({ asked, answer: fields.answers[place] ?? '' }))
  const documents = fields.documents.split('\n').flatMap((text) => (text.trim() === '' ? [] : [text.trim()]))
  const event = nameOf(fields.event)
  const organisation = nameOf(fields.organisation)
  const errors = {
    ...(fields.title === '' && { title: 'empty' }),
    ...(fields.purpose === '' && { purpose: 'empty' }),
    ...(amount === undefined && { amount: 'not an amount' }),
    ...(fields.event !== '' && event === undefined && { event: 'not a name' }),
    ...(fields.organisation !== '' && organisation === undefined && { organisation: 'not a name' }),
    ...(!documents.every(isAddress) && { documents: 'not addresses' }),
    ...Object.fromEntries(
      answers.flatMap(({ answer }, place) => (answer === '' ? [[`answers.${place}`, 'empty']] : [])),
    ),
    ...items.errors,
    ...sources.errors,
  }
  if (amount === undefined || Object.keys(errors).length > 0) return { errors }
  return {
    type: 'ask for money',
    group,
    object: fields.object,
    title: fields.title,
    amount,
    ...(fields.needed !== '' && { needed: startOfDate(fields.needed, { zone: 'UTC' }) }),
    ...(event !== undefined && { event }),
    ...(fields.on !== '' && { on: fields.on }),
    ...(organisation !== undefined && { organisation }),
    ...(fields.heads !== '' && { heads: Number(fields.heads) }),
    items: items.lines.map(({ said: what, money: cost, place }) => {
      const kind = fields.kind[place] ?? ''
      const isEssential = fields.essential[place] === 'yes'
      return { what, cost, ...(kind !== '' && { kind }), ...(isEssential && { essential: true }) }
    }),
    ...((parts.includes('other sources') || sources.lines.length > 0) && {
      sources: sources.lines.map(({ said: from, money: given }) => ({ from, amount: given })),
    }),
    ...(fields.champion !== '' && { champion: fields.champion }),
    purpose: fields.purpose,
    ...(fields.place !== '' && { place: fields.place }),
    answers,
    documents,
    ...(fields.confidential !== '' && { confidential: fields.confidential }),
  }
}

/** "1,200.50" in the currency of the charter; "EUR 1,200.50" in any. */
export function moneyIn(text: string, currency: string | undefined): Money | undefined {
  return parseMoney(text) ?? (currency === undefined ? undefined : parseMoney(`${currency} ${text}`))
}

interface Line {
  readonly place: number
  readonly said: string
  readonly money: Money
}

/** As programs may give them: twenty at most, each of the web. */
function isAddress(text: string, place: number): boolean {
  return place < 20 && /^https?:\/\/[^\s]{1,490}$/i.test(text)
}

/** A line of which nothing is filled in is no line; one that is half filled in is wrong. */
function linesIn(
  fields: AskingFields,
  named: 'what' | 'source',
  counted: 'cost' | 'given',
  money: (text: string) => Money | undefined,
): { readonly lines: readonly Line[]; readonly errors: Readonly<Record<string, string>> } {
  const rows = Math.max(fields[named].length, fields[counted].length)
  const read = Array.from({ length: rows }, (_, place) => {
    const text = fields[counted][place] ?? ''
    return { place, said: fields[named][place] ?? '', text, money: money(text) }
  })
  const filled = read.filter(({ said, text }) => said !== '' || text !== '')
  return {
    lines: filled.flatMap(({ place, said, money: amount }) =>
      amount === undefined ? [] : [{ place, said, money: amount }],
    ),
    errors: Object.fromEntries(
      filled.flatMap(({ place, said, money: amount }) => [
        ...(said === '' ? [[`${named}.${place}`, 'empty']] : []),
        ...(amount === undefined ? [[`${counted}.${place}`, 'not an amount']] : []),
      ]),
    ),
  }
}
