import { earliest, type Instant } from '../../base/instant.ts'
import { actionCovers, isNow } from '../../charter/powers/states-now.ts'
import type { ExceptionalState } from '../../charter/structure/exceptional-state.ts'
import type { When } from '../../charter/structure/when.ts'
import { daysOf } from '../days.ts'
import { expect } from '../deadline.ts'
import type { Event } from '../event.ts'
import { type Happened, momentOf } from '../moment-of.ts'
import { happenedIn } from '../motions/after-close.ts'
import type { MotionParts } from '../motions/motion-parts.ts'
import { follow } from '../motions/phases.ts'
import type { FoundationState } from '../state.ts'
import type { EffectProvisional } from './power-event.ts'
import type { Provisional } from './power-state.ts'
import { statesNow, untilOfState } from './states-now.ts'

/** What the charter's exceptional states say of a decision that takes effect in one: that it ends then, unless it is confirmed. */
export function provisions(
  state: FoundationState,
  { group, action }: Pick<MotionParts, 'group' | 'action'>,
  motion: number | undefined,
  at: Instant,
): readonly Event[] {
  if (motion === undefined) return []
  const expiring = expiriesNow(state, { group, action }, at)
  return expiring.map(({ expires, confirmedBy }): Event => {
    return { type: 'EffectProvisional', motion, group, expires, ...(confirmedBy !== undefined && { confirmedBy }) }
  })
}

/** When what is decided now would end by the exceptional states that hold: at most the first of them. */
export function expiriesNow(
  state: FoundationState,
  { group, action }: Pick<MotionParts, 'group' | 'action'>,
  at: Instant,
): readonly Pick<EffectProvisional, 'expires' | 'confirmedBy'>[] {
  const exceptions = state.groups.get(group)?.charter.exceptions ?? []
  if (!exceptions.some(({ expires = [] }) => expires.length > 0)) return []
  const meanwhile = statesNow(state, at)
  return exceptions
    .filter((exception) => isNow(exception.state, group, meanwhile) === 'yes')
    .flatMap(({ expires = [], confirmedBy }) => {
      const expiry = expires.find((one) => actionCovers(one.action, action))
      return expiry === undefined ? [] : [{ expires: expiry.at, ...(confirmedBy !== undefined && { confirmedBy }) }]
    })
    .slice(0, 1)
}

/** Something done in an emergency waits for those who must approve of it. */
export function awaitApproval(
  state: FoundationState,
  number: number,
  { group, emergency }: Pick<MotionParts, 'group' | 'emergency'>,
  at: Instant,
): void {
  const [first] = emergency?.ratifiedBy ?? []
  if (first === undefined || emergency?.ratifiedBy === undefined) return
  const { ratifiedBy, ratifiedWithin, unratified = 'stands' } = emergency
  const until =
    ratifiedWithin === undefined
      ? undefined
      : momentOf({ kind: 'after', length: ratifiedWithin }, at, never, daysOf(state, group))
  const why = { kind: 'emergency', by: ratifiedBy, unratified, ratified: 0 } as const
  const provisional: Provisional = { since: at, group, why: { ...why } }
  state.provisional.set(number, provisional)
  follow(state, number, { kind: 'ask', as: 'ratification', of: first }, at)
  if (until !== undefined) waitUntil(state, number, provisional, until)
}

export function beginProvision(state: FoundationState, said: EffectProvisional, at: Instant): void {
  const provisional: Provisional = { since: at, group: said.group, why: { kind: 'exception', said } }
  state.provisional.set(said.motion, provisional)
  state.expiring.add(said.motion)
  lookAtProvisions(state, at)
}

/** After each entry: whether it is known by now when what was done in an exceptional state ends. */
export function lookAtProvisions(state: FoundationState, at: Instant): void {
  for (const number of state.expiring) {
    const provisional = state.provisional.get(number)
    if (provisional === undefined || provisional.ended !== undefined || provisional.why.kind !== 'exception') {
      state.expiring.delete(number)
      continue
    }
    const moment = expiryOf(state, provisional, provisional.why.said.expires, at)
    if (moment !== undefined && moment !== provisional.until) waitUntil(state, number, provisional, moment)
  }
}

/** A length of time counts from the end of the state in which it was done. */
function expiryOf(state: FoundationState, provisional: Provisional, expires: When, at: Instant): Instant | undefined {
  const { group, since } = provisional
  const happened = happenedIn(state, group)
  const days = daysOf(state, group)
  if (!countsFromState(expires)) return momentOf(expires, since, happened, days)
  const over = provisional.over ?? endOfState(state, provisional, at)
  if (over === undefined) return undefined
  if (over <= at) provisional.over = over
  return momentOf(expires, over, happened, days)
}

function endOfState(state: FoundationState, { group, since }: Provisional, at: Instant): Instant | undefined {
  const exceptions = (state.groups.get(group)?.charter.exceptions ?? []).filter(hasExpiries)
  const meanwhile = statesNow(state, at)
  const running = exceptions.filter((one) => isNow(one.state, group, meanwhile) === 'yes')
  const ends = exceptions.flatMap((one) => untilOfState(state, group, one, since) ?? [])
  const [first, ...others] = ends
  if (running.length > 0) return first === undefined ? undefined : earliest(first, ...others)
  return earliest(at, ...ends)
}

function hasExpiries({ expires = [] }: ExceptionalState): boolean {
  return expires.length > 0
}

function countsFromState(when: When): boolean {
  switch (when.kind) {
    case 'after':
      return true
    case 'date':
    case 'day of the year':
    case 'event':
      return false
    case 'later of':
    case 'earlier of':
      return when.of.some(countsFromState)
  }
}

function waitUntil(state: FoundationState, motion: number, provisional: Provisional, until: Instant): void {
  provisional.until = until
  expect(state, { at: until, kind: 'provisional', motion })
}

const never: Happened = () => undefined
