import { pageWords } from '../../words/page-words.ts'
import type { RefusalWords } from '../../words/refusal-words.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { clauseLink, link } from '../routes.ts'

/** An act that was not done, or a page that cannot be shown: what happened, what was kept, what to do. */
export interface ProblemView extends RefusalWords {
  /** What somebody typed and would lose, by its label. */
  readonly kept: readonly { readonly label: string; readonly text: string }[]
  /** The page that helps on. */
  readonly next?: { readonly address: string; readonly label: string }
}

export function problemPage(view: ProblemView, frame: Frame): Html {
  const { problem } = pageWords(frame.locale)
  const { foundation } = frame
  const clause =
    view.clause === undefined || foundation === undefined
      ? nothing
      : html`<p class="note">${problem.clause}: <a href="${clauseLink(foundation.name, view.clause)}">${view.clause.title}</a></p>`
  const main = html`<header class="title"><h1>${view.title}</h1></header>
<section><h2>${problem.what}</h2><p>${view.explanation}</p>${clause}</section>
<section><h2>${problem.kept}</h2><p>${problem.nothingKept}</p>
${view.kept.map(({ label, text }) => html`<p class="soft">${label}</p><pre class="bytes typed" tabindex="0">${text}</pre>`)}</section>
<section><h2>${problem.todo}</h2><p>${view.whatToDo}</p>${view.next === undefined ? nothing : html`<p><a class="act" href="${view.next.address}">${view.next.label}</a></p>`}</section>`
  return layout({ title: view.title, main, kind: 'problem-page' }, frame)
}

export function notFoundPage(frame: Frame): Html {
  const { problem } = pageWords(frame.locale)
  const main = html`<header class="title"><h1>${problem.notFoundTitle}</h1><p class="lede">${problem.notFound}</p></header>
<p>${problem.notFoundDo}</p><p><a class="act" href="${link('home')}">${problem.home}</a></p>`
  return layout({ title: problem.notFoundTitle, main, kind: 'problem-page' }, frame)
}

/** A page that is not shown, where nobody did anything: why, and what to ask for in its place. */
export function notShownPage(view: RefusalWords & Pick<ProblemView, 'next'>, frame: Frame): Html {
  const { problem } = pageWords(frame.locale)
  const main = html`<header class="title"><h1>${view.title}</h1><p class="lede">${view.explanation}</p></header>
<section><h2>${problem.todo}</h2><p>${view.whatToDo}</p>${view.next === undefined ? nothing : html`<p><a class="act" href="${view.next.address}">${view.next.label}</a></p>`}</section>`
  return layout({ title: view.title, main, kind: 'problem-page' }, frame)
}

/** 503: a bounded queue is full. */
export function busyPage(retryAfter_s: number, frame: Frame): Html {
  const { problem } = pageWords(frame.locale)
  const main = html`<header class="title"><h1>${problem.busyTitle}</h1><p class="lede">${problem.busy}</p></header>
<section><h2>${problem.kept}</h2><p>${problem.nothingKept}</p></section>
<section><h2>${problem.todo}</h2><p>${problem.busyDo(retryAfter_s)}</p></section>`
  return layout({ title: problem.busyTitle, main, kind: 'problem-page' }, frame)
}
