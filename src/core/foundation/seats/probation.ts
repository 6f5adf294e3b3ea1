import { after, type Instant } from '../../base/instant.ts'
import type { SeatRef } from '../../charter/structure/charter.ts'
import { daysOf } from '../days.ts'
import type { PersonId } from '../event.ts'
import { begin } from '../motions/begin.ts'
import { type Begun, type Opening, withoutDocuments } from '../motions/open-motion.ts'
import { wayOfDeciding } from '../rule-of.ts'
import type { FoundationState } from '../state.ts'
import type { Holding } from './seat-state.ts'
import { seatOf } from './seats.ts'

/** Until when whoever takes a seat at a moment is on trial: only in their first term. */
export function probationFrom(
  state: FoundationState,
  person: PersonId,
  ref: SeatRef,
  at: Instant,
): Instant | undefined {
  const probation = seatOf(state, ref)?.probation
  if (probation === undefined) return undefined
  const held = state.groups.get(ref.group)?.holdings.get(ref.seat) ?? []
  const isFirst = !held.some((holding) => holding.person === person && holding.since < at)
  return isFirst ? after(at, probation.lasts, daysOf(state, ref.group)) : undefined
}

/** The time on trial is over: it ends by itself, or by whoever decides it, who is asked now and may decide it later as well. */
export function probationOver(
  state: FoundationState,
  { group, seat }: SeatRef,
  { person }: Holding,
  opening: Opening,
): Begun {
  const [by] = seatOf(state, { group, seat })?.probation?.endedBy ?? []
  if (by === undefined) {
    return withoutDocuments({ type: 'ProbationEnded', group, seat, person, why: 'time' })
  }
  const way = wayOfDeciding(state, by)
  if (way === undefined) return withoutDocuments({ type: 'ProbationOver', group, seat, person })
  const effect = { kind: 'end probation', group, seat, person } as const
  const parts = { group: way.group, action: endOfProbation(seat), effect, mover: person }
  const begun = begin(state, way, parts, person, opening)
  const over = { type: 'ProbationOver', group, seat, person, motion: state.numbers + 1 } as const
  return { events: [over, ...begun.events], documents: begun.documents }
}

/** "confirm member": what those decide who end a probation. */
export function endOfProbation(seat: string) {
  return { verb: 'confirm', object: seat } as const
}
