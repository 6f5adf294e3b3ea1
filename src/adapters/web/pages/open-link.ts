import { pageWords } from '../../words/page-words.ts'
import { csrfField } from '../form.ts'
import type { Frame } from '../frame.ts'
import { type Html, html } from '../html.ts'
import { layout } from '../layout.ts'
import { link } from '../routes.ts'
import { backField } from './sign-in.ts'

export interface OpenLinkView {
  readonly token: string
  readonly back?: string
}

/** Where the link in the letter leads. One button, because mail scanners follow links and would use it up. */
export function openLinkPage(view: OpenLinkView, frame: Frame): Html {
  const { openLink } = pageWords(frame.locale)
  const main = html`<header class="title"><h1>${openLink.title}</h1><p class="lede">${openLink.lede}</p></header>
<form method="post" action="${link('signInOpen')}">${csrfField(frame)}${backField(view.back)}<input type="hidden" name="token" value="${view.token}"><p><button class="act" type="submit">${openLink.send}</button></p></form>`
  return layout({ title: openLink.title, main, kind: 'sign-in-page' }, frame)
}
