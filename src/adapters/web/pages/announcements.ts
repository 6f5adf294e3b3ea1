import type {
  AnnouncementSummary,
  AnnouncementsView,
  GroupRef,
} from '../../../app/read/announcements/announcements-view.ts'
import { pageWords } from '../../words/page-words.ts'
import { emptyNote } from '../empty.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { dayTime, momentTime } from '../moment.ts'
import { groupLink } from '../names.ts'
import { announceLink, announcementFeedLink, announcementsLink, link } from '../routes.ts'

/** What groups have said to everybody, and what is about to go. */
export function announcementsPage(view: AnnouncementsView, writesFor: readonly GroupRef[], frame: Frame): Html {
  const { announcements, site } = pageWords(frame.locale)
  const foundation = view.foundation.name
  const of = view.group === undefined ? {} : { group: view.group.name }
  const title = view.group === undefined ? announcements.title : announcements.titleOf(view.group.title)
  const older =
    view.next === undefined
      ? nothing
      : html`<p><a rel="next" href="${announcementsLink(foundation, { ...of, before: view.next })}">${site.older}</a></p>`
  const [first] = writesFor
  const acts =
    first === undefined
      ? nothing
      : html`<p><a class="act" href="${announceLink(foundation, writesFor.length === 1 ? { group: first.name } : {})}">${announcements.write}</a> <a class="soft" href="${link('deliveries', { foundation })}">${announcements.seeTo}</a></p>`
  const main = html`<header class="title"><h1>${title}</h1><p class="lede">${announcements.lede}${view.group === undefined ? nothing : html` <a href="${announcementsLink(foundation, {})}">${announcements.whole}</a>`}</p></header>
${view.sample ? html`<p class="note">${announcements.sample}</p>` : nothing}
${acts}
${view.waiting.length === 0 ? nothing : html`<section><h2>${announcements.waiting}</h2>${listOf(view.waiting, foundation, frame)}</section>`}
<section><h2>${announcements.gone}</h2>${view.gone.length === 0 ? emptyNote(announcements.none, frame) : html`${listOf(view.gone, foundation, frame)}${older}`}</section>
<p><a href="${announcementFeedLink(foundation, of)}">${announcements.feed}</a></p>`
  return layout(
    {
      title,
      main,
      kind: 'announcements-page',
      part: 'announcements',
      json: true,
      feed: announcementFeedLink(foundation, of),
    },
    frame,
  )
}

function listOf(all: readonly AnnouncementSummary[], foundation: string, frame: Frame): Html {
  const { announcements } = pageWords(frame.locale)
  return html`<ul class="plain">${all.map(
    ({ number, title, group, at, is, corrected }) =>
      html`<li><a href="${link('announcement', { foundation, number })}">${title}</a> <span class="soft">${groupLink(foundation, group)} · ${is === 'waiting' ? html`${announcements.goes} ${momentTime(at, frame)}` : dayTime(at, frame)}${corrected === undefined ? nothing : html` · ${announcements.corrected(corrected)}`}</span></li>`,
  )}</ul>`
}
