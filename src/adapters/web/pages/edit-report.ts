import type { ReportView } from '../../../app/read/reports/report-view.ts'
import { pageWords } from '../../words/page-words.ts'
import { reportText } from '../../words/report-words.ts'
import { actFields, errorSummary, field } from '../form.ts'
import type { FormState, Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { groupLink } from '../names.ts'
import { prose } from '../prose.ts'
import { named } from '../report-parts.ts'
import { link } from '../routes.ts'

/** Where a report is written, previewed, saved and handed in; or corrected once it is given. All of it works without script. */
export function editReportPage(view: ReportView, frame: Frame, form: FormState): Html {
  const { editReport, reports } = pageWords(frame.locale)
  const foundation = view.foundation.name
  const what = reports.of(view.title, view.group.title)
  const isCorrection = view.standing === 'given'
  const title = isCorrection ? editReport.correctTitle(what) : editReport.title(what)
  const typed = form.values.text
  const state = typed === undefined ? { ...form, values: { ...form.values, ...valuesOf(view, what, frame) } } : form
  const main = html`<header class="title"><p class="kicker">${groupLink(foundation, view.group)}</p><h1>${title}</h1><p class="lede">${ledeOf(view, frame)}</p></header>
${errorSummary(form, { text: editReport.text }, frame)}
<form class="sheet" method="post" action="${link('editReport', { foundation, group: view.group.name, number: view.number })}">${actFields(frame)}
${
  view.numbersOnly
    ? view.about.map((about, index) =>
        field(
          {
            name: 'figures',
            key: `figures.${index}`,
            label: about,
            hint: editReport.figureHint,
            required: true,
            kind: { kind: 'line', type: 'text', autocomplete: 'off', maxLength: 9 },
          },
          state,
          frame,
        ),
      )
    : field(
        {
          name: 'text',
          label: editReport.text,
          hint: editReport.textHint,
          required: true,
          kind: { kind: 'text', rows: 24, maxLength: 60_000 },
        },
        state,
        frame,
      )
}
${view.needsApproval ? html`<p class="note">${editReport.approval}</p>` : nothing}
<p>${isCorrection ? button('correct report', editReport.correct) : button('hand in report', view.needsApproval ? editReport.handInForApproval : editReport.handIn)}
${view.numbersOnly ? nothing : button('preview', editReport.preview, 'quiet')}${isCorrection ? nothing : button('save report', editReport.save, 'quiet')}</p>
${isCorrection ? nothing : html`<p class="soft">${editReport.savedNote}</p>`}</form>
${typed === undefined || view.numbersOnly ? nothing : html`<section><h2>${editReport.preview}</h2><div class="prose typed">${prose(named(typed, frame))}</div></section>`}`
  return layout({ title, main, kind: 'form-page', part: 'groups' }, frame)
}

function button(act: string, words: string, more = ''): Html {
  return html`<button class="act${more === '' ? '' : ` ${more}`}" type="submit" name="do" value="${act}">${words}</button> `
}

function ledeOf(view: ReportView, frame: Frame): string {
  const { editReport } = pageWords(frame.locale)
  if (view.standing === 'given') return editReport.correctLede
  if (view.numbersOnly) return editReport.figuresLede
  return view.draft?.saved === undefined ? editReport.lede : editReport.savedLede
}

/** What the fields have in them: what was given or saved last, else a draft made from the record. */
function valuesOf(view: ReportView, title: string, frame: Frame): Readonly<Record<string, string>> {
  const said = view.versions[0]?.said ?? view.draft?.saved
  if (said?.kind === 'text') return { text: said.text }
  if (said?.kind === 'figures') {
    return Object.fromEntries(
      view.about.flatMap((about, index) => {
        const count = said.figures.find((figure) => figure.about === about)?.count
        return typeof count === 'number' ? [[`figures.${index}`, String(count)]] : []
      }),
    )
  }
  const record = view.draft?.record
  return record === undefined || view.numbersOnly ? {} : { text: reportText(record, title, view.about, frame.locale) }
}
