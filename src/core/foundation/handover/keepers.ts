import type { Instant } from '../../base/instant.ts'
import type { SeatRef } from '../../charter/structure/charter.ts'
import type { PersonId } from '../event.ts'
import type { Course } from '../motions/course-state.ts'
import { firstRule, moversOf } from '../motions/may-move.ts'
import type { Because } from '../motions/motion-event.ts'
import type { MotionParts } from '../motions/motion-parts.ts'
import type { Refusal } from '../refusal.ts'
import { holds } from '../seats/seats.ts'
import type { FoundationState } from '../state.ts'
import type { MattersPassed, Passing } from './handover-event.ts'

/** Who acts for a motion, proposal or procedure: whoever moved it, until it passes to somebody else. */
export interface Keeper {
  readonly person: PersonId
  /** The seats by which they keep it, any one of which is enough; none, where it hangs on the person alone. */
  readonly by: readonly SeatRef[]
  /** How it came to them, where they have not moved it: from which seat, since when. */
  readonly passed?: { readonly of?: SeatRef; readonly how: Passing; readonly at: Instant }
}

/** The person who may do with a motion what its mover may. */
export function keeperOf(state: FoundationState, number: number): PersonId | undefined {
  return (
    state.keepers.get(number)?.person ??
    state.motions.get(number)?.mover ??
    state.proposals.get(number)?.mover ??
    state.courses.get(number)?.mover
  )
}

/** Why somebody does not act for a motion; undefined when they keep it. */
export function keepsNot(
  state: FoundationState,
  number: number,
  mover: PersonId,
  person: PersonId,
): Refusal | undefined {
  const keeper = keeperOf(state, number) ?? mover
  if (person === keeper) return undefined
  return keeper === mover
    ? { type: 'OnlyTheMover', motion: number, mover }
    : { type: 'OnlyTheKeeper', motion: number, keeper, mover }
}

type Begun = Pick<MotionParts, 'because' | 'effect'> &
  Partial<Pick<MotionParts, 'rule'>> &
  Partial<Pick<Course['begun'], 'procedure'>>

/** A motion or procedure is there: its mover keeps it by the seats that let them move it. What another asks for is kept with it. */
export function keepFrom(state: FoundationState, number: number, mover: PersonId, begun: Begun, at: Instant): void {
  state.matters.add(number)
  if (state.keepers.has(number)) return
  const asking = begun.because === undefined ? undefined : keeperAsking(state, begun.because)
  state.keepers.set(number, asking ?? { person: mover, by: seatsOfMover(state, mover, begun, at) })
}

function keeperAsking(state: FoundationState, { of }: Because): Keeper | undefined {
  return state.keepers.get(of)
}

function seatsOfMover(
  state: FoundationState,
  mover: PersonId,
  { rule, procedure, effect }: Begun,
  at: Instant,
): readonly SeatRef[] {
  // An application is the applicant's, whatever else they hold.
  if (effect.kind === 'admit') return []
  const first =
    procedure === undefined ? rule : firstRule(state, { kind: 'procedure', group: procedure.clause.group, procedure })
  const movers = procedure?.movedBy ?? (first === undefined ? [] : moversOf(first))
  return movers === 'anyone' ? [] : movers.filter((seat) => holds(state, mover, seat, at))
}

/** Nothing more happens to it. */
export function keepNoMore(state: FoundationState, number: number): void {
  state.matters.delete(number)
}

export function passMatters(state: FoundationState, event: MattersPassed, at: Instant): void {
  const { motions, to, of, by, how } = event
  const passed = { ...(of !== undefined && { of }), how, at }
  for (const number of motions) state.keepers.set(number, { person: to, by: [by], passed })
}
