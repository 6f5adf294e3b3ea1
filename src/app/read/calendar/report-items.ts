import { capital } from '../../../core/base/capital.ts'
import type { Instant } from '../../../core/base/instant.ts'
import { type Name, spoken } from '../../../core/base/name.ts'
import { daysOf } from '../../../core/foundation/days.ts'
import { duesToCome } from '../../../core/foundation/duties/reports/dues-to-come.ts'
import { reportDuties } from '../../../core/foundation/duties/reports/duty-of.ts'
import { type Report, standingOf } from '../../../core/foundation/duties/reports/report-state.ts'
import { reportsOfGroup } from '../../../core/foundation/duties/reports/reports-in.ts'
import type { Group } from '../../../core/foundation/life/group.ts'
import { dateIn } from '../../../core/foundation/meetings/planned.ts'
import { groupRef, type Reader } from '../reader.ts'
import type { CalendarItem } from './calendar-item.ts'
import type { Span } from './calendar-items.ts'

/** What a group is to hand in: what it owes or owed, as the record tells, and what its charter will ask for. */
export function reportItems(reader: Reader, group: Group, { from, until }: Span): readonly CalendarItem[] {
  const { state } = reader.snapshot
  const told = reportsOfGroup(state, group.name)
    .filter(({ awaited: { due } }) => due >= from && due < until)
    .map((report) => recorded(reader, group, report))
  const toCome = reportDuties(group.charter).flatMap((duty) =>
    duesToCome(state, group, duty, from, until).map((due): CalendarItem => {
      const title = duty.title ?? capital(spoken(duty.name))
      return {
        ...onDay(reader, group, duty.name, due),
        revision: 0,
        changed: group.since,
        what: { kind: 'duty due', duty: duty.name, title },
      }
    }),
  )
  return [...told, ...toCome]
}

/** What is dropped or excused is not owed any more. */
function recorded(reader: Reader, group: Group, report: Report): CalendarItem {
  const { awaited, at, excused, dropped } = report
  const { report: number, duty, due, title } = awaited
  const standing = standingOf(report)
  const isOff = standing === 'dropped' || standing === 'excused'
  return {
    ...onDay(reader, group, duty, due),
    ...(isOff && { isCancelled: true }),
    revision: isOff ? 1 : 0,
    changed: (isOff ? (excused?.at ?? dropped?.at) : undefined) ?? at,
    what: { kind: 'duty due', duty, title: title ?? capital(spoken(duty)), report: { number, standing } },
  }
}

/** The same day has the same key before it is awaited and afterwards: nothing stands twice where somebody subscribes. */
function onDay(
  { snapshot: { state } }: Reader,
  group: Group,
  duty: Name,
  due: Instant,
): Pick<CalendarItem, 'key' | 'group' | 'starts' | 'until' | 'day'> {
  const { zone } = daysOf(state, group.name)
  const date = dateIn(due, zone)
  return {
    key: `duty ${group.name} ${duty} ${date}`,
    group: groupRef(state, group.name),
    starts: due,
    until: due,
    day: { date, zone },
  }
}
