import type { AnnouncementEvent } from '../../src/core/foundation/announcements/announcement-event.ts'
import type { AnnouncementRefusal } from '../../src/core/foundation/announcements/announcement-refusal.ts'
import { reasonsToGiveUp } from '../../src/core/foundation/announcements/announcement-state.ts'

const group = 'packaging'
const at = '2026-11-23T08:30:00.000Z'
const announcement = 3
const channel = 1
const text = { digest: 'ab', bytes: 1, type: 'text/markdown' } as const
const forum = { kind: 'discourse', at: 'https://forum.example.org/c/packages/12', public: true, category: 12 }
const list = { kind: 'email', at: 'packages@example.org', public: false }

/** One of every kind, so that a new kind breaks the build until it has its words. */
export const announcementRefusals: {
  readonly [Kind in AnnouncementRefusal['type']]: Extract<AnnouncementRefusal, { type: Kind }>
} = {
  UnknownAnnouncement: { type: 'UnknownAnnouncement', announcement },
  NoSuchChannel: {
    type: 'NoSuchChannel',
    group,
    action: { verb: 'announce', object: 'discourse' },
    at: list.at,
    channels: [forum.at],
  },
  AnnouncementNeedsText: { type: 'AnnouncementNeedsText', group },
  NotToCorrect: { type: 'NotToCorrect', announcement, group },
  AnnouncedInThePast: { type: 'AnnouncedInThePast', at, now: '2026-11-24T08:30:00.000Z' },
  AnnouncementGone: { type: 'AnnouncementGone', announcement, at },
  AnnouncementWasWithdrawn: { type: 'AnnouncementWasWithdrawn', announcement, at },
  MayNotHandleAnnouncement: { type: 'MayNotHandleAnnouncement', announcement, group },
  NoSuchDelivery: { type: 'NoSuchDelivery', announcement, channel },
  DeliveryNotOpen: { type: 'DeliveryNotOpen', announcement, channel, is: 'on its way' },
}

export const announcementEvents: readonly AnnouncementEvent[] = [
  { type: 'AnnouncementMade', announcement, group, title: 'A release', text, channels: [forum, list], goes: at },
  {
    type: 'AnnouncementMade',
    announcement: 4,
    group,
    title: 'It is 2.0',
    text,
    channels: [],
    goes: at,
    corrects: 3,
    motion: 12,
  },
  {
    type: 'AnnouncementMade',
    announcement: 5,
    group,
    title: 'Say what you think',
    text,
    channels: [forum],
    goes: at,
    of: { kind: 'consultation', number: 21 },
  },
  { type: 'AnnouncementWithdrawn', announcement, person: 'ada-sample', reason: 'c0ffee' },
  { type: 'AnnouncementWent', announcement },
  { type: 'DeliveryNoted', announcement, channel, result: { kind: 'sent', url: 'https://forum.example.org/t/7' } },
  ...reasonsToGiveUp.map((why): AnnouncementEvent => {
    return { type: 'DeliveryNoted', announcement, channel, result: { kind: 'given up', why } }
  }),
  { type: 'DeliveryAskedAgain', announcement, channel },
  { type: 'DeliveryClosed', announcement, channel, as: 'sent', person: 'ada-sample' },
  { type: 'DeliveryClosed', announcement, channel, as: 'dropped', person: 'ada-sample' },
]
