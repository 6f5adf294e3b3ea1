import type { FactView, PersonPageView } from '../../../app/read/views.ts'
import { spoken } from '../../../core/base/name.ts'
import { pageWords } from '../../words/page-words.ts'
import { actFields, type FieldKind, field } from '../form.ts'
import { type Frame, untouched } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { dayTime } from '../moment.ts'
import { motionLink, outcomeMark } from '../motion-list.ts'
import { groupLink, groupTitle, personName } from '../names.ts'
import { link } from '../routes.ts'

/** What the record says of a person: their seats, now and before, and the decisions about them. */
export function personPage(view: PersonPageView, frame: Frame): Html {
  const { person: words } = pageWords(frame.locale)
  const foundation = view.foundation.name
  const name = personName(view.person, frame)
  const isViewer = frame.viewer.person?.id === view.person.id
  const main = html`<header class="title"><p class="kicker">${words.introduced} ${dayTime(view.introduced, frame)}</p><h1>${name}</h1>${isViewer ? html`<p class="lede">${words.you} <a href="${link('desk')}">${pageWords(frame.locale).site.desk}</a></p>` : nothing}</header>
<section><h2>${words.seats}</h2>${view.seats.length === 0 ? html`<p class="empty">${words.noSeats}</p>` : seatsTable(view.seats, foundation, frame)}</section>
${factsSection(view.facts, foundation, frame)}<section><h2>${words.motions}</h2>${view.motions.length === 0 ? html`<p class="empty">${words.noMotions}</p>` : html`<ul class="plain-list">${view.motions.map((motion) => html`<li>${motionLink(motion, foundation, frame)} ${outcomeMark(motion, frame)}</li>`)}</ul>`}</section>${isViewer ? eraseOffer(foundation, frame) : nothing}`
  return layout({ title: name, main, kind: 'person-page', part: 'groups', json: true }, frame)
}

function eraseOffer(foundation: string, frame: Frame): Html {
  const { erasure } = pageWords(frame.locale)
  return html`
<section><p class="soft">${erasure.offer} <a href="${link('erase', { foundation })}">${erasure.title}</a></p></section>`
}

/** What charters ask about people, on one's own page, where one says it. */
function factsSection(facts: PersonPageView['facts'], foundation: string, frame: Frame): Html {
  if (facts.length === 0) return nothing
  const { person: words } = pageWords(frame.locale)
  return html`<section class="own-facts"><h2>${words.facts}</h2><p class="soft">${words.factsNote}</p>${facts.map((fact) => factForm(fact, foundation, frame))}</section>`
}

function factForm(view: FactView, foundation: string, frame: Frame): Html {
  const { person: words } = pageWords(frame.locale)
  const { fact, asked, value } = view
  const label = spoken(fact)
  const hint = `${words.askedBy} ${asked.title}`
  const state = { ...untouched, values: { [`fact-${fact}`]: value ?? '' } }
  const back =
    value === undefined
      ? nothing
      : html` <button class="act quiet" type="submit" name="none" value="yes" formnovalidate>${words.takeBack}</button>`
  return html`<form class="own-fact" method="post" action="${link('declare', { foundation })}">${actFields(frame)}<input type="hidden" name="fact" value="${fact}">
${field({ name: 'value', key: `fact-${fact}`, label: label.charAt(0).toUpperCase() + label.slice(1), hint, required: true, kind: factKind(view, frame) }, state, frame)}
<button class="act" type="submit">${words.declare}</button>${back}</form>`
}

function factKind({ values, kind, value }: FactView, frame: Frame): FieldKind {
  const { person: words } = pageWords(frame.locale)
  if (values !== undefined) {
    const choices = values.map((one) => ({ value: one, label: spoken(one), disabled: false }))
    const none = { value: '', label: words.nothingSaid, disabled: false }
    return { kind: 'choice', choices: value === undefined ? [none, ...choices] : choices }
  }
  return { kind: 'line', type: kind === 'date' ? 'date' : 'text', autocomplete: 'off', maxLength: 200 }
}

export function seatsTable(seats: PersonPageView['seats'], foundation: string, frame: Frame): Html {
  const { person: words, seats: seatWords } = pageWords(frame.locale)
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${words.seats}"><table>
<thead><tr><th scope="col">${words.seat}</th><th scope="col">${words.group}</th><th scope="col">${words.from}</th><th scope="col">${words.to}</th></tr></thead>
<tbody>${seats.map(
    ({ seat, group, since, until, ended, byOffice }) =>
      html`<tr${ended === undefined ? nothing : html` class="past"`}><th scope="row">${spoken(seat)}</th><td>${groupLink(foundation, group)}</td><td>${dayTime(since, frame)}</td><td>${
        ended !== undefined
          ? html`${dayTime(ended, frame)} <span class="soft">${words.ended}</span>`
          : byOffice !== undefined
            ? seatWords.terms.byOffice(`${spoken(byOffice.seat)} (${groupTitle(byOffice.group, frame)})`)
            : until === undefined
              ? seatWords.open
              : dayTime(until, frame)
      }</td></tr>`,
  )}</tbody>
</table></div>`
}
