import type { MeetingDo, MeetingView } from '../../../app/read/meetings/meeting-view.ts'
import type { OpenMatter } from '../../../core/foundation/meetings/agenda.ts'
import { dayWords } from '../../words/date-words.ts'
import { pageWords } from '../../words/page-words.ts'
import { actFields, field } from '../form.ts'
import { type Frame, untouched } from '../frame.ts'
import { type Html, html, joined, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { dayTime, momentTime } from '../moment.ts'
import { groupLink, nameOrNone, personLink, personName } from '../names.ts'
import { prose } from '../prose.ts'
import { clauseLink, link } from '../routes.ts'

/** One meeting: when and where, its agenda, who was there, and its minutes, with what the reader can do about each. */
export function meetingPage(view: MeetingView, frame: Frame): Html {
  const { meetings: words, calendar } = pageWords(frame.locale)
  const foundation = view.foundation.name
  const { group, clause } = view
  const title = words.title(view.title, group.title)
  const under =
    clause === undefined ? nothing : html` · <a href="${clauseLink(foundation, clause)}">${clause.title}</a>`
  const main = html`<header class="title"><p class="kicker">${groupLink(foundation, group)} · <a href="${link('groupCalendar', { foundation, group: group.name })}">${calendar.title}</a>${under}</p>
<h1>${view.title}, ${dayWords(view.starts, frame.locale, view.zone)}</h1>
<p class="lede">${words.state[view.state]}</p></header>
<div class="with-margin"><div class="column">
${agendaSection(view, frame)}
${minutesSection(view, frame)}
</div><aside class="margin" aria-label="${words.when}">
${timeSection(view, frame)}
${attendanceSection(view, frame)}
</aside></div>`
  return layout({ title, main, kind: 'meeting-page', part: 'groups', json: true }, frame)
}

function timeSection(view: MeetingView, frame: Frame): Html {
  const { meetings: words, calendar } = pageWords(frame.locale)
  const { starts, until, isWholeDay, planned, place, reason, zone } = view
  const when =
    isWholeDay === true
      ? html`${dayWords(starts, frame.locale, zone)}, ${calendar.wholeDay}`
      : html`${momentTime(starts, frame)} ${calendar.until} ${momentTime(until, frame)}`
  return html`<section id="when"><h2 class="margin-title">${words.when}</h2>
<p>${when} <span class="soft">${words.zone(zone)}</span></p>
${planned === undefined ? nothing : html`<p class="soft">${words.planned}: ${momentTime(planned, frame)}</p>`}
<p>${place === undefined ? html`<span class="soft">${words.noPlace}</span>` : html`${words.where}: ${placeLink(place)}`}</p>
${reason === undefined ? nothing : html`<p>${words.why}: ${reason}</p>`}
${changeForm(view, frame)}</section>`
}

/** A link where it is one that a browser may follow. */
function placeLink(place: string): Html {
  return /^https:\/\/\S+$/.test(place)
    ? html`<a href="${place}" rel="noreferrer nofollow">${place}</a>`
    : html`${place}`
}

function changeForm(view: MeetingView, frame: Frame): Html {
  const { meetings: words } = pageWords(frame.locale)
  if (!may(view, 'move meeting', frame)) return nothing
  const line = { kind: 'line', type: 'text', autocomplete: 'off', maxLength: 500 } as const
  const values = { ...untouched, values: { starts: '', place: view.place ?? '' } }
  return html`<details><summary>${words.change}</summary>
<form method="post" action="${link('meetingTime', placeOf(view))}">${actFields(frame)}
${field({ name: 'starts', label: words.newStart, required: false, kind: { ...line, maxLength: 16 } }, values, frame)}
${field({ name: 'place', label: words.newPlace, required: false, kind: line }, values, frame)}
${field({ name: 'reason', label: words.reason, required: false, kind: line }, values, frame)}
<button class="act" type="submit">${words.move}</button></form>
${may(view, 'cancel meeting', frame) ? oneButton(view, 'cancel meeting', words.cancel, frame) : nothing}</details>`
}

function agendaSection(view: MeetingView, frame: Frame): Html {
  const { meetings: words } = pageWords(frame.locale)
  const foundation = view.foundation.name
  const items = view.items.map(({ item, title, text, by, mayWithdraw }) => {
    const off = mayWithdraw.refusal === undefined && isNow(frame)
    return html`<li value="${item}"><strong>${title}</strong> <span class="soft">${words.by} ${personLink(by, foundation, frame)}</span>
${text === undefined ? nothing : prose(text)}${off ? oneButton(view, 'withdraw agenda item', words.withdraw, frame, item) : nothing}</li>`
  })
  return html`<section id="agenda"><h2>${words.agenda}</h2>
${items.length === 0 ? html`<p class="empty">${words.noItems}</p>` : html`<ol>${items}</ol>`}
${itemForm(view, frame)}
<h3>${words.matters}</h3>
${view.matters.length === 0 ? html`<p class="empty">${words.noMatters}</p>` : html`<ul class="plain-list">${view.matters.map((matter) => html`<li>${matterLine(matter, view, frame)}</li>`)}</ul>`}</section>`
}

function itemForm(view: MeetingView, frame: Frame): Html {
  const { meetings: words } = pageWords(frame.locale)
  if (!may(view, 'add agenda item', frame)) return nothing
  const title = { kind: 'line', type: 'text', autocomplete: 'off', maxLength: 120 } as const
  return html`<details><summary>${words.addItem}</summary><form method="post" action="${link('meetingItem', placeOf(view))}">${actFields(frame)}
${field({ name: 'title', label: words.itemTitle, required: true, kind: title }, untouched, frame)}
${field({ name: 'text', key: 'item-text', label: words.itemText, required: false, kind: { kind: 'text', rows: 4, maxLength: 20_000 } }, untouched, frame)}
<button class="act" type="submit">${words.addItem}</button></form></details>`
}

function matterLine(matter: OpenMatter, view: MeetingView, frame: Frame): Html {
  const foundation = view.foundation.name
  const words = matterWords(matter, frame)
  switch (matter.kind) {
    case 'vote':
    case 'motion':
    case 'procedure':
      return html`<a href="${link('decision', { foundation, number: matter.number })}">${words}</a>`
    case 'election':
      return html`<a href="${link('election', { foundation, number: matter.number })}">${words}</a>`
    case 'minutes': {
      const ref = { group: view.group.name, meeting: matter.meeting, date: matter.date }
      return html`<a href="${link('meeting', { foundation, ...ref })}">${words}</a>`
    }
    case 'report due':
      return html`${words} <span class="soft">${dayTime(matter.due, frame)}</span>`
    case 'term ends':
      return html`${words} <span class="soft">${dayTime(matter.until, frame)}</span>`
    case 'hand-over':
    case 'vacancy':
    case 'limit broken':
      return html`${words}`
  }
}

function matterWords(matter: OpenMatter, frame: Frame): string {
  const { matter: words } = pageWords(frame.locale).meetings
  const nameOf = (person: string) => frame.lookups?.person(person) ?? nameOrNone({ id: person }, frame.locale)
  switch (matter.kind) {
    case 'vote':
    case 'motion':
    case 'procedure':
    case 'election':
      return words.numbered(matter.kind, matter.number)
    case 'report due':
      return words.report(matter.duty)
    case 'term ends':
      return words.term(nameOf(matter.person), matter.seat)
    case 'hand-over':
      return words.handOver(nameOf(matter.person), matter.seat)
    case 'vacancy':
      return words.vacancy(matter.seat)
    case 'limit broken':
      return words.limit(matter.limit)
    case 'minutes':
      return words.minutes(matter.meeting, dayWords(`${matter.date}T00:00:00.000Z`, frame.locale))
  }
}

function attendanceSection(view: MeetingView, frame: Frame): Html {
  const { meetings: words } = pageWords(frame.locale)
  const foundation = view.foundation.name
  const names = (people: MeetingView['present']) =>
    joined(
      people.map((person) => personLink(person, foundation, frame)),
      html`, `,
    )
  return html`<section id="attendance"><h2 class="margin-title">${words.attendance}</h2>
${view.present.length === 0 ? html`<p class="soft">${words.noAttendance}</p>` : html`<p>${names(view.present)} <span class="soft">(${words.count(view.present.length)})</span></p>`}
${view.regrets.length === 0 ? nothing : html`<p>${words.regrets}: ${names(view.regrets)}</p>`}
${may(view, 'attend meeting', frame) ? oneButton(view, 'attend meeting', words.attend, frame) : nothing}${may(view, 'send regrets', frame) ? oneButton(view, 'send regrets', words.sendRegrets, frame) : nothing}
${noteForm(view, frame)}</section>`
}

function noteForm(view: MeetingView, frame: Frame): Html {
  const { meetings: words } = pageWords(frame.locale)
  if (!may(view, 'note attendance', frame)) return nothing
  const noted = new Set(view.present.map(({ id }) => id))
  return html`<details><summary>${words.note}</summary><form method="post" action="${link('meetingAttendance', placeOf(view))}">${actFields(frame)}
<fieldset><legend>${words.notePeople}</legend>${view.people.map(
    (person) =>
      html`<p><label><input type="checkbox" name="present" value="${person.id}"${noted.has(person.id) ? html` checked` : nothing}> ${personName(person, frame)}</label></p>`,
  )}</fieldset>
<button class="act" type="submit">${words.note}</button></form></details>`
}

function minutesSection(view: MeetingView, frame: Frame): Html {
  const { meetings: words } = pageWords(frame.locale)
  const foundation = view.foundation.name
  const versions = view.minutes.toReversed().map(({ version, text, by, at, approved, motion }, place) => {
    const state =
      approved !== undefined ? html`${words.approved} ${dayTime(approved, frame)}` : html`${words.notApproved}`
    const vote =
      motion === undefined
        ? nothing
        : html` · <a href="${link('decision', { foundation, number: motion })}">${words.vote(motion)}</a>`
    return html`<details${place === 0 ? html` open` : nothing}><summary>${words.version(version)}: ${state}</summary>
<p class="soft">${words.by} ${personLink(by, foundation, frame)}, ${words.written} ${dayTime(at, frame)}${vote}</p>${prose(text)}</details>`
  })
  return html`<section id="minutes"><h2>${words.minutes}</h2>
${versions.length === 0 ? html`<p class="empty">${words.noMinutes}</p>` : versions}
${may(view, 'approve minutes', frame) ? oneButton(view, 'approve minutes', words.approve, frame) : nothing}
${minutesForm(view, frame)}</section>`
}

/** What is there already to correct, or a draft from what the record tells. */
function minutesForm(view: MeetingView, frame: Frame): Html {
  const { meetings: words } = pageWords(frame.locale)
  if (!may(view, 'write minutes', frame)) return nothing
  const values = { ...untouched, values: { text: view.minutes.at(-1)?.text ?? draftOf(view, frame) } }
  return html`<details><summary>${words.write}</summary><form method="post" action="${link('meetingMinutes', placeOf(view))}">${actFields(frame)}
${field({ name: 'text', label: words.minutes, hint: words.writeHint, required: true, kind: { kind: 'text', rows: 16, maxLength: 100_000 } }, values, frame)}
<button class="act" type="submit">${words.writeDo}</button></form></details>`
}

function draftOf(view: MeetingView, frame: Frame): string {
  const { draft } = pageWords(frame.locale).meetings
  const names = (people: MeetingView['present']) => people.map((person) => personName(person, frame))
  return [
    draft.heading(view.title, dayWords(view.starts, frame.locale, view.zone)),
    '',
    draft.present(names(view.present)),
    ...(view.regrets.length === 0 ? [] : ['', draft.regrets(names(view.regrets))]),
    '',
    draft.agenda,
    '',
    ...view.items.map(({ title }, index) => `${index + 1}. ${title}`),
    ...view.matters.map((matter) => `- ${matterWords(matter, frame)}`),
    '',
    draft.decided,
    '',
    ...view.decided.map(({ number, title }) => `- ${number}: ${title}`),
  ].join('\n')
}

function oneButton(
  view: MeetingView,
  what: 'attend meeting' | 'send regrets' | 'approve minutes' | 'withdraw agenda item' | 'cancel meeting',
  words: string,
  frame: Frame,
  item?: number,
): Html {
  return html`<form method="post" action="${link('meetingAct', placeOf(view))}">${actFields(frame)}${item === undefined ? nothing : html`<input type="hidden" name="item" value="${item}">`}<button class="act quiet" type="submit" name="do" value="${what}">${words}</button></form>`
}

function may(view: MeetingView, what: MeetingDo, frame: Frame): boolean {
  return view.may[what].refusal === undefined && isNow(frame)
}

function isNow({ former }: Frame): boolean {
  return former === undefined
}

function placeOf({ foundation, ref }: MeetingView) {
  return { foundation: foundation.name, ...ref }
}
