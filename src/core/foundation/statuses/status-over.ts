import { after } from '../../base/instant.ts'
import type { Status, StatusEnd } from '../../charter/structure/status.ts'
import { daysOf } from '../days.ts'
import type { Case } from '../people/facts/case.ts'
import { conditionNow } from '../people/facts/condition-now.ts'
import { meetingsSeen } from '../people/facts/meeting-record.ts'
import { reportsOf } from '../people/facts/report-record.ts'
import { votesSeen } from '../people/facts/vote-record.ts'
import type { StatusOver } from '../people/people-event.ts'
import type { Standing } from './standing.ts'

/** What ends a status that has begun, by what is known now; undefined while it goes on. */
export function overBy(asked: Case, { ends, when }: Status, standing: Standing): StatusOver | undefined {
  if (ends.length === 0) {
    return when !== undefined && conditionNow(asked, when) === 'no' ? 'not so any more' : undefined
  }
  for (const end of ends) {
    const why = endedBy(asked, end, standing)
    if (why !== undefined) return why
  }
  return undefined
}

function endedBy(asked: Case, end: StatusEnd, standing: Standing): StatusOver | undefined {
  const { state, group, at } = asked
  switch (end.kind) {
    case 'own word':
    case 'decision':
      return undefined
    case 'after':
      return after(standing.since, end.length, daysOf(state, group)) <= at ? 'time' : undefined
    case 'done':
      return doneSince(asked, end.what, standing) >= end.count ? 'done' : undefined
    case 'when':
      return conditionNow(asked, end.condition) === 'yes' ? 'not so any more' : undefined
  }
}

function doneSince(
  { state, group, at }: Case,
  what: Extract<StatusEnd, { readonly kind: 'done' }>['what'],
  { person, since }: Standing,
): number {
  switch (what) {
    case 'votes cast':
      return votesSeen(state, group, person, since, at).filter(({ cast }) => cast).length
    case 'meetings attended':
      return meetingsSeen(state, group, person, since, at).filter(({ cast }) => cast).length
    case 'reports filed':
      return reportsOf(state, group, since, at).length
  }
}
