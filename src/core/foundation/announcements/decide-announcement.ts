import type { PersonId } from '../event.ts'
import type { AnnouncementEvent } from './announcement-event.ts'
import type { AnnouncementRequest } from './may-handle.ts'

/** What somebody does about an announcement that is decided. */
export function announcementEvents(act: AnnouncementRequest, person: PersonId): readonly AnnouncementEvent[] {
  switch (act.type) {
    case 'withdraw announcement':
      return [{ ...act, type: 'AnnouncementWithdrawn', person }]
    case 'retry delivery':
      return [{ ...act, type: 'DeliveryAskedAgain' }]
    case 'close delivery':
      return [{ ...act, type: 'DeliveryClosed', person }]
  }
}
