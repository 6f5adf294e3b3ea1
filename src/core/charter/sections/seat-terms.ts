import { type Duration, durationUnits, parseDuration } from '../../base/duration.ts'
import { type Reading, textIn, type Words, wordsOf, wrong } from '../reading/cursor.ts'
import { listIn, whenNamed, wrongWords } from '../reading/forms.ts'
import { decidingNamed } from '../reading/names.ts'
import { parseDayOfYear } from '../reading/parse-when.ts'
import { afterWords, cutAt, plainly } from '../reading/phrases.ts'
import { said } from '../reading/said.ts'
import { normalKey, type Tree } from '../reading/yaml-tree.ts'
import type { Renewal, TermBy, TermLimit } from '../structure/seat.ts'

type Term = { readonly term: Duration } | { readonly termBy: TermBy }

/** "12 months", "1 April to 31 March", "2 years from 1 April", "until the next feature release". */
export function termIn(reading: Reading, tree: Tree, what: string): Term | undefined {
  const node = textIn(reading, tree, what)
  if (node === undefined) return undefined
  const words = wordsOf(reading.report, node)
  const until = afterWords(words, /until\s+(?:the\s+(?=next|election))?/)
  if (until !== undefined) {
    const when = whenNamed(reading, until, what)
    return when === undefined ? undefined : { termBy: { kind: 'until', when } }
  }
  const length = parseDuration(words.text)
  if (length !== undefined) return { term: length }
  const termBy = calendarTerm(plainly(words))
  if (termBy !== undefined) return { termBy }
  const expected = 'a length of time, "1 April to 31 March", "2 years from 1 April" or "until …"'
  return wrong(reading, node, `the term of ${what}`, expected)
}

function calendarTerm(plain: string): TermBy | undefined {
  const [, from = '', to] = /^(?:from )?(\d{1,2} [a-z]+) to (\d{1,2} [a-z]+)$/.exec(plain) ?? []
  const [begins, ends] = [parseDayOfYear(from), parseDayOfYear(to ?? '')]
  if (begins !== undefined && ends !== undefined) {
    const wholeYear = isDayBefore(ends, begins)
    return wholeYear
      ? { kind: 'calendar', begins, length: { count: 1, unit: 'year' } }
      : { kind: 'season', begins, ends }
  }
  const [, length = '', day = ''] =
    /^(.+?) (?:from|beginning|starting)(?: on)? (?:each |every )?(\d{1,2} [a-z]+)$/.exec(plain) ?? []
  const [lasts, on] = [parseDuration(length), parseDayOfYear(day)]
  return lasts === undefined || on === undefined ? undefined : { kind: 'calendar', begins: on, length: lasts }
}

/** In a year without 29 February: 28 February goes before 1 March. */
function isDayBefore(one: { readonly month: number; readonly day: number }, other: typeof one): boolean {
  const [first, second] = [one, other].map(({ month, day }) => Date.UTC(2001, month - 1, day))
  return (
    first !== undefined && second !== undefined && (first + 86_400_000 === second || (isEnd(one) && isStart(other)))
  )
}

function isEnd({ month, day }: { readonly month: number; readonly day: number }): boolean {
  return month === 12 && day === 31
}

function isStart({ month, day }: { readonly month: number; readonly day: number }): boolean {
  return month === 1 && day === 1
}

/** "at most 2 consecutive terms", "at most 6 years consecutively, then 1 year out", "at most 3 of the last 4 years", "at most 3 terms ever". */
export function termLimitsIn(reading: Reading, tree: Tree, what: string): readonly TermLimit[] {
  return listIn(reading, tree, what, termLimitNamed)
}

function termLimitNamed(reading: Reading, words: Words, what: string): TermLimit | undefined {
  const [main, then] = cutAt(words, /,?\s+then\s+/)
  const thenOut = then === undefined ? undefined : parseDuration(plainly(then).replace(/ (?:out|off)$/, ''))
  const limit = then !== undefined && thenOut === undefined ? undefined : plainLimit(plainly(main))
  const isLasting = limit !== undefined && limit.over !== 'consecutive' && thenOut !== undefined
  if (limit !== undefined && !isLasting) return { ...limit, ...said(thenOut, (length) => ({ thenOut: length })) }
  const expected =
    '"at most 2 consecutive terms", "at most 6 years consecutively, then 1 year out", "at most 3 of the last 4 years" or "at most 3 terms ever"'
  return wrongWords(reading, words, what, expected)
}

