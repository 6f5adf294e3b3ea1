import { parseDuration } from '../../base/duration.ts'
import { nameOf } from '../../base/name.ts'
import { type Reading, type Words, wordsOf, wrong } from '../reading/cursor.ts'
import { otherNamed } from '../reading/names.ts'
import type { TextNode } from '../reading/yaml-tree.ts'
import { type Due, knownOccasions, type Occasion } from '../structure/duty.ts'

/** What an event is called: one that the charter declares, "election of council", one that Remit knows of, or a duty that is done. */
export function occasionNamed(reading: Reading, words: Words, what: string): Occasion | undefined {
  const text = words.text.replace(/^(?:an?|the|each|every|any|it'?s|its)\s+/i, '')
  const name = nameOf(text)
  const declared = reading.names.own.others?.get('events')
  if (name !== undefined && declared?.has(name)) return { kind: 'event', event: { kind: 'declared', name } }
  const election = /^election of (?:the\s+)?(.+)$/i.exec(text)
  if (election !== null) {
    const start = words.text.length - (election[1] ?? '').length
    const of = otherNamed(reading, { text: election[1] ?? '', at: () => words.at() + start }, what, 'elections')
    return of === undefined ? undefined : { kind: 'event', event: { kind: 'election', of } }
  }
  const known = knownOccasions.find((occasion) => occasion === text.toLowerCase().replace(/\s+/g, ' '))
  if (known !== undefined) return { kind: 'known', what: known }
  const duties = reading.names.own.others?.get('duties')
  if (name !== undefined && duties?.has(name)) return { kind: 'event', event: { kind: 'declared', name } }
  const event = otherNamed(reading, words, what, 'events')
  return event === undefined ? undefined : { kind: 'event', event: { kind: 'declared', name: event } }
}

/** "within 24 hours of incident", "24 hours after a decision", "2 weeks before meeting". */
export function dueAtIn(reading: Reading, node: TextNode, what: string): Due | undefined {
  const match = /^\s*(?:within\s+)?(.+?)\s+(of|after|before)\s+(.+?)\s*$/i.exec(node.text)
  const [, length = '', side = '', event = ''] = match ?? []
  const duration = parseDuration(length)
  if (match === null || duration === undefined) {
    return wrong(reading, node, what, 'a length of time and what it is counted from, as "24 hours of incident"')
  }
  const start = node.text.lastIndexOf(event)
  const occasion = occasionNamed(reading, wordsOf(reading.report, node, start, start + event.length), what)
  if (occasion === undefined) return undefined
  return side.toLowerCase() === 'before'
    ? { kind: 'before', occasion, by: duration }
    : { kind: 'after', occasion, within: duration }
}
