import type { Duration } from '../../base/duration.ts'
import { after, earliest, type Instant } from '../../base/instant.ts'
import { daysOf } from '../days.ts'
import { momentOf } from '../moment-of.ts'
import { happenedIn } from '../motions/after-close.ts'
import type { FoundationState } from '../state.ts'
import type { Group } from './group.ts'

/** When a group ends by its charter's time, counted from its beginning, or as it was extended; undefined while nothing tells. */
export function endOf(state: FoundationState, { name, charter, life }: Group): Instant | undefined {
  if (life.moved !== undefined) return life.moved
  const { begins } = life
  if (begins === undefined) return undefined
  const moments = (charter.life?.ends?.at ?? []).flatMap((when) => {
    const moment = momentOf(when, begins, happenedIn(state, name), daysOf(state, name))
    // A day that was over when the group was revived does not end it again.
    return moment === undefined || moment <= begins ? [] : [moment]
  })
  const [first, ...others] = moments
  return first === undefined ? undefined : earliest(first, ...others)
}

/** By how much it is extended at a time: as the charter says, or by its time once more. */
export function extensionOf({ charter }: Group): Duration | undefined {
  const ends = charter.life?.ends
  const lengths = (ends?.at ?? []).flatMap((when) => (when.kind === 'after' ? [when.length] : []))
  return ends?.extension?.length ?? lengths[0]
}

/** When it would end if it were extended once more. */
export function extendedEnd(state: FoundationState, group: Group): Instant | undefined {
  const [end, length] = [endOf(state, group), extensionOf(group)]
  return end === undefined || length === undefined ? undefined : after(end, length, daysOf(state, group.name))
}
