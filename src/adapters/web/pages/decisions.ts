import type { DecisionsView } from '../../../app/read/decisions-view.ts'
import { pageWords } from '../../words/page-words.ts'
import { emptyNote } from '../empty.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { decidedTable, openVotes } from '../motion-list.ts'
import { link, olderLink } from '../routes.ts'
import { waitingList } from '../waiting-list.ts'

export function decisionsPage(view: DecisionsView, frame: Frame): Html {
  const { decisions, site } = pageWords(frame.locale)
  const foundation = view.foundation.name
  const older =
    view.next === undefined
      ? nothing
      : html`<p><a rel="next" href="${olderLink(link('decisions', { foundation }), view.next)}">${site.older}</a></p>`
  const main = html`<header class="title"><h1>${decisions.title}</h1><p class="lede">${decisions.lede}</p></header>
<section><h2>${decisions.open}</h2>${view.open.length === 0 ? emptyNote(decisions.noneOpen, frame) : html`<div class="grid">${openVotes(view.open, foundation, frame)}</div>`}</section>
${view.waiting.length === 0 ? nothing : html`<section><h2>${decisions.waiting}</h2>${waitingList(view.waiting, foundation, frame, true)}</section>`}
<section><h2>${decisions.decided}</h2>${view.decided.length === 0 ? emptyNote(decisions.noneDecided, frame) : html`${decidedTable(view.decided, foundation, frame, decisions.decided)}${older}`}</section>`
  return layout({ title: decisions.title, main, kind: 'decisions-page', part: 'decisions', json: true }, frame)
}
