import { epochOf, type Instant, instantOf } from '../../core/base/instant.ts'
import type { Awaiting } from './awaiting.ts'

const day_ms = 24 * 60 * 60 * 1000

/** When somebody is reminded of what awaits them: when the charter says, or half-way and a day before it is over. */
export function remindersFor({
  since,
  by,
  reminders,
}: Pick<Awaiting, 'since' | 'by' | 'reminders'>): readonly Instant[] {
  if (by === undefined) return []
  if (reminders !== undefined && reminders.length > 0) return reminders
  const [begins, ends] = [epochOf(since), epochOf(by)]
  const moments = [begins + Math.floor((ends - begins) / 2), ends - day_ms]
  return [...new Set(moments.filter((moment) => moment > begins))].toSorted((a, b) => a - b).map(instantOf)
}
