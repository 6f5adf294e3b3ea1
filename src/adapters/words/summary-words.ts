import type { ConsultationView } from '../../app/read/consultations/consultation-view.ts'
import { englishSummaryDraft } from './en/summary-draft.ts'
import type { Locale } from './locale.ts'

const drafts: Readonly<Record<Locale, (view: ConsultationView) => string>> = { en: englishSummaryDraft }

/** The draft of what sums a consultation up, as Markdown. */
export function summaryDraft(view: ConsultationView, locale: Locale): string {
  return drafts[locale](view)
}
