import { nameOf } from '../../base/name.ts'
import type { Reading, Words } from '../reading/cursor.ts'
import { decidingNamed, seatNamed } from '../reading/names.ts'
import type { Tree } from '../reading/yaml-tree.ts'
import type { PowerBy } from '../structure/power.ts'
import { phrasesIn } from './phrases.ts'

/** Any one of a list: a rule, a seat, "any member", "chair and co-chair" for both together, or a body. */
export function powerBysIn(reading: Reading, tree: Tree | undefined, what: string): readonly PowerBy[] {
  return tree === undefined ? [] : phrasesIn(reading, tree, what, powerByNamed)
}

export function powerByNamed(reading: Reading, words: Words, what: string): PowerBy | undefined {
  const together = togetherIn(reading, words, what)
  if (together === 'none') return decidingNamed(reading, words, what)
  return together
}

/** Seats with "and" between them, unless a rule or a seat is called just so, or the "and" belongs to a condition. */
function togetherIn(reading: Reading, words: Words, what: string): PowerBy | undefined | 'none' {
  const { own } = reading.names
  const whole = nameOf(words.text)
  if (whole !== undefined && (own.rules.has(whole) || own.seats.has(whole))) return 'none'
  if (!/\sand\s/i.test(words.text) || /[<>=(]/.test(words.text)) return 'none'
  const text = words.text.replace(/^both\s+/i, '')
  let from = words.text.length - text.length
  const seats = []
  for (const part of text.split(/(?:,\s*|\s+)and\s+|,\s+/i)) {
    const start = words.text.indexOf(part, from)
    from = start + part.length
    const name = part.replace(/^(?:the|any)\s+/i, '')
    const seat = seatNamed(reading, { text: name, at: () => words.at() + start }, what)
    if (seat === undefined) return undefined
    seats.push(seat)
  }
  return { kind: 'together', of: seats }
}
