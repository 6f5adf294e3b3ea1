import { nameOf } from '../../base/name.ts'
import { factConditionNamed } from '../conditions/parse-fact-condition.ts'
import type { Reading, Words } from '../reading/cursor.ts'
import { wrongWords } from '../reading/forms.ts'
import { otherNamed, seatNamed } from '../reading/names.ts'
import { shareOf } from '../reading/parse-ceiling.ts'
import { afterWords, cutAt, pieceOf, piecesOf, plainly } from '../reading/phrases.ts'
import { said } from '../reading/said.ts'
import type { SeatRef } from '../structure/charter.ts'
import type { Amount, Bound, Limit, LimitWhat } from '../structure/limit.ts'

type Sentence = Pick<Limit, 'what' | 'when'>

/** "at most 2 of council share employer", "nobody holds chair and board liaison", … with "when" and a condition behind it. */
export function limitNamed(reading: Reading, words: Words): Sentence | undefined {
  const [main, then] = cutAt(words, /,?\s+(?:when|while|if)\s+/)
  const when = then === undefined ? undefined : factConditionNamed(reading, then, what, ['group'])
  const limit = whatNamed(reading, main)
  if (limit === undefined || (then !== undefined && when === undefined)) return undefined
  return { what: limit, ...said(when, (condition) => ({ when: condition })) }
}

const what = 'a limit'
const expected =
  'a sentence such as "at most 2 of council share employer", "at least 1 of member hold board.director" or "nobody holds chair and treasurer"'

function whatNamed(reading: Reading, words: Words): LimitWhat | undefined {
  const together = afterWords(words, /(?:nobody|no one|no person) (?:holds?|may hold|can hold)\s+/)
  if (together !== undefined) return notTogether(reading, together)
  const isNot = cutAt(words, /\s+(?:is|are) (?:not|never)(?: also)?\s+/)
  if (isNot[1] !== undefined) return notTogether(reading, ...isNot)
  const ofList =
    /^no\s+(.+?)\s+(?:holds?|may hold|can hold)\s+(.+?)\s+for\s+(every|each|all|more than \d+)\s+(.+)$/is.exec(
      words.text,
    )
  if (ofList !== null) return ofAList(reading, words, ofList)
  const amount = amountAt(words)
  if (amount === undefined) return wrongWords(reading, words, what, expected)
  return ofHolders(reading, amount)
}

/** "chair and board liaison", "more than 1 of chair, treasurer and secretary". */
function notTogether(reading: Reading, ...parts: readonly (Words | undefined)[]): LimitWhat | undefined {
  const given = parts.filter((part) => part !== undefined)
  const [first] = given
  const more = /^more than (\d{1,3}) of\s+/i.exec(first?.text ?? '')
  const bare = given.map((part) => {
    const seats = afterWords(part, /more than \d{1,3} of\s+/) ?? afterWords(part, /(?:both|the)\s+/) ?? part
    return cutAt(seats, /\s+(?:at the same time|at once|together)$/)[0]
  })
  const seats = bare.flatMap((part) => piecesOf(part)).map((piece) => seatOf(reading, piece))
  const known = seats.filter((seat) => seat !== undefined)
  if (known.length < seats.length) return undefined
  const [one] = bare
  if (known.length < 2)
    return one === undefined ? undefined : wrongWords(reading, one, what, 'two seats or more, as "chair and treasurer"')
  return { kind: 'not together', seats: known, most: Number(more?.[1] ?? 1) }
}

/** "no member holds administrator for every platform", "… for more than 2 platforms". */
function ofAList(reading: Reading, words: Words, match: RegExpExecArray): LimitWhat | undefined {
  const [, whoText = '', seatText = '', bound = '', listText = ''] = match
  const piece = (text: string) => {
    const start = words.text.indexOf(text)
    return pieceOf(words, start, start + text.length)
  }
  const [who, seat] = [seatOf(reading, piece(whoText)), seatOf(reading, piece(seatText))]
  const list = listNamed(reading, piece(listText))
  if (who === undefined || seat === undefined || list === undefined) return undefined
  const number = /\d+/.exec(bound)?.[0]
  const most =
    number === undefined ? ({ kind: 'all but one' } as const) : ({ kind: 'number', number: Number(number) } as const)
  return { kind: 'of a list', who, seat, list, most }
}

/** The name of a list, which may stand in the plural. */
function listNamed(reading: Reading, words: Words): string | undefined {
  const lists = reading.names.own.others?.get('lists')
  const single = nameOf(words.text.replace(/s$/i, ''))
  if (single !== undefined && lists?.has(single) === true) return single
  return otherNamed(reading, words, what, 'lists')
}

interface Counted {
  readonly bound: Bound
  readonly amount: Amount
  readonly rest: Words
}

/** "at least 2 of", "at most 1/3 of", "no two of", "every": how many, and what stands behind it. */
function amountAt(words: Words): Counted | undefined {
  const no = /^no\s+(\w+)\s+(?:of\s+)?/i.exec(words.text)
  const few = numberOf(no?.[1] ?? '')
  if (no !== null && few !== undefined && few > 1) {
    return { bound: 'at most', amount: { kind: 'number', number: few - 1 }, rest: pieceOf(words, no[0].length) }
  }
  const all = /^(?:all(?: of)?|every)\s+/i.exec(words.text)
  const whole = { kind: 'share', share: { numerator: 1, denominator: 1 }, written: 'all' } as const
  if (all !== null) return { bound: 'at least', amount: whole, rest: pieceOf(words, all[0].length) }
  const match = /^(at least|at most|no more than|no fewer than|exactly)\s+(\S+)\s+(?:of\s+)?/i.exec(words.text)
  const bound = bounds[match?.[1]?.toLowerCase() ?? '']
  if (match === null || bound === undefined) return undefined
  const written = match[2] ?? ''
  const number = numberOf(written)
  const share = shareOf(written)
  const rest = pieceOf(words, match[0].length)
  if (number !== undefined) return { bound, amount: { kind: 'number', number }, rest }
  const isShare = share !== undefined && share.numerator > 0 && share.numerator <= share.denominator
  return isShare ? { bound, amount: { kind: 'share', share, written }, rest } : undefined
}

