import { oneOf, openPart, type Reading, type Words, wholeNumberIn } from '../reading/cursor.ts'
import { decidingsIn, listIn, seatsIn, whenIn } from '../reading/forms.ts'
import { groupNamed, seatNamed } from '../reading/names.ts'
import { afterWords } from '../reading/phrases.ts'
import { saidAny } from '../reading/said.ts'
import { normalKey, type Tree } from '../reading/yaml-tree.ts'
import type { Alternates, Bar, HeldSeat, Waiting } from '../structure/seat.ts'

/** "council", "steering-council.member", "any seat of staff". */
export function heldSeatNamed(reading: Reading, words: Words, what: string): HeldSeat | undefined {
  const any = afterWords(words, /(?:any|a) seat of\s+/)
  if (any !== undefined) {
    const group = groupNamed(reading, any, what)
    return group === undefined ? undefined : { kind: 'any seat', group }
  }
  const seat = seatNamed(reading, words, what)
  return seat === undefined ? undefined : { kind: 'seat', seat }
}

const barKeys = { known: ['seats', 'then'] } as const

/** Seats that nobody holds at the same time: a list, or `{ seats: […], then: ends the other }`. */
export function barsIn(reading: Reading, tree: Tree, what: string): readonly Bar[] {
  if (tree.kind !== 'fields') {
    if (tree.kind === 'list' && tree.items.some(({ kind }) => kind === 'fields')) {
      return tree.items.flatMap((item) => barsIn(reading, item, what))
    }
    return listIn(reading, tree, what, heldSeatNamed).map((seat) => ({ seat, effect: 'refuse' }))
  }
  const part = openPart(reading, tree, { what, at: tree.at }, barKeys)
  const seats = part?.required('seats')
  const thenTree = part?.field('then')
  const effect = thenTree === undefined ? 'refuse' : oneOf(reading, thenTree, `"then" of ${what}`, thens)
  if (seats === undefined || effect === undefined) return []
  return listIn(reading, seats, what, heldSeatNamed).map((seat) => ({ seat, effect }))
}

const thens = ['refuse', 'ends the other', 'ends this'] as const

/** `{ after removal: 1 year, after leaving: 6 months }`. */
export function waitingsIn(reading: Reading, tree: Tree, what: string): readonly Waiting[] {
  const known = waits.map((wait) => `after ${wait}` as const)
  const part = openPart(reading, tree, { what, at: tree.at }, { known })
  return waits.flatMap((after) => {
    const value = part?.field(`after ${after}`)
    const when = value === undefined ? undefined : whenIn(reading, value, `"after ${after}" of ${what}`)
    return when === undefined ? [] : [{ after, when }]
  })
}

const waits = ['removal', 'leaving', 'refusal', 'end of term', 'dissolution'] as const

const alternateKeys = { known: ['number', 'named by', 'from'] } as const

/** "yes", "2", or `{ number: 1, named by: holder, from: member }`. */
export function alternatesIn(reading: Reading, tree: Tree, what: string): Alternates | undefined {
  if (tree.kind === 'text') {
    const plain = normalKey(tree.text).replace(/ each$/, '')
    if (plain === 'yes') return { number: 1 }
    const number = wholeNumberIn(reading, { ...tree, text: plain }, what, 1)
    return number === undefined ? undefined : { number }
  }
  const part = openPart(reading, tree, { what, at: tree.at }, alternateKeys)
  if (part === undefined) return undefined
  const [numberTree, byTree, fromTree] = [part.field('number'), part.field('named by'), part.field('from')]
  const number = numberTree === undefined ? 1 : wholeNumberIn(reading, numberTree, `"number" of ${what}`, 1)
  const isHolder = byTree?.kind === 'text' && ['holder', 'the holder'].includes(normalKey(byTree.text))
  const namedBy = byTree === undefined || isHolder ? [] : decidingsIn(reading, byTree, `"named by" of ${what}`)
  const from = fromTree === undefined ? [] : seatsIn(reading, fromTree, `"from" of ${what}`)
  if (number === undefined) return undefined
  return { number, ...saidAny(namedBy, (by) => ({ namedBy: by })), ...saidAny(from, (seats) => ({ from: seats })) }
}
