import type { Instant } from '../../base/instant.ts'
import { ok, type Result, refuse } from '../../base/result.ts'
import type { ClauseRef } from '../../charter/structure/charter.ts'
import type { Duty } from '../../charter/structure/duty.ts'
import type { PersonId } from '../event.ts'
import type { Group } from '../life/group.ts'
import { mayMove } from '../motions/may-move.ts'
import type { Refusal } from '../refusal.ts'
import type { Way } from '../rule-of.ts'
import type { FoundationState } from '../state.ts'
import type { MeetingRef } from './meeting-event.ts'
import { keepersOfMeeting, keepsMeeting } from './meeting-keepers.ts'
import type { Minutes } from './meeting-state.ts'
import type { Occurrence } from './occurrences.ts'

export const approvingMinutes = { verb: 'approve', object: 'minutes' } as const

/**
 * Who approves minutes: whom the power `approve minutes` names, a seat at once and a rule by a vote; where the charter gives it to
 * nobody, whoever keeps the meeting.
 */
export function mayApproveMinutes(
  {
    state,
    group,
    duty,
    person,
    at,
  }: {
    readonly state: FoundationState
    readonly group: Group
    readonly duty: Duty
    readonly person: PersonId
    readonly at: Instant
  },
  { record, ...occurrence }: Occurrence,
): Result<{ readonly clause: ClauseRef; readonly way?: Way }, Refusal> {
  const ref: MeetingRef = { group: occurrence.group, meeting: occurrence.meeting, date: occurrence.date }
  const last = record?.minutes.at(-1)
  const problem = notToApprove(state, ref, last)
  if (problem !== undefined) return refuse(problem)
  if (!group.charter.powers.some(({ action }) => action.verb === 'approve' && action.object === 'minutes')) {
    if (keepsMeeting(state, group, duty, person, at)) return ok({ clause: duty.clause })
    const { seats, clause } = keepersOfMeeting(state, group, duty, person, at)
    return refuse({ type: 'NotKeeperOfMeeting', ...ref, by: seats, clause })
  }
  const moving = mayMove(state, person, { group: group.name, action: approvingMinutes }, at)
  if (!moving.ok) return moving
  const { clause } = moving.value
  return ok(moving.value.kind === 'way' ? { clause, way: moving.value.way } : { clause })
}

function notToApprove(state: FoundationState, ref: MeetingRef, last: Minutes | undefined): Refusal | undefined {
  if (last === undefined) return { type: 'NoMinutes', ...ref }
  if (last.approved !== undefined) return { type: 'MinutesApprovedAlready', ...ref }
  return last.motion !== undefined && state.matters.has(last.motion)
    ? { type: 'MinutesBeforeVote', ...ref, motion: last.motion }
    : undefined
}
