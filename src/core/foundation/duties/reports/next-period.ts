import type { DayCount } from '../../../base/calendar.ts'
import type { Duration } from '../../../base/duration.ts'
import { after, before, earliest, endOfDay, epochOf, type Instant, instantOf, latest } from '../../../base/instant.ts'
import type { Due, Duty } from '../../../charter/structure/duty.ts'
import { daysOf } from '../../days.ts'
import type { Group } from '../../life/group.ts'
import { howEnded } from '../../life/in-force.ts'
import type { FoundationState } from '../../state.ts'
import { type Counting, duesBetween } from '../next-due.ts'
import { occasionsIn } from '../occasions.ts'
import { owedSince } from './duty-of.ts'
import type { ReportAwaited } from './report-event.ts'
import { reportsOfDuty } from './reports-in.ts'

/** What is awaited next by a duty, and from when on. */
export interface Period extends Pick<ReportAwaited, 'from' | 'until' | 'due' | 'closes' | 'because'> {
  readonly opens: Instant
}

/** Where a duty hangs on what is to come, it is looked for so far ahead. */
const ahead: Duration = { count: 13, unit: 'month' }

/** What nobody has waited for is not missed: nothing is awaited whose time is over by then. */
interface Known {
  readonly state: FoundationState
  readonly group: Group
  readonly duty: Duty
  readonly over: Instant
}

/**
 * The next thing that is awaited by a duty: one after the other by the calendar, and one for each occasion. A group that sleeps
 * or is over owes nothing new. What a founding tells of, and what was before a record came to know of reports, is not awaited afterwards.
 */
export function nextPeriod(state: FoundationState, group: Group, duty: Duty): Period | undefined {
  const known: Known = { state, group, duty, over: latest(state.last, state.foundingUntil) }
  if (group.status !== 'active') return atTheEnd(known)
  const found = [nextByCalendar(known), ...duty.due.map((due) => nextByOccasion(known, due))]
  const [first, ...others] = found.flatMap((period) => period ?? [])
  return others.reduce((one, other) => (one === undefined || other.opens < one.opens ? other : one), first)
}

/** The period of the calendar in which a moment is, or that has just ended and is not told of: what a report is about that nobody awaits yet. */
export function periodAt(state: FoundationState, group: Group, duty: Duty, at: Instant): Period | undefined {
  const periods = periodsOf({ state, group, duty, over: '' }, at)
  return periods.findLast(({ until }) => until <= at) ?? periods.find(({ until }) => until > at)
}

function nextByCalendar(known: Known): Period | undefined {
  const { state, over } = known
  const next = periodsOf(known, over).find(({ until }) => until > over)
  if (next === undefined) return undefined
  const { foundingUntil } = state
  return foundingUntil === '' || next.opens > foundingUntil
    ? next
    : { ...next, opens: instantOf(epochOf(foundingUntil) + 1) }
}

/** By the calendar, from the last that was awaited, up to one after a moment. */
function periodsOf({ state, group, duty, over }: Known, at: Instant): readonly Period[] {
  const days = daysOf(state, group.name)
  const awaited = reportsOfDuty(state, group.name, duty.name).map((report) => report.awaited)
  const last = awaited.filter(({ because }) => because.kind === 'calendar').map(({ until }) => until)
  const since = owedSince(state, group, duty)
  const begun = latest(since, state.reportBooks.get(group.name)?.since ?? '')
  const from = latest(begun, ...last)
  const begin = latest(from, at)
  const counted = latest(from, earliest(begin, ...duty.due.map((due) => someBefore(begin, due, days))))
  const counting = { since, days, occasions: occasionsIn(state, group, latest(begin, over)) }
  const dues = duty.due
    .flatMap((due) => datesOf(due, { begun, from, counted, begin, days, counting }))
    .filter(({ until }) => until > counted)
    .toSorted((one, other) => (one.until < other.until ? -1 : 1))
  const periods = dues.map(({ due, until }, index): Period => {
    const begins = dues[index - 1]?.until ?? from
    return {
      opens: begins,
      from: begins,
      until,
      due,
      closes: closesOf(duty, until, days),
      because: { kind: 'calendar' },
    }
  })
  // Of the first that was counted it is not known when it began, unless all were.
  return counted > from ? periods.slice(1) : periods
}

/** So many periods before a moment there is one that has begun and one that has ended, on whatever day of them they are due. */
const some = 4

/** Nobody counts through decades to come to the next. */
function someBefore(moment: Instant, due: Due, days: DayCount): Instant {
  if (due.kind !== 'every') return moment
  return before(moment, { ...due.period, count: due.period.count * some }, days)
}

