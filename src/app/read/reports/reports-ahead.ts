import { after, type Instant } from '../../../core/base/instant.ts'
import { type Name, spoken } from '../../../core/base/name.ts'
import { daysOf } from '../../../core/foundation/days.ts'
import { duesToCome } from '../../../core/foundation/duties/reports/dues-to-come.ts'
import { reportDuties } from '../../../core/foundation/duties/reports/duty-of.ts'
import { standingOf } from '../../../core/foundation/duties/reports/report-state.ts'
import { groupRef, type Reader } from '../reader.ts'
import { reportSummary } from './report-summary.ts'

/** Something that comes due, as far as that is known now. */
export interface DueAhead {
  readonly group: { readonly name: Name; readonly title: string }
  readonly duty: Name
  readonly title: string
  readonly due: Instant
  /** The report, where its time has begun. */
  readonly number?: number
}

const ahead = { count: 90, unit: 'day' } as const

/** What is awaited and what is to come within 90 days, the next first: of all groups, or of one. */
export function reportsAhead(reader: Reader, name?: Name): readonly DueAhead[] {
  const { state, at } = reader.snapshot
  const isAsked = (group: Name) => name === undefined || group === name
  const endOf = (group: Name) => after(at, ahead, daysOf(state, group))
  const awaited = [...state.reports.values()].flatMap((report): readonly DueAhead[] => {
    if (!isAsked(report.awaited.group) || standingOf(report) !== 'awaited') return []
    const { group, duty, title, due, number } = reportSummary(reader, report)
    return due < endOf(group.name) ? [{ group, duty, title, due, number }] : []
  })
  const coming = [...state.groups.values()].flatMap((group) =>
    isAsked(group.name)
      ? reportDuties(group.charter).flatMap((duty) =>
          duesToCome(state, group, duty, at, endOf(group.name)).map(
            (due): DueAhead => ({
              group: groupRef(state, group.name),
              duty: duty.name,
              title: duty.title ?? spoken(duty.name),
              due,
            }),
          ),
        )
      : [],
  )
  return [...awaited, ...coming].toSorted((one, other) => (one.due < other.due ? -1 : 1))
}
