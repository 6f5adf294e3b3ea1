import type { Instant } from '../../../base/instant.ts'
import type { SeatRef } from '../../../charter/structure/charter.ts'
import type { Event, PersonId } from '../../event.ts'
import { removed } from '../../seats/seated.ts'
import { incumbents } from '../../seats/seats.ts'
import type { FoundationState } from '../../state.ts'
import type { RecallMatter } from './recall-effect.ts'

/** The seats that are lost by a recall, as far as they are still held; what a charter provides for the vacancies follows from that. */
export function recalled(
  state: FoundationState,
  { seats, person, effects }: RecallMatter,
  by: { readonly motion?: number },
  at: Instant,
): readonly Event[] {
  const endsAll = person === undefined || effects.some(({ kind }) => kind === 'all removed')
  const endsOne = effects.some(({ kind }) => kind === 'removed' || kind === 'vacancy')
  const isLost = (holder: PersonId) => (endsAll && hasRemoval(effects)) || (endsOne && holder === person)
  return seats.flatMap((seat) =>
    holdersOf(state, seat, at)
      .filter(isLost)
      .flatMap((holder) => removed(state, { ...seat, person: holder }, at, by)),
  )
}

/** "then: election of council" alone keeps them in office until somebody follows. */
function hasRemoval(effects: RecallMatter['effects']): boolean {
  return effects.some(({ kind }) => kind !== 'election')
}

function holdersOf(state: FoundationState, seat: SeatRef, at: Instant): readonly PersonId[] {
  return [...new Set(incumbents(state, seat, at).map(({ person }) => person))]
}
