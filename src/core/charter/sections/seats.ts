import type { Filling, Seat, SeatRef } from '../charter.ts'
import {
  durationIn,
  nameIn,
  oneOf,
  openPart,
  type Part,
  type Reading,
  textIn,
  textsIn,
  wholeNumberIn,
  wordsOf,
  wrong,
} from '../cursor.ts'
import { groupNamed, ruleNamed, seatNamed } from '../names.ts'
import { nearest } from '../nearest.ts'
import { type Field, normalKey, shown, type Tree } from '../yaml-tree.ts'
import { entriesOf } from './entries.ts'

const known = [
  'filled by',
  'ex officio',
  'from',
  'asks',
  'decided by',
  'number',
  'minimum',
  'term',
  'may also hold',
  'may leave',
] as const
type Key = (typeof known)[number]

/** Reads `seats:`, what a person can hold in the group. Seats that cannot be read are left out, with findings. */
export function readSeats(reading: Reading, section: Tree | undefined): readonly Seat[] {
  return entriesOf(reading, section, 'seats', 'the seat', readSeat)
}

function readSeat(reading: Reading, name: string, field: Field): Seat | undefined {
  const what = `the seat "${shown(field.key)}"`
  const part = openPart<Key>(reading, field.value, { what, at: field.at }, { known })
  if (part === undefined) return undefined
  const filledBy = readFilling(reading, part)
  const number = optional(part, 'number', (tree) => wholeNumberIn(reading, tree, `the number of ${what}`, 1))
  const minimum = optional(part, 'minimum', (tree) => wholeNumberIn(reading, tree, `the minimum of ${what}`, 0))
  const term = optional(part, 'term', (tree) => durationIn(reading, tree, `the term of ${what}`))
  const from = seatsIn(reading, part.field('from'), `"from" of ${what}`)
  const mayAlsoHold = readMayAlsoHold(reading, part)
  const leave = part.field('may leave')
  const mayLeave = leave !== undefined && oneOf(reading, leave, `"may leave" of ${what}`, ['any time']) !== undefined
  if (filledBy === undefined) return undefined
  return {
    name,
    clause: part.clause,
    place: part.place,
    filledBy,
    from,
    ...(number === undefined ? {} : { number }),
    ...(minimum === undefined ? {} : { minimum }),
    ...(term === undefined ? {} : { term }),
    mayAlsoHold,
    mayLeave,
  }
}

function readFilling(reading: Reading, part: Part<Key>): Filling | undefined {
  const office = part.field('ex officio')
  if (office !== undefined) return readExOfficio(reading, part, office)
  const tree = part.required('filled by')
  const node = tree === undefined ? undefined : textIn(reading, tree, `"filled by" of ${part.what}`)
  if (node === undefined) return undefined
  const text = normalKey(node.text)
  if (text !== 'application') refuseApplicationKeys(reading, part)
  if (text === 'application') return readApplication(reading, part)
  if (text === 'election' || text === 'roll') return { kind: text }
  const appointment = /^\s*appointment\s+of\s+/i.exec(node.text)
  if (appointment !== null) {
    const by = groupNamed(reading, wordsOf(reading.report, node, appointment[0].length), `"filled by" of ${part.what}`)
    return by === undefined ? undefined : { kind: 'appointment', by }
  }
  if (text === 'invitation') {
    const message = 'This version does not carry out seats filled by invitation yet'
    reading.report.find('not-yet-carried-out', node.at, message)
    return undefined
  }
  const expected = '"application", "election", "roll", or "appointment of" a group; or the seat says "ex officio"'
  return wrong(
    reading,
    node,
    `"filled by" of ${part.what}`,
    expected,
    nearest(text, ['application', 'election', 'roll']),
  )
}

function readExOfficio(reading: Reading, part: Part<Key>, tree: Tree): Filling | undefined {
  for (const key of ['filled by', 'from', 'term', 'may leave'] as const) {
    const other = part.field(key)
    if (other === undefined) continue
    const message = `${part.what} comes and goes with another office, so "${key}" says nothing; leave it out`
    reading.report.find('wrong-form', other.at, message)
  }
  refuseApplicationKeys(reading, part)
  const node = textIn(reading, tree, `"ex officio" of ${part.what}`)
  const words = node === undefined ? undefined : wordsOf(reading.report, node)
  const office = words === undefined ? undefined : seatNamed(reading, words, `"ex officio" of ${part.what}`)
  return office === undefined ? undefined : { kind: 'ex officio', office }
}

function readApplication(reading: Reading, part: Part<Key>): Filling | undefined {
  const asked = part.field('asks')
  const asks =
    asked === undefined ? [] : textsIn(reading, asked, `"asks" of ${part.what}`).map(({ text }) => text.trim())
  const tree = part.required('decided by')
  const node = tree === undefined ? undefined : textIn(reading, tree, `"decided by" of ${part.what}`)
  if (node === undefined) return undefined
  const decidedBy = ruleNamed(reading, wordsOf(reading.report, node), `"decided by" of ${part.what}`)
  return decidedBy === undefined ? undefined : { kind: 'application', asks, decidedBy }
}

function refuseApplicationKeys(reading: Reading, part: Part<Key>): void {
  for (const key of ['asks', 'decided by'] as const) {
    const tree = part.field(key)
    if (tree === undefined) continue
    reading.report.find('wrong-form', tree.at, `"${key}" belongs to seats filled by application; ${part.what} is not`)
  }
}

function readMayAlsoHold(reading: Reading, part: Part<Key>): Seat['mayAlsoHold'] {
  const tree = part.field('may also hold')
  if (tree === undefined) return []
  const what = `"may also hold" of ${part.what}`
  const names: string[] = []
  for (const node of textsIn(reading, tree, what)) {
    const name = nameIn(reading, node, what)
    if (name === undefined) continue
    if (reading.names.own.seats.has(name)) {
      names.push(name)
      continue
    }
    const { report } = reading
    const suggestion = report.full() ? undefined : nearest(name, reading.names.own.seats)
    const message = `${what} names "${shown(node.text)}", which is no seat of this group`
    report.find('unknown-name', wordsOf(report, node).at(), message, { suggestion })
  }
  return names
}

/** A seat or a list of seats. */
export function seatsIn(reading: Reading, tree: Tree | undefined, what: string): readonly SeatRef[] {
  if (tree === undefined) return []
  return textsIn(reading, tree, what)
    .map((node) => seatNamed(reading, wordsOf(reading.report, node), what))
    .filter((seat) => seat !== undefined)
}

function optional<Key extends string, Value>(
  part: Part<Key>,
  key: Key,
  read: (tree: Tree) => Value | undefined,
): Value | undefined {
  const tree = part.field(key)
  return tree === undefined ? undefined : read(tree)
}
