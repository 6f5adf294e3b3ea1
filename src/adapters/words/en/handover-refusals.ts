import type { HandOverRefusal } from '../../../core/foundation/handover/handover-refusal.ts'
import { momentWords } from '../date-words.ts'
import type { Lookups } from '../lookups.ts'
import type { Refused } from '../refused.ts'
import { listed } from './listed.ts'
import { placesBy } from './places-by.ts'

/** Why nothing of a seat is passed on, or a motion is not led. */
export function englishHandOverRefusal(refusal: HandOverRefusal, lookups: Lookups): Refused {
  const { seatOf } = placesBy(lookups)
  switch (refusal.type) {
    case 'NeverHeld':
      return {
        title: 'You have nothing of this seat to pass on',
        explanation: `Only whoever holds or has held the seat ${seatOf(refusal.seat)} passes it on.`,
        whatToDo: 'Ask its holder.',
      }
    case 'NoSuchAccess':
      return {
        title: 'The seat has no such access',
        explanation:
          refusal.accesses.length === 0
            ? `The charter lists no accesses for ${seatOf(refusal.seat)}.`
            : `The charter lists for ${seatOf(refusal.seat)}: ${listed(refusal.accesses, 'and')}.`,
        whatToDo: 'An access is listed by the key “accesses” of the seat, when the charter is amended.',
      }
    case 'AccessPassedAlready':
      return {
        title: 'You have passed this on already',
        explanation: `You passed on the access “${refusal.access}” of ${seatOf(refusal.seat)} at ${momentWords(refusal.at, 'en')}.`,
        whatToDo: 'Nothing is needed.',
      }
    case 'OnlyTheKeeper':
      return {
        title: 'Only whoever keeps this decision can do that',
        explanation: `${lookups.person(refusal.mover)} moved decision ${refusal.motion} and has left since; ${lookups.person(refusal.keeper)} keeps it now.`,
        whatToDo: `Ask ${lookups.person(refusal.keeper)}.`,
      }
  }
}
