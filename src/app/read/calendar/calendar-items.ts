import { capital } from '../../../core/base/capital.ts'
import { before, type Instant } from '../../../core/base/instant.ts'
import { spoken } from '../../../core/base/name.ts'
import { daysOf } from '../../../core/foundation/days.ts'
import type { Group } from '../../../core/foundation/life/group.ts'
import { isInForce } from '../../../core/foundation/life/in-force.ts'
import { occurrencesOf } from '../../../core/foundation/meetings/occurrences.ts'
import { dateIn } from '../../../core/foundation/meetings/planned.ts'
import type { Motion } from '../../../core/foundation/motions/motion-state.ts'
import { timelineView } from '../elections/phase-view.ts'
import { subjectOf } from '../motion-views.ts'
import { groupRef, personRef, type Reader } from '../reader.ts'
import type { CalendarItem } from './calendar-item.ts'
import { importedItems } from './imported.ts'
import { reportItems } from './report-items.ts'
import { requestItems } from './request-items.ts'

/** What a calendar shows: from one moment up to, not at, another. */
export interface Span {
  readonly from: Instant
  readonly until: Instant
}

/** All that has a date in some groups, by when it begins; what runs over several days is in each span that it touches. */
export function calendarItems(reader: Reader, groups: readonly Group[], span: Span): readonly CalendarItem[] {
  const inForce = groups.filter(isInForce)
  const names = new Set(inForce.map(({ name }) => name))
  return [
    ...inForce.flatMap((group) => [
      ...meetings(reader, group, span),
      ...terms(reader, group, span),
      ...reportItems(reader, group, span),
      ...applyBy(reader, group, span),
    ]),
    ...votes(reader, names, span),
    ...elections(reader, names, span),
    ...requestItems(reader, names, span),
    ...importedItems(reader.imported ?? [], inForce, span),
  ].toSorted((one, other) => one.starts.localeCompare(other.starts) || one.key.localeCompare(other.key))
}

function meetings({ snapshot: { state } }: Reader, group: Group, { from, until }: Span): readonly CalendarItem[] {
  return occurrencesOf(state, group.name, from, until).map((occurrence): CalendarItem => {
    const { group: name, meeting, date, starts, until: ends, isWholeDay, duty, zone, planned, record } = occurrence
    return {
      key: `meeting ${name} ${meeting} ${date}`,
      group: { name, title: group.title },
      starts,
      until: ends,
      ...(isWholeDay && { day: { date: dateIn(starts, zone), zone } }),
      ...(record?.cancelled !== undefined && { isCancelled: true }),
      revision: record?.revision ?? 0,
      changed: record?.changed ?? group.since,
      ...(record?.place !== undefined && { place: record.place }),
      what: {
        kind: 'meeting',
        ref: { group: name, meeting, date },
        title: duty?.title ?? capital(spoken(meeting)),
        ...(planned !== undefined && planned !== starts && { planned }),
      },
    }
  })
}

function votes(reader: Reader, groups: ReadonlySet<string>, { from, until }: Span): readonly CalendarItem[] {
  const { state } = reader.snapshot
  return [...state.motions.values()].flatMap((motion): readonly CalendarItem[] => {
    const { opened, closed } = motion
    const ends = closed?.at ?? closeOf(motion)
    if (!groups.has(opened.group) || ends === undefined || ends < from || opened.opens >= until) return []
    return [
      {
        key: `vote ${opened.motion}`,
        group: groupRef(state, opened.group),
        starts: opened.opens,
        until: ends,
        revision: voteRevision(motion),
        changed: closed?.at ?? motion.corrections.at(-1)?.at ?? opened.opens,
        what: { kind: 'vote', motion: opened.motion, subject: subjectOf(reader, opened) },
      },
    ]
  })
}

/** How often its end has moved, or what it is about was put right. */
export function voteRevision({ extended, corrections, closed }: Motion): number {
  return extended.rule + extended.quorum + corrections.length + (closed === undefined ? 0 : 1)
}

/** Of a vote whose clock stands still, nobody knows when it closes. */
function closeOf({ phase, opened }: Motion): Instant | undefined {
  return phase.kind === 'open' ? phase.closes : phase.kind === 'stopped' ? phase.until : opened.closes
}

function elections(reader: Reader, groups: ReadonlySet<string>, { from, until }: Span): readonly CalendarItem[] {
  const { state, at } = reader.snapshot
  return [...state.elections].flatMap(([election, run]): readonly CalendarItem[] => {
    const { group, rule } = run.begun
    if (!groups.has(group)) return []
    return timelineView(run, at)
      .filter((phase) => phase.until >= from && phase.from < until)
      .map(({ phase, from: starts, until: ends }) => ({
        key: `election ${election} ${phase}`,
        group: groupRef(state, group),
        starts,
        until: ends,
        // What had not begun when an election ended never came.
        ...(run.ended !== undefined && run.ended.at <= starts && { isCancelled: true }),
        revision: run.entries.length,
        changed: run.ended?.at ?? run.at,
        what: { kind: 'election', election, fills: rule.fills.map(({ seat }) => seat), phase },
      }))
  })
}

function terms(reader: Reader, group: Group, { from, until }: Span): readonly CalendarItem[] {
  return [...group.holdings].flatMap(([seat, held]) =>
    held.flatMap((holding): readonly CalendarItem[] => {
      const { person, since, ended, renewed, entries } = holding
      const ends = holding.until
      if (ends === undefined || renewed === true || (ended !== undefined && ended < ends)) return []
      if (ends < from || ends >= until) return []
      return [
        {
          key: `term ${group.name} ${seat} ${person} ${since}`,
          group: groupRef(reader.snapshot.state, group.name),
          starts: ends,
          until: ends,
          revision: entries.length,
          changed: since,
          what: { kind: 'term ends', seat, person: personRef(reader, person) },
        },
      ]
    }),
  )
}

/** The last day on which to ask for what a meeting is to decide, where the charter has a lead time for requests. */
function applyBy({ snapshot: { state } }: Reader, group: Group, { from, until }: Span): readonly CalendarItem[] {
  const least = group.charter.money?.requests?.leadTime?.least
  const decides = group.charter.under ?? group.name
  if (least === undefined) return []
  const days = daysOf(state, group.name)
  const later = Temporal.Instant.from(until)
    .add({ hours: 24 * 400 })
    .toString({ smallestUnit: 'millisecond' })
  return occurrencesOf(state, decides, from, later).flatMap(
    ({ meeting, date, starts, record }): readonly CalendarItem[] => {
      const by = before(starts, least, days)
      if (by < from || by >= until || record?.cancelled !== undefined) return []
      return [
        {
          key: `apply ${group.name} ${decides} ${meeting} ${date}`,
          group: groupRef(state, group.name),
          starts: by,
          until: by,
          revision: record?.revision ?? 0,
          changed: record?.changed ?? group.since,
          what: { kind: 'apply by', for: starts },
        },
      ]
    },
  )
}
