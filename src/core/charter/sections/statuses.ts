import { parseDuration } from '../../base/duration.ts'
import { type Name, nameOf } from '../../base/name.ts'
import { factConditionIn, factConditionNamed } from '../conditions/parse-fact-condition.ts'
import {
  durationIn,
  oneOf,
  openPart,
  optional,
  type Part,
  type Reading,
  textIn,
  type Words,
  wordsOf,
  wrong,
} from '../reading/cursor.ts'
import { statusTrees } from '../reading/declared-facts.ts'
import { decidingsIn, listIn, seatsIn, whenIn, wrongWords } from '../reading/forms.ts'
import { decidingNamed, seatNamed } from '../reading/names.ts'
import { afterWords, plainly } from '../reading/phrases.ts'
import { said, saidAny } from '../reading/said.ts'
import { type Field, normalKey, shown, type Tree } from '../reading/yaml-tree.ts'
import type { SeatRef } from '../structure/charter.ts'
import type { CountsFrom, Judged, Status, StatusEffect, StatusEnd } from '../structure/status.ts'
import { sponsorsNamed } from './appointers.ts'
import { entriesOf } from './entries.ts'
import { periodOf } from './seat-terms.ts'

export const statusKeys = [
  'of',
  'when',
  'by own word',
  'by',
  'judged',
  'notice',
  'answer within',
  'takes effect',
  'effect',
  'ends',
  'vouched by',
  'counts from',
] as const
export type Key = (typeof statusKeys)[number]

/** Reads `statuses:`, and `status:` of each seat: what becomes of holders because of facts. */
export function readStatuses(
  reading: Reading,
  sections: readonly (Tree | undefined)[],
  seats: Tree | undefined,
): readonly Status[] {
  const own = sections.flatMap((section) =>
    entriesOf(reading, section, 'statuses', 'the status', (_, name, field) => readStatus(reading, name, field)),
  )
  return [...own, ...entriesWithSeats(reading, seats)]
}

/** Under a seat the status is of that seat. */
function entriesWithSeats(reading: Reading, seats: Tree | undefined): readonly Status[] {
  if (seats?.kind !== 'fields') return []
  return [...seats.fields].flatMap(([key, { value }]) =>
    statusTrees(value).flatMap((tree) =>
      entriesOf(reading, tree, 'status', 'the status', (_, name, field) =>
        readStatus(reading, name, field, { group: reading.group, seat: nameOf(key) ?? key }),
      ),
    ),
  )
}

function readStatus(reading: Reading, name: Name, { key, at, value }: Field, seat?: SeatRef): Status | undefined {
  const what = `the status "${shown(key)}"`
  const part = openPart<Key>(reading, value, { what, at }, { known: statusKeys })
  if (part === undefined) return undefined
  const of = seat === undefined ? ofSeats(reading, part) : ofThatSeat(reading, part, seat)
  const when = optional(part, 'when', (tree, of) => factConditionIn(reading, tree, of, ['person', 'group']))
  const begins = beginning(reading, part)
  if (!['when', 'by own word', 'by'].some((begin) => isSaid(part, begin))) {
    reading.report.find('missing-key', at, `${what} does not say "when" it begins, nor "by" whom or "by own word"`)
  }
  const effectTree = part.required('effect')
  const effects = effectTree === undefined ? [] : listIn(reading, effectTree, `"effect" of ${what}`, effectNamed)
  const ends = optional(part, 'ends', (tree, of) => listIn(reading, tree, of, endNamed)) ?? []
  const judged = optional(part, 'judged', (tree, of) => judgedIn(reading, tree, of)) ?? { kind: 'always' }
  const countsFrom = optional(part, 'counts from', (tree, of) => countsFromIn(reading, tree, of)) ?? 'the seat'
  if (of.length === 0 || effects.length === 0) return undefined
  const { clause, place } = part
  return {
    name,
    clause,
    place,
    of,
    ...said(when, (condition) => ({ when: condition })),
    ...begins,
    judged,
    effects,
    ends,
    countsFrom,
  }
}

function isSaid(part: Part<Key>, key: string): boolean {
  return statusKeys.some((known) => known === key && (part.field(known) !== undefined || part.told(known)))
}

function ofSeats(reading: Reading, part: Part<Key>): readonly SeatRef[] {
  const tree = part.required('of')
  return tree === undefined ? [] : seatsIn(reading, tree, `"of" of ${part.what}`)
}

function ofThatSeat(reading: Reading, part: Part<Key>, seat: SeatRef): readonly SeatRef[] {
  const tree = part.field('of')
  if (tree === undefined) return [seat]
  reading.report.find('wrong-form', tree.at, `${part.what} stands under its seat, so "of" says nothing; leave it out`)
  return []
}

