import type { DayCount } from '../../base/calendar.ts'
import type { Duration } from '../../base/duration.ts'
import {
  after,
  earliest,
  endOfDay,
  endOfDayAnywhere,
  epochOf,
  type Instant,
  instantOf,
  latest,
} from '../../base/instant.ts'
import type { Rule } from '../../charter/structure/rule.ts'

/** When a window that begins at a moment closes by its rule, and whatever the motion's time limit leaves of it. */
export function closeOf(
  rule: Rule,
  {
    opens,
    length = rule.open,
    limit,
  }: { readonly opens: Instant; readonly length?: Duration; readonly limit?: Instant | undefined },
  days: DayCount,
): Instant {
  return limited(atEndOfDay(rule, after(opens, length, days), days), opens, limit)
}

/** The close after the window has grown by a length. */
export function grown(rule: Rule, closes: Instant, by: Duration, limit: Instant | undefined, days: DayCount): Instant {
  return limited(atEndOfDay(rule, after(closes, by, days), days), closes, limit)
}

/** From the motion to the close at the latest. */
export function limitOf(rule: Rule, moved: Instant, days: DayCount): Instant | undefined {
  return rule.decidedWithin === undefined ? undefined : after(moved, rule.decidedWithin, days)
}

export function shiftedBy(moment: Instant, span_ms: number): Instant {
  return instantOf(epochOf(moment) + span_ms)
}

export function between_ms(from: Instant, to: Instant): number {
  return epochOf(to) - epochOf(from)
}

function atEndOfDay({ endsAt }: Rule, moment: Instant, days: DayCount): Instant {
  if (endsAt === undefined) return moment
  switch (endsAt) {
    case 'end of the day':
      return endOfDay(moment, days)
    case 'end of the day anywhere on earth':
      return endOfDayAnywhere(moment, days)
  }
}

/** A time limit shortens a window, and never to before it began. */
function limited(closes: Instant, begins: Instant, limit: Instant | undefined): Instant {
  return limit === undefined ? closes : latest(begins, earliest(closes, limit))
}
