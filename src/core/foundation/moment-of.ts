import type { DayCount } from '../base/calendar.ts'
import { after, before, earliest, type Instant, latest, nextDayOfYear, startOfDate } from '../base/instant.ts'
import type { EventRef, When } from '../charter/structure/when.ts'

/** When an event first came about after a moment; undefined when it has not yet. */
export type Happened = (event: EventRef, from: Instant) => Instant | undefined

/**
 * The moment that a charter's words mean, counted from the thing that they are said of. Undefined while it hangs on an
 * event that has not come about: the later of two waits for both, the earlier of two for one.
 */
export function momentOf(when: When, from: Instant, happened: Happened, days: DayCount): Instant | undefined {
  switch (when.kind) {
    case 'after':
      return after(from, when.length, days)
    case 'date':
      return startOfDate(when.date, days)
    case 'day of the year':
      return nextDayOfYear(from, when, days)
    case 'event': {
      const event = happened(when.event, from)
      if (event === undefined) return undefined
      if (when.after !== undefined) return after(event, when.after, days)
      return when.before === undefined ? event : before(event, when.before, days)
    }
    case 'later of':
    case 'earlier of': {
      const moments = when.of.map((part) => momentOf(part, from, happened, days))
      const [first, ...others] = moments.filter((moment) => moment !== undefined)
      if (first === undefined) return undefined
      if (when.kind === 'earlier of') return earliest(first, ...others)
      return others.length + 1 < moments.length ? undefined : latest(first, ...others)
    }
  }
}
