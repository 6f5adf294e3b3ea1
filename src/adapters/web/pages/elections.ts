import type { ElectionsView } from '../../../app/read/elections/elections-view.ts'
import { pageWords } from '../../words/page-words.ts'
import { comingList, pastTable, runningCards } from '../elections/election-lists.ts'
import { emptyNote } from '../empty.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { link, olderLink } from '../routes.ts'

/** All elections: those that run, those to come, and those that were held. */
export function electionsPage(view: ElectionsView, frame: Frame): Html {
  const { elections, site } = pageWords(frame.locale)
  const foundation = view.foundation.name
  const older =
    view.next === undefined
      ? nothing
      : html`<p><a rel="next" href="${olderLink(link('elections', { foundation }), view.next)}">${site.older}</a></p>`
  const main = html`<header class="title"><h1>${elections.title}</h1><p class="lede">${elections.lede}</p></header>
<section><h2>${elections.running}</h2>${view.running.length === 0 ? emptyNote(elections.noneRunning, frame) : html`<div class="grid">${runningCards(view.running, foundation, frame)}</div>`}</section>
<section><h2>${elections.coming}</h2>${view.coming.length === 0 ? emptyNote(elections.noneComing, frame) : comingList(view.coming, foundation, frame, 'all')}</section>
<section><h2>${elections.past}</h2>${view.past.length === 0 ? emptyNote(elections.nonePast, frame) : html`${pastTable(view.past, foundation, frame)}${older}`}</section>`
  return layout({ title: elections.title, main, kind: 'elections-page', part: 'elections', json: true }, frame)
}
