import { type Duration, isLonger, parseDuration, parseRange, type Range, spokenRange } from '../../../base/duration.ts'
import { nameOf } from '../../../base/name.ts'
import {
  durationIn,
  oneOf,
  openPart,
  optional,
  type Reading,
  textIn,
  textsIn,
  wordsOf,
  wrong,
} from '../../reading/cursor.ts'
import { seatNamed } from '../../reading/names.ts'
import type { Tree } from '../../reading/yaml-tree.ts'
import type { Extension, Rule } from '../../structure/rule.ts'
import { conditionIn } from './conditions.ts'
import { type Base, mustSay, type RulePart, type Scope } from './keys.ts'
import { seatsOf, splitNames } from './start.ts'
import { withoutAny } from './voters.ts'

type Opening = Pick<Rule, 'open' | 'openRange' | 'atMeeting'>
type Window = Partial<
  Pick<
    Rule,
    | 'endsAt'
    | 'extended'
    | 'decidedWithin'
    | 'closesEarly'
    | 'standsStill'
    | 'edited'
    | 'hold'
    | 'withdrawnBy'
    | 'correctedBy'
  >
>

/** `open: 5 days`, `7 to 14 days`, `at most 60 days`, `at a meeting of at most 3 hours`. */
export function readOpening(reading: Reading, part: RulePart, base: Base): Opening | undefined {
  const tree = mustSay(base) ? part.required('open') : part.field('open')
  const what = `"open" of ${part.what}`
  const node = tree === undefined ? undefined : textIn(reading, tree, what)
  if (node === undefined) return undefined
  const [meeting, , most] = /^\s*at (a )?meeting(?:\s+of at most\s+(.+))?\s*$/i.exec(node.text) ?? []
  if (meeting !== undefined) {
    const length = most === undefined ? aDay : parseDuration(most)
    return length === undefined
      ? wrong(reading, node, what, 'a length of time, or "at a meeting of at most 3 hours"')
      : { open: length, atMeeting: true }
  }
  const [, lengths = '', usually] = /^(.+?)(?:,\s*usually\s+(.+))?$/is.exec(node.text) ?? []
  const range = parseRange(lengths)
  const open = usually === undefined ? (range?.least ?? range?.most) : parseDuration(usually)
  if (range === undefined || open === undefined) {
    const expected =
      'a length of time, as "5 days", "at least 72 hours", "7 to 14 days, usually 10 days", "at most 60 days", or "at a meeting"'
    return wrong(reading, node, what, expected)
  }
  if (isOutside(open, range)) return wrong(reading, node, what, `a usual length that is ${spokenRange(range)}`)
  const isExact = range.least?.unit === range.most?.unit && range.least?.count === range.most?.count
  return isExact ? { open } : { open, openRange: range }
}

function isOutside(length: Duration, { least, most }: Range): boolean {
  return (least !== undefined && isLonger(least, length)) || (most !== undefined && isLonger(length, most))
}

const aDay: Duration = { count: 1, unit: 'day' }

