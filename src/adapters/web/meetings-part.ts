import type { NextMeeting } from '../../app/read/meetings/next-meetings.ts'
import type { GroupView } from '../../app/read/views.ts'
import { dayWords } from '../words/date-words.ts'
import { pageWords } from '../words/page-words.ts'
import type { Frame } from './frame.ts'
import { type Html, html, nothing } from './html.ts'
import { momentTime } from './moment.ts'
import { link } from './routes.ts'

/** In the margin of a group that meets: when it does next, of each kind, and the way to its calendar. */
export function meetingsPart({ meetings, foundation, group }: GroupView, frame: Frame): Html {
  if (meetings === undefined) return nothing
  const { meetings: words, calendar } = pageWords(frame.locale)
  const lines = meetings.map((meeting) => html`<li>${line(meeting, foundation.name, frame)}</li>`)
  const list =
    lines.length === 0 ? html`<p class="empty">${words.noneNext}</p>` : html`<ul class="plain-list">${lines}</ul>`
  const all = link('groupCalendar', { foundation: foundation.name, group: group.name })
  return html`<section id="meetings"><h2 class="margin-title">${words.part}</h2>${list}
<p><a href="${all}">${calendar.titleOf(group.title)}</a></p></section>
`
}

function line({ ref, title, starts, day, place, isCancelled }: NextMeeting, foundation: string, frame: Frame): Html {
  const { calendar } = pageWords(frame.locale)
  const called = isCancelled === true ? `${calendar.cancelled} ${title}` : title
  const when =
    day === undefined
      ? momentTime(starts, frame)
      : html`<time datetime="${day}">${dayWords(`${day}T00:00:00.000Z`, frame.locale)}</time>, ${calendar.wholeDay}`
  const where = place === undefined ? nothing : html` · ${place}`
  return html`<a href="${link('meeting', { foundation, ...ref })}">${called}</a> <span class="soft">${when}${where}</span>`
}
