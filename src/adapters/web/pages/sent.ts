import { pageWords } from '../../words/page-words.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { link } from '../routes.ts'

export interface SentView {
  /** The address that was asked for; not kept over a reload. */
  readonly address?: string
  /** Whether letters are printed in the terminal for want of a mail server. */
  readonly terminal: boolean
}

/** Says the same whether the address is known or not. */
export function sentPage(view: SentView, frame: Frame): Html {
  const { sent } = pageWords(frame.locale)
  const main = html`<header class="title"><h1>${view.terminal ? sent.titleTerminal : sent.title}</h1><p class="lede">${sent.lede(view.address)}</p></header>
${view.terminal ? html`<p class="note">${sent.terminal}</p>` : nothing}
<p>${sent.keep}</p><p><a href="${link('signIn')}">${sent.again}</a></p>`
  return layout({ title: sent.title, main, kind: 'sent-page' }, frame)
}
