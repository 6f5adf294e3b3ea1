import type { AskFormView, RequestPreview } from '../../../app/read/requests/ask-form-view.ts'
import { spokenDuration } from '../../../core/base/duration.ts'
import { spoken } from '../../../core/base/name.ts'
import { ceilingsWords } from '../../../core/charter/explain/explain-ceiling.ts'
import { plainLookups } from '../../words/lookups.ts'
import { pageWords } from '../../words/page-words.ts'
import { refusalWords } from '../../words/refusal-words.ts'
import { actFields, errorSummary, type Field, field } from '../form.ts'
import { type FormState, type Frame, untouched } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { groupLink, personName } from '../names.ts'
import { costRows, sourceRows } from '../requests/money-rows.ts'
import { clauseLink, link } from '../routes.ts'

export type AskPreview = RequestPreview

/** The form to ask a group for money: only what its charter counts by, with a look at what would become of it. */
export function askForMoneyPage(
  view: AskFormView,
  frame: Frame,
  form: FormState = untouched,
  preview?: AskPreview,
): Html {
  const { askForMoney: words } = pageWords(frame.locale)
  const foundation = view.foundation.name
  const title = words.title(view.group.title)
  const before = fieldsBefore(view, frame)
  const after = fieldsAfter(view, frame)
  const labels = Object.fromEntries([...before, ...after].map(({ name, key, label }) => [key ?? name, label]))
  const show = (one: Field) => field(one, form, frame)
  const main = html`<header class="title"><p class="kicker">${groupLink(foundation, view.group)}</p><h1>${title}</h1><p class="lede">${words.lede}</p></header>
<div class="column">${rulesPart(view, frame)}${errorSummary(form, labels, frame)}${previewPart(preview, frame)}
<form method="post" action="${link('askForMoney', { foundation, group: view.group.name })}">${actFields(frame)}
${before.map(show)}${costRows(view, form, frame)}${sourceRows(view, form, frame)}${after.map(show)}
<p><button class="act quiet" type="submit" name="do" value="look">${words.look}</button> <button class="act quiet" type="submit" name="do" value="keep" formnovalidate>${words.keep}</button> <button class="act" type="submit" name="do" value="ask">${words.ask}</button></p></form></div>`
  return layout({ title, main, kind: 'form-page', part: 'money' }, frame)
}

/** What the charter says of requests, before somebody writes one. */
function rulesPart(view: AskFormView, frame: Frame): Html {
  const { askForMoney: words } = pageWords(frame.locale)
  const { clause, limits, leadTime, covered, notCovered, isPublic, draft } = view
  const advised = leadTime?.advised && spokenDuration(leadTime.advised)
  const lines = [
    ...(limits.length === 0 ? [] : [`${words.limits}: ${ceilingsWords(limits)}.`]),
    ...(leadTime === undefined ? [] : [words.leadTime(spokenDuration(leadTime.least), advised)]),
    ...(covered.length === 0 ? [] : [`${words.covered}: ${covered.join(', ')}.`]),
    ...(notCovered.length === 0 ? [] : [`${words.notCovered}: ${notCovered.join(', ')}.`]),
    isPublic ? words.public : words.notPublic,
  ]
  const kept = draft === undefined ? nothing : html`<p class="note">${words.draft}</p>`
  return html`${kept}<p>${words.by} <a href="${clauseLink(view.foundation.name, clause)}">${clause.title}</a></p><ul class="lines">${lines.map((line) => html`<li>${line}</li>`)}</ul>`
}

function previewPart(preview: AskPreview | undefined, frame: Frame): Html {
  if (preview === undefined) return nothing
  const { askForMoney: words, request } = pageWords(frame.locale)
  const refused =
    preview.refusal === undefined
      ? undefined
      : refusalWords(preview.refusal, frame.locale, frame.lookups ?? plainLookups)
  const said =
    refused === undefined
      ? html`<p>${words.fine}</p>${preview.warnings.map((warning) => html`<p>${request.warnings[warning]}</p>`)}`
      : html`<p><strong>${refused.title}</strong> ${refused.explanation}</p><p>${refused.whatToDo}</p>`
  return html`<section><div class="note" role="status"><h2>${words.preview}</h2>${said}</div></section>`
}

const text = (rows: number, maxLength: number) => ({ kind: 'text', rows, maxLength }) as const
const line = (maxLength: number) => ({ kind: 'line', type: 'text', autocomplete: 'off', maxLength }) as const
const day = { kind: 'line', type: 'date', autocomplete: 'off', maxLength: 10 } as const

function fieldsBefore(view: AskFormView, frame: Frame): readonly Field[] {
  const { askForMoney: words } = pageWords(frame.locale)
  const { parts, currency, objects } = view
  const has = (part: (typeof parts)[number]) => parts.includes(part)
  const kinds = [
    { value: '', label: words.noObject, disabled: false },
    ...objects.map((value) => ({ value, label: spoken(value), disabled: false })),
  ]
  const fields: readonly (readonly [boolean, Field])[] = [
    [true, { name: 'title', label: words.line, hint: words.lineHint, required: true, kind: line(200) }],
    [
      objects.length > 0,
      { name: 'object', label: words.object, required: false, kind: { kind: 'choice', choices: kinds } },
    ],
    [true, { name: 'purpose', label: words.purpose, required: true, kind: text(8, 20_000) }],
    [true, { name: 'amount', label: words.amount, hint: words.amountHint(currency), required: true, kind: line(40) }],
    [has('when it is needed'), { name: 'needed', label: words.needed, required: true, kind: day }],
    [has('event'), { name: 'event', label: words.event, hint: words.eventHint, required: true, kind: line(80) }],
    [has('date of the event'), { name: 'on', label: words.on, required: true, kind: day }],
    [has('event'), { name: 'place', label: words.place, required: false, kind: line(200) }],
    [has('organisation'), { name: 'organisation', label: words.organisation, required: true, kind: line(80) }],
    [has('attendance'), { name: 'heads', label: words.heads, required: true, kind: line(6) }],
  ]
  return fields.flatMap(([isAsked, one]) => (isAsked ? [one] : []))
}

function fieldsAfter({ asks, champions }: AskFormView, frame: Frame): readonly Field[] {
  const { askForMoney: words } = pageWords(frame.locale)
  const people = [
    { value: '', label: words.nobody, disabled: false },
    ...champions.map((one) => ({ value: one.id, label: personName(one, frame), disabled: false })),
  ]
  return [
    ...asks.map((label, place) => {
      return { name: 'answers', key: `answers.${place}`, label, required: true, kind: text(4, 4_000) }
    }),
    { name: 'documents', label: words.documents, hint: words.documentsHint, required: false, kind: text(3, 4_000) },
    { name: 'confidential', label: words.confidential, required: false, kind: text(4, 8_000) },
    ...(champions.length === 0
      ? []
      : [
          {
            name: 'champion',
            label: words.champion,
            required: false,
            kind: { kind: 'choice', choices: people },
          } as const,
        ]),
  ]
}
