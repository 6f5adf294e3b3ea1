import type { Instant } from '../../base/instant.ts'
import { ok, type Result, refuse } from '../../base/result.ts'
import type { Warrant } from '../authority.ts'
import type { PersonId } from '../event.ts'
import { mayMove } from '../motions/may-move.ts'
import { isErased } from '../people/erasing.ts'
import type { Refusal } from '../refusal.ts'
import { peopleIn } from '../seats/people-in.ts'
import type { FoundationState } from '../state.ts'
import type { AnnouncementAct } from './announcement-act.ts'
import type { Announcement, DeliveryState } from './announcement-state.ts'

/** What is done by people about an announcement that is decided. Every `AnnouncementAct` of theirs is one. */
export type AnnouncementRequest = Exclude<AnnouncementAct, { readonly type: 'note delivery' }>

/**
 * Withdrawing is for whoever made it, and for a seat that announces alone there: nobody else stops what others decided. What did not
 * reach a channel may also be seen to by whoever may bring an announcement before the group.
 */
export function mayHandle(
  state: FoundationState,
  person: PersonId,
  request: AnnouncementRequest,
  at: Instant,
): Result<Warrant, Refusal> {
  const { announcement: number } = request
  const announcement = state.announcements.get(number)
  if (announcement === undefined) return refuse({ type: 'UnknownAnnouncement', announcement: number })
  const { group, author, under, phase } = announcement
  const allowed = author === person || announcesIn(state, person, group, request.type === 'withdraw announcement', at)
  if (!allowed) return refuse({ type: 'MayNotHandleAnnouncement', announcement: number, group })
  const clause = under === undefined ? {} : { clause: under }
  if (phase.kind === 'withdrawn') {
    return refuse({ type: 'AnnouncementWasWithdrawn', announcement: number, at: phase.at })
  }
  switch (request.type) {
    case 'withdraw announcement':
      return phase.kind === 'waiting'
        ? ok(clause)
        : refuse({ type: 'AnnouncementGone', announcement: number, at: phase.at })
    case 'retry delivery':
    case 'close delivery': {
      const problem = notOpen(announcement, request)
      return problem === undefined ? ok(clause) : refuse(problem)
    }
  }
}

/**
 * Who is told that something did not arrive: whoever made the announcement, and whoever announces alone there; where there is nobody of these
 * any more, everybody in the group who may bring an announcement before it.
 */
export function peopleSeeingTo(
  state: FoundationState,
  { group, author }: Pick<Announcement, 'group' | 'author'>,
  at: Instant,
): readonly PersonId[] {
  const seated = [...peopleIn(state, group, at)]
  const first = seated.filter((person) => person !== author && announcesIn(state, person, group, true, at))
  if (author !== undefined && !isErased(state, author)) return [author, ...first]
  return first.length > 0 ? first : seated.filter((person) => announcesIn(state, person, group, false, at))
}

/** Whether what a machine tells of a delivery can be so. */
export function mayNote(
  state: FoundationState,
  { announcement: number, channel }: { readonly announcement: number; readonly channel: number },
): Result<Warrant, Refusal> {
  const announcement = state.announcements.get(number)
  if (announcement === undefined) return refuse({ type: 'UnknownAnnouncement', announcement: number })
  const delivery = announcement.deliveries[channel]
  if (delivery === undefined) return refuse({ type: 'NoSuchDelivery', announcement: number, channel })
  const is = announcement.phase.kind === 'gone' ? standing(delivery.state) : 'not gone'
  if (is === 'on its way') return ok({})
  return refuse({ type: 'DeliveryNotOpen', announcement: number, channel, is: is === 'given up' ? 'closed' : is })
}

/** One that is on its way can be given up by a person; one that was given up can be tried again too. */
function notOpen(
  { number, phase, deliveries }: Announcement,
  { type, channel }: { readonly type: 'retry delivery' | 'close delivery'; readonly channel: number },
): Refusal | undefined {
  const delivery = deliveries[channel]
  if (delivery === undefined) return { type: 'NoSuchDelivery', announcement: number, channel }
  const is = phase.kind === 'gone' ? standing(delivery.state) : 'not gone'
  if (is === 'given up' || (is === 'on its way' && type === 'close delivery')) return undefined
  return { type: 'DeliveryNotOpen', announcement: number, channel, is }
}

function standing(state: DeliveryState): 'on its way' | 'sent' | 'given up' | 'closed' {
  switch (state.kind) {
    case 'on its way':
      return 'on its way'
    case 'closed':
      return 'closed'
    case 'result':
      return state.result.kind
  }
}

function announcesIn(state: FoundationState, person: PersonId, group: string, alone: boolean, at: Instant): boolean {
  const may = mayMove(state, person, { group, action: { verb: 'announce', object: '' } }, at)
  return may.ok && (!alone || may.value.kind === 'alone')
}
