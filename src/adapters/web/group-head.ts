import type { GroupSummary } from '../../app/read/views.ts'
import { pageWords } from '../words/page-words.ts'
import { charterLinks } from './charter-links.ts'
import type { Frame } from './frame.ts'
import { stateMark } from './group-facts.ts'
import { type Html, html, nothing } from './html.ts'
import { dayTime } from './moment.ts'
import { groupLink } from './names.ts'
import { inlineProse } from './prose.ts'
import { link } from './routes.ts'

/** What stands above every page of a group: where it belongs, its state, what it is for, and its pages. */
export function groupHead(
  foundation: string,
  group: GroupSummary,
  current: 'overview' | 'charter' | 'board' | 'calendar' | 'history',
  frame: Frame,
): Html {
  const { group: words, board, calendar, history } = pageWords(frame.locale)
  const kicker = group.under === undefined ? words.root : html`${words.under} ${groupLink(foundation, group.under)}`
  return html`<header class="title">
<p class="kicker">${kicker} · ${stateMark(group.state, frame)} ${words.since} ${dayTime(group.since, frame)}</p>
<h1>${group.title}</h1>
${group.purpose.trim() === '' ? nothing : html`<p class="lede">${inlineProse(group.purpose, charterLinks(foundation))}</p>`}
${isDraft(group) ? html`<p class="note note-draft">${words.draftNote}</p>` : nothing}
<nav class="tabs" aria-label="${words.tabs}"><ul>
${tab(link('group', { foundation, group: group.name }), words.overview, current === 'overview')}
${tab(link('charter', { foundation, group: group.name }), words.charter, current === 'charter')}
${
  isDraft(group)
    ? nothing
    : html`${isOver(group) ? nothing : whileItLasts()}
${tab(link('groupHistory', { foundation, group: group.name }), history.tab, current === 'history')}`
}
</ul></nav>
</header>`

  function whileItLasts(): Html {
    const calendarOf = link('groupCalendar', { foundation, group: group.name })
    return html`${tab(link('groupBoard', { foundation, group: group.name }), board.tab, current === 'board')}
${tab(calendarOf, calendar.title, current === 'calendar')}`
  }
}

function tab(address: string, title: string, isCurrent: boolean): Html {
  return html`<li><a href="${address}"${isCurrent ? html` aria-current="page"` : nothing}>${title}</a></li>`
}

/** What is over breaks no more. */
function isOver({ state }: GroupSummary): boolean {
  return state === 'retired' || state === 'dissolved'
}

function isDraft({ state }: GroupSummary): boolean {
  return state === 'forming' || state === 'wanted'
}
