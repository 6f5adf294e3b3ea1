import type { HeldView } from '../../app/read/history/held-view.ts'
import { spoken } from '../../core/base/name.ts'
import { pageWords } from '../words/page-words.ts'
import { backfilledMark } from './backfilled-mark.ts'
import type { Frame } from './frame.ts'
import { type Html, html, joined, nothing } from './html.ts'
import { dayTime } from './moment.ts'
import { personLink } from './names.ts'
import { link } from './routes.ts'

interface Place {
  readonly foundation: string
  readonly group: string
  readonly seat: string
  readonly caption: string
}

/** Everybody who held a seat, with how each time began and ended. */
export function heldTable(held: readonly HeldView[], place: Place, frame: Frame): Html {
  const { history } = pageWords(frame.locale)
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${place.caption}"><table>
<thead><tr><th scope="col">${history.holder}</th><th scope="col">${history.from}</th><th scope="col">${history.to}</th><th scope="col">${history.how}</th><th scope="col">${history.end}</th><th scope="col">${history.record}</th></tr></thead>
<tbody>${held.map((one) => row(one, place, frame))}</tbody>
</table></div>`
}

function row(one: HeldView, { foundation, group, seat }: Place, frame: Frame): Html {
  const { history, seats } = pageWords(frame.locale)
  const { person, since, until, ended, renewed, why, entry, motion, how, endedBy, entries, backfilled } = one
  const to = ended ?? until
  const of = entry === undefined ? nothing : html` <span class="soft">${spoken(entry)}</span>`
  const hung = html`<a class="soft hung" href="${link('handOver', { foundation, group, seat, person: person.id })}">${history.handOver}</a>`
  return html`<tr${ended === undefined ? nothing : html` class="past"`}><th scope="row">${personLink(person, foundation, frame)}${of}<br>${hung}</th><td>${dayTime(since, frame)}${backfilledMark(backfilled, frame)}</td><td>${to === undefined ? history.openEnd : dayTime(to, frame)}</td><td>${motion === undefined ? seats.terms.ways[how ?? 'renewed'] : decision(motion, foundation, frame)}</td><td>${ended === undefined ? (renewed === true ? history.renewed : history.holds) : html`${why === undefined ? nothing : history.why[why]}${endedBy === undefined ? nothing : html`, ${decision(endedBy, foundation, frame)}`}`}</td><td>${joined(
    entries.map((index) => html`<a href="${link('entry', { foundation, index })}">${history.entry(index)}</a>`),
    html`, `,
  )}</td></tr>`
}

function decision(number: number, foundation: string, frame: Frame): Html {
  const { history } = pageWords(frame.locale)
  return html`<a href="${link('decision', { foundation, number })}">${history.decision(number)}</a>`
}
