import { ok } from '../../base/result.ts'
import { listOf, type Read, text, whole } from '../params/values.ts'
import type { DrawnLot, Held, HeldPlaces } from './bundle.ts'
import { optional, partOf } from './part-of.ts'

const heldKeys = [
  'foundation',
  'election',
  'electorate',
  'group',
  'name',
  'opened',
  'closed',
  'roll',
  'cast',
  'places',
] as const

/** Reads which election a bundle is of. */
export const heldIn: Read<Held> = (value, at, around) => {
  const part = partOf(value, at, heldKeys)
  if (!part.ok) return part
  const said = (key: (typeof heldKeys)[number]) => text(part.value[key], `${at}.${key}`)
  const foundation = said('foundation')
  if (!foundation.ok) return foundation
  const group = said('group')
  if (!group.ok) return group
  const name = said('name')
  if (!name.ok) return name
  const opened = said('opened')
  if (!opened.ok) return opened
  const closed = said('closed')
  if (!closed.ok) return closed
  const election = whole(part.value.election, `${at}.election`)
  if (!election.ok) return election
  const electorate = optional(text)(part.value.electorate, `${at}.electorate`, around)
  if (!electorate.ok) return electorate
  const roll = rollIn(part.value.roll, `${at}.roll`, around)
  if (!roll.ok) return roll
  const cast = whole(part.value.cast, `${at}.cast`)
  if (!cast.ok) return cast
  const places = listOf(placesIn)(part.value.places, `${at}.places`, around)
  if (!places.ok) return places
  return ok({
    foundation: foundation.value,
    election: election.value,
    ...(electorate.value !== undefined && { electorate: electorate.value }),
    group: group.value,
    name: name.value,
    opened: opened.value,
    closed: closed.value,
    roll: roll.value,
    cast: cast.value,
    places: places.value,
  })
}

const rollIn: Read<Held['roll']> = (value, at, around) => {
  const part = partOf(value, at, ['size', 'documents'])
  if (!part.ok) return part
  const size = whole(part.value.size, `${at}.size`)
  if (!size.ok) return size
  const documents = listOf(text)(part.value.documents, `${at}.documents`, around)
  return documents.ok ? ok({ size: size.value, documents: documents.value }) : documents
}

const placesIn: Read<HeldPlaces> = (value, at, around) => {
  const part = partOf(value, at, ['group', 'seat', 'entry', 'number', 'cohort'])
  if (!part.ok) return part
  const group = text(part.value.group, `${at}.group`)
  if (!group.ok) return group
  const seat = text(part.value.seat, `${at}.seat`)
  if (!seat.ok) return seat
  const entry = optional(text)(part.value.entry, `${at}.entry`, around)
  if (!entry.ok) return entry
  const number = whole(part.value.number, `${at}.number`)
  if (!number.ok) return number
  const cohort = optional(text)(part.value.cohort, `${at}.cohort`, around)
  if (!cohort.ok) return cohort
  return ok({
    group: group.value,
    seat: seat.value,
    ...(entry.value !== undefined && { entry: entry.value }),
    number: number.value,
    ...(cohort.value !== undefined && { cohort: cohort.value }),
  })
}

/** Reads what the lot was drawn from. */
export const lotIn: Read<DrawnLot> = (value, at) => {
  const keys = ['commitment', 'value', 'salt', 'ballots', 'seed'] as const
  const part = partOf(value, at, keys)
  if (!part.ok) return part
  const said: string[] = []
  for (const key of keys) {
    const read = text(part.value[key], `${at}.${key}`)
    if (!read.ok) return read
    said.push(read.value)
  }
  const [commitment = '', drawn = '', salt = '', ballots = '', seed = ''] = said
  return ok({ commitment, value: drawn, salt, ballots, seed })
}
