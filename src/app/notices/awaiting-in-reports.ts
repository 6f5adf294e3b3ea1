import { before, earliest, epochOf, type Instant, instantOf } from '../../core/base/instant.ts'
import type { Duty } from '../../core/charter/structure/duty.ts'
import { daysOf } from '../../core/foundation/days.ts'
import { reportDuty } from '../../core/foundation/duties/reports/duty-of.ts'
import { peopleOwing } from '../../core/foundation/duties/reports/owing.ts'
import { type Report, standingOf } from '../../core/foundation/duties/reports/report-state.ts'
import { approvalOf } from '../../core/foundation/duties/reports/reports-in.ts'
import type { PersonId } from '../../core/foundation/event.ts'
import type { FoundationState } from '../../core/foundation/state.ts'
import type { Awaiting } from './awaiting.ts'

/** Reports that somebody can hand in, once their time has come. */
export function* awaitingInReports(state: FoundationState, at: Instant, only?: PersonId): Iterable<Awaiting> {
  for (const report of state.reports.values()) {
    if (standingOf(report) !== 'awaited' || approvalOf(state, report) !== undefined) continue
    const { report: number, group: name, duty: owed, closes } = report.awaited
    const group = state.groups.get(name)
    const duty = reportDuty(state, name, owed)
    if (group === undefined || duty === undefined) continue
    const reminders = remindersOf(state, report, duty)
    const since = sinceOf(report, reminders)
    if (since > at) continue
    for (const person of peopleOwing(state, group, duty, at)) {
      if (only !== undefined && person !== only) continue
      yield {
        kind: 'report',
        report: number,
        duty: owed,
        key: `report ${number}`,
        person,
        group: name,
        clause: duty.clause,
        since,
        by: closes,
        ...(reminders.length > 0 && { reminders }),
        acts: [],
      }
    }
  }
}

function remindersOf(
  state: FoundationState,
  { awaited: { group, due } }: Report,
  { reminders }: Duty,
): readonly Instant[] {
  return reminders.map((length) => before(due, length, daysOf(state, group))).toSorted()
}

/** What is due by the calendar: in the second half of its time, or from the first reminder on; what came about: at once. */
function sinceOf({ at, awaited: { because, from, due } }: Report, [first]: readonly Instant[]): Instant {
  if (because.kind !== 'calendar') return at
  const half = instantOf(Math.floor((epochOf(from) + epochOf(due)) / 2))
  return earliest(half, first ?? half)
}