interface Looking {
  /** Since when the duty runs, since when nothing was awaited by it, from when on dates are counted, and from when on something can be. */
  readonly begun: Instant
  readonly from: Instant
  readonly counted: Instant
  readonly begin: Instant
  readonly days: DayCount
  readonly counting: Counting
}

/** What is due on a day is so up to its end; what is due before something is due at its moment. */
function datesOf(
  due: Due,
  { begun, from, counted, begin, days, counting }: Looking,
): readonly Pick<Period, 'due' | 'until'>[] {
  switch (due.kind) {
    case 'every':
      return duesBetween(due, counted, twice(begin, due.period, days), counting)
        .filter((moment) => from > begun || moment >= firstOf(due, begun, days))
        .map((moment) => ({ due: moment, until: endOfDay(moment, days) }))
    case 'before':
      return duesBetween(due, begin, after(begin, ahead, days), counting).map((moment) => ({
        due: moment,
        until: moment,
      }))
    case 'after':
    case 'on request':
    case 'at the end':
      return []
  }
}

function twice(from: Instant, period: Duration, days: DayCount): Instant {
  return after(after(from, period, days), period, days)
}

/** The first period is at least half as long as the others, unless the charter names the day; nothing is owed on the day on which it begins. */
function firstOf({ period, on }: Extract<Due, { readonly kind: 'every' }>, begun: Instant, days: DayCount): Instant {
  if (on !== undefined) return after(begun, { count: 1, unit: 'day' }, days)
  return instantOf(Math.floor((epochOf(begun) + epochOf(after(begun, period, days))) / 2))
}

function nextByOccasion({ state, group, duty, over }: Known, due: Due): Period | undefined {
  if (due.kind !== 'after') return undefined
  const days = daysOf(state, group.name)
  const told = reportsOfDuty(state, group.name, duty.name).flatMap(({ awaited: { because } }) =>
    because.kind === 'occasion' ? [because.on] : [],
  )
  const known = latest(
    owedSince(state, group, duty),
    state.reportBooks.get(group.name)?.since ?? '',
    state.foundingUntil,
    ...told,
  )
  const awaited = occasionsIn(
    state,
    group,
    over,
  )(due.occasion)
    .filter((on) => on > known)
    .map((on) => ({ on, due: after(on, due.within, days) }))
    .map((one) => ({ ...one, closes: closesOf(duty, one.due, days) }))
    .filter(({ closes }) => closes > over)
  const [first, ...others] = awaited.map(({ on }) => on)
  if (first === undefined) return undefined
  const on = earliest(first, ...others)
  const one = awaited.find((candidate) => candidate.on === on)
  return one === undefined
    ? undefined
    : { opens: on, from: on, until: one.due, due: one.due, closes: one.closes, because: { kind: 'occasion', on } }
}

/** Where the charter does not say how soon something is told that is asked for, or that is owed at the end. */
const time_to_tell: Duration = { count: 30, unit: 'day' }

function atTheEnd({ state, group, duty, over }: Known): Period | undefined {
  const ended = howEnded(group.status) === undefined ? undefined : group.life.endings.at(-1)?.at
  if (ended === undefined) return undefined
  const told = reportsOfDuty(state, group.name, duty.name)
  if (told.some(({ at, awaited }) => awaited.because.kind === 'end' && at >= ended)) return undefined
  const within = group.life.report?.due ?? ''
  const period = periodFrom(state, group, duty, { at: ended, because: { kind: 'end' } })
  const due = within > ended ? within : period.due
  const closes = closesOf(duty, due, daysOf(state, group.name))
  return closes > over ? { ...period, due, closes } : undefined
}

/** What is owed from a moment on within a time: when it is asked for, or at the end of the group. */
export function periodFrom(
  state: FoundationState,
  { name, life }: Group,
  duty: Duty,
  {
    at,
    because,
    within = time_to_tell,
  }: Pick<Period, 'because'> & { readonly at: Instant; readonly within?: Duration },
): Period {
  const days = daysOf(state, name)
  const due = after(at, within, days)
  const last = reportsOfDuty(state, name, duty.name).at(-1)?.awaited.until
  const from = earliest(last ?? life.begins ?? at, at)
  return { opens: at, from, until: at, due, closes: closesOf(duty, due, days), because }
}

export function closesOf({ grace }: Pick<Duty, 'grace'>, until: Instant, days: DayCount): Instant {
  return grace === undefined ? until : after(until, grace, days)
}
