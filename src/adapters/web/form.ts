import { pageWords } from '../words/page-words.ts'
import type { FormState, Frame } from './frame.ts'
import { type Html, html, nothing } from './html.ts'

/** What every form carries: the proof that it came from a page of ours. */
export function csrfField(frame: Frame): Html {
  return html`<input type="hidden" name="csrf" value="${frame.csrf}">`
}

/** What a form carries that asks for an act: also the identifier by which the act is done once, however often it is sent. */
export function actFields(frame: Frame): Html {
  return html`${csrfField(frame)}<input type="hidden" name="act" value="${frame.act}">`
}

export interface Field {
  readonly name: string
  /** Its key among values and errors, where several fields bear one name: "answers.1". */
  readonly key?: string
  readonly label: string
  readonly hint?: string
  readonly required: boolean
  readonly kind: FieldKind
}

export type FieldKind =
  | {
      readonly kind: 'line'
      readonly type: 'text' | 'email' | 'date'
      readonly autocomplete: string
      readonly maxLength: number
    }
  | { readonly kind: 'text'; readonly rows: number; readonly maxLength: number }
  | {
      readonly kind: 'choice'
      readonly choices: readonly { readonly value: string; readonly label: string; readonly disabled: boolean }[]
    }

/** A labelled field with its hint and its error, tied together for those who hear the page. */
export function field(definition: Field, state: FormState, frame: Frame): Html {
  const { fields } = pageWords(frame.locale)
  const { label, hint, required } = definition
  const key = definition.key ?? definition.name
  const id = idOf(key)
  const error = state.errors[key]
  const described = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`].filter(
    (part) => part !== '',
  )
  return html`<div class="field${error === undefined ? '' : ' field-wrong'}">
<label for="${id}">${label}${required ? nothing : html` <span class="optional">${fields.optional}</span>`}</label>
${hint === undefined ? nothing : html`<p class="hint" id="${id}-hint">${hint}</p>`}
${error === undefined ? nothing : html`<p class="error" id="${id}-error"><span>${fields.error}</span> ${error}</p>`}
${control(definition, state.values[key] ?? '', described, error !== undefined)}
</div>`
}

/** Says above a form which of its fields are wrong, each with a link to it. */
export function errorSummary(state: FormState, labels: Readonly<Record<string, string>>, frame: Frame): Html {
  const errors = Object.entries(state.errors)
  if (errors.length === 0) return nothing
  const { fields } = pageWords(frame.locale)
  return html`<div class="error-summary" role="alert" tabindex="-1">
<h2>${fields.summary(errors.length)}</h2>
<ul>${errors.map(([name, error]) => html`<li><a href="#${idOf(name)}">${labels[name] ?? name}: ${error}</a></li>`)}</ul>
<p>${Object.values(state.values).some((typed) => typed !== '') ? html`${fields.kept} ` : nothing}${fields.nothingRecorded}</p>
</div>`
}

function control(
  { name, key, required, kind }: Field,
  value: string,
  described: readonly string[],
  wrong: boolean,
): Html {
  const shared = html` id="${idOf(key ?? name)}" name="${name}"${required ? html` required` : nothing}${
    described.length === 0 ? nothing : html` aria-describedby="${described.join(' ')}"`
  }${wrong ? html` aria-invalid="true"` : nothing}`
  switch (kind.kind) {
    case 'line':
      return html`<input type="${kind.type}"${shared} value="${value}" autocomplete="${kind.autocomplete}"${kind.type === 'date' ? nothing : html` maxlength="${kind.maxLength}"`}>`
    case 'text':
      return html`<textarea${shared} rows="${kind.rows}" maxlength="${kind.maxLength}">
${value}</textarea>`
    case 'choice':
      return html`<select${shared}>${kind.choices.map(
        (choice) =>
          html`<option value="${choice.value}"${choice.value === value ? html` selected` : nothing}${choice.disabled ? html` disabled` : nothing}>${choice.label}</option>`,
      )}</select>`
  }
}

function idOf(key: string): string {
  return key.replaceAll('.', '-')
}
