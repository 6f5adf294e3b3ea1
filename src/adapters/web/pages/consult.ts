import type { ConsultFormView } from '../../../app/read/consultations/consult-form-view.ts'
import { pageWords } from '../../words/page-words.ts'
import { actFields, errorSummary, type Field, field } from '../form.ts'
import { type FormState, type Frame, untouched } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { groupLink } from '../names.ts'
import { link } from '../routes.ts'

/** What is asked of everybody, about what, of whom by name, and for how long. */
export function consultPage(view: ConsultFormView, frame: Frame, form: FormState = untouched): Html {
  const { consultation: words } = pageWords(frame.locale)
  const foundation = view.foundation.name
  const fields = fieldsOf(view, frame)
  const labels = Object.fromEntries(fields.map(({ name, label }) => [name, label]))
  const addressed = ['everyone', ...view.suggested.map(({ name }) => name)].join('\n')
  const state = { values: { title: view.title, addressed, open: '4 weeks', ...form.values }, errors: form.errors }
  const suggested =
    view.suggested.length === 0
      ? nothing
      : html`<p class="note">${words.askSuggested(view.suggested.map(({ title }) => title))}</p>`
  const main = html`<header class="title"><p class="kicker">${groupLink(foundation, view.group)}</p><h1>${words.askTitle}</h1><p class="lede">${words.askLede}</p></header>
<div class="column"><p>${matterWords(view, frame)}</p>${suggested}${errorSummary(form, labels, frame)}
<form method="post" action="${link('consult', { foundation })}">${actFields(frame)}${hidden(view)}
${fields.map((one) => field(one, state, frame))}
${view.of.kind === 'draft' ? nothing : html`<p class="field"><label><input type="checkbox" name="confidential" value="yes"> ${words.askConfidential}</label></p>`}
<button class="act" type="submit">${words.askDo}</button></form></div>`
  return layout({ title: words.askTitle, main, kind: 'form-page', part: 'consultations' }, frame)
}

function matterWords({ of, group }: ConsultFormView, frame: Frame): Html {
  const { consultation: words } = pageWords(frame.locale)
  switch (of.kind) {
    case 'matter':
      return html`${words.askMatter(of.motion)}`
    case 'draft':
      return html`${words.askDraft(group.title)}`
    case 'power':
      return nothing
  }
}

function hidden({ of }: ConsultFormView): Html {
  const fields: readonly (readonly [string, string])[] =
    of.kind === 'matter'
      ? [['matter', String(of.motion)]]
      : of.kind === 'draft'
        ? [['draft', of.group]]
        : [
            ['group', of.group],
            ['action', of.action],
          ]
  return html`${fields.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`
}

function fieldsOf({ of }: ConsultFormView, frame: Frame): readonly Field[] {
  const { consultation: words } = pageWords(frame.locale)
  const line = (maxLength: number) => ({ kind: 'line', type: 'text', autocomplete: 'off', maxLength }) as const
  const text = (rows: number, maxLength: number) => ({ kind: 'text', rows, maxLength }) as const
  const kinds = (['question', 'text', 'charter', 'roll'] as const).map((value) => {
    return { value, label: words.askKinds[value], disabled: false }
  })
  const about: readonly Field[] =
    of.kind === 'power'
      ? [
          { name: 'about', label: words.askAbout, required: true, kind: { kind: 'choice', choices: kinds } },
          {
            name: 'subject',
            label: words.askSubject,
            hint: words.askAboutHint,
            required: false,
            kind: text(8, 300_000),
          },
        ]
      : []
  return [
    { name: 'title', label: words.askLine, required: true, kind: line(200) },
    { name: 'text', label: words.askText, required: false, kind: text(8, 20_000) },
    ...about,
    { name: 'open', label: words.askOpen, hint: words.askOpenHint, required: true, kind: line(40) },
    {
      name: 'addressed',
      label: words.askAddressed,
      hint: words.askAddressedHint,
      required: false,
      kind: text(4, 4_000),
    },
  ]
}
