import { after, before, type Instant } from '../../../base/instant.ts'
import type { Name } from '../../../base/name.ts'
import { ok, type Result, refuse } from '../../../base/result.ts'
import { reservations } from '../../../charter/powers/reservations.ts'
import type { ClauseRef, Deciding } from '../../../charter/structure/charter.ts'
import type { RequestRules } from '../../../charter/structure/money-rules.ts'
import type { Band } from '../../../charter/structure/power.ts'
import { activeCharters } from '../../active.ts'
import { daysOf } from '../../days.ts'
import { ceilingNow } from '../../people/facts/ceiling-now.ts'
import { conditionNow } from '../../people/facts/condition-now.ts'
import { decidedIn } from '../../people/facts/decided.ts'
import { type Brought, broughtTo } from '../../powers/brought.ts'
import { askedBy, type HeldPower, heldPowers, questionNow } from '../../powers/held-powers.ts'
import type { Refusal } from '../../refusal.ts'
import type { FoundationState } from '../../state.ts'
import { actionOf } from './asked-action.ts'
import { type AskedFor, moveFor } from './asked-for.ts'
import type { RequestWay } from './request-event.ts'

/** How a request is decided now: by the charter itself, or by one of these powers of a group. */
export type DecidingWay =
  | { readonly kind: 'automatic'; readonly clause: ClauseRef }
  | {
      readonly kind: 'decided'
      readonly way: Exclude<RequestWay, 'alone'>
      readonly group: Name
      readonly powers: readonly HeldPower[]
      readonly recommendedBy?: Deciding
      readonly brought?: Brought
    }

/**
 * The way that a charter gives for a request of this amount: what it grants by itself, the short way for what comes again, the regular one; and
 * above what the group may grant, that of the body to which more is reserved, with the recommendation that the charter asks for.
 */
export function decidingWay(
  state: FoundationState,
  rules: RequestRules,
  asked: AskedFor,
  at: Instant,
): Result<DecidingWay, Refusal> {
  const wanted = moveFor(asked)
  const { group } = asked.asking
  const held = heldPowers(state, wanted, asked.applicant, at)
  if (!held.ok) return held.problem.type === 'Reserved' ? escalated(state, asked, held.problem.to, at) : held
  const [power] = held.value
  if (power === undefined) throw new Error('A power that is held says by whom')
  const { fastTrack, bands = [], decidedBy } = rules
  if (fastTrack !== undefined && !asked.noFastTrack && isFast(state, asked, fastTrack, at)) {
    return ok({ kind: 'decided', way: 'fast track', group, powers: poweredBy(power, fastTrack) })
  }
  const band = bands.find((one) => fits(state, asked, one, at))
  if (band?.automatic === true) return ok({ kind: 'automatic', clause: band.clause })
  const regular = { kind: 'decided', way: 'regular', group } as const
  if (band !== undefined) return ok({ ...regular, powers: poweredBy(power, band) })
  if (decidedBy === undefined) return ok({ ...regular, powers: held.value })
  return ok({ ...regular, powers: decidedBy.map((by) => ({ ...power, by, clause: rules.clause })) })
}

/** Whoever a line about requests names uses the power that the group holds, within its limits. */
function poweredBy(power: HeldPower, { by, with: partners, agreedBy, clause }: Band): readonly HeldPower[] {
  return by.map((one) => ({
    ...power,
    by: one,
    clause,
    with: [...power.with, ...partners],
    ...(agreedBy !== undefined && { agreedBy }),
  }))
}

function isFast(
  state: FoundationState,
  asked: AskedFor,
  fastTrack: NonNullable<RequestRules['fastTrack']>,
  at: Instant,
): boolean {
  const { grantedWithin } = fastTrack
  if (grantedWithin !== undefined && !wasGranted(state, asked, grantedWithin, at)) return false
  return fits(state, asked, fastTrack, at)
}

/** What is not known to be so does not shorten the way. */
function fits(state: FoundationState, asked: AskedFor, { upTo, onlyIf }: Band, at: Instant): boolean {
  const wanted = moveFor(asked)
  const { group } = asked.asking
  const request = askedBy(wanted, asked.applicant)
  const limited = { state, group, action: wanted.action, request, at }
  if (upTo.some((ceiling) => ceilingNow(limited, ceiling) !== 'yes')) return false
  if (onlyIf === undefined) return true
  return conditionNow({ state, group, person: asked.applicant, request, at }, onlyIf) === 'yes'
}

/** The same was granted in the regular way: for the same event where it is for one, else to the same applicant. */
function wasGranted(
  state: FoundationState,
  { asking, applicant }: AskedFor,
  within: NonNullable<NonNullable<RequestRules['fastTrack']>['grantedWithin']>,
  at: Instant,
): boolean {
  const { group, event } = asking
  const since = before(at, within, daysOf(state, group))
  return decidedIn(state, group, { ...actionOf(asking), object: '' }, since, at).some((one) => {
    const way = one.request === undefined ? 'regular' : state.requests.get(one.request)?.award?.way
    const isSame = event === undefined ? one.applicant === applicant : one.matter === event
    return isSame && way !== 'fast track' && way !== 'automatic'
  })
}

/** Lead times are counted from when it was made; by when it is answered, from when it is brought. */
function escalated(state: FoundationState, asked: AskedFor, to: Name, at: Instant): Result<DecidingWay, Refusal> {
  const { group } = asked.asking
  const wanted = { ...moveFor(asked), group: to }
  const held = heldPowers(state, wanted, asked.applicant, at)
  if (!held.ok) return held
  const question = questionNow(state, wanted, asked.applicant, at)
  const reservation = reservations(activeCharters(state), question).find(
    ({ by, surely }) => surely && by.group === group && by.to === to,
  )?.by
  const brought = broughtTo(state, wanted, asked.applicant, asked.made)
  if (!brought.ok) return refuse(brought.problem)
  const within = reservation?.within
  const answerBy = within === undefined ? {} : { answerBy: after(at, within, daysOf(state, group)) }
  const rule = reservation?.recommendedBy
  const recommendedBy = rule === undefined ? reservation?.recommendedBySeat : ({ kind: 'rule', rule } as const)
  return ok({
    kind: 'decided',
    way: 'with recommendation',
    group: to,
    powers: held.value.map((power) => ({ ...power, ...(recommendedBy !== undefined && { recommendedBy }) })),
    ...(recommendedBy !== undefined && { recommendedBy }),
    ...(brought.value !== undefined && { brought: { ...brought.value, ...answerBy } }),
  })
}
