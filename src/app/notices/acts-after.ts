import type { Event } from '../../core/foundation/event.ts'
import { againBy } from './awaiting-in-announcements.ts'
import type { OneClickAct } from './one-click.ts'

/** What whoever is told of something may do about it with one click; whether they still may is asked when they do. */
export function actsAfter(event: Event): readonly OneClickAct[] {
  switch (event.type) {
    case 'MotionOpened': {
      const { motion, rule } = event
      if (rule.ballot !== undefined) return []
      return rule.options
        .filter(({ needsReason }) => !needsReason)
        .map(({ name }) => ({ type: 'vote', motion, option: name }))
    }
    case 'MotionMoved': {
      const { motion, needs } = event
      if (needs.kind === 'time' || needs.kind === 'consultation') return []
      return [{ type: needs.kind === 'seconds' ? 'second' : 'sign', motion }]
    }
    case 'ConfirmationAsked':
      return [{ type: 'confirm', group: event.group, seat: event.seat }]
    case 'StatusAnnounced':
      return event.how === 'asked' ? [{ type: 'answer', group: event.group, status: event.status }] : []
    case 'Invited': {
      const { group, seat, entry } = event
      const ref = { group, seat, ...(entry !== undefined && { entry }) }
      return [
        { type: 'accept invitation', ...ref },
        { type: 'decline invitation', ...ref },
      ]
    }
    case 'DeliveryNoted': {
      const { announcement, channel, result } = event
      return result.kind === 'given up' ? againBy(result.why, { announcement, channel }) : []
    }
    case 'NominationMade': {
      const { election, electorate } = event
      const contest = { election, ...(electorate !== undefined && { electorate }) }
      return [
        { type: 'accept nomination', ...contest },
        { type: 'decline nomination', ...contest },
      ]
    }
  }
  return []
}