/** What moves the end of the window. */
export function readWindow(reading: Reading, part: RulePart, scope: Scope): Window {
  const endsAt = optional(part, 'ends', (tree, what) => readEnds(reading, tree, what))
  const extended = optional(part, 'extended', (tree, what) => readExtension(reading, tree, what, scope))
  const decidedWithin = optional(part, 'decided within', (tree, what) => durationIn(reading, tree, what))
  const closesEarly = optional(part, 'closes early', (tree, what) =>
    oneOf(reading, tree, what, ['never', 'when all have voted', 'when certain', 'when carried']),
  )
  const standsStill = optional(part, 'stands still while', (tree, what) =>
    textsIn(reading, tree, what)
      .map(
        (node) =>
          nameOf(node.text) ??
          wrong(reading, node, what, 'a reason of letters, digits and spaces, as "waiting for applicant"'),
      )
      .filter((name) => name !== undefined),
  )
  const edited = optional(part, 'edited', (tree, what) =>
    oneOf(reading, tree, what, ['restart, votes void', 'restart, votes kept', 'goes on']),
  )
  const withdrawnBy = optional(part, 'withdrawn by', (tree, what) => seatsOf(reading, tree, what)) ?? []
  const correctedBy = optional(part, 'corrected by', (tree, what) => seatsOf(reading, tree, what)) ?? []
  const hold = optional(part, 'hold', (tree, what) => readHold(reading, tree, what))
  return {
    ...(endsAt === undefined ? {} : { endsAt }),
    ...(extended === undefined ? {} : { extended }),
    ...(decidedWithin === undefined ? {} : { decidedWithin }),
    ...(closesEarly === undefined ? {} : { closesEarly }),
    ...(standsStill === undefined || standsStill.length === 0 ? {} : { standsStill }),
    ...(edited === undefined ? {} : { edited }),
    ...(withdrawnBy.length === 0 ? {} : { withdrawnBy }),
    ...(correctedBy.length === 0 ? {} : { correctedBy }),
    ...(hold === undefined ? {} : { hold }),
  }
}

function readEnds(reading: Reading, tree: Tree, what: string): Rule['endsAt'] {
  const said = oneOf(reading, tree, what, ['end of the day', 'anywhere on earth', 'end of the day anywhere on earth'])
  return said === 'anywhere on earth' ? 'end of the day anywhere on earth' : said
}

/** "1 week while cast <= 1/2 of voters, at most 2 times"; once where it does not say. */
function readExtension(reading: Reading, tree: Tree, what: string, scope: Scope): Extension | undefined {
  const node = textIn(reading, tree, what)
  if (node === undefined) return undefined
  const [, lead = '', length = '', between = '', asked = '', most] =
    /^(\s*(?:by\s+)?)(.+?)(\s+while\s+)(.+?)(?:,?\s+at most (\d{1,3} times?|once|twice))?\s*$/is.exec(node.text) ?? []
  const by = parseDuration(length)
  if (by === undefined) {
    return wrong(
      reading,
      node,
      what,
      'a length and while what holds, as "1 week while cast <= 1/2 of voters, at most 2 times"',
    )
  }
  const times = most === undefined || most === 'once' ? 1 : most === 'twice' ? 2 : Number.parseInt(most, 10)
  if (times === 0) return wrong(reading, node, what, 'at least one extension')
  const start = lead.length + length.length + between.length
  const condition = conditionIn(reading, { node, start, end: start + asked.length }, scope)
  return condition === undefined ? undefined : { by, while: condition, most: times }
}

/** "by chair at most 2 weeks", "by chair or vice chair at most 2 weeks"; or both as keys. */
function readHold(reading: Reading, tree: Tree, what: string): Rule['hold'] {
  if (tree.kind === 'fields') {
    const inner = openPart(reading, tree, { what, at: tree.at }, { known: ['by', 'at most'] })
    const named = inner?.required('by')
    const by = named === undefined ? [] : seatsOf(reading, named, what)
    const time = inner?.required('at most')
    const most = time === undefined ? undefined : durationIn(reading, time, what)
    return by.length === 0 || most === undefined ? undefined : { by, most }
  }
  const node = textIn(reading, tree, what)
  if (node === undefined) return undefined
  const [, lead = '', who = '', time = ''] = /^(\s*by\s+)(.+?)\s+at most\s+(.+)$/is.exec(node.text) ?? []
  const most = parseDuration(time)
  if (most === undefined)
    return wrong(reading, node, what, 'by whom and how long at most, as "by chair at most 2 weeks"')
  const seats = splitNames(wordsOf(reading.report, node, lead.length, lead.length + who.length)).map((words) =>
    seatNamed(reading, withoutAny(words), what),
  )
  const by = seats.filter((seat) => seat !== undefined)
  return by.length === seats.length ? { by, most } : undefined
}
