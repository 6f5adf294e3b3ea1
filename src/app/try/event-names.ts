import type { Event } from '../../core/foundation/event.ts'
import { typeCalled, typesOf } from './type-names.ts'

/** Every event that a scenario can expect, with what it means; docs/scenarios.md shows this table. */
export const events: Readonly<Record<Event['type'], string>> = {
  FoundationFounded: 'the foundation was set up',
  PersonIntroduced: 'somebody introduced themselves',
  CharterDrafted: 'a charter became known as a draft',
  CharterAdopted: 'a charter came into force',
  SeatTaken: 'somebody took a seat',
  SeatLeft: 'somebody left a seat, or a term ended',
  MotionOpened: 'a vote opened',
  BallotCast: 'somebody voted',
  VoterRecused: 'somebody left a vote',
  MotionClosed: 'a vote closed',
}

export function eventCalled(text: string): Event['type'] | undefined {
  return typeCalled(eventTypes, text)
}

export const eventTypes = typesOf(events)
