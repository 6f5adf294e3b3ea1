import { after, before, type Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import { ok, type Result, refuse } from '../../base/result.ts'
import { reservations } from '../../charter/powers/reservations.ts'
import type { ClauseRef } from '../../charter/structure/charter.ts'
import { activeCharters } from '../active.ts'
import { daysOf } from '../days.ts'
import type { PersonId } from '../event.ts'
import type { Refusal } from '../refusal.ts'
import type { FoundationState } from '../state.ts'
import { questionNow, type Wanted } from './held-powers.ts'

/** A matter that is reserved to the body that decides. */
export interface Brought {
  /** The group that had to bring it. */
  readonly from: Name
  readonly clause: ClauseRef
  readonly needed?: Instant
  /** When the charter says that it is answered at the latest. */
  readonly answerBy?: Instant
  /** Asked in time, and later than the charter advises. */
  readonly late?: true
}

/**
 * What a charter that reserves a matter to this body says of the asking: how long before it is needed, and by when it is answered. Later
 * than at least is refused; later than advised is told. Undefined where no charter says either.
 */
export function broughtTo(
  state: FoundationState,
  request: Wanted,
  person: PersonId,
  at: Instant,
): Result<Brought | undefined, Refusal> {
  const { group, action, needed } = request
  const found = reservations(activeCharters(state), questionNow(state, request, person, at)).find(
    ({ by, surely }) => surely && by.to === group && (by.leadTime !== undefined || by.within !== undefined),
  )
  if (found === undefined) return ok(undefined)
  const { group: from, clause, leadTime, within } = found.by
  const days = daysOf(state, from)
  const answer = within === undefined ? {} : { answerBy: after(at, within, days) }
  if (leadTime === undefined) return ok({ from, clause, ...(needed !== undefined && { needed }), ...answer })
  const { least, advised } = leadTime
  if (needed === undefined) return refuse({ type: 'NeededUnknown', group, action, least, clause })
  const latest = before(needed, least, days)
  if (at > latest) return refuse({ type: 'AskedTooLate', group, action, least, needed, latest, clause })
  const isLate = advised !== undefined && at > before(needed, advised, days)
  return ok({ from, clause, needed, ...answer, ...(isLate && { late: true }) })
}
