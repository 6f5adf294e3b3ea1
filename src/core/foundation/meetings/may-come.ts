import type { Instant } from '../../base/instant.ts'
import type { Duty } from '../../charter/structure/duty.ts'
import type { Recipient } from '../../charter/structure/recipient.ts'
import type { PersonId } from '../event.ts'
import type { Group } from '../life/group.ts'
import { peopleIn } from '../seats/people-in.ts'
import { holds } from '../seats/seats.ts'
import type { FoundationState } from '../state.ts'

/** Whoever holds a seat of the group, and to whom the meeting is open; who reads a channel may be anybody. */
export function mayCome(
  state: FoundationState,
  { name }: Group,
  { openTo }: Pick<Duty, 'openTo'>,
  person: PersonId,
  at: Instant,
): boolean {
  return peopleIn(state, name, at).has(person) || openTo.some((one) => isAmong(state, one, person, at))
}

function isAmong(state: FoundationState, recipient: Recipient, person: PersonId, at: Instant): boolean {
  switch (recipient.kind) {
    case 'everyone':
    case 'channel':
      return true
    case 'group':
      return peopleIn(state, recipient.group, at).has(person)
    case 'seat':
      return holds(state, person, recipient.seat, at)
  }
}
