import type { Effect } from '../effect.ts'
import type { PersonId } from '../event.ts'
import { begin } from '../motions/begin.ts'
import type { Begun, Opening } from '../motions/open-motion.ts'
import { wayOfDeciding } from '../rule-of.ts'
import type { FoundationState } from '../state.ts'
import type { InSeat } from './seated.ts'
import { seatOf } from './seats.ts'
import { takes } from './take.ts'

/** Somebody comes to a seat without a vote: at once, or when the bodies that ratify it have agreed, of which the first is asked. */
export function comes(state: FoundationState, newcomer: InSeat, mover: PersonId, opening: Opening): Begun {
  const { person, group, seat, entry } = newcomer
  const place = { ...(entry !== undefined && { entry }) }
  return (
    ratifiedFirst(state, { kind: 'appoint', group, seat, person, ...place }, mover, opening) ?? {
      events: takes(state, person, { group, seat }, opening.at, place),
      documents: [],
    }
  )
}

/** What is decided without a vote goes before the first of the bodies that ratify it; undefined where the seat needs none. */
export function ratifiedFirst(
  state: FoundationState,
  effect: Effect,
  mover: PersonId,
  opening: Opening,
): Begun | undefined {
  if (effect.kind !== 'appoint') return undefined
  const { group, seat } = effect
  const [first] = seatOf(state, effect)?.ratifiedBy ?? []
  const way = first === undefined ? undefined : wayOfDeciding(state, first)
  if (way === undefined) return undefined
  const action = { verb: 'admit', object: way.group === group ? seat : `${group}/${seat}` }
  return begin(state, way, { group: way.group, action, effect }, mover, opening)
}