function plainLimit(plain: string): TermLimit | undefined {
  const [, rest = ''] = /^(?:at most|no more than) (.+)$/.exec(plain) ?? []
  const rolling = /^(\d{1,3})(?: (years?|months?|terms?))? (?:of|in) (?:the last |any )?(\d{1,3} \S+)$/.exec(rest)
  const last = parseDuration(rolling?.[3] ?? '')
  if (rolling !== null && last !== undefined) {
    const most = amountOf(Number(rolling[1]), rolling[2] ?? last.unit)
    return most === undefined ? undefined : { most, over: { last } }
  }
  const bare = rest
    .replace(/ (?:consecutively|in a row|ever|in all|in total|over a lifetime)$/, '')
    .replace(/ consecutive /, ' ')
  const [, count = '', unit = ''] = /^(\d{1,3}) (\S+)$/.exec(bare) ?? []
  const most = amountOf(Number(count), unit)
  if (most === undefined) return undefined
  if (/ (?:ever|in all|in total|over a lifetime)$/.test(rest)) return { most, over: 'ever' }
  return / consecutive /.test(rest) || / (?:consecutively|in a row)$/.test(rest)
    ? { most, over: 'consecutive' }
    : undefined
}

function amountOf(count: number, unit: string): TermLimit['most'] | undefined {
  if (count < 1) return undefined
  if (unit === 'term' || unit === 'terms') return { terms: count }
  const time = parseDuration(`${count} ${unit}`)
  return time === undefined ? undefined : { time }
}

/** "opt in", "by vote of X", "by election", "by appointment", "automatic", "none". */
export function renewalIn(reading: Reading, tree: Tree, what: string): Renewal | undefined {
  const node = textIn(reading, tree, what)
  if (node === undefined) return undefined
  const words = wordsOf(reading.report, node)
  const vote = afterWords(words, /by (?:a )?vote of\s+/) ?? afterWords(words, /by (?:a )?vote by\s+/)
  if (vote !== undefined) {
    const by = decidingNamed(reading, vote, what)
    return by === undefined ? undefined : { kind: 'by vote', by: [by] }
  }
  const plain = plainly(words).replace('opt-in', 'opt in').replace('automatically', 'automatic').replace(/^no$/, 'none')
  if (plain === 'by vote') return { kind: 'by vote' }
  const kind = plainRenewals.find((candidate) => candidate === plain)
  if (kind !== undefined) return { kind }
  return wrong(
    reading,
    node,
    what,
    `${plainRenewals.map((one) => `"${one}"`).join(', ')} or "by vote of" a rule, a seat or a group`,
  )
}

const plainRenewals = ['opt in', 'automatic', 'none', 'by election', 'by appointment'] as const

/** "30 days before", one or several. */
export function remindersIn(reading: Reading, tree: Tree, what: string): readonly Duration[] {
  return listIn(reading, tree, what, (_, words) => {
    const length = parseDuration(plainly(words).replace(/ before(?: the end(?: of the term)?)?$/, ''))
    return length ?? wrongWords(reading, words, what, 'a length of time before the end, as "30 days before"')
  })
}

/** "year", "2 years", "yearly". */
export function everyIn(reading: Reading, tree: Tree, what: string): Duration | undefined {
  const node = textIn(reading, tree, what)
  return node === undefined
    ? undefined
    : (periodOf(normalKey(node.text)) ?? wrong(reading, node, what, 'a period, as "year" or "6 months"'))
}

export function periodOf(plain: string): Duration | undefined {
  const word =
    { yearly: 'year', annually: 'year', monthly: 'month', weekly: 'week', quarterly: 'quarter', daily: 'day' }[plain] ??
    plain
  const unit = durationUnits.find((candidate) => candidate === word)
  return unit === undefined ? parseDuration(plain) : { count: 1, unit }
}
