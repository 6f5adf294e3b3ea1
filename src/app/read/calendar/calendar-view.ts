import { capital } from '../../../core/base/capital.ts'
import { earliest, type Instant } from '../../../core/base/instant.ts'
import { type Name, spoken } from '../../../core/base/name.ts'
import type { SeatRef } from '../../../core/charter/structure/charter.ts'
import type { PersonId } from '../../../core/foundation/event.ts'
import type { Group } from '../../../core/foundation/life/group.ts'
import { isInForce } from '../../../core/foundation/life/in-force.ts'
import { meetingsAsked } from '../../../core/foundation/meetings/occurrences.ts'
import { peopleIn } from '../../../core/foundation/seats/people-in.ts'
import { seatOf } from '../../../core/foundation/seats/seats.ts'
import { groupSummary } from '../group-views.ts'
import { foundationRef, groupRef, permission, personRef, type Reader } from '../reader.ts'
import type { FoundationRef, GroupSummary, PersonRef } from '../views.ts'
import type { CalendarItem } from './calendar-item.ts'
import { calendarItems, type Span } from './calendar-items.ts'
import { concernsSeat } from './concerns-seat.ts'
import { type ImportedSource, importedSources } from './imported.ts'

/** Whose dates: all of a foundation, those of a group, those with which whoever holds a seat has to do, or those of the groups in which somebody sits. */
export type CalendarOf =
  | { readonly kind: 'foundation' }
  | { readonly kind: 'group'; readonly group: GroupSummary }
  | { readonly kind: 'seat'; readonly seat: SeatRef; readonly group: { readonly name: Name; readonly title: string } }
  | { readonly kind: 'person'; readonly person: PersonRef }

export interface CalendarView {
  readonly foundation: FoundationRef
  readonly of: CalendarOf
  /** The first month that is shown, "2026-03", and those before and after: of a foundation or a group from the founding on, and for two years ahead. */
  readonly month: string
  readonly earlier?: string
  readonly later?: string
  readonly items: readonly CalendarItem[]
  /** The public calendars of others from which some of it comes. */
  readonly imported: readonly ImportedSource[]
  /** What the reader may add to those that the charter of the group asks for. */
  readonly mayAdd: readonly { readonly meeting: Name; readonly title: string }[]
}

export interface AskedCalendar {
  readonly group?: Name
  /** Of the group. */
  readonly seat?: Name
  readonly person?: PersonId
}

/** So many months stand on a page of those that one turns; of a seat or a person, whose dates are few, a year stands on one. */
const months_shown = 3
const months_shown_at_once = 12

/** The calendar from a month on, or from this one; undefined where there is no such group, seat or person. */
export function calendarView(reader: Reader, asked: AskedCalendar, month?: string): CalendarView | undefined {
  const found = calendarOf(reader, asked)
  if (found === undefined) return undefined
  const { oldest, newest, now } = monthsOf(reader)
  const wanted = month === undefined ? now : Temporal.PlainYearMonth.from(month)
  const isTurned = found.of.kind === 'foundation' || found.of.kind === 'group'
  const first = isTurned && isWithin(wanted, oldest, newest) ? wanted : now
  const [earlier, later] = [first.subtract({ months: months_shown }), first.add({ months: months_shown })]
  const shown = isTurned ? later : first.add({ months: months_shown_at_once })
  const span = { from: startOf(first), until: startOf(shown) }
  return {
    foundation: foundationRef(reader),
    of: found.of,
    month: first.toString(),
    ...(isTurned && isWithin(earlier, oldest, newest) && { earlier: earlier.toString() }),
    ...(isTurned && isWithin(later, oldest, newest) && { later: later.toString() }),
    items: itemsOf(reader, found, span),
    imported: importedSources(reader.imported ?? [], groupsShown(found)),
    mayAdd: addable(reader, found),
  }
}

/** So far ahead one can turn the pages, which would have no end otherwise. */
const months_ahead = 24

interface Months {
  readonly oldest: Temporal.PlainYearMonth
  readonly newest: Temporal.PlainYearMonth
  readonly now: Temporal.PlainYearMonth
}

