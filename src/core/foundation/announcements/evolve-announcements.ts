import { expect } from '../deadline.ts'
import type { Entry, PersonId } from '../event.ts'
import type { FoundationState } from '../state.ts'
import type { AnnouncementEvent } from './announcement-event.ts'
import type { Announcement, Delivery } from './announcement-state.ts'

type Of<Type extends AnnouncementEvent['type']> = Extract<AnnouncementEvent, { readonly type: Type }>

/** Folds what happens to announcements. */
export function applyToAnnouncements(
  state: FoundationState,
  event: AnnouncementEvent,
  entry: Entry,
  index: number,
): void {
  const { at } = entry
  if (event.type === 'AnnouncementMade') {
    made(state, event, entry, index)
    return
  }
  const announcement = announcementIn(state, event.announcement)
  announcement.entries.push(index)
  switch (event.type) {
    case 'AnnouncementWithdrawn': {
      const { person: by, reason } = event
      announcement.phase = { kind: 'withdrawn', at, by, ...(reason !== undefined && { reason }) }
      return
    }
    case 'AnnouncementWent': {
      announcement.phase = { kind: 'gone', at }
      if (announcement.corrects !== undefined) {
        announcementIn(state, announcement.corrects).corrected = announcement.number
      }
      return
    }
    case 'DeliveryNoted':
      deliveryIn(announcement, event.channel).state = { kind: 'result', at, result: event.result }
      return
    case 'DeliveryAskedAgain':
      deliveryIn(announcement, event.channel).state = { kind: 'on its way' }
      return
    case 'DeliveryClosed': {
      const { as, person: by } = event
      deliveryIn(announcement, event.channel).state = { kind: 'closed', at, as, by }
      return
    }
  }
}

function made(state: FoundationState, event: Of<'AnnouncementMade'>, entry: Entry, index: number): void {
  const { announcement: number, group, title, text, channels, goes, corrects, of, motion } = event
  state.announcements.set(number, {
    number,
    group,
    title,
    text,
    author: authorOf(state, motion, entry),
    motion,
    under: entry.under,
    decided: entry.at,
    goes,
    corrects,
    of,
    corrected: undefined,
    phase: { kind: 'waiting' },
    deliveries: channels.map((channel): Delivery => ({ channel, state: { kind: 'on its way' } })),
    entries: [index],
  })
  expect(state, { at: goes, kind: 'announcement', announcement: number })
}

/** Whoever moved what was decided by a vote, which ends by the clock or by the last ballot; of a seat alone, whoever acted. */
function authorOf(state: FoundationState, motion: number | undefined, { by }: Entry): PersonId | undefined {
  if (motion !== undefined) {
    const mover = state.motions.get(motion)?.mover ?? state.courses.get(motion)?.mover ?? state.deeds.get(motion)?.by
    if (mover !== undefined) return mover
  }
  return by.kind === 'person' ? by.person : undefined
}

function announcementIn(state: FoundationState, number: number): Announcement {
  const announcement = state.announcements.get(number)
  if (announcement === undefined) throw new Error(`The record speaks of announcement ${number} before it is made`)
  return announcement
}

function deliveryIn({ number, deliveries }: Announcement, channel: number): Delivery {
  const delivery = deliveries[channel]
  if (delivery === undefined) throw new Error(`Announcement ${number} goes to no channel ${channel}`)
  return delivery
}
