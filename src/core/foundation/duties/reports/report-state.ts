import type { Instant } from '../../../base/instant.ts'
import type { PersonId } from '../../event.ts'
import type { Dropped, ReportAwaited, ReportContent } from './report-event.ts'

/** One thing that a group owes or owed by a duty. The state owns it. */
export interface Report {
  readonly awaited: ReportAwaited
  readonly at: Instant
  draft?: Draft
  /** As it was handed in and corrected, the oldest first. */
  readonly versions: Version[]
  missed?: { readonly at: Instant; readonly owedBy: readonly PersonId[] }
  excused?: { readonly at: Instant; readonly motion?: number }
  dropped?: { readonly at: Instant; readonly why: Dropped }
}

export interface Draft {
  readonly at: Instant
  readonly by: PersonId | undefined
  readonly content: ReportContent
}

export interface Version {
  readonly at: Instant
  readonly by: PersonId
  readonly content: ReportContent
  /** The motion by which it is approved, where it has to be. */
  readonly motion?: number
  /** Since when it is given; undefined while it waits for its approval, and when that failed. */
  published?: Instant
}

/** Of one group, in the order in which they came to be awaited. */
export interface ReportBook {
  readonly numbers: number[]
  /** Since when its duties run, where the group has slept before. */
  since: Instant
  /** For when the clock was told to look again. */
  expected?: Instant
}

/** Each is exactly one of these at a time. */
export type Standing = 'awaited' | 'given' | 'missed' | 'excused' | 'dropped'

/** What came late is given all the same, from when it came. */
export function standingOf(report: Report): Standing {
  if (report.versions.some(({ published }) => published !== undefined)) return 'given'
  if (report.excused !== undefined) return 'excused'
  if (report.missed !== undefined) return 'missed'
  return report.dropped === undefined ? 'awaited' : 'dropped'
}

/** When it was handed in, where that version was not refused afterwards. */
export function givenAt({ versions }: Report): Instant | undefined {
  return versions.find(({ published }) => published !== undefined)?.at
}

export function isLate(report: Report): boolean {
  const given = givenAt(report)
  return given !== undefined && given >= report.awaited.closes
}

/** What it says now, and before. */
export function publishedOf({ versions }: Report): readonly Version[] {
  return versions.filter(({ published }) => published !== undefined)
}
