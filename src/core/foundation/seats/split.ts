import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { Event, PersonId } from '../event.ts'
import type { FoundationState } from '../state.ts'
import { byFirstTerm, endOfFirstTerm, heldFor, type Taking } from './cohorts.ts'
import type { CohortsSplit } from './seat-event.ts'
import type { Holding, Split } from './seat-state.ts'
import { isHeld, seatOf } from './seats.ts'

/** What the split is drawn with. */
export interface SplitTools {
  readonly digest: (text: string) => string
  readonly lot?: () => string
  readonly reveal?: (commitment: string) => { readonly value: string; readonly salt: string } | undefined
}

/** Whether all places of a seat with cohorts are taken, so that it can be told who belongs to which. */
export function isSplitDue(state: FoundationState, split: Split, at: Instant): boolean {
  const taking = takingOf(state, split, at)
  const number = taking?.seat.number
  if (taking === undefined || number === undefined || split.over === true) return false
  return heldFor(taking).filter((holding) => isHeld(holding, at)).length >= number
}

/** Whether a split has still something to come at the moment for which it was waited. */
export function isSplitNext(state: FoundationState, key: string, at: Instant): boolean {
  const split = state.splits.get(key)
  const taking = split === undefined ? undefined : takingOf(state, split, at)
  if (split === undefined || taking === undefined || split.over === true) return false
  const needsLot = taking.seat.cohorts.firstSplit === 'by lot' && split.sealed === undefined
  return needsLot || isSplitDue(state, split, at)
}

/** What is due of a split, and under which clause. */
export function splitDue(state: FoundationState, key: string, at: Instant, tools: SplitTools) {
  const split = state.splits.get(key)
  if (split === undefined) throw new Error(`No seat is split as ${key}`)
  return { events: splitting(state, split, at, tools), under: seatOf(state, split)?.clause }
}

/** What the clock brings about: what the lot is drawn from, before anybody knows all who will sit, or who belongs to which cohort. */
function splitting(state: FoundationState, split: Split, at: Instant, tools: SplitTools): readonly Event[] {
  const taking = takingOf(state, split, at)
  if (taking === undefined || split.over === true) return []
  const { group, seat, entry } = split
  const place = { group, seat, ...(entry !== undefined && { entry }) }
  const isByLot = taking.seat.cohorts.firstSplit === 'by lot'
  if (isByLot && split.sealed === undefined) {
    return [{ type: 'CohortLotSealed', ...place, ...(tools.lot !== undefined && { lot: tools.lot() }) }]
  }
  if (!isSplitDue(state, split, at)) return []
  const sitting = heldFor(taking).filter((holding) => isHeld(holding, at))
  const kept = split.lot === undefined ? undefined : tools.reveal?.(split.lot)
  const people = sitting.filter(({ cohort }) => cohort === undefined).map(({ person }) => person)
  const how = kept !== undefined ? 'by lot' : isByLot ? 'in order' : 'as agreed'
  const order = kept === undefined ? people : drawn(people, kept.value, tools.digest)
  const holders = placed(taking, sitting, order)
  return [{ type: 'CohortsSplit', ...place, how, holders, ...(kept !== undefined && { lot: kept }) }]
}

/**
 * Everybody's number in the lot is the SHA-256 of the value and of their name, which nobody could know before the value was
 * shown and anybody can work out afterwards; the least comes first.
 */
function drawn(people: readonly PersonId[], value: string, digest: SplitTools['digest']): readonly PersonId[] {
  const numbers = new Map(people.map((person) => [person, digest(`${value}\n${person}`)]))
  const number = (person: PersonId) => numbers.get(person) ?? ''
  return people.toSorted((one, other) => (number(one) < number(other) ? -1 : 1))
}

/** Fills the cohorts from the one with the longest first term on, beside those who have their cohort already. */
function placed(taking: SplitTaking, sitting: readonly Holding[], order: readonly PersonId[]): CohortsSplit['holders'] {
  const { seat, state, ref } = taking
  const begun = sitting.map(({ since }) => since).toSorted()[0] ?? taking.at
  const from: Taking = { state, ref, seat, at: begun, ...(taking.entry !== undefined && { entry: taking.entry }) }
  const left = [...order]
  return byFirstTerm(from, seat.cohorts).flatMap((cohort) => {
    const known = sitting.filter((holding) => holding.cohort === cohort.name).length
    const until = endOfFirstTerm(from, seat.cohorts, cohort)
    return left
      .splice(0, Math.max(0, cohort.number - known))
      .map((person) => ({ person, cohort: cohort.name, ...(until !== undefined && { until }) }))
  })
}

type SplitTaking = Taking & { readonly seat: { readonly cohorts: NonNullable<Taking['seat']['cohorts']> } }

function takingOf(state: FoundationState, { group, seat: name, entry }: Split, at: Instant): SplitTaking | undefined {
  const seat = seatOf(state, { group, seat: name })
  if (seat?.cohorts === undefined) return undefined
  const { cohorts } = seat
  return {
    state,
    ref: { group, seat: name },
    seat: { ...seat, cohorts },
    at,
    ...(entry !== undefined && { entry: entry satisfies Name }),
  }
}
