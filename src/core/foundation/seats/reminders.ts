import { before, type Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { Renewal } from '../../charter/structure/seat.ts'
import { daysOf } from '../days.ts'
import type { PersonId } from '../event.ts'
import { isInForce } from '../life/in-force.ts'
import { pendingFor } from '../motions/pending-for.ts'
import type { FoundationState } from '../state.ts'
import { isHeld } from './seats.ts'

/** A holder is to be told that their term ends. */
export interface TermReminder {
  readonly at: Instant
  readonly group: Name
  readonly seat: Name
  readonly person: PersonId
  /** When the term ends, and what another one takes; undefined where the charter says nothing of it. */
  readonly until: Instant
  readonly renewal?: Renewal
}

/**
 * The reminders of terms that fall due after one moment and up to another, the earliest first: of those who hold their seat then, and have
 * neither renewed, asked for it, nor given notice.
 */
export function remindersDue(state: FoundationState, after: Instant, upTo: Instant): readonly TermReminder[] {
  const due: TermReminder[] = []
  for (const { name: group, status, charter, holdings } of state.groups.values()) {
    if (!isInForce({ status })) continue
    const days = daysOf(state, group)
    for (const { name: seat, reminders = [], renewal } of charter.seats) {
      for (const holding of reminders.length === 0 ? [] : (holdings.get(seat) ?? [])) {
        const { person, until } = holding
        if (until === undefined || holding.renewed === true || holding.leaves !== undefined) continue
        const moments = reminders
          .map((length) => before(until, length, days))
          .filter((at) => at > after && at <= upTo && isHeld(holding, at))
        if (moments.length === 0 || isAsked(state, group, seat, person)) continue
        for (const at of moments)
          due.push({ at, group, seat, person, until, ...(renewal !== undefined && { renewal }) })
      }
    }
  }
  return due.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
}

function isAsked(state: FoundationState, group: Name, seat: Name, person: PersonId): boolean {
  const asked = pendingFor(
    state,
    (effect) => effect.kind === 'renew' && effect.group === group && effect.seat === seat && effect.person === person,
  )
  return asked !== undefined
}
