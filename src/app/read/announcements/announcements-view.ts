import type { Instant } from '../../../core/base/instant.ts'
import type { Name } from '../../../core/base/name.ts'
import type { ChannelPlace, ToldOf } from '../../../core/foundation/announcements/announcement-effect.ts'
import type { Announcement, Delivery, GivenUp } from '../../../core/foundation/announcements/announcement-state.ts'
import { foundationRef, groupRef, permission, personRef, type Reader, sealedText } from '../reader.ts'
import type { FoundationRef, Permission, PersonRef } from '../views.ts'

export interface GroupRef {
  readonly name: Name
  readonly title: string
}

export interface AnnouncementSummary {
  readonly number: number
  readonly group: GroupRef
  readonly title: string
  /** When it goes or went, or was withdrawn. */
  readonly at: Instant
  readonly is: 'waiting' | 'withdrawn' | 'gone'
  readonly corrects?: number
  readonly of?: ToldOf
  readonly corrected?: number
}

export interface AnnouncementsView {
  readonly foundation: FoundationRef
  /** Whose they are, where only those of one group are asked for. */
  readonly group?: GroupRef
  /** Nothing leaves a sample. */
  readonly sample: boolean
  /** Those that wait, the next first. */
  readonly waiting: readonly AnnouncementSummary[]
  /** The newest first. */
  readonly gone: readonly AnnouncementSummary[]
  /** Present when older ones follow. */
  readonly next?: number
}

export interface AnnouncementView extends AnnouncementSummary {
  readonly foundation: FoundationRef
  readonly sample: boolean
  /** Markdown. */
  readonly text: string
  readonly author?: PersonRef
  readonly decided: Instant
  readonly decision?: number
  readonly withdrawn?: { readonly by: PersonRef; readonly reason?: string }
  readonly deliveries: readonly DeliveryView[]
  readonly mayWithdraw: Permission
  readonly entries: readonly number[]
}

export interface DeliveryView {
  /** From 0, as acts name it. */
  readonly channel: number
  readonly place: ChannelPlace
  readonly is: 'waiting' | 'on its way' | 'sent' | 'given up' | 'seen there' | 'dropped'
  readonly at?: Instant
  readonly url?: string
  readonly why?: GivenUp
  readonly mayRetry: Permission
  readonly mayClose: Permission
}

const gone_on_a_page = 30

/** All of them, or those of one group. */
export function announcementsView(reader: Reader, before?: number, group?: Name): AnnouncementsView {
  const { announcements, groups } = reader.snapshot.state
  const all = [...announcements.values()].filter((one) => group === undefined || one.group === group).toReversed()
  const past = all.filter(({ phase, number }) => phase.kind === 'gone' && number < (before ?? Number.POSITIVE_INFINITY))
  const shown = past.slice(0, gone_on_a_page)
  const last = shown.at(-1)?.number
  return {
    foundation: foundationRef(reader),
    ...(group !== undefined && groups.has(group) && { group: groupRef(reader.snapshot.state, group) }),
    sample: reader.snapshot.state.founded?.sample === true,
    waiting: all
      .filter(({ phase }) => phase.kind === 'waiting')
      .toSorted((one, other) => (one.goes < other.goes ? -1 : 1))
      .map((one) => announcementSummary(reader, one)),
    gone: shown.map((one) => announcementSummary(reader, one)),
    ...(past.length > shown.length && last !== undefined && { next: last }),
  }
}

export function announcementView(reader: Reader, number: number): AnnouncementView | undefined {
  const { state, text } = reader.snapshot
  const announcement = state.announcements.get(number)
  if (announcement === undefined) return undefined
  const { author, decided, motion, phase, deliveries, entries } = announcement
  const request = { type: 'withdraw announcement', announcement: number } as const
  return {
    ...announcementSummary(reader, announcement),
    foundation: foundationRef(reader),
    sample: state.founded?.sample === true,
    text: text(announcement.text.digest),
    decided,
    ...(author !== undefined && { author: personRef(reader, author) }),
    ...(motion !== undefined && { decision: motion }),
    ...(phase.kind === 'withdrawn' && {
      withdrawn: { by: personRef(reader, phase.by), ...reasonOf(reader, phase.reason) },
    }),
    deliveries: deliveries.map((delivery, channel) => deliveryView(reader, announcement, delivery, channel)),
    mayWithdraw: permission(reader, request),
    entries,
  }
}

/** What has not reached its channels, of what the reader may see to: the newest first. */
export function unsentView(
  reader: Reader,
): readonly { readonly announcement: AnnouncementSummary; readonly delivery: DeliveryView }[] {
  return [...reader.snapshot.state.announcements.values()].toReversed().flatMap((announcement) =>
    announcement.deliveries
      .map((delivery, channel) => deliveryView(reader, announcement, delivery, channel))
      .filter(({ is, mayClose }) => (is === 'on its way' || is === 'given up') && mayClose.refusal === undefined)
      .map((delivery) => ({ announcement: announcementSummary(reader, announcement), delivery })),
  )
}

export function announcementSummary(
  { snapshot }: Reader,
  { number, group, title, phase, goes, corrects, corrected, of }: Announcement,
): AnnouncementSummary {
  return {
    number,
    group: groupRef(snapshot.state, group),
    title,
    at: phase.kind === 'waiting' ? goes : phase.at,
    is: phase.kind,
    ...(corrects !== undefined && { corrects }),
    ...(of !== undefined && { of }),
    ...(corrected !== undefined && { corrected }),
  }
}

function reasonOf(reader: Reader, reason: string | undefined): { readonly reason?: string } {
  const text = reason === undefined ? undefined : sealedText(reader, reason)
  return text === undefined ? {} : { reason: text }
}

function deliveryView(
  reader: Reader,
  { number, phase }: Announcement,
  { channel: place, state }: Delivery,
  channel: number,
): DeliveryView {
  const about = { announcement: number, channel }
  const acts = {
    mayRetry: permission(reader, { type: 'retry delivery', ...about }),
    mayClose: permission(reader, { type: 'close delivery', ...about, as: 'dropped' }),
  }
  if (phase.kind !== 'gone') return { channel, place, is: 'waiting', ...acts }
  switch (state.kind) {
    case 'on its way':
      return { channel, place, is: 'on its way', ...acts }
    case 'closed':
      return { channel, place, is: state.as === 'sent' ? 'seen there' : 'dropped', at: state.at, ...acts }
    case 'result': {
      const { at, result } = state
      if (result.kind === 'given up') return { channel, place, is: 'given up', at, why: result.why, ...acts }
      return { channel, place, is: 'sent', at, ...(result.url !== undefined && { url: result.url }), ...acts }
    }
  }
}
