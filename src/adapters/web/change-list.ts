import type { ChangesView } from '../../app/read/changes-view.ts'
import { pageWords } from '../words/page-words.ts'
import type { Frame } from './frame.ts'
import { type Html, html, nothing } from './html.ts'
import { link } from './routes.ts'

/** What a version of a charter changes by meaning, what matters first, and who has to agree. */
export function changeList({ changes, approvals }: ChangesView, frame: Frame): Html {
  const { edit } = pageWords(frame.locale)
  const ordered = [...changes.filter(({ substantive }) => substantive), ...changes.filter((one) => !one.substantive)]
  const lines = ordered.map(
    ({ words, substantive }) =>
      html`<li>${words}${substantive ? nothing : html` <span class="soft">${edit.notOfSubstance}</span>`}</li>`,
  )
  const who =
    approvals.length === 0 ? [html`<li>${edit.withoutVote}</li>`] : approvals.map((one) => html`<li>${one}</li>`)
  return html`<h3>${edit.changes}</h3><ul class="lines">${lines}</ul>
<h3>${edit.approvals}</h3><ul class="lines">${who}</ul>`
}

/** What a decision changes in a charter, on its page. */
export function changesSection(changes: ChangesView | undefined, foundation: string, frame: Frame): Html {
  if (changes === undefined) return nothing
  const { edit } = pageWords(frame.locale)
  const title = html`<a href="${link('charter', { foundation, group: changes.group })}">${edit.inCharter}</a>`
  return html`<section class="changes"><h2>${title}</h2>${changeList(changes, frame)}</section>`
}
