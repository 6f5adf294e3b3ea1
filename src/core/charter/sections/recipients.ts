import { capital } from '../../base/capital.ts'
import { nameOf, spoken } from '../../base/name.ts'
import { nearest } from '../../base/nearest.ts'
import type { Reading, Words } from '../reading/cursor.ts'
import { groupNamed, seatNamed } from '../reading/names.ts'
import type { Tree } from '../reading/yaml-tree.ts'
import type { Recipient } from '../structure/recipient.ts'
import { phrasesIn } from './phrases.ts'

/** "everyone", an own seat, a seat of another group, a channel of this charter by its kind, or a group; alone or in a list. */
export function recipientsIn(reading: Reading, tree: Tree | undefined, what: string): readonly Recipient[] {
  return tree === undefined ? [] : phrasesIn(reading, tree, what, recipientNamed)
}

/** A name that is none of these is a group, which only the other charters can show not to be there. */
export function recipientNamed(reading: Reading, words: Words, what: string): Recipient | undefined {
  const name = nameOf(words.text)
  const { own, groups } = reading.names
  const channels = own.others?.get('channels') ?? new Set<string>()
  if (name !== undefined && everyone.includes(name)) return { kind: 'everyone' }
  if (name !== undefined && channels.has(name)) return { kind: 'channel', channel: name }
  if (name === undefined || own.seats.has(name)) {
    const seat = seatNamed(reading, words, what)
    return seat === undefined ? undefined : { kind: 'seat', seat }
  }
  if (groups === undefined || groups.has(name)) {
    const group = groupNamed(reading, words, what)
    return group === undefined ? undefined : { kind: 'group', group }
  }
  const message = `${capital(what)} names "${spoken(name)}", which is no seat and no channel of this group, and no group`
  const suggestion = reading.report.full() ? undefined : nearest(name, [...own.seats, ...channels, ...groups.keys()])
  reading.report.find('unknown-name', words.at(), message, { suggestion })
  return undefined
}

const everyone: readonly string[] = ['everyone', 'everybody', 'anyone', 'anybody', 'public', 'the-public']
