import { parseDuration } from '../../../base/duration.ts'
import type { Name } from '../../../base/name.ts'
import {
  durationIn,
  openPart,
  optional,
  type Reading,
  rangeIn,
  textIn,
  type Words,
  wordsOf,
  wrong,
} from '../../reading/cursor.ts'
import { decidingsIn, listIn } from '../../reading/forms.ts'
import { decidingNamed, otherNamed, seatNamed } from '../../reading/names.ts'
import type { TextNode, Tree } from '../../reading/yaml-tree.ts'
import type { SeatRef } from '../../structure/charter.ts'
import type { Petition, Rule, Seconding } from '../../structure/rule.ts'
import { atLeastIn, wholeOf } from './conditions.ts'
import type { RulePart } from './keys.ts'
import { isAnyone, withoutAny } from './voters.ts'

type Start = Pick<
  Rule,
  'movedBy' | 'mostOpen' | 'seconded' | 'petition' | 'advice' | 'consultation' | 'discussion' | 'notice' | 'hearing'
>

/** What brings a vote about, and what comes before it opens. */
export function readStart(reading: Reading, part: RulePart): Start {
  const movedBy = optional(part, 'moved by', (tree, what) => whoIn(reading, tree, what))
  const mostOpen = optional(part, 'at most', (tree, what) => readMostOpen(reading, tree, what))
  const seconded = optional(part, 'seconded by', (tree, what) => readSeconding(reading, tree, what))
  const petition = optional(part, 'petition', (tree, what) => readPetition(reading, tree, what))
  const advice = optional(part, 'advice', (tree, what) => readAdvice(reading, tree, what))
  const consultation = optional(part, 'consultation', (tree, what) => durationIn(reading, tree, what))
  const discussion = optional(part, 'discussion', (tree, what) => rangeIn(reading, tree, what))
  const notice = optional(part, 'notice', (tree, what) => rangeIn(reading, tree, what))
  const hearing = optional(part, 'hearing', (tree, what) => readHearing(reading, tree, what))
  return {
    ...(movedBy === undefined ? {} : { movedBy }),
    ...(mostOpen === undefined ? {} : { mostOpen }),
    ...(seconded === undefined ? {} : { seconded }),
    ...(petition === undefined ? {} : { petition }),
    ...(advice === undefined ? {} : { advice }),
    ...(consultation === undefined ? {} : { consultation }),
    ...(discussion === undefined ? {} : { discussion }),
    ...(notice === undefined ? {} : { notice }),
    ...(hearing === undefined ? {} : { hearing }),
  }
}

/** "anyone", or seats: "member", "any member". */
export function whoIn(reading: Reading, tree: Tree, what: string): 'anyone' | readonly SeatRef[] | undefined {
  const texts = tree.kind === 'list' ? tree.items : [tree]
  if (texts.some((item) => item.kind === 'text' && isAnyone(item.text)) && texts.length === 1) return 'anyone'
  const seats = seatsOf(reading, tree, what)
  return seats.length === 0 ? undefined : seats
}

export function seatsOf(reading: Reading, tree: Tree, what: string): readonly SeatRef[] {
  return listIn(reading, tree, what, (_, words) => seatNamed(reading, withoutAny(words), what))
}

/** `at most: 1 open per mover`. */
function readMostOpen(reading: Reading, tree: Tree, what: string): number | undefined {
  const node = textIn(reading, tree, what)
  if (node === undefined) return undefined
  const count = Number(/^\s*(\d{1,4}) open(?: per mover)?\s*$/i.exec(node.text)?.[1] ?? 0)
  return count > 0 ? count : wrong(reading, node, what, 'how many votes one mover may have open, as "1 open per mover"')
}

/** "1 other within 7 days", "2 of member within 1 week", "3 of voters from different employer within 2 weeks". */
function readSeconding(reading: Reading, tree: Tree, what: string): Seconding | undefined {
  const node = textIn(reading, tree, what)
  if (node === undefined) return undefined
  const form =
    /^\s*(?<count>\d{1,6})\s+(?:others?|of\s+(?<who>.+?))(?:\s+from\s+different\s+(?<fact>.+?))?\s+within\s+(?<within>.+)$/is
  const match = form.exec(node.text)
  const { count = '0', who, fact, within = '' } = match?.groups ?? {}
  const length = parseDuration(within)
  if (match === null || length === undefined || Number(count) === 0) {
    return wrong(
      reading,
      node,
      what,
      'how many, who and within what time, as "1 other within 7 days" or "2 of member within 1 week"',
    )
  }
  const by =
    who === undefined || isVoters(who) ? 'whoever moves' : isAnyone(who) ? 'anyone' : seatAt(reading, node, who, what)
  const different = fact === undefined ? undefined : factAt(reading, node, fact, what)
  if (by === undefined || (fact !== undefined && different === undefined)) return undefined
  return {
    count: Number(count),
    ...(by === 'whoever moves' ? {} : { by }),
    ...(different === undefined ? {} : { different }),
    within: length,
  }
}

