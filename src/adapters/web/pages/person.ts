import type { FactView } from '../../../app/read/fact-views.ts'
import type { PersonPageView } from '../../../app/read/person-views.ts'
import { capital } from '../../../core/base/capital.ts'
import { spoken } from '../../../core/base/name.ts'
import { dayWords } from '../../words/date-words.ts'
import { pageWords } from '../../words/page-words.ts'
import { backfilledMark } from '../backfilled-mark.ts'
import { behindSeat } from '../behind-seat.ts'
import { actFields, type FieldKind, field } from '../form.ts'
import { type Frame, untouched } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { keepingPanel, notesWords } from '../keeping-panel.ts'
import { layout } from '../layout.ts'
import { dayTime } from '../moment.ts'
import { motionLink, outcomeMark } from '../motion-list.ts'
import { groupLink, groupTitle, personName } from '../names.ts'
import { link } from '../routes.ts'

/** What the record says of a person: their seats, now and before, and the decisions about them. */
export function personPage(view: PersonPageView, frame: Frame): Html {
  const { person: words, calendar } = pageWords(frame.locale)
  const foundation = view.foundation.name
  const name = personName(view.person, frame)
  const isViewer = frame.viewer.person?.id === view.person.id
  const main = html`<header class="title"><p class="kicker">${words.introduced} ${dayTime(view.introduced, frame)}</p><h1>${name}</h1>${isViewer ? html`<p class="lede">${words.you} <a href="${link('desk')}">${pageWords(frame.locale).site.desk}</a></p>` : nothing}</header>
<section><h2>${words.seats}</h2>${
    view.seats.length === 0
      ? html`<p class="empty">${words.noSeats}</p>`
      : html`${seatsTable(view.seats, foundation, frame)}
<p><a href="${link('personCalendar', { foundation, person: view.person.id })}">${calendar.titleOf(name)}</a></p>`
  }</section>
${keepingSection(view, foundation, frame)}${declaredSection(view, isViewer, frame)}${factsSection(view.facts, foundation, frame)}<section><h2>${words.motions}</h2>${view.motions.length === 0 ? html`<p class="empty">${words.noMotions}</p>` : html`<ul class="plain-list">${view.motions.map((motion) => html`<li>${motionLink(motion, foundation, frame)} ${outcomeMark(motion, frame)}</li>`)}</ul>`}</section>${isViewer ? eraseOffer(foundation, frame) : nothing}`
  return layout({ title: name, main, kind: 'person-page', part: 'groups', json: true }, frame)
}

function eraseOffer(foundation: string, frame: Frame): Html {
  const { erasure } = pageWords(frame.locale)
  return html`
<section><p class="soft">${erasure.offer} <a href="${link('erase', { foundation })}">${erasure.title}</a></p></section>`
}

/** What one can do about one's seats, on one's own page. */
function keepingSection({ keeping = [] }: PersonPageView, foundation: string, frame: Frame): Html {
  if (keeping.length === 0 || frame.former !== undefined) return nothing
  return html`<section><h2>${pageWords(frame.locale).keeping.title}</h2>${keeping.map(
    (view) =>
      html`<div class="own-seat"><h3><a href="${link('group', { foundation, group: view.group })}">${view.groupTitle}</a></h3>${keepingPanel(view, foundation, frame)}</div>`,
  )}</section>`
}

/** What somebody says of themselves, for others; on one's own page it stands in the forms. */
function declaredSection({ declared = [] }: PersonPageView, isViewer: boolean, frame: Frame): Html {
  if (declared.length === 0 || isViewer) return nothing
  const { keeping } = pageWords(frame.locale)
  const day = (at: string) => dayWords(at, frame.locale)
  return html`<section><h2>${keeping.declared}</h2><dl class="answers">${declared.map(
    ({ fact, value, since, at }) =>
      html`<div><dt>${capital(spoken(fact))}</dt><dd class="typed">${value} <span class="soft">${since === undefined ? keeping.declaredOn(day(at)) : keeping.sinceDay(day(`${since}T12:00:00.000Z`))}</span></dd></div>`,
  )}</dl></section>`
}

/** What charters ask about people, on one's own page, where one says it. */
function factsSection(facts: PersonPageView['facts'], foundation: string, frame: Frame): Html {
  if (facts.length === 0) return nothing
  const { person: words } = pageWords(frame.locale)
  return html`<section class="own-facts"><h2>${words.facts}</h2><p class="soft">${words.factsNote}</p>${facts.map((fact) => factForm(fact, foundation, frame))}</section>`
}

