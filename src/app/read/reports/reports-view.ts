import { type Name, spoken } from '../../../core/base/name.ts'
import type { ClauseRef } from '../../../core/charter/structure/charter.ts'
import type { Recipient } from '../../../core/charter/structure/recipient.ts'
import { reportDuties } from '../../../core/foundation/duties/reports/duty-of.ts'
import { standingOf } from '../../../core/foundation/duties/reports/report-state.ts'
import { missedOf, reportsOfDuty } from '../../../core/foundation/duties/reports/reports-in.ts'
import { isInForce } from '../../../core/foundation/life/in-force.ts'
import { foundationRef, groupRef, type Reader } from '../reader.ts'
import type { FoundationRef } from '../views.ts'
import { type ReportCounts, reportCounts } from './report-counts.ts'
import { type ReportSummary, reportSummary } from './report-summary.ts'
import { type DueAhead, reportsAhead } from './reports-ahead.ts'

/** What groups owe and have handed in. */
export interface ReportsView {
  readonly foundation: FoundationRef
  /** Of one group alone, where one is asked for. */
  readonly group?: { readonly name: Name; readonly title: string }
  readonly duties: readonly DutyView[]
  /** What comes due within 90 days, the next first. */
  readonly ahead: readonly DueAhead[]
  /** The newest first. */
  readonly reports: readonly ReportSummary[]
  /** The number before which older ones are, where there are more. */
  readonly next?: number
}

/** A duty with where its reports stand. */
export interface DutyView {
  readonly group: { readonly name: Name; readonly title: string }
  readonly asleep: boolean
  readonly duty: Name
  readonly title: string
  readonly clause: ClauseRef
  readonly to: readonly Recipient[]
  readonly numbersOnly: boolean
  readonly awaited: readonly ReportSummary[]
  readonly last?: ReportSummary
  readonly counts: ReportCounts
  readonly missedInARow: number
  /** So many in a row let the group fall asleep or end. */
  readonly endsAfter?: number
}

const page_size = 50

export function reportsView(reader: Reader, name?: Name, before?: number): ReportsView | undefined {
  const { state, at } = reader.snapshot
  if (name !== undefined && !state.groups.has(name)) return undefined
  const groups = [...state.groups.values()].filter(
    (group) => (name === undefined || group.name === name) && isInForce(group),
  )
  const all = [...state.reports.values()]
    .filter(({ awaited }) => name === undefined || awaited.group === name)
    .filter((report) => standingOf(report) !== 'awaited')
    .toReversed()
  const from = before === undefined ? all : all.filter(({ awaited }) => awaited.report < before)
  const shown = from.slice(0, page_size)
  const last = shown.at(-1)
  return {
    foundation: foundationRef(reader),
    ...(name !== undefined && { group: groupRef(state, name) }),
    duties: groups.flatMap((group) =>
      reportDuties(group.charter).map((duty): DutyView => {
        const reports = reportsOfDuty(state, group.name, duty.name)
        const over = reports.findLast((report) => standingOf(report) !== 'awaited')
        const ends = duty.missed.find(
          ({ inARow, effect: { kind } }) => inARow && (kind === 'dormant' || kind === 'retired'),
        )
        return {
          group: groupRef(state, group.name),
          asleep: group.status === 'dormant',
          duty: duty.name,
          title: duty.title ?? spoken(duty.name),
          clause: duty.clause,
          to: duty.to,
          numbersOnly: duty.numbersOnly === true,
          awaited: reports
            .filter((report) => standingOf(report) === 'awaited')
            .map((one) => reportSummary(reader, one)),
          ...(over !== undefined && { last: reportSummary(reader, over) }),
          counts: reportCounts(reports),
          missedInARow: missedOf(state, group.name, duty.name, { at }).inARow,
          ...(ends !== undefined && { endsAfter: ends.times }),
        }
      }),
    ),
    ahead: reportsAhead(reader, name),
    reports: shown.map((report) => reportSummary(reader, report)),
    ...(last !== undefined && from.length > shown.length && { next: last.awaited.report }),
  }
}
