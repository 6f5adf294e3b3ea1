import type { HappenedView, HistoryView, SuccessionView, VersionView } from '../../../app/read/history/history-view.ts'
import { capital } from '../../../core/base/capital.ts'
import type { Change } from '../../../core/diff/change.ts'
import { eventWords } from '../../words/event-words.ts'
import { plainLookups } from '../../words/lookups.ts'
import { pageWords } from '../../words/page-words.ts'
import type { Frame } from '../frame.ts'
import { groupHead } from '../group-head.ts'
import { heldTable } from '../held-table.ts'
import { type Html, html, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { dayTime } from '../moment.ts'
import { hasTermsToSee, termsPicture } from '../pictures/terms-picture.ts'
import { link } from '../routes.ts'

/** Every charter, state and holder of a group, each with the entry and the decision behind it. */
export function historyPage(view: HistoryView, frame: Frame): Html {
  const { history } = pageWords(frame.locale)
  const foundation = view.foundation.name
  const count = view.versions.length
  const main = html`${groupHead(foundation, view.group, 'history', frame)}
<p class="lede over-sections">${history.lede}</p>
<section id="versions"><h2>${history.versions}</h2>
${count === 0 ? html`<p class="empty">${history.noVersions}</p>` : html`<ol class="plain-list" reversed>${view.versions.map((version, place) => versionItem(version, count - place, foundation, frame))}</ol>`}</section>
<section id="events"><h2>${history.events}</h2>
${view.events.length === 0 ? html`<p class="empty">${history.noEvents}</p>` : html`<ul class="plain-list">${view.events.map((event) => eventItem(event, foundation, frame))}</ul>`}</section>
<section id="seats"><h2>${history.seats}</h2>${view.seats.map((seat) => succession(seat, view, frame))}</section>`
  return layout(
    { title: history.title(view.group.title), main, kind: 'history-page', part: 'groups', json: true },
    frame,
  )
}

function versionItem(version: VersionView, number: number, foundation: string, frame: Frame): Html {
  const { history } = pageWords(frame.locale)
  return html`<li><h3>${history.version(number)}</h3><p class="soft">${history.inForce} ${dayTime(version.since, frame)} · ${behind(version.index, version.motion, foundation, frame)}</p>
${whatChanged(version, number, frame)}</li>`
}

function whatChanged({ changes }: VersionView, number: number, frame: Frame): Html {
  const { history } = pageWords(frame.locale)
  if (changes === undefined) return html`<p>${number === 1 ? history.first : history.unreadable}</p>`
  const substantive = changes.filter((change) => change.substantive)
  const wording = changes.filter((change) => !change.substantive)
  return html`${substantive.length === 0 ? html`<p>${history.same}</p>` : changeList(history.changed(substantive.length), substantive, true)}${wording.length === 0 ? nothing : changeList(history.wording(wording.length), wording, false)}`
}

function changeList(title: string, changes: readonly Change[], open: boolean): Html {
  return html`<details class="same"${open ? html` open` : nothing}><summary>${title}</summary><ul>${changes.map(({ words, clause }) => html`<li>${words} <span class="soft">${clause.title}</span></li>`)}</ul></details>`
}

function eventItem({ index, entry, motion }: HappenedView, foundation: string, frame: Frame): Html {
  const words = eventWords(entry, frame.locale, frame.lookups ?? plainLookups)
  return html`<li>${words} <span class="soft">${dayTime(entry.at, frame)} · ${behind(index, motion, foundation, frame)}</span></li>`
}

/** Where it is written, and what decided it. */
function behind(index: number, motion: number | undefined, foundation: string, frame: Frame): Html {
  const { history } = pageWords(frame.locale)
  const decision =
    motion === undefined
      ? nothing
      : html`, <a href="${link('decision', { foundation, number: motion })}">${history.decision(motion)}</a>`
  return html`<a href="${link('entry', { foundation, index })}">${history.entry(index)}</a>${decision}`
}

function succession(
  { seat, title, now, held }: SuccessionView,
  { foundation, group }: HistoryView,
  frame: Frame,
): Html {
  const { history } = pageWords(frame.locale)
  const gone = now === undefined ? html`<p class="soft">${history.seatGone}</p>` : nothing
  const office = now?.seat.filledBy.kind === 'ex officio'
  const none = html`<p class="empty">${office ? history.byOffice : history.neverHeld}</p>`
  const picture =
    now === undefined || !hasTermsToSee(now) ? nothing : termsPicture(now, foundation.name, group.name, frame)
  return html`<section class="seat" id="seat-${seat}"><h3>${capital(title)}</h3>${gone}${picture}
${held.length === 0 ? none : heldTable(held, { foundation: foundation.name, group: group.name, seat, caption: title }, frame)}</section>`
}
