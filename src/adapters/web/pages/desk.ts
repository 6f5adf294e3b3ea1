import type { DeskView, FoundationDesk } from '../../../app/read/desk-view.ts'
import type { PersonPageView } from '../../../app/read/person-views.ts'
import { spoken } from '../../../core/base/name.ts'
import { withThe } from '../../../core/charter/explain/explain-wording.ts'
import { pageWords } from '../../words/page-words.ts'
import { awaitingList } from '../awaiting-list.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { dayTime } from '../moment.ts'
import { motionLink, outcomeMark } from '../motion-list.ts'
import { groupLink, groupTitle, labelWords, personLink } from '../names.ts'
import { link } from '../routes.ts'
import { waitingList } from '../waiting-list.ts'

/** What awaits the reader, by date over all foundations; then what is theirs in each of them. */
export function deskPage(view: DeskView, frame: Frame): Html {
  const { desk, tokens } = pageWords(frame.locale)
  const lines = view.foundations
    .flatMap(({ foundation, awaiting }) => awaiting.map((one) => ({ foundation, view: one })))
    .toSorted((one, other) => (one.view.item.by ?? '~').localeCompare(other.view.item.by ?? '~'))
  const elsewhere =
    view.elsewhere.length === 0
      ? nothing
      : html`<section><h2>${desk.elsewhere}</h2><p class="soft">${desk.elsewhereLede}</p><ul class="plain-list">${view.elsewhere.map((foundation) => html`<li><a class="act quiet" href="${link('introduce', { foundation: foundation.name })}">${desk.introduce(foundation.title)}</a></li>`)}</ul></section>`
  const main = html`<header class="title"><h1>${desk.title}</h1><p class="lede">${desk.lede(view.address)}</p></header>
<section class="awaits"><h2>${desk.awaiting}</h2>
${lines.length === 0 ? html`<p class="empty">${desk.noneAwaiting}</p>` : awaitingList(lines, frame)}</section>
${view.foundations.map((known) => foundationSection(known, frame))}${elsewhere}
<p class="soft"><a href="${link('tokens')}">${tokens.title}</a></p>`
  const waits = lines.filter(({ view: { item } }) => item.kind !== 'draft').length
  const counted = { ...frame, viewer: { ...frame.viewer, awaiting: waits } }
  return layout({ title: desk.title, main, kind: 'desk-page' }, counted)
}

function foundationSection(known: FoundationDesk, frame: Frame): Html {
  const { desk, erasure, ownCalendar } = pageWords(frame.locale)
  const { foundation, person, seats, voted, past, applications, moved, drafts, delegations } = known
  const { name } = foundation
  const motions = [...moved.waiting, ...moved.motions]
  return html`<section class="desk-foundation"><h2><a href="${link('foundation', { foundation: name })}">${foundation.title}</a> <span class="soft">${desk.as} ${personLink(person, name, frame)}</span></h2>
<div class="desk-parts">
<section><h3>${desk.seats}</h3>
${seats.length === 0 ? html`<p class="empty">${desk.noSeats}</p>` : html`<ul class="plain-list held">${seats.map((seat) => heldSeat(seat, name, frame))}</ul>`}</section>
<section><h3>${desk.moved}</h3>
${motions.length === 0 ? html`<p class="empty">${desk.noneMoved}</p>` : nothing}${moved.waiting.length === 0 ? nothing : waitingList(moved.waiting, name, frame, true)}${moved.motions.length === 0 ? nothing : html`<ul class="plain-list">${moved.motions.map((motion) => html`<li>${motionLink(motion, name, frame)} ${outcomeMark(motion, frame)}</li>`)}</ul>`}</section>
${applications.length === 0 ? nothing : html`<section><h3>${desk.applications}</h3><ul class="plain-list">${applications.map((motion) => html`<li>${motionLink(motion, name, frame)} ${outcomeMark(motion, frame)}</li>`)}</ul></section>`}
${voted.length === 0 ? nothing : html`<section><h3>${desk.voted}</h3><ul class="plain-list">${voted.map((motion) => html`<li>${motionLink(motion, name, frame)} ${outcomeMark(motion, frame)}</li>`)}</ul></section>`}
<section><h3>${desk.past}</h3>
${past.length === 0 ? html`<p class="empty">${desk.nonePast}</p>` : html`<ul class="plain-list">${past.map(({ motion, option }) => html`<li>${motionLink(motion, name, frame)} ${outcomeMark(motion, frame)}${option === undefined ? nothing : html` <span class="soft">${desk.youVoted(labelWords(option))}</span>`}</li>`)}</ul>`}</section>
${drafts.length === 0 ? nothing : html`<section><h3>${desk.drafts}</h3><ul class="plain-list">${drafts.map((draft) => html`<li><a href="${link('group', { foundation: name, group: draft.name })}">${draft.title}</a> <span class="soft">${desk.since} ${dayTime(draft.since, frame)}</span></li>`)}</ul></section>`}
${delegations.length === 0 ? nothing : html`<section><h3>${desk.delegations}</h3><ul class="plain-list">${delegations.map((delegation) => html`<li>${desk[delegation.how](delegation.action, delegation.seatTitle, withThe(delegation.from.title))}${delegation.until === undefined ? nothing : html` <span class="soft">${desk.until} ${dayTime(delegation.until, frame)}</span>`}</li>`)}</ul></section>`}
</div>
<p class="soft desk-more"><a href="${link('notices', { foundation: name })}">${desk.tellMe}</a> · <a href="${link('ownCalendar', { foundation: name })}">${ownCalendar.desk}</a> · <a href="${link('erase', { foundation: name })}">${erasure.title}</a></p>
</section>`
}

function heldSeat(held: PersonPageView['seats'][number], foundation: string, frame: Frame): Html {
  const { desk } = pageWords(frame.locale)
  const { seat, group, since, until, byOffice, notes } = held
  const term =
    byOffice !== undefined
      ? html`${desk.byOffice} ${spoken(byOffice.seat)} (${groupTitle(byOffice.group, frame)})`
      : until === undefined
        ? html`${desk.since} ${dayTime(since, frame)}, ${desk.noEnd}`
        : html`${desk.since} ${dayTime(since, frame)} ${desk.until} ${dayTime(until, frame)}`
  const renewed = notes?.renewed === true ? html`, ${desk.renewed}` : nothing
  const leaves = notes?.leaves === undefined ? nothing : html`, ${desk.leaves} ${dayTime(notes.leaves, frame)}`
  const statuses = (notes?.statuses ?? []).map(({ status }) => html` <span class="tag">${spoken(status)}</span>`)
  return html`<li><strong>${spoken(seat)}</strong> · ${groupLink(foundation, group)}${statuses}<br><span class="soft">${term}${renewed}${leaves}</span></li>`
}
