import { ok } from '../../base/result.ts'
import {
  type CapRepairing,
  type Composition,
  capRepairings,
  type DefaultOption,
  type SeatCap,
} from '../compose/composition.ts'
import { candidate, expected, isObject, listOf, orNull, type Read, text, whole, words } from '../params/values.ts'
import { optional, partOf } from './part-of.ts'

/** Reads what an election asks beside its method. */
export const compositionIn: Read<Composition> = (value, at, around) => {
  const part = partOf(value, at, ['quorum', 'support', 'defaultOption', 'cap'])
  if (!part.ok) return part
  const quorum = optional(whole)(part.value.quorum, `${at}.quorum`, around)
  if (!quorum.ok) return quorum
  const support = optional(whole)(part.value.support, `${at}.support`, around)
  if (!support.ok) return support
  const option = optional(defaultOptionIn)(part.value.defaultOption, `${at}.defaultOption`, around)
  if (!option.ok) return option
  const cap = optional(capIn)(part.value.cap, `${at}.cap`, around)
  if (!cap.ok) return cap
  return ok({
    ...(quorum.value !== undefined && { quorum: quorum.value }),
    ...(support.value !== undefined && { support: support.value }),
    ...(option.value !== undefined && { defaultOption: option.value }),
    ...(cap.value !== undefined && { cap: cap.value }),
  })
}

const defaultOptionIn: Read<DefaultOption> = (value, at, around) => {
  const part = partOf(value, at, ['candidate', 'wins'])
  if (!part.ok) return part
  const which = candidate(part.value.candidate, `${at}.candidate`, around)
  if (!which.ok) return which
  const wins = words(['rerun', 'vacant'] as const)(part.value.wins, `${at}.wins`, around)
  return wins.ok ? ok({ candidate: which.value, wins: wins.value }) : wins
}

const capIn: Read<SeatCap> = (value, at, around) => {
  const part = partOf(value, at, ['most', 'entities', 'sitting', 'repair'])
  if (!part.ok) return part
  const most = whole(part.value.most, `${at}.most`)
  if (!most.ok) return most
  const entities = listOf(orNull(text))(part.value.entities, `${at}.entities`, around)
  if (!entities.ok) return entities
  if (entities.value.length !== around.candidates.length) {
    return expected('EachCandidate', part.value.entities, `${at}.entities`)
  }
  const sitting = numbersIn(part.value.sitting, `${at}.sitting`, around)
  if (!sitting.ok) return sitting
  const repair = listOf(words<CapRepairing>(capRepairings))(part.value.repair, `${at}.repair`, around)
  if (!repair.ok) return repair
  return ok({ most: most.value, entities: entities.value, sitting: sitting.value, repair: repair.value })
}

const numbersIn: Read<Readonly<Record<string, number>>> = (value, at) => {
  if (!isObject(value)) return expected('Object', value, at)
  const numbers = new Map<string, number>()
  for (const [key, item] of Object.entries(value)) {
    const number = whole(item, `${at}.${key}`)
    if (!number.ok) return number
    numbers.set(key, number.value)
  }
  return ok(Object.fromEntries(numbers))
}
