import type { Instant } from '../../../base/instant.ts'
import type { Name } from '../../../base/name.ts'
import { isWaiting } from '../../motions/waiting.ts'
import type { FoundationState } from '../../state.ts'
import type { OfReport } from './report-event.ts'
import { type Report, type ReportBook, standingOf } from './report-state.ts'

export function reportIn(state: FoundationState, number: number): Report {
  const report = state.reports.get(number)
  if (report === undefined) throw new Error(`The record speaks of report ${number} before it is awaited`)
  return report
}

/** As events name it. */
export function whichOf({ awaited: { report, group, duty } }: Pick<Report, 'awaited'>): OfReport {
  return { report, group, duty }
}

export function bookOf(state: FoundationState, group: Name): ReportBook {
  const book = state.reportBooks.get(group) ?? { numbers: [], since: '' }
  state.reportBooks.set(group, book)
  return book
}

/** All that a group owes or has owed, in the order in which it came to be awaited. */
export function reportsOfGroup(state: FoundationState, group: Name): readonly Report[] {
  return (state.reportBooks.get(group)?.numbers ?? []).map((number) => reportIn(state, number))
}

export function reportsOfDuty(state: FoundationState, group: Name, duty: Name): readonly Report[] {
  return reportsOfGroup(state, group).filter(({ awaited }) => awaited.duty === duty)
}

/** The motion whose vote, or the procedure whose end, a report waits for; undefined when none does or it is over. */
export function approvalOf(state: FoundationState, { versions }: Report): number | undefined {
  const last = versions.at(-1)
  if (last?.motion === undefined || last.published !== undefined) return undefined
  const { motion } = last
  const phase = state.motions.get(motion)?.phase.kind
  if (phase !== undefined) return phase === 'settled' ? undefined : motion
  const course = state.courses.get(motion)
  if (course !== undefined) return course.ended === undefined ? motion : undefined
  const proposal = state.proposals.get(motion)
  return proposal !== undefined && isWaiting(proposal.phase) ? motion : undefined
}

/** How often a duty was missed. */
export interface MissedCount {
  readonly inARow: number
  readonly inAll: number
}

/**
 * What was due from one moment on and was missed up to another. What was excused counts as if it had not been due: it is neither
 * missed nor ends a row. What is not settled is left out.
 */
export function missedOf(
  state: FoundationState,
  group: Name,
  duty: Name,
  { since = '', at }: { readonly since?: Instant; readonly at: Instant },
): MissedCount {
  let [inARow, inAll] = [0, 0]
  const inOrder = reportsOfDuty(state, group, duty).toSorted((one, other) =>
    one.awaited.closes < other.awaited.closes ? -1 : 1,
  )
  for (const report of inOrder) {
    switch (standingOf(report)) {
      case 'given':
        inARow = 0
        break
      case 'missed':
        if (report.awaited.due < since || (report.missed?.at ?? '') > at) break
        inARow += 1
        inAll += 1
        break
      case 'awaited':
      case 'excused':
      case 'dropped':
        break
    }
  }
  return { inARow, inAll }
}
