import { type Duration, parseDuration } from '../../base/duration.ts'
import { type Fraction, fraction } from '../../base/fraction.ts'
import { type Money, parseMoney } from '../../base/money.ts'
import { isDate } from '../reading/parse-when.ts'

export type FactToken =
  | { readonly kind: 'number' | 'share'; readonly value: Fraction; readonly written: string; readonly at: number }
  | { readonly kind: 'time'; readonly length: Duration; readonly at: number }
  | { readonly kind: 'money'; readonly amount: Money; readonly at: number }
  | { readonly kind: 'date'; readonly date: string; readonly at: number }
  /** Also "group.seat", as one word. */
  | { readonly kind: 'word'; readonly word: string; readonly at: number }
  | { readonly kind: 'mark'; readonly mark: string; readonly at: number }
  /** A character, an amount or a date that no condition holds. */
  | { readonly kind: 'stray'; readonly written: string; readonly at: number }
  | { readonly kind: 'end'; readonly at: number }

const pattern = new RegExp(
  [
    String.raw`(?<space>\s+)`,
    String.raw`(?<date>\d{4}-\d{2}-\d{2})(?![\p{L}\p{N}])`,
    String.raw`(?<money>[A-Z]{3} \d[\d,]*(?:\.\d+)?)(?![\p{L}\p{N}%])`,
    String.raw`(?<time>\d{1,6} (?:business days?|(?:minute|hour|day|week|month|quarter|year)s?))(?![\p{L}\p{N}-])`,
    String.raw`(?<over>\d{1,9}) ?\/ ?(?<under>\d{1,9})(?![\p{L}\p{N}.%])`,
    String.raw`(?<number>\d{1,9}(?:\.\d{1,6})?)(?<percent>%?)(?![\p{L}\p{N}_])`,
    String.raw`(?<word>[\p{L}\p{N}_]+(?:-[\p{L}\p{N}_]+)*(?:\.[\p{L}\p{N}_]+(?:-[\p{L}\p{N}_]+)*)?)`,
    String.raw`(?<mark>[<>!]=|[<>=+\-*\/(){},])`,
    String.raw`(?<stray>[\s\S])`,
  ].join('|'),
  'uy',
)

/** Cuts a condition into what it is made of; the last token is always the end. */
export function factTokensOf(text: string): readonly FactToken[] {
  const tokens: FactToken[] = []
  for (const match of text.matchAll(new RegExp(pattern, 'guy'))) {
    const token = match.groups === undefined ? undefined : tokenOf(match.groups, match[0], match.index)
    if (token !== undefined) tokens.push(token)
  }
  tokens.push({ kind: 'end', at: text.trimEnd().length })
  return tokens
}

function tokenOf(
  { space, date, money, time, over, under, number, percent, word, mark }: Readonly<Record<string, string | undefined>>,
  written: string,
  at: number,
): FactToken | undefined {
  if (space !== undefined) return undefined
  if (date !== undefined && isDate(date)) return { kind: 'date', date, at }
  const amount = money === undefined ? undefined : parseMoney(money)
  if (amount !== undefined) return { kind: 'money', amount, at }
  const length = time === undefined ? undefined : parseDuration(time)
  if (length !== undefined) return { kind: 'time', length, at }
  if (over !== undefined && Number(under) > 0) {
    const value = fraction(Number(over), Number(under))
    return {
      kind: value.numerator <= value.denominator ? 'share' : 'number',
      value,
      written: written.replaceAll(' ', ''),
      at,
    }
  }
  if (number !== undefined) return numberToken(number, percent === '%', at)
  if (word !== undefined) return { kind: 'word', word: word.toLowerCase(), at }
  if (mark !== undefined) return { kind: 'mark', mark, at }
  return { kind: 'stray', written, at }
}

function numberToken(number: string, percent: boolean, at: number): FactToken {
  const [whole = '', decimals = ''] = number.split('.')
  const value = fraction(Number(whole + decimals), 10 ** decimals.length * (percent ? 100 : 1))
  return { kind: percent ? 'share' : 'number', value, written: `${number}${percent ? '%' : ''}`, at }
}