function factForm(view: FactView, foundation: string, frame: Frame): Html {
  const { person: words } = pageWords(frame.locale)
  const { keeping } = pageWords(frame.locale)
  const { fact, asked, value, since = '' } = view
  const label = spoken(fact)
  const hint = `${words.askedBy} ${asked.title}`
  const state = { ...untouched, values: { [`fact-${fact}`]: value ?? '', [`since-${fact}`]: since } }
  const back =
    value === undefined
      ? nothing
      : html` <button class="act quiet" type="submit" name="none" value="yes" formnovalidate>${words.takeBack}</button>`
  return html`<form class="own-fact" method="post" action="${link('declare', { foundation })}">${actFields(frame)}<input type="hidden" name="fact" value="${fact}">
${field({ name: 'value', key: `fact-${fact}`, label: capital(label), hint, required: true, kind: factKind(view, frame) }, state, frame)}
${field({ name: 'since', key: `since-${fact}`, label: keeping.since_label, hint: keeping.since_hint, required: false, kind: day }, state, frame)}
<button class="act" type="submit">${words.declare}</button>${back}</form>${factNotes(view, foundation, frame)}`
}

const day: FieldKind = { kind: 'line', type: 'date', autocomplete: 'off', maxLength: 10 }

/** Until when it holds, what counts as one with it, and what was said before. */
function factNotes(view: FactView, foundation: string, frame: Frame): Html {
  const { keeping } = pageWords(frame.locale)
  const dayOf = (at: string) => dayWords(at, frame.locale)
  const { until, related, history } = view
  const before =
    history.length === 0
      ? nothing
      : html`<details><summary>${keeping.saidBefore}</summary><ul class="plain-list">${history.map(
          ({ value, since, at }) =>
            html`<li><span class="typed">${value ?? keeping.tookBack}</span> <span class="soft">${since === undefined ? '' : `${keeping.sinceDay(dayOf(`${since}T12:00:00.000Z`))}, `}${keeping.declaredOn(dayOf(at))}</span></li>`,
        )}</ul></details>`
  const holds = until === undefined ? nothing : html`<p class="soft">${keeping.holdsUntil(dayOf(until))}</p>`
  const alike = related.length === 0 ? nothing : html`<p class="soft">${keeping.countsWith(related)}</p>`
  return html`${holds}${alike}${relating(view, foundation, frame)}${before}`
}

/** That one's own value belongs to another, where the charter lets values count as one. */
function relating({ fact, value, relates }: FactView, foundation: string, frame: Frame): Html {
  if (relates !== true || value === undefined) return nothing
  const { keeping } = pageWords(frame.locale)
  const definition = {
    name: 'to',
    key: `to-${fact}`,
    label: keeping.relate,
    hint: keeping.relateHint,
    required: false,
    kind: { kind: 'line', type: 'text', autocomplete: 'off', maxLength: 200 },
  } as const
  return html`<form class="own-fact" method="post" action="${link('relate', { foundation })}">${actFields(frame)}<input type="hidden" name="fact" value="${fact}"><input type="hidden" name="value" value="${value}">${field(definition, untouched, frame)}<button class="act quiet" type="submit">${keeping.relateDo}</button></form>`
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

function heldNotes(notes: NonNullable<PersonPageView['seats'][number]['notes']>, frame: Frame): Html {
  const words = notesWords(notes, frame)
  return words === '' ? nothing : html` <span class="soft">${words}</span>`
}

export function seatsTable(seats: PersonPageView['seats'], foundation: string, frame: Frame): Html {
  const { person: words, seats: seatWords, history } = pageWords(frame.locale)
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${words.seats}"><table>
<thead><tr><th scope="col">${words.seat}</th><th scope="col">${words.group}</th><th scope="col">${words.from}</th><th scope="col">${words.to}</th><th scope="col">${history.behind}</th></tr></thead>
<tbody>${seats.map(
    ({ seat, group, since, until, ended, byOffice, notes, behind }) =>
      html`<tr${ended === undefined ? nothing : html` class="past"`}><th scope="row">${spoken(seat)}${notes === undefined ? nothing : heldNotes(notes, frame)}</th><td>${groupLink(foundation, group)}</td><td>${dayTime(since, frame)}${backfilledMark(behind?.backfilled, frame)}</td><td>${
        ended !== undefined
          ? html`${dayTime(ended, frame)} <span class="soft">${words.ended}</span>`
          : byOffice !== undefined
            ? seatWords.terms.byOffice(`${spoken(byOffice.seat)} (${groupTitle(byOffice.group, frame)})`)
            : until === undefined
              ? seatWords.open
              : dayTime(until, frame)
      }</td><td>${behind === undefined ? nothing : behindSeat(behind, foundation, frame)}</td></tr>`,
  )}</tbody>
</table></div>`
}
