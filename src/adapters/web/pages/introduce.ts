import type { FoundationRef } from '../../../app/read/views.ts'
import { pageWords } from '../../words/page-words.ts'
import { actFields, errorSummary, field } from '../form.ts'
import { type FormState, type Frame, untouched } from '../frame.ts'
import { type Html, html } from '../html.ts'
import { layout } from '../layout.ts'
import { link } from '../routes.ts'
import { backField } from './sign-in.ts'

export interface IntroduceView {
  readonly foundation: FoundationRef
  /** The address with which the reader is signed in. */
  readonly address: string
  readonly back?: string
}

export function introducePage(view: IntroduceView, frame: Frame, form: FormState = untouched): Html {
  const { introduce } = pageWords(frame.locale)
  const { foundation, address, back } = view
  const title = introduce.title(foundation.title)
  const main = html`<header class="title"><h1>${title}</h1><p class="lede">${introduce.lede}</p></header>
${errorSummary(form, { name: introduce.name }, frame)}
<form class="sheet" method="post" action="${link('introduce', { foundation: foundation.name })}">${actFields(frame)}${backField(back)}
${field({ name: 'name', label: introduce.name, hint: introduce.nameHint, required: true, kind: { kind: 'line', type: 'text', autocomplete: 'name', maxLength: 120 } }, form, frame)}
<p class="note">${introduce.addressNote(address)}</p>
<p><button class="act" type="submit">${introduce.send}</button></p></form>`
  return layout({ title, main, kind: 'form-page' }, frame)
}