/** What else goes before it, beside its condition. */
function beginning(
  reading: Reading,
  part: Part<Key>,
): Pick<Status, 'byOwnWord' | 'by' | 'notice' | 'answerWithin' | 'takesEffect' | 'vouchedBy'> {
  const ownWord = optional(part, 'by own word', (tree, of) => oneOf(reading, tree, of, ['yes', 'no']))
  const by = optional(part, 'by', (tree, of) => decidingsIn(reading, tree, of)) ?? []
  const notice = optional(part, 'notice', (tree, of) => durationIn(reading, tree, of))
  const answerWithin = optional(part, 'answer within', (tree, of) => durationIn(reading, tree, of))
  const takesEffect = optional(part, 'takes effect', (tree, of) => whenIn(reading, tree, of))
  const vouchedBy = optional(part, 'vouched by', (tree, of) => {
    const node = textIn(reading, tree, of)
    return node === undefined ? undefined : sponsorsNamed(reading, wordsOf(reading.report, node), of)
  })
  return {
    ...(ownWord === 'yes' ? { byOwnWord: true } : {}),
    ...saidAny(by, (bodies) => ({ by: bodies })),
    ...said(notice, (length) => ({ notice: length })),
    ...said(answerWithin, (length) => ({ answerWithin: length })),
    ...said(takesEffect, (moment) => ({ takesEffect: moment })),
    ...said(vouchedBy, (sponsors) => ({ vouchedBy: sponsors })),
  }
}

const plainEffects = ['no vote', 'leaves', 'asked to leave', 'not eligible', 'no powers', 'noted'] as const

/** "no vote", "leaves", …, or the seat that whoever has the status becomes: "alumni", "becomes alumni". */
function effectNamed(reading: Reading, words: Words, what: string): StatusEffect | undefined {
  const plain = plainly(words)
  const kind = plainEffects.find((effect) => effect === plain)
  if (kind !== undefined) return { kind }
  const becomes = afterWords(words, /becomes\s+(?:an?\s+)?/)
  const name = plain.replaceAll(' ', '-')
  if (becomes === undefined && !reading.names.own.seats.has(name) && !plain.includes('.')) {
    const expected = `${plainEffects.map((effect) => `"${effect}"`).join(', ')} or "becomes" and a seat`
    return wrongWords(reading, words, what, expected)
  }
  return said(seatNamed(reading, becomes ?? words, what), (seat) => ({ kind: 'becomes', seat }) as const)
}

const doings = {
  'meetings attended': 'meetings attended',
  'meeting attended': 'meetings attended',
  attended: 'meetings attended',
  'votes cast': 'votes cast',
  'vote cast': 'votes cast',
  'reports filed': 'reports filed',
  'report filed': 'reports filed',
} as const

/** "by their own word", "2 meetings attended", "after 6 months", "when <condition>", "by X". */
function endNamed(reading: Reading, words: Words, what: string): StatusEnd | undefined {
  const plain = plainly(words)
  if (/^by (?:their )?own word$/.test(plain)) return { kind: 'own word' }
  const [, count = '', done = ''] = /^(\d{1,4}) (.+)$/.exec(plain) ?? []
  const doing = Object.entries(doings).find(([written]) => written === done)?.[1]
  if (doing !== undefined && Number(count) > 0) return { kind: 'done', count: Number(count), what: doing }
  const length = parseDuration(/^after (.+)$/.exec(plain)?.[1] ?? '')
  if (length !== undefined) return { kind: 'after', length }
  const when = afterWords(words, /when\s+/)
  if (when !== undefined) {
    const condition = factConditionNamed(reading, when, what, ['person', 'group'])
    return said(condition, (met) => ({ kind: 'when', condition: met }) as const)
  }
  const by = afterWords(words, /by\s+(?:decision of\s+)?/)
  if (by !== undefined)
    return said(decidingNamed(reading, by, what), (one) => ({ kind: 'decision', by: [one] }) as const)
  return wrongWords(
    reading,
    words,
    what,
    '"by their own word", "2 meetings attended", "after 6 months", "when …" or "by …"',
  )
}

/** "always", "at the end of the year", "at the end of the term", "every 3 months". */
function judgedIn(reading: Reading, tree: Tree, what: string): Judged | undefined {
  const node = textIn(reading, tree, what)
  if (node === undefined) return undefined
  const plain = normalKey(node.text).replace(/^at (?:the )?/, '')
  if (plain === 'always') return { kind: 'always' }
  if (plain === 'end of the year' || plain === 'end of the term') return { kind: plain }
  const length = periodOf(plain.replace(/^every /, ''))
  return length === undefined
    ? wrong(reading, node, what, '"always", "at the end of the year", "at the end of the term" or "every 3 months"')
    : { kind: 'every', length }
}

const beginnings = ['the seat', 'the term', 'the year', 'the last election', 'the end of the status'] as const

function countsFromIn(reading: Reading, tree: Tree, what: string): CountsFrom | undefined {
  const node = textIn(reading, tree, what)
  if (node === undefined) return undefined
  const plain = normalKey(node.text).replace(/^(?:the )?(?:beginning of )?(?:the )?/, 'the ')
  const found = beginnings.find((beginning) => beginning === plain)
  return found ?? wrong(reading, node, what, beginnings.map((beginning) => `"${beginning}"`).join(' or '))
}
