import type { EventView, GroupView } from '../../../app/read/views.ts'
import { spoken } from '../../../core/base/name.ts'
import { pageWords } from '../../words/page-words.ts'
import { accountsPart } from '../accounts-part.ts'
import { groupAnnounced } from '../announced-part.ts'
import { comingNotes } from '../coming-notes.ts'
import { consultationsAbout } from '../consultations/consultations-about.ts'
import { groupElectionsSection } from '../elections/group-elections-section.ts'
import { emptyNote } from '../empty.ts'
import { endNote } from '../end-note.ts'
import { actFields } from '../form.ts'
import { formingSection } from '../forming-section.ts'
import type { Frame } from '../frame.ts'
import { groupFacts } from '../group-facts.ts'
import { groupHead } from '../group-head.ts'
import { type Html, html, nothing } from '../html.ts'
import { rollsSection } from '../keeping-panel.ts'
import { layout } from '../layout.ts'
import { limitsSection } from '../limits-section.ts'
import { meetingsPart } from '../meetings-part.ts'
import { dayTime } from '../moment.ts'
import { decidedTable, openVotes } from '../motion-list.ts'
import { movesPart } from '../moves-part.ts'
import { requestsPart } from '../requests/requests-part.ts'
import { clauseLink, link } from '../routes.ts'
import { seatPanel, seatTerms } from '../seat-panel.ts'
import { waitingList } from '../waiting-list.ts'

/** A group at work: its seats, its votes, what it can decide, where it meets. */
export function groupPage(view: GroupView, frame: Frame): Html {
  const { group: words } = pageWords(frame.locale)
  const { group } = view
  const foundation = view.foundation.name
  const main = html`${groupHead(foundation, group, 'overview', frame)}
${endNote(group, view.ended, foundation, frame)}
${groupFacts(group, foundation, frame, 'whole')}
${comingNotes(view, frame)}
<div class="with-margin">
<div class="column">
${view.forming === undefined ? nothing : formingSection({ ...view, forming: view.forming }, frame)}
${holding(view, frame)}
${groupElectionsSection(view.elections, foundation, frame)}
${decided(view, frame)}
</div>
<aside class="margin" aria-label="${words.open}">
<section><h2 class="margin-title">${words.open}</h2>
${view.open.length === 0 ? emptyNote(words.noneOpen, frame) : openVotes(view.open, foundation, frame, group.name)}</section>
${view.waiting.length === 0 ? nothing : html`<section><h2 class="margin-title">${words.waiting}</h2>${waitingList(view.waiting, foundation, frame, false)}</section>`}
${meetingsPart(view, frame)}${requestsPart(view, frame)}${accountsPart(view, frame)}${consultationsAbout(view, foundation, { draft: group.name }, frame)}${groupAnnounced(view, foundation, group.name, frame)}${movesPart(view, frame)}
${view.events.length === 0 ? nothing : html`<section class="moves-part"><h2 class="margin-title">${words.events}</h2><ul class="moves">${view.events.map((event) => eventLine(event, view, frame))}</ul></section>`}
${limitsSection(view.brokenLimits ?? [], foundation, frame)}
${rollsSection(view, foundation, frame)}
</aside>
</div>`
  return layout({ title: group.title, main, kind: 'group-page', part: 'groups', json: true }, frame)
}

/** In a draft nobody holds anything, and in a group that is over nobody any more. */
function holding({ seats, group, foundation }: GroupView, frame: Frame): Html {
  const { group: words } = pageWords(frame.locale)
  if (group.state !== 'active' && group.state !== 'dormant') return nothing
  const cards = seats.map(
    (seat) =>
      html`<div class="seat-card">${seatPanel(seat, foundation.name, group.name, frame)}${seatTerms(seat, group.name, frame)}${seatCalendar(seat.seat.name, group.name, foundation.name, frame)}</div>`,
  )
  return html`<section id="seats"><h2>${words.seats}</h2>
${cards.length === 0 ? html`<p class="empty">${words.noSeats}</p>` : html`<div class="seats">${cards}</div>`}</section>`
}

function seatCalendar(seat: string, group: string, foundation: string, frame: Frame): Html {
  const { calendar } = pageWords(frame.locale)
  return html`<p class="soft"><a href="${link('seatCalendar', { foundation, group, seat })}" aria-label="${calendar.ofSeat}: ${spoken(seat)}">${calendar.ofSeat}</a></p>`
}

function decided({ decided: motions, forming, foundation, group }: GroupView, frame: Frame): Html {
  const { group: words } = pageWords(frame.locale)
  if (motions.length === 0 && forming !== undefined) return nothing
  return html`<section><h2>${words.decided}</h2>
${motions.length === 0 ? emptyNote(words.noneDecided, frame) : decidedTable(motions, foundation.name, frame, words.decided, group.name)}</section>`
}

/** Something that the charter waits for: whoever may record it says here that it has come about. */
function eventLine({ event, clause, last }: EventView, view: GroupView, frame: Frame): Html {
  const { group: words } = pageWords(frame.locale)
  const foundation = view.foundation.name
  const since = last === undefined ? words.eventNever : html`${words.eventLast} ${dayTime(last, frame)}`
  return html`<li><form method="post" action="${link('recordEvent', { foundation, group: view.group.name, event })}">${actFields(frame)}<button class="act quiet" type="submit" name="sure" value="yes">${words.recordEvent(spoken(event))}</button> <a class="soft" href="${clauseLink(foundation, clause)}">${since}</a></form></li>`
}
