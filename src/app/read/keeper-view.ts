import type { PersonId } from '../../core/foundation/event.ts'
import { keeperOf } from '../../core/foundation/handover/keepers.ts'
import { personRef, type Reader } from './reader.ts'
import type { PersonRef } from './views.ts'

/** Who acts for a motion, where that is not whoever moved it any more. */
export function keeperView(reader: Reader, number: number, mover: PersonId): { readonly keeper?: PersonRef } {
  const keeper = keeperOf(reader.snapshot.state, number)
  return keeper === undefined || keeper === mover ? {} : { keeper: personRef(reader, keeper) }
}
