import { type Duration, parseDuration } from '../../base/duration.ts'
import { durationIn, openPart, optional, type Reading, wordsOf, wrong } from '../reading/cursor.ts'
import { decidingsIn, whenIn } from '../reading/forms.ts'
import { decidingNamed } from '../reading/names.ts'
import { parseWhen } from '../reading/parse-when.ts'
import type { TextNode, Tree } from '../reading/yaml-tree.ts'
import type { Deciding } from '../structure/charter.ts'
import type { Advice, LeadTime, ReportTo, Review } from '../structure/power.ts'
import type { Recipient } from '../structure/recipient.ts'
import { phraseIn } from './phrases.ts'
import { recipientNamed } from './recipients.ts'

/** "member within 24 hours", "[member, board] within 1 week" as a text, or a list of names alone. */
export function reportToIn(reading: Reading, tree: Tree, what: string): ReportTo | undefined {
  const named = namedWithin<Recipient>(reading, tree, what, recipientNamed)
  if (named === undefined) return undefined
  const { of, within } = named
  return { to: of, ...(within === undefined ? {} : { within }) }
}

/** "board within 2 weeks", or without a time. */
export function adviceIn(reading: Reading, tree: Tree, what: string): Advice | undefined {
  return namedWithin<Deciding>(reading, tree, what, decidingNamed)
}

interface NamedWithin<Named> {
  readonly of: readonly Named[]
  readonly within?: Duration
}

function namedWithin<Named>(
  reading: Reading,
  tree: Tree,
  what: string,
  read: (reading: Reading, words: ReturnType<typeof wordsOf>, what: string) => Named | undefined,
): NamedWithin<Named> | undefined {
  const items = tree.kind === 'list' ? tree.items : [tree]
  const of: Named[] = []
  let within: Duration | undefined
  for (const item of items) {
    const node = phraseIn(reading, item, what)
    if (node === undefined) return undefined
    const cut = lengthAtEnd(reading, node, what)
    if (cut === undefined) return undefined
    within ??= cut.within
    for (const { start, end } of namesUpTo(node.text, cut.end)) {
      const named = read(reading, wordsOf(reading.report, node, start, end), what)
      if (named !== undefined) of.push(named)
    }
  }
  return of.length === 0 ? undefined : { of, ...(within === undefined ? {} : { within }) }
}

/** The "within 24 hours" or "promptly" at the end, and where it begins. */
function lengthAtEnd(
  reading: Reading,
  node: TextNode,
  what: string,
): { readonly end: number; readonly within?: Duration } | undefined {
  const match = /\s+(?:within\s+(.+?)|promptly|at once)\s*$/i.exec(node.text)
  if (match === null) return { end: node.text.length }
  if (match[1] === undefined) return { end: match.index }
  const within = parseDuration(match[1])
  return within === undefined
    ? wrong(reading, node, what, 'a name and a length of time, as "member within 24 hours"')
    : { end: match.index, within }
}

function namesUpTo(text: string, end: number): readonly { readonly start: number; readonly end: number }[] {
  const cuts = [...text.slice(0, end).matchAll(/,\s*(?:and\s+)?|\s+and\s+/gi)]
  const starts = [0, ...cuts.map((cut) => cut.index + cut[0].length)]
  return starts.map((start, index) => ({ start, end: cuts[index]?.index ?? end }))
}

/** A moment or whoever looks at it again. */
export function reviewIn(reading: Reading, tree: Tree, what: string): Review | undefined {
  if (tree.kind === 'text' && isMoment(tree.text)) {
    const when = whenIn(reading, tree, what)
    return when === undefined ? undefined : { kind: 'at', when }
  }
  const by = decidingsIn(reading, tree, what)
  return by.length === 0 ? undefined : { kind: 'by', by }
}

/** A single name would be an event's as well as a body's: it is read as the body's. */
function isMoment(text: string): boolean {
  const when = parseWhen(text)
  return when !== undefined && (when.kind !== 'event' || /\s(?:after|before)\s|^(?:the )?next /i.test(text))
}

/** "6 weeks", "at least 6 weeks, 12 weeks advised", "{ least: 6 weeks, advised: 12 weeks }". */
export function leadTimeIn(reading: Reading, tree: Tree, what: string): LeadTime | undefined {
  if (tree.kind === 'fields') return leadTimeOf(reading, tree, what)
  const node = phraseIn(reading, tree, what)
  if (node === undefined) return undefined
  const expected = 'a length of time, as "6 weeks" or "at least 6 weeks, 12 weeks advised"'
  const [first = '', second, more] = node.text.split(/,\s*(?:but\s+)?/)
  const least = parseDuration(first.trim().replace(/^at least\s+/i, ''))
  const [, written = ''] = /^(.+?)\s+(?:advised|recommended|preferred)$/i.exec(second?.trim() ?? '') ?? []
  const advised = second === undefined ? undefined : parseDuration(written.replace(/^at least\s+/i, ''))
  if (least === undefined || more !== undefined || (second !== undefined && advised === undefined)) {
    return wrong(reading, node, what, expected)
  }
  return { least, ...(advised === undefined ? {} : { advised }) }
}

function leadTimeOf(reading: Reading, tree: Tree, what: string): LeadTime | undefined {
  const part = openPart(reading, tree, { what, at: tree.at }, { known: ['least', 'advised'] as const })
  const leastTree = part?.required('least')
  const least = leastTree === undefined ? undefined : durationIn(reading, leastTree, `"least" of ${what}`)
  const advised =
    part === undefined ? undefined : optional(part, 'advised', (value, of) => durationIn(reading, value, of))
  return least === undefined ? undefined : { least, ...(advised === undefined ? {} : { advised }) }
}
