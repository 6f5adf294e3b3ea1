import type { ConsultationView, PointView } from '../../../app/read/consultations/consultation-view.ts'
import { dispositions } from '../../../core/foundation/consultations/consultation-event.ts'
import { pageWords } from '../../words/page-words.ts'
import { summaryDraft } from '../../words/summary-words.ts'
import { actFields, type Field, field } from '../form.ts'
import { type Frame, untouched } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { link } from '../routes.ts'

/** For whoever runs it: a form for a new point, and for each one that is there. */
export function pointForms(view: ConsultationView, frame: Frame): Html {
  const { consultation } = pageWords(frame.locale)
  if (!runs(view, frame)) return nothing
  const untold = view.leftOpen.answers.join(' ')
  const fresh = html`<details class="act-fold"><summary>${consultation.makePoint}</summary><form method="post" action="${link('consultationPoint', placeOf(view))}">${actFields(frame)}${pointFields('new', { title: '', answers: untold }, frame)}<button class="act quiet" type="submit">${consultation.makePointDo}</button></form></details>`
  return html`<div class="run">${fresh}${view.made.map((point) => pointForm(point, view, frame))}</div>`
}

function pointForm(point: PointView, view: ConsultationView, frame: Frame): Html {
  const { consultation } = pageWords(frame.locale)
  const { number, title, answers } = point
  const said = { title, answers: answers.join(' ') }
  return html`<details class="act-fold"><summary>${consultation.point} ${number}: ${title}</summary>
<form method="post" action="${link('settlePoint', { ...placeOf(view), point: number })}">${actFields(frame)}${settleFields(point, view, frame)}<button class="act" type="submit">${consultation.settleDo}</button></form>
<form method="post" action="${link('consultationPoint', placeOf(view))}">${actFields(frame)}<input type="hidden" name="point" value="${number}">${pointFields(`p${number}`, said, frame)}<button class="act quiet" type="submit">${consultation.changePoint}</button></form>
<form method="post" action="${link('consultationAct', placeOf(view))}">${actFields(frame)}<input type="hidden" name="which" value="${number}"><button class="act quiet" type="submit" name="do" value="drop point">${consultation.dropPoint}</button></form></details>`
}

function pointFields(key: string, values: { readonly title: string; readonly answers: string }, frame: Frame): Html {
  const { consultation } = pageWords(frame.locale)
  const line = { kind: 'line', type: 'text', autocomplete: 'off', maxLength: 4_000 } as const
  const title: Field = {
    name: 'title',
    key: `title-${key}`,
    label: consultation.pointTitle,
    required: true,
    kind: line,
  }
  const answers: Field = {
    name: 'answers',
    key: `answers-${key}`,
    label: consultation.pointAnswers,
    hint: consultation.pointAnswersHint,
    required: false,
    kind: line,
  }
  const state = { values: { [`title-${key}`]: values.title, [`answers-${key}`]: values.answers }, errors: {} }
  return html`${field(title, state, frame)}${field(answers, state, frame)}`
}

function settleFields({ number, settled }: PointView, { subject }: ConsultationView, frame: Frame): Html {
  const { consultation } = pageWords(frame.locale)
  const choices = dispositions.map((value) => ({ value, label: consultation.dispositions[value], disabled: false }))
  const [disposition, text, motion] = [`disposition-${number}`, `text-${number}`, `motion-${number}`]
  const carried = settled?.carriedOut?.kind === 'motion' ? String(settled.carriedOut.motion) : ''
  const values = { [disposition]: settled?.disposition ?? 'noted', [text]: settled?.text ?? '', [motion]: carried }
  const state = { values, errors: {} }
  const version =
    subject.kind === 'draft' && subject.later.length > 0
      ? html`<p class="field"><label><input type="checkbox" name="version" value="${subject.later.at(-1) ?? ''}"> ${consultation.carriedOutLater}</label></p>`
      : nothing
  return html`${field({ name: 'disposition', key: disposition, label: consultation.disposition, required: true, kind: { kind: 'choice', choices } }, state, frame)}
${field({ name: 'text', key: text, label: consultation.reason, hint: consultation.reasonHint, required: false, kind: { kind: 'text', rows: 3, maxLength: 8_000 } }, state, frame)}
${field({ name: 'motion', key: motion, label: consultation.carriedOutBy, hint: consultation.carriedOutHint, required: false, kind: { kind: 'line', type: 'text', autocomplete: 'off', maxLength: 12 } }, state, frame)}${version}`
}

/** Where it was announced, a later close, and the summary. */
export function runSection(view: ConsultationView, frame: Frame): Html {
  const { consultation } = pageWords(frame.locale)
  if (!runs(view, frame)) return nothing
  const isOpen = view.stage === 'open' || view.stage === 'announced'
  return html`<section class="run" id="run"><h2>${consultation.run}</h2><p class="soft">${consultation.runNote}</p>${announceForm(view, frame)}${isOpen ? extendForm(view, frame) : summaryForm(view, frame)}</section>`
}

function announceForm(view: ConsultationView, frame: Frame): Html {
  const { consultation } = pageWords(frame.locale)
  const where = { kind: 'line', type: 'text', autocomplete: 'off', maxLength: 500 } as const
  const day = { kind: 'line', type: 'date', autocomplete: 'off', maxLength: 10 } as const
  const today = { values: { on: frame.now.slice(0, 10) }, errors: {} }
  return html`<details class="act-fold"><summary>${consultation.note}</summary><form method="post" action="${link('consultationAct', placeOf(view))}">${actFields(frame)}${field({ name: 'where', label: consultation.noteWhere, hint: consultation.noteWhereHint, required: true, kind: where }, untouched, frame)}${field({ name: 'on', label: consultation.noteOn, required: true, kind: day }, today, frame)}<button class="act quiet" type="submit" name="do" value="note announcement">${consultation.noteDo}</button></form></details>`
}

function extendForm(view: ConsultationView, frame: Frame): Html {
  const { consultation } = pageWords(frame.locale)
  const day = { kind: 'line', type: 'date', autocomplete: 'off', maxLength: 10 } as const
  return html`<details class="act-fold"><summary>${consultation.extend}</summary><form method="post" action="${link('consultationAct', placeOf(view))}">${actFields(frame)}${field({ name: 'until', label: consultation.extendUntil, required: true, kind: day }, untouched, frame)}<button class="act quiet" type="submit" name="do" value="extend consultation">${consultation.extendDo}</button></form></details>`
}

/** Made from the record, for them to change; only once every answer has been answered. */
function summaryForm(view: ConsultationView, frame: Frame): Html {
  const { consultation } = pageWords(frame.locale)
  if (view.left > 0) return nothing
  const text = { kind: 'text', rows: 16, maxLength: 100_000 } as const
  const draft = { values: { summary: summaryDraft(view, frame.locale) }, errors: {} }
  return html`<details class="act-fold" open><summary>${consultation.publish}</summary><p class="soft">${consultation.publishNote}</p><form method="post" action="${link('consultationSummary', placeOf(view))}">${actFields(frame)}${field({ name: 'summary', label: consultation.publishText, required: true, kind: text }, draft, frame)}<button class="act" type="submit">${consultation.publishDo}</button></form></details>`
}

function runs({ isMine, stage }: ConsultationView, { former }: Frame): boolean {
  return isMine && former === undefined && stage !== 'summarised'
}

function placeOf({ foundation, number }: ConsultationView): { readonly foundation: string; readonly number: number } {
  return { foundation: foundation.name, number }
}
