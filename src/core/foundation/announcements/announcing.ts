import { epochOf, type Instant, instantOf } from '../../base/instant.ts'
import { nameOf } from '../../base/name.ts'
import { ok, type Result, refuse } from '../../base/result.ts'
import { pathCovers } from '../../charter/structure/action.ts'
import type { Channel } from '../../charter/structure/channel.ts'
import type { Action } from '../../charter/structure/charter.ts'
import { activeGroup } from '../active.ts'
import type { Effect } from '../effect.ts'
import type { Event } from '../event.ts'
import type { MoveRequest } from '../motions/may-move.ts'
import type { MotionParts } from '../motions/motion-parts.ts'
import type { Refusal } from '../refusal.ts'
import type { FoundationState } from '../state.ts'
import type { AnnounceEffect, ChannelPlace, ToldOf } from './announcement-effect.ts'

/** How long whoever sees a slip has to withdraw what was decided, before it leaves. */
export const undo_ms = 10 * 60_000

/** "announce": to all channels; "announce mastodon": to those of the kind. */
export function isToAnnounce({ verb }: Action): boolean {
  return verb === 'announce'
}

/** Whether an action reaches a channel: without an object every one, else those of the kind that it names. */
export function reachesChannel({ object }: Action, { kind }: Pick<Channel, 'kind'>): boolean {
  return pathCovers(object, nameOf(kind) ?? kind)
}

/** What being carried brings about; undefined for an action that announces nothing. */
export function announceEffect(
  state: FoundationState,
  { group, action, announcing }: MoveRequest,
  now: Instant,
): Result<Effect, Refusal> | undefined {
  if (!isToAnnounce(action)) return undefined
  const found = activeGroup(state, group)
  if (!found.ok) return found
  const reached = found.value.charter.channels.filter((channel) => reachesChannel(action, channel))
  const { channels = [], at, corrects, of } = announcing ?? {}
  const chosen: ChannelPlace[] = []
  for (const address of new Set(channels)) {
    const channel = reached.find((one) => one.at === address)
    if (channel === undefined) {
      return refuse({ type: 'NoSuchChannel', group, action, at: address, channels: reached.map((one) => one.at) })
    }
    chosen.push(placeOf(channel))
  }
  if (at !== undefined && at <= now) return refuse({ type: 'AnnouncedInThePast', at, now })
  if (corrects !== undefined && !canBeCorrected(state, group, corrects)) {
    return refuse({ type: 'NotToCorrect', announcement: corrects, group })
  }
  const unknown = of === undefined ? undefined : notThere(state, of)
  if (unknown !== undefined) return refuse(unknown)
  return ok({
    kind: 'announce',
    group,
    channels: chosen,
    ...(at !== undefined && { at }),
    ...(corrects !== undefined && { corrects }),
    ...(of !== undefined && { of }),
  })
}

/** What comes about by the decision. Its words are those of the motion as they stand, however often they were put right. */
export function announced(
  state: FoundationState,
  { group, channels, at: scheduled, corrects, of }: AnnounceEffect,
  { title, text }: Pick<MotionParts, 'title' | 'text'>,
  motion: number | undefined,
  at: Instant,
): readonly Event[] {
  const current = motion === undefined ? undefined : state.motions.get(motion)
  const words = { title: current?.title ?? title, text: current?.text ?? text }
  // A rule may let the text of a motion be taken out; then there is nothing to announce.
  if (words.title === undefined || words.text === undefined) return []
  const soonest = instantOf(epochOf(at) + undo_ms)
  return [
    {
      type: 'AnnouncementMade',
      announcement: state.announcements.size + 1,
      group,
      title: words.title,
      text: words.text,
      channels,
      goes: scheduled !== undefined && scheduled > soonest ? scheduled : soonest,
      ...(corrects !== undefined && { corrects }),
      ...(of !== undefined && { of }),
      ...(motion !== undefined && { motion }),
    },
  ]
}

function placeOf({ kind, at, public: open, language, category, visibility }: Channel): ChannelPlace {
  return {
    kind,
    at,
    public: open,
    ...(language !== undefined && { language }),
    ...(category !== undefined && { category }),
    ...(visibility !== undefined && { visibility }),
  }
}

function notThere(state: FoundationState, { kind, number }: ToldOf): Refusal | undefined {
  switch (kind) {
    case 'consultation':
      return state.consultations.has(number) ? undefined : { type: 'UnknownConsultation', consultation: number }
    case 'election':
      return state.elections.has(number) ? undefined : { type: 'UnknownElection', election: number }
  }
}

function canBeCorrected(state: FoundationState, group: string, number: number): boolean {
  const announcement = state.announcements.get(number)
  return announcement?.group === group && announcement.phase.kind === 'gone'
}
