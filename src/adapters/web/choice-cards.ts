import { pageWords } from '../words/page-words.ts'
import type { FormState, Frame } from './frame.ts'
import { type Html, html, nothing } from './html.ts'

export interface ChoiceCards {
  readonly name: string
  readonly label: string
  readonly choices: readonly { readonly value: string; readonly label: string; readonly more: Html }[]
  readonly chosen: string
}

/** One of a few, each with what it comes to. */
export function choiceCards({ name, label, choices, chosen }: ChoiceCards, state: FormState, frame: Frame): Html {
  const { fields } = pageWords(frame.locale)
  const error = state.errors[name]
  const value = state.values[name] ?? chosen
  return html`<fieldset class="option-cards${error === undefined ? '' : ' field-wrong'}" id="${name}">
<legend>${label}</legend>
${error === undefined ? nothing : html`<p class="error"><span>${fields.error}</span> ${error}</p>`}
${choices.map(
  (choice, index) =>
    html`<div class="option-card"><input type="radio" id="${name}-${index}" name="${name}" value="${choice.value}"${choice.value === value ? html` checked` : nothing}><label for="${name}-${index}"><strong>${choice.label}</strong><span class="more">${choice.more}</span></label></div>
`,
)}</fieldset>`
}

/** A box to tick. A form that is sent without it is one in which it is not ticked. */
export function tickBox(name: string, label: string, isTicked: boolean): Html {
  return html`<div class="option-card"><input type="checkbox" id="${name}" name="${name}" value="yes"${isTicked ? html` checked` : nothing}><label for="${name}">${label}</label></div>`
}
