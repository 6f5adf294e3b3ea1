import { after, before, type Instant } from '../../base/instant.ts'
import type { SeatRef } from '../../charter/structure/charter.ts'
import type { Roll } from '../../charter/structure/roll.ts'
import { daysOf } from '../days.ts'
import type { PersonId } from '../event.ts'
import { isInForce } from '../life/in-force.ts'
import { holds, type Incumbent, incumbents } from '../seats/seats.ts'
import type { FoundationState } from '../state.ts'
import { isErased } from './erasing.ts'
import { conditionNow } from './facts/condition-now.ts'
import { holdsMeant } from './facts/seat-time.ts'

/**
 * Who stands on a roll for a vote that opens at a moment: as it was when the roll closed, of those who were known then. What the
 * record does not tell about somebody leaves them out.
 */
export function onRoll(state: FoundationState, ref: SeatRef, at: Instant): readonly Incumbent[] {
  const group = state.groups.get(ref.group)
  const roll =
    group !== undefined && isInForce(group) ? group.charter.rolls?.find(({ name }) => name === ref.seat) : undefined
  if (roll === undefined) return []
  const closed = closeOf(state, ref, roll, at)
  const anyone = [...state.people.values()]
    .filter(({ introduced }) => introduced <= closed)
    .map(({ id, introduced }) => ({ person: id, since: introduced }))
  const own = roll.of.length === 0 ? anyone : roll.of.flatMap((one) => incumbents(state, one, closed))
  const stands = own.filter(({ person }) => {
    if (roll.optedIn === true && !hasOptedIn(state, ref, roll, person, closed)) return false
    const { who } = roll
    if (who === undefined) return true
    const seat = roll.of.find((one) => holds(state, person, one, closed))
    const asked = { state, group: ref.group, person, at: closed, ...(seat !== undefined && { seat }) }
    return conditionNow(asked, who) === 'yes'
  })
  const added = (roll.plus ?? []).flatMap((addition) => (addition.kind === 'seat' ? [addition.seat] : []))
  const exceptions = letOnto(state, ref, roll, closed)
  const all = [...stands, ...added.flatMap((one) => incumbents(state, one, closed)), ...exceptions]
  return onceEach(all).filter(
    ({ person }) => !isErased(state, person) && !roll.without?.some((bar) => holdsMeant(state, bar, person, closed)),
  )
}

function closeOf(state: FoundationState, { group }: SeatRef, { closes }: Roll, at: Instant): Instant {
  return closes?.before === undefined ? at : before(at, closes.before, daysOf(state, group))
}

function hasOptedIn(state: FoundationState, ref: SeatRef, { affirmed }: Roll, person: PersonId, at: Instant): boolean {
  const said = state.optIns.get(`${ref.group}.${ref.seat}`)?.filter((one) => one.person === person && one.at <= at)
  const last = said?.at(-1)
  if (last === undefined || !last.in) return false
  return affirmed === undefined || at < after(last.at, affirmed, daysOf(state, ref.group))
}

/** Whom the body that approves exceptions has let in, as long as having opted in holds. */
function letOnto(
  state: FoundationState,
  ref: SeatRef,
  { plus = [], affirmed }: Roll,
  at: Instant,
): readonly Incumbent[] {
  if (!plus.some(({ kind }) => kind === 'approved')) return []
  const days = daysOf(state, ref.group)
  return (state.lettings.get(`${ref.group}.${ref.seat}`) ?? []).flatMap(({ person, at: since }) => {
    const isOver = affirmed !== undefined && after(since, affirmed, days) <= at
    return since > at || isOver ? [] : [{ person, since }]
  })
}

function onceEach(all: readonly Incumbent[]): readonly Incumbent[] {
  const known = new Map<PersonId, Incumbent>()
  for (const incumbent of all) if (!known.has(incumbent.person)) known.set(incumbent.person, incumbent)
  return [...known.values()]
}
