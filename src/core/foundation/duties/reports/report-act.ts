import type { Name } from '../../../base/name.ts'
import type { ReportContent } from './report-event.ts'

/** What people do with reports. Texts have been hashed or sealed before. */
export type ReportAct =
  | { readonly type: 'save report'; readonly report: number; readonly content: ReportContent }
  /** Without a number the first that is awaited by the duty; where none is, the one whose time it is. */
  | {
      readonly type: 'hand in report'
      readonly group: Name
      readonly duty: Name
      readonly report?: number
      readonly content: ReportContent
    }
  /** Of what was given: says it otherwise. */
  | { readonly type: 'correct report'; readonly report: number; readonly content: ReportContent }

/** Enough of it to tell whether somebody may, before they have written anything. */
export type ReportRequest =
  | { readonly type: 'save report' | 'correct report'; readonly report: number; readonly content?: ReportContent }
  | {
      readonly type: 'hand in report'
      readonly group: Name
      readonly duty: Name
      readonly report?: number
      readonly content?: ReportContent
    }
