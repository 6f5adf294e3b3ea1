import type { DeskView } from '../../../app/read/views.ts'
import { pageWords } from '../../words/page-words.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { motionLink, openVotes, outcomeMark } from '../motion-list.ts'
import { personLink } from '../names.ts'
import { link } from '../routes.ts'
import { seatsTable } from './person.ts'

type Known = DeskView['foundations'][number]

/** What awaits the reader, in every foundation that knows them. */
export function deskPage(view: DeskView, frame: Frame): Html {
  const { desk, tokens } = pageWords(frame.locale)
  const elsewhere =
    view.elsewhere.length === 0
      ? nothing
      : html`<section><h2>${desk.elsewhere}</h2><p class="soft">${desk.elsewhereLede}</p><ul class="plain-list">${view.elsewhere.map((foundation) => html`<li><a class="act quiet" href="${link('introduce', { foundation: foundation.name })}">${desk.introduce(foundation.title)}</a></li>`)}</ul></section>`
  const main = html`<header class="title"><h1>${desk.title}</h1><p class="lede">${desk.lede(view.address)}</p><p class="soft"><a href="${link('tokens')}">${tokens.title}</a></p></header>
${view.foundations.map((known) => foundationDesk(known, frame))}${elsewhere}`
  return layout({ title: desk.title, main, kind: 'desk-page' }, frame)
}

function foundationDesk({ foundation, person, awaiting, voted, applications, seats }: Known, frame: Frame): Html {
  const { desk, erasure } = pageWords(frame.locale)
  return html`<section class="desk-foundation"><h2><a href="${link('foundation', { foundation: foundation.name })}">${foundation.title}</a> <span class="soft">${desk.as} ${personLink(person, foundation.name, frame)}</span></h2>
<h3>${desk.awaiting}</h3>
${awaiting.length === 0 ? html`<p class="empty">${desk.noneAwaiting}</p>` : html`<div class="grid">${openVotes(awaiting, foundation.name, frame)}</div>`}
${voted.length === 0 ? nothing : html`<h3>${desk.voted}</h3><ul class="plain-list">${voted.map((motion) => html`<li>${motionLink(motion, foundation.name, frame)} ${outcomeMark(motion, frame)}</li>`)}</ul>`}
${applications.length === 0 ? nothing : html`<h3>${desk.applications}</h3><ul class="plain-list">${applications.map((motion) => html`<li>${motionLink(motion, foundation.name, frame)} ${outcomeMark(motion, frame)}</li>`)}</ul>`}
<h3>${desk.seats}</h3>
${seats.length === 0 ? html`<p class="empty">${desk.noSeats}</p>` : seatsTable(seats, foundation.name, frame)}
<p class="soft"><a href="${link('erase', { foundation: foundation.name })}">${erasure.title}</a></p>
</section>`
}
