import type { Instant } from '../../../core/base/instant.ts'
import { type Name, spoken } from '../../../core/base/name.ts'
import { reportDuty } from '../../../core/foundation/duties/reports/duty-of.ts'
import { isLate, type Report, type Standing, standingOf } from '../../../core/foundation/duties/reports/report-state.ts'
import { approvalOf } from '../../../core/foundation/duties/reports/reports-in.ts'
import type { FoundationState } from '../../../core/foundation/state.ts'
import { groupRef, type Reader } from '../reader.ts'

/** Something that a group owes or owed, and where it stands. */
export interface ReportSummary {
  readonly number: number
  readonly group: { readonly name: Name; readonly title: string }
  readonly duty: Name
  readonly title: string
  readonly from: Instant
  readonly until: Instant
  readonly due: Instant
  readonly closes: Instant
  readonly because: Report['awaited']['because']['kind']
  readonly standing: Standing
  readonly late: boolean
  readonly at: Instant
  /** The decision that it waits for, and the group that decides. */
  readonly approval?: number
  readonly approvedBy?: { readonly name: Name; readonly title: string }
  readonly givenAt?: Instant
}

export function reportSummary({ snapshot: { state } }: Reader, report: Report): ReportSummary {
  const { report: number, group, duty, title, from, until, due, closes, because } = report.awaited
  const approval = approvalOf(state, report)
  const decider = approval === undefined ? undefined : deciderOf(state, approval)
  const given = report.versions.find(({ published }) => published !== undefined)?.at
  return {
    number,
    group: groupRef(state, group),
    duty,
    title: title ?? reportDuty(state, group, duty)?.title ?? spoken(duty),
    from,
    until,
    due,
    closes,
    because: because.kind,
    standing: standingOf(report),
    late: isLate(report),
    at: report.at,
    ...(approval !== undefined && { approval }),
    ...(decider !== undefined && { approvedBy: groupRef(state, decider) }),
    ...(given !== undefined && { givenAt: given }),
  }
}

/** Whose decision it is: a vote that runs, a motion that waits for its time, or a procedure. */
function deciderOf({ motions, proposals, courses }: FoundationState, motion: number): Name | undefined {
  return (motions.get(motion)?.opened ?? proposals.get(motion)?.moved ?? courses.get(motion)?.begun)?.group
}