/** From the quarter in which the first group began; what a founding tells of the past is older than its record. */
function monthsOf({ snapshot: { state, at } }: Reader): Months {
  const now = Temporal.PlainYearMonth.from(at.slice(0, 7))
  const begun = [...state.groups.values()].map(({ since }) => since)
  const first = Temporal.PlainYearMonth.from(earliest(at, ...begun).slice(0, 7))
  return { oldest: first.subtract({ months: months_shown - 1 }), newest: now.add({ months: months_ahead }), now }
}

function isWithin(month: Temporal.PlainYearMonth, oldest: Temporal.PlainYearMonth, newest: Temporal.PlainYearMonth) {
  return Temporal.PlainYearMonth.compare(month, oldest) >= 0 && Temporal.PlainYearMonth.compare(month, newest) <= 0
}

function addable(reader: Reader, { of, groups }: Found): CalendarView['mayAdd'] {
  const [group] = of.kind === 'group' ? groups : []
  if (group === undefined) return []
  return meetingsAsked(group).flatMap(({ name: meeting, title }) =>
    permission(reader, { type: 'add meeting', group: group.name, meeting }).refusal === undefined
      ? [{ meeting, title: title ?? capital(spoken(meeting)) }]
      : [],
  )
}

/** What a calendar that somebody subscribes to holds: three months back and fifteen ahead, by whole months, so that it changes seldom. */
export function subscribedSpan(at: Instant): Span {
  const now = Temporal.PlainYearMonth.from(at.slice(0, 7))
  return { from: startOf(now.subtract({ months: 3 })), until: startOf(now.add({ months: 15 })) }
}

export function subscribedCalendar(
  reader: Reader,
  asked: AskedCalendar,
): Omit<CalendarView, 'month' | 'earlier' | 'later' | 'imported' | 'mayAdd'> | undefined {
  const found = calendarOf(reader, asked)
  if (found === undefined) return undefined
  const items = itemsOf(reader, found, subscribedSpan(reader.snapshot.at))
  return { foundation: foundationRef(reader), of: found.of, items }
}

interface Found {
  readonly of: CalendarOf
  readonly groups: readonly Group[]
}

function calendarOf(reader: Reader, { group, seat, person }: AskedCalendar): Found | undefined {
  const { state, at } = reader.snapshot
  const all = [...state.groups.values()]
  if (group !== undefined && seat !== undefined) {
    const ref = { group, seat }
    if (seatOf(state, ref) === undefined) return undefined
    return { of: { kind: 'seat', seat: ref, group: groupRef(state, group) }, groups: all }
  }
  if (group !== undefined) {
    const found = state.groups.get(group)
    return found && { of: { kind: 'group', group: groupSummary(reader, found) }, groups: [found] }
  }
  if (person === undefined) return { of: { kind: 'foundation' }, groups: all }
  if (!state.people.has(person)) return undefined
  const groups = all.filter(({ name }) => peopleIn(state, name, at).has(person))
  return { of: { kind: 'person', person: personRef(reader, person) }, groups }
}

/** Whose dates stand in it: of those of a seat only its own group's come from elsewhere. */
function groupsShown({ of, groups }: Found): readonly Group[] {
  const shown = groups.filter(isInForce)
  return of.kind === 'seat' ? shown.filter(({ name }) => name === of.group.name) : shown
}

/** Of the ends of terms, a person's own alone. */
function itemsOf(reader: Reader, { of, groups }: Found, span: Span): readonly CalendarItem[] {
  const items = calendarItems(reader, groups, span)
  switch (of.kind) {
    case 'foundation':
    case 'group':
      return items
    case 'seat':
      return items.filter((item) => concernsSeat(reader.snapshot.state, item, of.seat))
    case 'person':
      return items.filter(({ what }) => what.kind !== 'term ends' || what.person.id === of.person.id)
  }
}

function startOf(month: Temporal.PlainYearMonth): Instant {
  return `${month.toPlainDate({ day: 1 })}T00:00:00.000Z`
}