/** "5% of voters within 1 week", "10 of member within 2 weeks", "signed >= 2 * min(1/2 * sqrt(electorate), 5) within 2 weeks". */
function readPetition(reading: Reading, tree: Tree, what: string): Petition | undefined {
  const node = textIn(reading, tree, what)
  if (node === undefined) return undefined
  const match = /^(?<needs>[\s\S]+?)\s+within\s+(?<within>[^<>=]+)$/i.exec(node.text)
  const within = parseDuration(match?.groups?.within ?? '')
  const needed = match?.groups?.needs
  if (needed === undefined || within === undefined) {
    return wrong(reading, node, what, 'how many sign within what time, as "5% of voters within 1 week"')
  }
  const scope = { options: [], parameters: [], petition: true } as const
  const [counted, share = '', who = ''] = /^\s*(?:at least\s+)?(\S+)\s+of\s+([a-z][a-z0-9 .-]*)$/i.exec(needed) ?? []
  if (counted === undefined || (isVoters(who) && !/^\d+$/.test(share))) {
    const needs = atLeastIn(reading, { node, start: 0, end: needed.length }, 'signed', scope)
    return needs === undefined ? undefined : { needs, within }
  }
  const by = isVoters(who) || isAnyone(who) ? undefined : seatAt(reading, node, who, what)
  const written = /^\d+$/.test(share) ? share : `${share} of electorate`
  const needs = atLeastIn(reading, wholeOf({ ...node, text: written }), 'signed', scope)
  if (needs === undefined || (by === undefined && !isVoters(who))) return undefined
  return { needs, ...(by === undefined ? {} : { by }), within }
}

/** "of board within 2 weeks", "of board and council within 1 month"; or both as keys. */
function readAdvice(reading: Reading, tree: Tree, what: string): Rule['advice'] {
  if (tree.kind === 'fields') {
    const inner = openPart(reading, tree, { what, at: tree.at }, { known: ['of', 'within'] })
    const named = inner?.required('of')
    const of = named === undefined ? [] : decidingsIn(reading, named, what)
    const time = inner?.required('within')
    const within = time === undefined ? undefined : durationIn(reading, time, what)
    return of.length === 0 || within === undefined ? undefined : { of, within }
  }
  const node = textIn(reading, tree, what)
  if (node === undefined) return undefined
  const [, lead = '', who = '', time = ''] = /^(\s*(?:of\s+)?)(.+?)\s+within\s+(.+)$/is.exec(node.text) ?? []
  const within = parseDuration(time)
  if (within === undefined) return wrong(reading, node, what, 'whom and within what time, as "of board within 2 weeks"')
  const words = wordsOf(reading.report, node, lead.length, lead.length + who.length)
  const of = splitNames(words).map((name) => decidingNamed(reading, name, what))
  const known = of.filter((body) => body !== undefined)
  return known.length < of.length ? undefined : { of: known, within }
}

/** `hearing: 5 days before the vote`. */
function readHearing(reading: Reading, tree: Tree, what: string): Rule['hearing'] {
  const node = textIn(reading, tree, what)
  if (node === undefined) return undefined
  const length = parseDuration(node.text.replace(/\s+before(?:\s+the\s+(?:vote|opening))?\s*$/i, ''))
  return length ?? wrong(reading, node, what, 'how long before the vote, as "5 days before the vote"')
}

/** "board and council", "chair, vice chair or member": names that stand in one text. */
export function splitNames(words: Words): readonly Words[] {
  const names: Words[] = []
  let from = 0
  const add = (end: number) => {
    const start = from
    const text = words.text.slice(start, end).trim()
    if (text !== '') names.push({ text, at: () => words.at() + start })
  }
  for (const separator of words.text.matchAll(/,\s*(?:(?:and|or)\s+)?|\s+(?:and|or)\s+/gi)) {
    add(separator.index)
    from = separator.index + separator[0].length
  }
  add(words.text.length)
  return names
}

function isVoters(who: string): boolean {
  return /^(?:the\s+)?(?:voters?|electorate)$/i.test(who.trim())
}

function seatAt(reading: Reading, node: TextNode, written: string, what: string): readonly SeatRef[] | undefined {
  const start = node.text.indexOf(written)
  const seats = splitNames(wordsOf(reading.report, node, start, start + written.length)).map((words) =>
    seatNamed(reading, withoutAny(words), what),
  )
  const known = seats.filter((seat) => seat !== undefined)
  return known.length < seats.length || known.length === 0 ? undefined : known
}

function factAt(reading: Reading, node: TextNode, written: string, what: string): Name | undefined {
  const start = node.text.indexOf(written)
  return otherNamed(reading, wordsOf(reading.report, node, start, start + written.length), what, 'facts')
}
