import type { CalendarItem } from '../../../app/read/calendar/calendar-item.ts'
import type { CalendarOf, CalendarView } from '../../../app/read/calendar/calendar-view.ts'
import type { ImportedSource } from '../../../app/read/calendar/imported.ts'
import { dayWords, monthWords } from '../../words/date-words.ts'
import { pageWords } from '../../words/page-words.ts'
import { itemLink, itemWords } from '../calendar/item-words.ts'
import { actFields, field } from '../form.ts'
import { type Frame, untouched } from '../frame.ts'
import { groupHead } from '../group-head.ts'
import { type Html, html, joined, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { dayTime, momentTime } from '../moment.ts'
import { groupLink, personName } from '../names.ts'
import { link } from '../routes.ts'

/** What has a date, month by month, with the address by which calendars subscribe to it. */
export function calendarPage(view: CalendarView, baseUrl: string, frame: Frame): Html {
  const { calendar } = pageWords(frame.locale)
  const title = calendarTitle(view.of, frame)
  const months = Map.groupBy(view.items, ({ starts }) =>
    starts.slice(0, 7) < view.month ? view.month : starts.slice(0, 7),
  )
  const path = frame.path.split('?', 1)[0] ?? ''
  const file = `${baseUrl}${calendarFile(view)}`
  const turns = [
    view.earlier === undefined ? [] : html`<a href="${path}?month=${view.earlier}" rel="prev">${calendar.earlier}</a>`,
    view.later === undefined ? [] : html`<a href="${path}?month=${view.later}" rel="next">${calendar.later}</a>`,
  ].flat()
  const head =
    view.of.kind === 'group'
      ? html`${groupHead(view.foundation.name, view.of.group, 'calendar', frame)}
<p class="lede over-sections">${calendar.lede}</p>`
      : html`<header class="title"><h1>${title}</h1>
<p class="lede">${calendar.lede}</p></header>`
  const main = html`${head}
${turns.length === 0 ? nothing : html`<nav aria-label="${calendar.months}"><p>${joined(turns, html` · `)}</p></nav>`}
${view.items.length === 0 ? html`<p class="empty">${calendar.empty}</p>` : [...months].map(([month, items]) => monthSection(month, items, view, frame))}
${importedSection(view, frame)}${addForm(view, frame)}<section id="subscribe"><h2>${calendar.subscribe}</h2><p>${calendar.subscribeHint}</p>
<p><a href="${calendarFile(view)}" type="text/calendar">${calendar.file}</a> · <a href="${file.replace(/^https?:/, 'webcal:')}">${calendar.webcal}</a></p></section>`
  const part = view.of.kind === 'group' ? 'groups' : 'calendar'
  return layout({ title, main, kind: 'calendar-page', part, json: true, calendar: calendarFile(view) }, frame)
}

/** Where dates of others come from, how old they are, and what is wrong where they could not be read. */
function importedSection({ imported }: CalendarView, frame: Frame): Html {
  const { calendar } = pageWords(frame.locale)
  if (imported.length === 0) return nothing
  return html`<section id="imported"><h2>${calendar.imported}</h2><p>${calendar.importedHint}</p>
<ul class="plain-list">${imported.map((source) => sourceLine(source, frame))}</ul></section>
`
}

function sourceLine({ title, source, read, isCut, failed }: ImportedSource, frame: Frame): Html {
  const { calendar } = pageWords(frame.locale)
  const when = read === undefined ? calendar.importedNever : html`${calendar.importedRead} ${momentTime(read, frame)}`
  const more = isCut === true ? html` ${calendar.importedCut}` : nothing
  const problem = failed === undefined ? nothing : html`<br>${failedWords(failed, read !== undefined, frame)}`
  return html`<li><a href="${source}">${title}</a> <span class="soft">${when}</span>${more}${problem}</li>`
}

function failedWords({ since, why }: NonNullable<ImportedSource['failed']>, isKept: boolean, frame: Frame): Html {
  const { importedFailed: words } = pageWords(frame.locale).calendar
  const reason = why.kind === 'status' ? words.why.status(why.status) : words.why[why.kind]
  return html`${words.since} ${momentTime(since, frame)}: ${reason}.${isKept ? html` ${words.kept}` : nothing}`
}

/** Whoever keeps the meetings of a group holds one besides. */
function addForm({ of, mayAdd, foundation }: CalendarView, frame: Frame): Html {
  const { meetings: words } = pageWords(frame.locale)
  if (of.kind !== 'group' || mayAdd.length === 0 || frame.former !== undefined) return nothing
  const line = { kind: 'line', type: 'text', autocomplete: 'off', maxLength: 500 } as const
  const choices = mayAdd.map(({ meeting, title }) => ({ value: meeting, label: title, disabled: false }))
  return html`<section id="add"><details><summary>${words.add}</summary><form method="post" action="${link('addMeeting', { foundation: foundation.name, group: of.group.name })}">${actFields(frame)}
${field({ name: 'meeting', label: words.what, required: true, kind: { kind: 'choice', choices } }, untouched, frame)}
${field({ name: 'starts', label: words.newStart, required: true, kind: { ...line, maxLength: 16 } }, untouched, frame)}
${field({ name: 'place', label: words.newPlace, required: false, kind: line }, untouched, frame)}
<button class="act" type="submit">${words.add}</button></form></details></section>
`
}

export function calendarTitle(of: CalendarOf, frame: Frame): string {
  const { calendar } = pageWords(frame.locale)
  switch (of.kind) {
    case 'foundation':
      return frame.foundation === undefined ? calendar.title : calendar.titleOf(frame.foundation.title)
    case 'group':
      return calendar.titleOf(of.group.title)
    case 'seat':
      return calendar.titleOf(calendar.seatOf(of.seat.seat, of.group.title))
    case 'person':
      return calendar.titleOf(personName(of.person, frame))
  }
}

function calendarFile({ foundation: { name: foundation }, of }: CalendarView): string {
  switch (of.kind) {
    case 'foundation':
      return link('calendarFile', { foundation })
    case 'group':
      return link('groupCalendarFile', { foundation, group: of.group.name })
    case 'seat':
      return link('seatCalendarFile', { foundation, ...of.seat })
    case 'person':
      return link('personCalendarFile', { foundation, person: of.person.id })
  }
}

function monthSection(month: string, items: readonly CalendarItem[], view: CalendarView, frame: Frame): Html {
  return html`<section id="m${month}"><h2>${monthWords(`${month}-01T00:00:00.000Z`, frame.locale)}</h2>
<ul class="plain-list">${items.map((item) => itemLine(item, view, frame))}</ul></section>
`
}

function itemLine(item: CalendarItem, { foundation, of }: CalendarView, frame: Frame): Html {
  const { calendar } = pageWords(frame.locale)
  const { what, group, place } = item
  const planned =
    what.kind === 'meeting' && what.planned !== undefined
      ? html` · ${calendar.moved} ${momentTime(what.planned, frame)}`
      : nothing
  const whose = of.kind === 'group' ? nothing : html` · ${groupLink(foundation.name, group)}`
  const from = what.kind === 'imported' ? html` · ${calendar.importedFrom(what.calendar)}` : nothing
  const where = place === undefined ? nothing : html` · ${place}`
  return html`<li><a href="${itemLink(item, foundation.name)}">${itemWords(item, frame)}</a> <span class="soft">${whenLine(item, frame)}${whose}${where}${planned}${from}</span></li>`
}

function whenLine({ starts, until, day, what }: CalendarItem, frame: Frame): Html {
  const { calendar } = pageWords(frame.locale)
  if (day !== undefined) {
    const words = dayWords(`${day.date}T00:00:00.000Z`, frame.locale)
    const last = lastDayOf(day)
    if (last !== undefined) {
      const lastWords = dayWords(`${last}T00:00:00.000Z`, frame.locale)
      return html`<time datetime="${day.date}">${words}</time> ${calendar.until} <time datetime="${last}">${lastWords}</time>`
    }
    return html`<time datetime="${day.date}">${words}</time>${what.kind === 'meeting' ? html`, ${calendar.wholeDay}` : nothing}`
  }
  if (starts === until) return momentTime(starts, frame)
  return what.kind === 'meeting' || what.kind === 'imported'
    ? momentTime(starts, frame)
    : html`${dayTime(starts, frame)} ${calendar.until} ${momentTime(until, frame)}`
}

/** Of what fills several days, the last. */
function lastDayOf({ date, end }: NonNullable<CalendarItem['day']>): string | undefined {
  if (end === undefined) return undefined
  const last = Temporal.PlainDate.from(end).subtract({ days: 1 }).toString()
  return last > date ? last : undefined
}
