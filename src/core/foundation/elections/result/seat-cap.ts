import type { Instant } from '../../../base/instant.ts'
import { floorDivision } from '../../../base/ratio.ts'
import type { Cap, CapStep } from '../../../charter/structure/election.ts'
import type { SeatCap } from '../../../tally/compose/composition.ts'
import type { PersonId } from '../../event.ts'
import { declaredValue, plainValue, sharedValue } from '../../people/facts/declared-value.ts'
import { incumbents, placesIn } from '../../seats/seats.ts'
import type { FoundationState } from '../../state.ts'
import type { ElectionRun } from '../election-state.ts'

/**
 * A cap in numbers, as things were at a moment: whose everybody is by what was declared up to then, under keys that name nobody, and
 * how many seats of the body each has who is not followed now.
 */
export function seatCapOf(
  state: FoundationState,
  run: ElectionRun,
  cap: Cap,
  candidates: readonly PersonId[],
  at: Instant,
): SeatCap | undefined {
  const staying = cap.over === 'the whole body' ? stayingIn(state, run, at) : []
  const elected = [...run.contests.values()].reduce((sum, { contested }) => sum + contested.seats, 0)
  const size = cap.over === 'the whole body' ? staying.length + elected : elected
  const most = mostOf(cap.most, size)
  if (most === undefined) return undefined
  const shares = (person: PersonId) => sharedBy(state, run, cap, person, at)
  const keys = new Map<string, string>()
  const keyOf = (person: PersonId) => {
    const value = shares(person)
    if (value === undefined) return null
    const key = keys.get(value) ?? `entity-${keys.size + 1}`
    keys.set(value, key)
    return key
  }
  const entities = candidates.map(keyOf)
  const sitting = new Map<string, number>()
  for (const person of staying) {
    const key = keyOf(person)
    if (key !== null && entities.includes(key)) sitting.set(key, (sitting.get(key) ?? 0) + 1)
  }
  return { most, entities, sitting: Object.fromEntries(sitting), repair: cap.repair }
}

/** What somebody shares by the cap, for people to read. */
export function sharedBy(
  state: FoundationState,
  { begun }: ElectionRun,
  { share, related }: Cap,
  person: PersonId,
  at: Instant,
): string | undefined {
  if (related === 'count as one') return sharedValue(state, person, share, at, begun.group)
  const value = declaredValue(state, person, share, at, begun.group)
  return value === undefined ? undefined : plainValue(value)
}

/** Holders of the body whom this election does not follow: of those who sit, as many leave as are elected beyond the vacant places, first whose term ends first. */
function stayingIn(state: FoundationState, { begun }: ElectionRun, at: Instant): readonly PersonId[] {
  return begun.rule.fills.flatMap((seat) => {
    const held = incumbents(state, seat, at).toSorted((one, other) =>
      (one.until ?? 'never') < (other.until ?? 'never') ? -1 : 1,
    )
    const contested = begun.contests
      .flatMap(({ places }) => places)
      .filter((place) => place.seat.group === seat.group && place.seat.seat === seat.seat)
      .reduce((sum, { number }) => sum + number, 0)
    const vacant = Math.max(0, (placesIn(state, seat) ?? held.length) - held.length)
    return held.slice(Math.max(0, contested - vacant)).map(({ person }) => person)
  })
}

function mostOf(steps: readonly CapStep[], size: number): number | undefined {
  const step = steps.find(({ sizeLeast = 0, sizeMost = size }) => size >= sizeLeast && size <= sizeMost)
  if (step === undefined) return undefined
  const { most } = step
  if (most.kind === 'count') return most.count
  return Number(floorDivision(BigInt(size) * BigInt(most.share.numerator), BigInt(most.share.denominator)))
}
