import { after, type Instant, latest } from '../../../base/instant.ts'
import type { Due, Duty } from '../../../charter/structure/duty.ts'
import { daysOf } from '../../days.ts'
import type { Group } from '../../life/group.ts'
import type { FoundationState } from '../../state.ts'
import { type Counting, duesBetween } from '../next-due.ts'
import { occasionsIn } from '../occasions.ts'
import { owedSince } from './duty-of.ts'
import { nextPeriod } from './next-period.ts'
import { reportsOfDuty } from './reports-in.ts'

/**
 * When a duty will be due that nobody awaits yet, from one moment up to, not at, another, as far as that is known now: by the calendar
 * and before meetings to come, and after what is sure to come about, such as the end of a term. A group that sleeps owes nothing.
 */
export function duesToCome(
  state: FoundationState,
  group: Group,
  duty: Duty,
  from: Instant,
  until: Instant,
): readonly Instant[] {
  if (group.status !== 'active') return []
  const next = nextPeriod(state, group, duty)
  const begin = latest(from, state.last, next?.because.kind === 'calendar' ? next.due : '')
  if (begin >= until) return []
  const counting: Counting = {
    since: owedSince(state, group, duty),
    days: daysOf(state, group.name),
    occasions: occasionsIn(state, group, state.last),
  }
  const known = new Set(reportsOfDuty(state, group.name, duty.name).map(({ awaited }) => awaited.due))
  const dues = duty.due.flatMap((due) => toCome(due, begin, until, state.last, counting))
  return [...new Set(dues)].filter((due) => !known.has(due)).toSorted()
}

/** Of what has come about already, the report is awaited, or was before anybody kept count of reports. */
function toCome(due: Due, begin: Instant, until: Instant, now: Instant, counting: Counting): readonly Instant[] {
  if (due.kind !== 'after') return duesBetween(due, begin, until, counting)
  return counting
    .occasions(due.occasion)
    .filter((on) => on > now)
    .map((on) => after(on, due.within, counting.days))
    .filter((moment) => moment >= begin && moment < until)
}
