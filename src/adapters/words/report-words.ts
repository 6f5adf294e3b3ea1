import type { ReportDraft } from '../../app/read/reports/report-draft.ts'
import { englishReportText } from './en/report-text.ts'
import type { Locale } from './locale.ts'

const texts: Readonly<Record<Locale, typeof englishReportText>> = { en: englishReportText }

/** The draft of a report as Markdown, in a language. */
export function reportText(draft: ReportDraft, title: string, about: readonly string[], locale: Locale): string {
  return texts[locale](draft, title, about)
}
