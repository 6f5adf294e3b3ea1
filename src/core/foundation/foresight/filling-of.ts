import type { Instant } from '../../base/instant.ts'
import type { SeatRef } from '../../charter/structure/charter.ts'
import { groupOfDeciding } from '../../charter/structure/deciding.ts'
import type { Filling } from '../../charter/structure/seat.ts'
import type { PersonId } from '../event.ts'
import { isErased } from '../people/erasing.ts'
import { holds, seatOf } from '../seats/seats.ts'
import type { FoundationState } from '../state.ts'
import type { Prevention, PreventiveAct } from './coming.ts'
import { type Moments, peopleFrom, whoCanThen } from './who-can.ts'

/** So many are tried as newcomers; one who may is enough to show the way. */
const most_newcomers = 40

/** The ways in which a seat is filled by the time at which it is needed, by those who may. */
export function fillingOf(moments: Moments, ref: SeatRef, at: Instant): readonly Prevention[] {
  const seat = seatOf(moments.state, ref)
  if (seat === undefined) return []
  return [seat.filledBy, ...(seat.alsoFilledBy ?? [])].flatMap((filling) => fillingBy(moments, ref, filling, at))
}

function fillingBy(moments: Moments, ref: SeatRef, filling: Filling, at: Instant): readonly Prevention[] {
  const { state, now } = moments
  switch (filling.kind) {
    case 'application':
      return byThemselves(moments, { type: 'apply', ...ref }, ref, at)
    case 'own word':
      return byThemselves(moments, { type: 'take', ...ref }, ref, at)
    case 'appointment': {
      const groups = [...new Set(filling.by.map(groupOfDeciding))]
      return firstOf(newcomers(state, ref, now), (person) =>
        groups.flatMap((group) => {
          const object = group === ref.group ? ref.seat : `${ref.group}/${ref.seat}`
          const act: PreventiveAct = { type: 'move', group, action: { verb: 'appoint', object }, person }
          return whoCanThen(moments, act, peopleFrom(state, group, now), at)
        }),
      )
    }
    case 'invitation': {
      const inviters = filling.by.flatMap(({ group }) => peopleFrom(state, group, now))
      return firstOf(newcomers(state, ref, now), (person) =>
        whoCanThen(moments, { type: 'invite', ...ref, person }, [...new Set(inviters)], at),
      )
    }
    case 'ex officio':
      return [filling.office, ...(filling.orOffices ?? [])].flatMap((office) => fillingOf(moments, office, at))
    // Elections are held, and rolls kept, in their own time.
    case 'election':
    case 'roll':
      return []
  }
}

/** Whoever may come by their own doing; those who are not known here yet among them, where the charter asks for nothing else. */
function byThemselves(moments: Moments, act: PreventiveAct, ref: SeatRef, at: Instant): readonly Prevention[] {
  const seat = seatOf(moments.state, ref)
  const isOpen = seat !== undefined && seat.from.length === 0 && seat.eligible === undefined
  const known = whoCanThen(moments, act, newcomers(moments.state, ref, moments.now), at)
  if (!isOpen) return known
  const [first] = known
  return [{ act, by: [], anybody: true, ...(first?.from !== undefined && { from: first.from }) }]
}

function newcomers(state: FoundationState, ref: SeatRef, at: Instant): readonly PersonId[] {
  return [...state.people.keys()]
    .filter((person) => !isErased(state, person) && !holds(state, person, ref, at))
    .slice(0, most_newcomers)
}

function firstOf(
  people: readonly PersonId[],
  ways: (person: PersonId) => readonly Prevention[],
): readonly Prevention[] {
  for (const person of people) {
    const found = ways(person)
    if (found.length > 0) return found
  }
  return []
}
