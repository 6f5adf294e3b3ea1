import type { Name } from '../../../base/name.ts'
import type { ClauseRef, SeatRef } from '../../../charter/structure/charter.ts'
import type { Standing } from './report-state.ts'

/** Why a report is not handed in, corrected, excused or asked for. */
export type ReportRefusal =
  | { readonly type: 'UnknownReport'; readonly report: number }
  /** The charter has no such duty, or it is kept by meeting. */
  | { readonly type: 'UnknownDuty'; readonly group: Name; readonly duty: Name }
  | { readonly type: 'NoReportAwaited'; readonly group: Name; readonly duty: Name; readonly clause: ClauseRef }
  | {
      readonly type: 'MayNotReport'
      readonly group: Name
      readonly by: readonly SeatRef[]
      readonly clause: ClauseRef
    }
  /** It was given, excused or dropped, or it is not yet given, so that this cannot be done with it. */
  | { readonly type: 'ReportIs'; readonly report: number; readonly standing: Standing; readonly clause: ClauseRef }
  | {
      readonly type: 'ReportBeforeApproval'
      readonly report: number
      readonly motion: number
      readonly clause: ClauseRef
    }
  /** Figures and nothing else, each under a heading of the charter, whole and not below zero. */
  | { readonly type: 'OnlyFigures'; readonly about: readonly string[]; readonly clause: ClauseRef }
  | { readonly type: 'NotInFigures'; readonly clause: ClauseRef }