const bounds: Readonly<Record<string, Bound | undefined>> = {
  'at least': 'at least',
  'no fewer than': 'at least',
  'at most': 'at most',
  'no more than': 'at most',
  exactly: 'exactly',
}
const small = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

function numberOf(text: string): number | undefined {
  const word = small.indexOf(text.toLowerCase())
  return word > 0 ? word : /^\d{1,6}$/.test(text) ? Number(text) : undefined
}

function ofHolders(reading: Reading, { bound, amount, rest }: Counted): LimitWhat | undefined {
  const shares = firstCut(rest, /\s+(?:shares?|have the same|has the same|with the same)\s+(?:the same\s+|an?\s+)?/)
  if (shares !== undefined) return sharing(reading, bound, amount, shares)
  const hold = firstCut(rest, /\s+(?:holds?|also hold|is|are)\s+/)
  if (hold !== undefined) return holding(reading, bound, amount, hold)
  const where = firstCut(rest, /\s+(?:where|who|of whom|meet)\s+/)
  if (where !== undefined) {
    const [of, condition] = [seatsOf(reading, where[0]), factConditionNamed(reading, where[1], what, ['person'])]
    return of === undefined || condition === undefined
      ? undefined
      : { kind: 'meet a condition', bound, amount, of, condition }
  }
  const each = firstCut(rest, /\s+(?:in|from|for|of)\s+each\s+/)
  if (each !== undefined) return inValue(reading, bound, amount, each)
  const inside = firstCut(rest, /\s+(?:in|from)\s+/)
  if (inside !== undefined) return inValue(reading, bound, amount, inside, true)
  if (amount.kind === 'share')
    return wrongWords(
      reading,
      rest,
      what,
      'a share of some holders with what is so of them, as "1/3 of council share employer"',
    )
  const of = seatsOf(reading, rest)
  return of === undefined ? undefined : { kind: 'number', bound, count: amount.number, of }
}

function sharing(
  reading: Reading,
  bound: Bound,
  amount: Amount,
  [who, shared]: readonly [Words, Words],
): LimitWhat | undefined {
  const of = seatsOf(reading, who)
  const fact = otherNamed(reading, shared, what, 'facts')
  if (of === undefined || fact === undefined) return undefined
  if (bound === 'at most') return { kind: 'share a fact', most: amount, of, fact }
  return wrongWords(
    reading,
    shared,
    what,
    '"at most" so many who share something; "at least" and "exactly" say nothing here',
  )
}

/** "psf-board.director", "administrator, for each platform". */
function holding(
  reading: Reading,
  bound: Bound,
  amount: Amount,
  [who, held]: readonly [Words, Words],
): LimitWhat | undefined {
  const [seatWords, each] = cutAt(held, /,?\s+for (?:each|every)\s+/)
  const [of, seat] = [seatsOf(reading, who), seatOf(reading, seatWords)]
  const forEach = each === undefined ? undefined : listNamed(reading, each)
  if (of === undefined || seat === undefined || (each !== undefined && forEach === undefined)) return undefined
  return { kind: 'hold a seat', bound, amount, of, seat, ...said(forEach, (list) => ({ forEach: list })) }
}

/** "each region"; "region europe" for one of its values. */
function inValue(
  reading: Reading,
  bound: Bound,
  amount: Amount,
  [who, named]: readonly [Words, Words],
  one = false,
): LimitWhat | undefined {
  const of = seatsOf(reading, who)
  const known = [...(reading.names.own.others?.get('facts') ?? [])]
  const plain = plainly(named).replaceAll(' ', '-')
  const fact = one
    ? known.find((candidate) => plain.startsWith(`${candidate}-`))
    : otherNamed(reading, named, what, 'facts')
  const value = one && fact !== undefined ? nameOf(plain.slice(fact.length + 1)) : undefined
  if (one && fact === undefined)
    return wrongWords(reading, named, what, 'a fact and its value, as "region europe", or "each region"')
  if (of === undefined || fact === undefined) return undefined
  return { kind: 'in each value', bound, amount, of, fact, ...said(value, (only) => ({ value: only })) }
}

function firstCut(words: Words, pattern: RegExp): readonly [Words, Words] | undefined {
  const found = new RegExp(pattern.source, 'i').exec(words.text)
  if (found === null) return undefined
  return [pieceOf(words, 0, found.index), pieceOf(words, found.index + found[0].length)]
}

function seatsOf(reading: Reading, words: Words): readonly SeatRef[] | undefined {
  const seats = piecesOf(words).map((piece) => seatOf(reading, piece))
  const known = seats.filter((seat) => seat !== undefined)
  return known.length === seats.length && known.length > 0 ? known : undefined
}

/** Own seats may stand in the plural and with an article. */
function seatOf(reading: Reading, words: Words): SeatRef | undefined {
  const bare = afterWords(words, /(?:the|an?|any)\s+/) ?? words
  const name = nameOf(bare.text)
  const { seats } = reading.names.own
  const single =
    name === undefined || seats.has(name)
      ? undefined
      : [name.replace(/ies$/, 'y'), name.replace(/s$/, '')].find((one) => seats.has(one))
  return single === undefined ? seatNamed(reading, bare, what) : { group: reading.group, seat: single }
}
