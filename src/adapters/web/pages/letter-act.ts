import { pageWords } from '../../words/page-words.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { link } from '../routes.ts'

export interface LetterActView {
  readonly token: string
  /** What the link would do, as a sentence: "Vote +1". */
  readonly does: string
  /** What it is about. */
  readonly about: string
  readonly name: string
  readonly foundation: string
  /** Its own page. */
  readonly page: string
  readonly state:
    | { readonly kind: 'asked' | 'done' | 'was done' }
    /** Why it cannot be done, and under which clause. */
    | {
        readonly kind: 'not now'
        readonly why: string
        readonly clause?: { readonly title: string; readonly page: string }
      }
}

/** Where a link in a letter ends: one button, because programs that look at mail follow links. */
export function letterActPage(view: LetterActView, frame: Frame): Html {
  const { letterAct } = pageWords(frame.locale)
  const { does, about, name, foundation, page } = view
  const title = titleOf(view, frame)
  const main = html`<header class="title"><p class="kicker">${letterAct.as(name, foundation)}</p><h1>${title}</h1><p class="lede">${view.state.kind === 'asked' ? about : `${does}: ${about}`}</p></header>
${body(view, frame)}
<p><a href="${page}">${letterAct.see}</a></p>`
  return layout({ title, main, kind: 'sign-in-page' }, frame)
}

function titleOf({ does, state }: LetterActView, frame: Frame): string {
  const { letterAct } = pageWords(frame.locale)
  switch (state.kind) {
    case 'asked':
      return does
    case 'done':
      return letterAct.done
    case 'was done':
      return letterAct.wasDone
    case 'not now':
      return letterAct.notNow
  }
}

function body({ token, state, does }: LetterActView, frame: Frame): Html {
  const { letterAct, desk } = pageWords(frame.locale)
  switch (state.kind) {
    case 'asked':
      return html`<p>${letterAct.lede}</p><form method="post" action="${link('letterAct', { token })}"><p><button class="act" type="submit">${does}</button></p></form>`
    case 'done':
      return html`<p>${letterAct.doneLede}</p>`
    case 'was done':
      return html`<p>${letterAct.wasDoneLede}</p>`
    case 'not now': {
      const { why, clause } = state
      const source = clause === undefined ? nothing : html` ${desk.clause} <a href="${clause.page}">${clause.title}</a>`
      return html`<p>${why}${source}</p>`
    }
  }
}

/** For a link that was not made here, was changed, or whose time has passed: it is not told which. */
export function letterOverPage(frame: Frame): Html {
  const { letterAct, site } = pageWords(frame.locale)
  const { over } = letterAct
  const main = html`<header class="title"><h1>${over.title}</h1><p class="lede">${over.lede}</p></header>
<p><a class="act quiet" href="${link('desk')}">${site.desk}</a></p>`
  return layout({ title: over.title, main, kind: 'sign-in-page' }, frame)
}
