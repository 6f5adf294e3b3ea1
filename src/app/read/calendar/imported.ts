import type { Instant } from '../../../core/base/instant.ts'
import type { Name } from '../../../core/base/name.ts'
import type { Group } from '../../../core/foundation/life/group.ts'
import type { CalendarItem } from './calendar-item.ts'
import type { Span } from './calendar-items.ts'

/** One date of a public calendar, of a series each by itself. */
export interface ImportedEvent {
  /** The same for the same date of the same calendar, wherever it is moved; letters, digits and hyphens. */
  readonly key: string
  readonly title: string
  readonly starts: Instant
  readonly until: Instant
  /** Whole days, as ISO 8601 dates: the first, and the one after the last. */
  readonly days?: { readonly first: string; readonly end: string }
  readonly isCancelled?: true
  readonly revision: number
  readonly changed: Instant
  readonly place?: string
  /** An https address. */
  readonly link?: string
}

/** A public calendar that whoever runs the installation has a group show. */
export interface CalendarSubscription {
  readonly foundation: Name
  readonly group: Name
  readonly title: string
  readonly url: string
}

/** Why a calendar could not be read: nobody answered, another status than 200, too long, no iCalendar, or one that took too long to read. */
export type ImportFailure =
  | { readonly kind: 'not reached' | 'too large' | 'unreadable' | 'too slow' }
  | { readonly kind: 'status'; readonly status: number }

/** A public calendar that a group shows beside its own dates. It is no part of the record. */
export interface ImportedCalendar {
  readonly foundation: Name
  readonly group: Name
  readonly title: string
  /** Where it is read. */
  readonly source: string
  readonly events: readonly ImportedEvent[]
  /** When what is shown was read; undefined until it has been for the first time. */
  readonly read?: Instant
  /** Whether it has more dates than are shown. */
  readonly isCut?: true
  /** Since when it could not be read again, and why the last time. */
  readonly failed?: { readonly since: Instant; readonly why: ImportFailure }
}

/** The public calendars that this installation reads, as they were read last. */
export interface Imports {
  of(foundation: Name): readonly ImportedCalendar[]
}

export const noImports: Imports = { of: () => [] }

export type ImportedSource = Omit<ImportedCalendar, 'foundation' | 'events'>

/** Where the dates come from that are shown of some groups. */
export function importedSources(
  calendars: readonly ImportedCalendar[],
  groups: readonly Group[],
): readonly ImportedSource[] {
  const names = new Set(groups.map(({ name }) => name))
  return calendars.filter(({ group }) => names.has(group)).map(({ foundation: _, events: __, ...source }) => source)
}

/** What has begun before a span and is not over stands in it too. */
export function importedItems(
  calendars: readonly ImportedCalendar[],
  groups: readonly Group[],
  { from, until }: Span,
): readonly CalendarItem[] {
  const titles = new Map(groups.map(({ name, title }) => [name, title]))
  return calendars.flatMap(({ group, title: calendar, source, events }) => {
    const title = titles.get(group)
    if (title === undefined) return []
    return events
      .filter((event) => event.starts < until && (event.until > from || event.starts >= from))
      .map(
        ({
          key,
          title: what,
          starts,
          until: ends,
          days,
          isCancelled,
          revision,
          changed,
          place,
          link,
        }): CalendarItem => ({
          key: `imported ${key}`,
          group: { name: group, title },
          starts,
          until: ends,
          ...(days !== undefined && { day: { date: days.first, zone: 'UTC', end: days.end } }),
          ...(isCancelled && { isCancelled }),
          revision,
          changed,
          ...(place !== undefined && { place }),
          what: { kind: 'imported', title: what, calendar, link: link ?? source },
        }),
      )
  })
}
