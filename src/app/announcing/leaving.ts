import type { Name } from '../../core/base/name.ts'
import type { Entry } from '../../core/foundation/event.ts'
import type { FoundationState } from '../../core/foundation/state.ts'
import type { DeliveryItem } from './deliveries.ts'

/**
 * What entries have leave for channels, for the outbox in the same commit. Nothing leaves a sample, whose groups are invented, nor
 * goes out anew that a founding file tells of.
 * @param state as it is after the entries
 */
export function leaving(entries: readonly Entry[], state: FoundationState, foundation: Name): readonly DeliveryItem[] {
  if (state.founded === undefined || state.founded.sample) return []
  return entries.flatMap(({ event, at }) => {
    if (at <= state.foundingUntil) return []
    switch (event.type) {
      case 'AnnouncementWent': {
        const { announcement } = event
        const deliveries = state.announcements.get(announcement)?.deliveries ?? []
        return deliveries.map((_, channel) => ({ foundation, announcement, channel, due: at, attempts: 0 }))
      }
      case 'DeliveryAskedAgain': {
        const { announcement, channel } = event
        return [{ foundation, announcement, channel, due: at, attempts: 0 }]
      }
      default:
        return []
    }
  })
}
