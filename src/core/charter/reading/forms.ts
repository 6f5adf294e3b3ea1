import type { Name } from '../../base/name.ts'
import { eventsOf } from '../explain/explain-when.ts'
import type { Deciding, SeatRef } from '../structure/charter.ts'
import type { When } from '../structure/when.ts'
import { type Reading, textIn, textsIn, type Words, wordsOf, wrong } from './cursor.ts'
import { decidingNamed, groupNamed, otherNamed, seatNamed } from './names.ts'
import { parseWhen } from './parse-when.ts'
import type { Tree } from './yaml-tree.ts'

// Values that several sections share: names of what decides and who holds, alone or in a list, and moments.

export function seatIn(reading: Reading, tree: Tree, what: string): SeatRef | undefined {
  return oneNamed(reading, tree, what, seatNamed)
}

export function decidingIn(reading: Reading, tree: Tree, what: string): Deciding | undefined {
  return oneNamed(reading, tree, what, decidingNamed)
}

export function groupIn(reading: Reading, tree: Tree, what: string): Name | undefined {
  return oneNamed(reading, tree, what, groupNamed)
}

export function seatsIn(reading: Reading, tree: Tree, what: string): readonly SeatRef[] {
  return listIn(reading, tree, what, seatNamed)
}

export function decidingsIn(reading: Reading, tree: Tree, what: string): readonly Deciding[] {
  return listIn(reading, tree, what, decidingNamed)
}

export function groupsIn(reading: Reading, tree: Tree, what: string): readonly Name[] {
  return listIn(reading, tree, what, groupNamed)
}

/** "anyone", or seats. */
export function anyoneOrSeatsIn(reading: Reading, tree: Tree, what: string): 'anyone' | readonly SeatRef[] | undefined {
  if (tree.kind === 'text' && /^\s*(?:anyone|everyone|anybody|everybody)\s*$/i.test(tree.text)) return 'anyone'
  const seats = seatsIn(reading, tree, what)
  return seats.length === 0 ? undefined : seats
}

/** A moment; the events that it names are declared in this charter. */
export function whenIn(reading: Reading, tree: Tree, what: string): When | undefined {
  const node = textIn(reading, tree, what)
  return node === undefined ? undefined : whenNamed(reading, wordsOf(reading.report, node), what)
}

export function whenNamed(reading: Reading, words: Words, what: string): When | undefined {
  const when = parseWhen(words.text)
  if (when === undefined) {
    const expected = 'a moment, as "6 months", "1 week after the next feature release" or "2027-03-31"'
    return wrongWords(reading, words, what, expected)
  }
  const known = eventsOf(when).map((name) => otherNamed(reading, { text: name, at: words.at }, what, 'events'))
  return known.includes(undefined) ? undefined : when
}

/** One text, or a list of them, each read by the same reader; what cannot be read is told and left out. */
export function listIn<Value>(
  reading: Reading,
  tree: Tree,
  what: string,
  read: (reading: Reading, words: Words, what: string) => Value | undefined,
): readonly Value[] {
  return textsIn(reading, tree, what)
    .map((node) => read(reading, wordsOf(reading.report, node), what))
    .filter((value) => value !== undefined)
}

export function wrongWords(reading: Reading, words: Words, what: string, expected: string): undefined {
  return wrong(reading, { kind: 'text', text: words.text, at: words.at(), clause: 0 }, what, expected)
}

function oneNamed<Value>(
  reading: Reading,
  tree: Tree,
  what: string,
  read: (reading: Reading, words: Words, what: string) => Value | undefined,
): Value | undefined {
  const node = textIn(reading, tree, what)
  return node === undefined ? undefined : read(reading, wordsOf(reading.report, node), what)
}
