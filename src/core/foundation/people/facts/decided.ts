import type { Instant } from '../../../base/instant.ts'
import type { Money } from '../../../base/money.ts'
import type { Name } from '../../../base/name.ts'
import { groupOfRecipient } from '../../../charter/powers/given-power.ts'
import { reaches } from '../../../charter/powers/power-source.ts'
import { pathCovers } from '../../../charter/structure/action.ts'
import type { Action } from '../../../charter/structure/charter.ts'
import type { Decided } from '../../powers/power-state.ts'
import type { FoundationState } from '../../state.ts'
import type { Asked } from './case.ts'

/**
 * What was decided in a group for an action and everything below it, from a moment on, the earliest first; and what others decided whom
 * it had handed that to, since together they can do no more than it can.
 */
export function decidedIn(
  state: FoundationState,
  group: Name,
  action: Action,
  since: Instant,
  at: Instant,
): readonly Decided[] {
  const given = [...state.delegations.values()].map((one) => one.given).filter(({ from }) => from === group)
  const isOurs = (one: Decided) =>
    one.group === group || given.some((power) => groupOfRecipient(power.to) === one.group && reaches(power, one.action))
  return state.decided
    .filter(
      (one) =>
        isOurs(one) &&
        one.action.verb === action.verb &&
        pathCovers(action.object, one.action.object) &&
        one.at >= since &&
        one.at <= at,
    )
    .map((one) => withoutReleased(state, one))
}

/** What was promised, not needed and went back counts no more. */
function withoutReleased(state: FoundationState, one: Decided): Decided {
  const released = one.motion === undefined ? 0 : (state.promises.get(one.motion)?.released ?? 0)
  if (released === 0 || one.amount === undefined) return one
  return { ...one, amount: { ...one.amount, minor: one.amount.minor - released } }
}

/** What was granted last for the same thing, where it has a name, else to the same applicant. */
export function previousAmount(
  state: FoundationState,
  group: Name,
  { action, applicant, matter }: Asked,
  at: Instant,
): Money | undefined {
  const before = decidedIn(state, group, { verb: action.verb, object: action.object }, '', at)
  const same = before.findLast(
    (one) => one.amount !== undefined && (matter === undefined ? one.applicant === applicant : one.matter === matter),
  )
  return same?.amount
}

/** Added up in one currency; undefined where others are among them, which are not compared. */
export function sumOf(amounts: readonly (Money | undefined)[], currency: string): number | undefined {
  let minor = 0
  for (const amount of amounts) {
    if (amount === undefined) continue
    if (amount.currency !== currency) return undefined
    minor += amount.minor
  }
  return minor
}
