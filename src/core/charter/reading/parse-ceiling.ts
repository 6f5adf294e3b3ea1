import { type Fraction, fraction } from '../../base/fraction.ts'
import { parseMoney } from '../../base/money.ts'
import { nameOf } from '../../base/name.ts'
import { type Ceiling, type Measure, type Per, pers, type Quantity } from '../structure/ceiling.ts'

/**
 * Reads "USD 500 per request", "USD 5,000 per person per year", "2 per year", "110% of previous amount", "10% of budget per
 * year", "budget of travel", "50% of costs". Undefined for anything else.
 */
export function parseCeiling(text: string): Ceiling | undefined {
  const [written = '', ...after] = text
    .trim()
    .replace(/^at most\s+/i, '')
    .split(/\s+(?:per|each|every|a|an)\s+/i)
  const per = after.map(perOf)
  const known = per.filter((one) => one !== undefined)
  const most = quantityOf(written.trim())
  if (most === undefined || known.length < per.length || new Set(known).size < known.length) return undefined
  return { most, per: known.length > 0 ? known : ['request'] }
}

function perOf(word: string): Per | undefined {
  const plain = word.trim().toLowerCase()
  return pers.find((per) => per === plain) ?? perWords[plain]
}

const perWords: Readonly<Record<string, Per>> = {
  expense: 'request',
  grant: 'request',
  decision: 'request',
  payment: 'request',
  attendee: 'head',
  participant: 'head',
  organization: 'organisation',
  member: 'person',
  director: 'person',
  'calendar year': 'year',
}

function quantityOf(written: string): Quantity | undefined {
  const money = parseMoney(written)
  if (money !== undefined) return { kind: 'money', money }
  const count = /^(\d{1,6})(?:\s+(?:times|requests?|grants?|people|awards?))?$/i.exec(written)
  if (count !== null) return { kind: 'count', count: Number(count[1]) }
  const whole = measureOf(written.replace(/^(?:the |what is left of (?:the )?)/i, ''))
  if (whole !== undefined) return { kind: 'share', share: fraction(1, 1), written: '100%', of: whole }
  const [, share = '', of = ''] = /^(\d{1,4}(?:\.\d{1,4})?%|\d{1,6}\/\d{1,6}) of (?:the )?(.+)$/i.exec(written) ?? []
  const part = shareOf(share)
  const measure = measureOf(of)
  return part === undefined || measure === undefined
    ? undefined
    : { kind: 'share', share: part, written: share, of: measure }
}

/** "30%", "2/3", "12.5%", exactly. */
export function shareOf(written: string): Fraction | undefined {
  const percent = /^(\d{1,4})(?:\.(\d{1,4}))?%$/.exec(written)
  if (percent !== null) {
    const decimals = percent[2] ?? ''
    return fraction(Number(`${percent[1]}${decimals}`), 100 * 10 ** decimals.length)
  }
  const parts = /^(\d{1,6})\/(\d{1,6})$/.exec(written)
  const below = Number(parts?.[2] ?? 0)
  return below === 0 ? undefined : fraction(Number(parts?.[1]), below)
}

function measureOf(written: string): Measure | undefined {
  const plain = written.trim().toLowerCase().replace(/\s+/g, ' ')
  if (plain === 'budget') return { kind: 'budget' }
  if (/^(?:total |whole )?(?:costs?|expenses)$/.test(plain)) return { kind: 'costs' }
  if (/^(?:previous|last) (?:amount|grant|award)$/.test(plain)) return { kind: 'previous amount' }
  const line = /^budget (?:of|for) (.+)$/.exec(plain)
  const name = line === null ? undefined : nameOf(line[1] ?? '')
  return name === undefined ? undefined : { kind: 'line', line: name }
}
