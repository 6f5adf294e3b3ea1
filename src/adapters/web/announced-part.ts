import type { AnnouncedOf } from '../../app/read/announcements/announced-of.ts'
import type { AnnouncementSummary } from '../../app/read/announcements/announcements-view.ts'
import type { ToldOf } from '../../core/foundation/announcements/announcement-effect.ts'
import { pageWords } from '../words/page-words.ts'
import type { Frame } from './frame.ts'
import { type Html, html, nothing } from './html.ts'
import { dayTime, momentTime } from './moment.ts'
import { announceLink, announcementFeedLink, announcementsLink, link } from './routes.ts'

const most_lines = 3

/** In the margin of a group: what it announced last, its feed, and for whoever may, the way to announce. */
export function groupAnnounced(
  { announced = [], mayAnnounce }: AnnouncedOf,
  foundation: string,
  group: string,
  frame: Frame,
): Html {
  const { announcements } = pageWords(frame.locale)
  const write = mayAnnounce === true && frame.former === undefined
  if (announced.length === 0 && !write) return nothing
  const all = html`<p><a href="${announcementsLink(foundation, { group })}">${announcements.ofGroup(announced.length)}</a> · <a class="soft" href="${announcementFeedLink(foundation, { group })}">${announcements.feedShort}</a></p>`
  const act = write
    ? html`<p><a class="act quiet" href="${announceLink(foundation, { group })}">${announcements.write}</a></p>`
    : nothing
  return html`<section id="announced"><h2 class="margin-title">${announcements.title}</h2>${announced.length === 0 ? nothing : html`${lines(announced.slice(0, most_lines), foundation, frame)}${all}`}${act}</section>`
}

/** Where something was announced, each with its page, on which its channels stand. */
export function announcedLines({ announced = [] }: AnnouncedOf, foundation: string, frame: Frame): Html {
  return announced.length === 0 ? nothing : lines(announced, foundation, frame)
}

/** For whoever may: the text about something, to be looked at and changed before it goes anywhere. */
export function announceButton(
  { mayAnnounce }: AnnouncedOf,
  { foundation, group, of }: { readonly foundation: string; readonly group: string; readonly of: ToldOf },
  frame: Frame,
): Html {
  const { announcements } = pageWords(frame.locale)
  if (mayAnnounce !== true || frame.former !== undefined) return nothing
  const address = announceLink(foundation, { group, [of.kind]: of.number })
  return html`<p><a class="act quiet" href="${address}">${announcements.announce[of.kind]}</a></p>`
}

function lines(all: readonly AnnouncementSummary[], foundation: string, frame: Frame): Html {
  const { announcements } = pageWords(frame.locale)
  return html`<ul class="lines">${all.map(
    ({ number, title, at, is }) =>
      html`<li><a href="${link('announcement', { foundation, number })}">${title}</a> <span class="soft">${is === 'waiting' ? html`${announcements.goes} ${momentTime(at, frame)}` : dayTime(at, frame)}</span></li>`,
  )}</ul>`
}
