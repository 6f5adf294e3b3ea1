import { parseDuration } from '../../base/duration.ts'
import type { Name } from '../../base/name.ts'
import { factConditionNamed } from '../conditions/parse-fact-condition.ts'
import { openPart, optional, type Part, type Reading, textIn, type Words, wordsOf, wrong } from '../reading/cursor.ts'
import { anyoneOrSeatsIn, listIn } from '../reading/forms.ts'
import { decidingNamed, seatNamed } from '../reading/names.ts'
import { afterWords, piecesOf, plainly } from '../reading/phrases.ts'
import { said, saidAny } from '../reading/said.ts'
import { type Field, normalKey, shown, type Tree } from '../reading/yaml-tree.ts'
import type { Roll, RollAddition, RollCloses } from '../structure/roll.ts'
import { entriesOf } from './entries.ts'
import { heldSeatNamed } from './seat-bars.ts'
import { periodOf } from './seat-terms.ts'

export const rollKeys = ['of', 'who', 'affirmed', 'closes', 'plus', 'without'] as const
export type Key = (typeof rollKeys)[number]

/** Reads `rolls:`, lists of voters with a name, which stand wherever a rule or an election names voters. */
export function readRolls(reading: Reading, section: Tree | undefined): readonly Roll[] {
  return entriesOf(reading, section, 'rolls', 'the roll', readRoll)
}

function readRoll(reading: Reading, name: Name, { key, at, value }: Field): Roll | undefined {
  const what = `the roll "${shown(key)}"`
  const part = openPart<Key>(reading, value, { what, at }, { known: rollKeys })
  const ofTree = part?.required('of')
  if (part === undefined) return undefined
  const of = ofTree === undefined ? undefined : anyoneOrSeatsIn(reading, ofTree, `"of" of ${what}`)
  const who = optional(part, 'who', (tree, who) => whoIn(reading, tree, who))
  const affirmed = optional(part, 'affirmed', (tree, of) => affirmedIn(reading, tree, of))
  const closes = optional(part, 'closes', (tree, of) => closesIn(reading, tree, of))
  const plus = optional(part, 'plus', (tree, of) => plusIn(reading, tree, of)) ?? []
  const without = optional(part, 'without', (tree, of) => listIn(reading, tree, of, heldSeatNamed)) ?? []
  tellNotOptedIn(reading, part, who)
  if (of === undefined) return undefined
  return {
    name,
    clause: part.clause,
    place: part.place,
    of: of === 'anyone' ? [] : of,
    ...who,
    ...affirmed,
    ...said(closes, (when) => ({ closes: when })),
    ...saidAny(plus, (others) => ({ plus: others })),
    ...saidAny(without, (seats) => ({ without: seats })),
  }
}

type Who = Pick<Roll, 'optedIn' | 'who'>

/** "opted in", a condition, or both: "opted in and tenure >= 3 months". */
function whoIn(reading: Reading, tree: Tree, what: string): Who | undefined {
  const node = textIn(reading, tree, what)
  if (node === undefined) return undefined
  const words = wordsOf(reading.report, node)
  const plain = plainly(words)
  if (plain === 'opted in') return { optedIn: true }
  const more = afterWords(words, /opted in and\s+/)
  const condition = factConditionNamed(reading, more ?? words, what, ['person'])
  return condition === undefined ? undefined : { ...(more === undefined ? {} : { optedIn: true }), who: condition }
}

/** "once", "yearly", "every 2 years". */
function affirmedIn(reading: Reading, tree: Tree, what: string): Pick<Roll, 'affirmed'> | undefined {
  const node = textIn(reading, tree, what)
  if (node === undefined) return undefined
  const plain = normalKey(node.text).replace(/^every /, '')
  if (plain === 'once') return {}
  const affirmed = periodOf(plain)
  return affirmed === undefined
    ? wrong(reading, node, what, '"once", "yearly" or a period, as "2 years"')
    : { affirmed }
}

function tellNotOptedIn(reading: Reading, part: Part<Key>, who: Who | undefined): void {
  const tree = part.field('affirmed')
  if (tree === undefined || who?.optedIn === true || part.told('who')) return
  const message = `"affirmed" says how long having opted in holds; ${part.what} does not say "who: opted in"`
  reading.report.find('wrong-form', tree.at, message)
}

/** "2 weeks before the vote", "when the vote opens", "when nominations open". */
function closesIn(reading: Reading, tree: Tree, what: string): RollCloses | undefined {
  const node = textIn(reading, tree, what)
  if (node === undefined) return undefined
  const plain = normalKey(node.text)
  const [, before, named] =
    /^(?:(.+?) before|when|with) (?:the )?(vote|voting|nominations)(?: opens?| begins?)?$/.exec(plain) ?? []
  const length = before === undefined ? undefined : parseDuration(before)
  if (named === undefined || (before !== undefined && length === undefined)) {
    return wrong(reading, node, what, '"2 weeks before the vote", "when the vote opens" or the same of nominations')
  }
  return { what: named === 'nominations' ? 'nominations' : 'vote', ...said(length, (time) => ({ before: time })) }
}

/** "approved exceptions by X", or seats. */
function plusIn(reading: Reading, tree: Tree, what: string): readonly RollAddition[] {
  return listIn(reading, tree, what, additionNamed)
}

function additionNamed(reading: Reading, words: Words, what: string): RollAddition | undefined {
  const by = afterWords(
    words,
    /(?:approved (?:exceptions?|applicants?|others)|exceptions? approved|applicants? approved) by\s+/,
  )
  if (by === undefined) return said(seatNamed(reading, words, what), (seat) => ({ kind: 'seat', seat }) as const)
  const bodies = piecesOf(by).map((piece) => decidingNamed(reading, piece, what))
  const known = bodies.filter((body) => body !== undefined)
  return known.length === bodies.length ? { kind: 'approved', by: known } : undefined
}
