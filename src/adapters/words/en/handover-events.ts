import type { HandOverEvent, MattersPassed, Passing } from '../../../core/foundation/handover/handover-event.ts'
import { momentWords } from '../date-words.ts'
import type { Lookups } from '../lookups.ts'
import { listed } from './listed.ts'
import { placesBy } from './places-by.ts'

/** What is passed on with a seat. */
export function englishHandOverEvent(event: HandOverEvent, lookups: Lookups): string {
  const { seatOf } = placesBy(lookups)
  switch (event.type) {
    case 'HandOverBegan':
      return `${lookups.person(event.person)} begins to hand over as ${seatOf(event)}: the term ends on ${momentWords(event.until, 'en')}.`
    case 'AccessPassedOn':
      return `${lookups.person(event.person)} passed on the access “${event.access}” of ${seatOf(event)}.`
    case 'SuccessorNoteWritten':
      return `${lookups.person(event.person)} wrote a note to whoever follows them as ${seatOf(event)}.`
    case 'MattersPassed':
      return passed(event, lookups)
  }
}

function passed({ motions, from, to, of, by, how }: MattersPassed, lookups: Lookups): string {
  const { seatOf } = placesBy(lookups)
  const what = `${motions.length === 1 ? 'Decision' : 'Decisions'} ${listed(motions.map(String), 'and')}`
  const hung = of === undefined ? '' : `, kept as ${seatOf(of)},`
  return `${what}${hung} passed from ${lookups.person(from)} to ${lookups.person(to)}, ${whoTakes[how]}${how === 'successor' || how === 'same seat' ? '' : `, as ${seatOf(by)}`}.`
}

export const whoTakes: Readonly<Record<Passing, string>> = {
  successor: 'who follows in the seat',
  interim: 'who acts while the seat is vacant',
  'same seat': 'who holds the same seat',
  'same group': 'who keeps them until somebody follows',
  'group above': 'who keeps them above, as nobody is left there',
}
