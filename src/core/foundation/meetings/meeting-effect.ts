import type { Event } from '../event.ts'
import type { FoundationState } from '../state.ts'
import type { MeetingRef } from './meeting-event.ts'
import { meetingRecord } from './meeting-state.ts'

/** The version of the minutes on which is decided; what is written meanwhile is not approved with it. */
export type MeetingEffect = MeetingRef & { readonly kind: 'approve minutes'; readonly version: number }

/** Approved where that version is still the last, and nobody has approved it meanwhile. */
export function minutesApproved(
  state: FoundationState,
  { kind: _, ...effect }: MeetingEffect,
  by: { readonly motion?: number },
): readonly Event[] {
  const last = meetingRecord(state, effect)?.minutes.at(-1)
  if (last?.version !== effect.version || last.approved !== undefined) return []
  return [{ type: 'MinutesApproved', ...effect, ...by }]
}
