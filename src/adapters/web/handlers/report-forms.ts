import type { ReportWords } from '../../../app/command.ts'
import { reportView } from '../../../app/read/reports/report-view.ts'
import { reportForm } from '../form-schemas.ts'
import { editReportPage } from '../pages/edit-report.ts'
import { link } from '../routes.ts'
import type { ActForm, FieldCodes, FormPage } from './act-form.ts'
import { here, numberOf, part } from './act-place.ts'
import { page } from './show.ts'
import type { FoundationVisit } from './visit.ts'

/** Writing a report: previewing, saving, handing in, correcting. */
export const reportAct: ActForm<typeof reportForm> & FormPage = {
  schema: reportForm,
  lists: ['figures'],
  said: 'done',
  command: (inside, { do: type, text, figures }) => {
    const report = numberOf(inside)
    const view = reportView(inside.reader, report)
    if (type === 'preview') return 'look'
    const said = view?.numbersOnly === true ? figuresIn(view.about, figures ?? []) : textIn(text ?? '')
    if ('errors' in said) return said
    if (type !== 'hand in report') return { type, report, ...said }
    return { type, group: part(inside, 'group'), duty: view?.duty ?? '', report, ...said }
  },
  again: (inside, state) => {
    const view = reportView(inside.reader, numberOf(inside))
    if (view === undefined || view.group.name !== part(inside, 'group')) return undefined
    return page(inside, { page: (frame) => editReportPage(view, frame, state), form: true })
  },
  refusal: (inside) => {
    const view = reportView(inside.reader, numberOf(inside))
    return view?.standing === 'given' ? view.mayCorrect.refusal : view?.mayHandIn.refusal
  },
  next: reportHere,
}

function reportHere(inside: FoundationVisit): string {
  return link('report', { ...here(inside), group: part(inside, 'group'), number: numberOf(inside) })
}

function textIn(text: string): ReportWords | FieldCodes {
  return text === '' ? { errors: { text: 'empty' } } : { text }
}

function figuresIn(about: readonly string[], written: readonly string[]): ReportWords | FieldCodes {
  const wrong = about.flatMap((_, index) => (/^\d{1,9}$/.test(written[index] ?? '') ? [] : [`figures.${index}`]))
  if (wrong.length > 0) return { errors: Object.fromEntries(wrong.map((key) => [key, 'not a number'])) }
  return { figures: about.map((one, index) => ({ about: one, count: Number(written[index]) })) }
}
