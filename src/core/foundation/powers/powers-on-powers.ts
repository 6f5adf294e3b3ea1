import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import { ok, type Result, refuse } from '../../base/result.ts'
import { groupDeciding } from '../../charter/powers/by-delegation.ts'
import { type GivenTo, isSameRecipient } from '../../charter/powers/given-power.ts'
import { clauseOfWhole, reaches } from '../../charter/powers/power-source.ts'
import { aboutPower } from '../../charter/structure/action.ts'
import type { Action, ClauseRef, Deciding } from '../../charter/structure/charter.ts'
import type { PowerBy } from '../../charter/structure/power.ts'
import { activeSeat } from '../active.ts'
import type { Effect } from '../effect.ts'
import type { PersonId } from '../event.ts'
import { personIn } from '../motions/person-in.ts'
import type { Refusal } from '../refusal.ts'
import type { FoundationState } from '../state.ts'
import { activeDelegations } from './delegations.ts'
import { type HeldPower, type Wanted, whoMayNow } from './held-powers.ts'
import { emergencyIn } from './states-now.ts'

/**
 * Who decides on a power itself: to hand it on, whoever holds it; to take it back, whoever gave it or whom the gift names; to confirm
 * what was done by it for a time, and to say that an emergency begins or ends, whom the charter names. Undefined for all other actions.
 */
export function powersOnPowers(
  state: FoundationState,
  request: Wanted,
  person: PersonId,
  at: Instant,
): Result<readonly HeldPower[], Refusal> | undefined {
  const { group, action } = request
  const power = aboutPower(action)
  if (power !== undefined) {
    switch (action.verb) {
      case 'delegate':
        return delegators(state, request, power, person, at)
      case 'withdraw':
        return withdrawers(state, request, power, at)
      case 'reconfirm':
        return confirmers(state, request, power)
    }
  }
  const declarers = declarersOf(state, group, action)
  return declarers.length === 0 ? undefined : ok(declarers)
}

/** What a decision about a power brings about; undefined for all other actions. */
export function effectOnPower(
  state: FoundationState,
  { group, action, gift, person }: Wanted,
  at: Instant,
): Result<Effect, Refusal> | undefined {
  const power = aboutPower(action)
  if (power === undefined) return undefined
  switch (action.verb) {
    case 'delegate': {
      if (gift === undefined) return refuse({ type: 'RecipientNeeded', group, action })
      const missing = unknownRecipient(state, gift.to)
      if (missing !== undefined) return refuse(missing)
      if (gift.until !== undefined && gift.until <= at) return refuse({ type: 'TimeIsOver', until: gift.until })
      // Who of the group's deciders gives it is known when one of them moves it.
      return ok({ kind: 'delegate', from: group, by: { kind: 'group', group }, action: power, given: gift })
    }
    case 'withdraw': {
      if (gift === undefined) return refuse({ type: 'RecipientNeeded', group, action })
      const from = withdrawable(state, power, gift.to, at)[0]?.from ?? group
      return ok({ kind: 'withdraw', from, to: gift.to, action: power })
    }
    case 'reconfirm': {
      const [confirms] = provisionalOf(state, group, power, person)
      return confirms === undefined
        ? refuse({ type: 'NothingToConfirm', group, action })
        : ok({ kind: 'confirm', confirms })
    }
  }
  return undefined
}

/** The limit of what is given is held against the giver's, as an amount of that size would be. */
function delegators(
  state: FoundationState,
  { group, action, gift }: Wanted,
  power: Action,
  person: PersonId,
  at: Instant,
): Result<readonly HeldPower[], Refusal> {
  const amount = gift?.upTo
  const answer = whoMayNow(state, { action: power, ...(amount !== undefined && { amount }) }, person, at)
  const ours = answer.deciders.filter((decider) => decider.group === group)
  const over = answer.withheld.find((line) => line.group === group && line.upTo !== undefined)
  if (ours.length === 0 && over?.upTo !== undefined) {
    return refuse({ type: 'OverLimit', group, action: power, upTo: over.upTo, clause: over.clause })
  }
  const [first] = ours
  if (first === undefined) {
    return refuse({ type: 'NotAPower', group, action: power, decidedBy: answer.deciders.map((one) => one.group) })
  }
  const free = ours.filter(({ notDelegable }) => notDelegable !== true)
  if (free.length === 0) return refuse({ type: 'NotDelegable', group, action: power, clause: first.clause })
  const others = free.filter((one) => gift === undefined || !isItself(one.by, group, gift.to))
  if (others.length === 0) return refuse({ type: 'GivenToItself', group, action })
  return ok(
    others.map(({ by, with: partners, agreedBy, onlyIf, clause }): HeldPower => {
      const more = { ...(agreedBy !== undefined && { agreedBy }), ...(onlyIf !== undefined && { onlyIf }) }
      return { by: by.kind === 'body' ? { kind: 'group', group } : by, clause, with: partners, ...more }
    }),
  )
}

function isItself(by: PowerBy | { readonly kind: 'body' }, group: Name, to: GivenTo): boolean {
  switch (by.kind) {
    case 'seat':
      return isSameRecipient(by, to)
    case 'body':
    case 'group':
      return to.kind === 'group' && to.group === group
    case 'rule':
    case 'together':
      return false
  }
}

interface Given {
  readonly from: Name
  readonly by: readonly PowerBy[]
  readonly clause: ClauseRef
}

/** All that was handed to a recipient and that taking this power back would end, by decisions and by charters. */
function withdrawable(state: FoundationState, power: Action, to: GivenTo, at: Instant): readonly Given[] {
  const delegated = activeDelegations(state, at)
    .filter((one) => isSameRecipient(one.to, to) && reaches({ action: power }, one.action))
    .map(({ from, by }): Given => ({ from, by: [by], clause: wholeOf(state, from) }))
  if (to.kind === 'seat') return delegated
  const gifts = [...state.groups.values()].flatMap(({ name, status, charter }): readonly Given[] => {
    if (status !== 'active') return []
    return charter.gives
      .filter((gift) => gift.to === to.group && (reaches(gift, power) || reaches({ action: power }, gift.action)))
      .map(({ withdrawnBy, clause }) => ({ from: name, by: withdrawnBy ?? [{ kind: 'group', group: name }], clause }))
  })
  return [...delegated, ...gifts]
}

function withdrawers(
  state: FoundationState,
  { group, action, gift }: Wanted,
  power: Action,
  at: Instant,
): Result<readonly HeldPower[], Refusal> {
  if (gift === undefined) return refuse({ type: 'RecipientNeeded', group, action })
  const all = withdrawable(state, power, gift.to, at)
  const powers = all.flatMap(({ from, by, clause }) =>
    by.filter((one) => groupDeciding(one, from) === group).map((one): HeldPower => ({ by: one, clause, with: [] })),
  )
  if (powers.length > 0) return ok(powers)
  const by = new Set(all.flatMap((one) => one.by.map((decider) => groupDeciding(decider, one.from))))
  return refuse({ type: 'NothingToWithdraw', group, action, by: [...by] })
}

/** Decisions that hold for a time, by this action and about this person, which a body of the group may confirm. */
function provisionalOf(
  state: FoundationState,
  group: Name,
  power: Action,
  person: PersonId | undefined,
): readonly number[] {
  return [...state.provisional].flatMap(([number, { why, ended, group: own }]) => {
    if (ended !== undefined || why.kind !== 'exception') return []
    const known = decisionOf(state, number)
    const isIt = known !== undefined && known.action.verb === power.verb && known.action.object === power.object
    const isAbout = known !== undefined && (personIn(known.effect) ?? known.applicant) === person
    const isOurs = (why.said.confirmedBy ?? [{ kind: 'group', group: own }]).some(
      (by) => groupDeciding(by, own) === group,
    )
    return isIt && isAbout && isOurs ? [number] : []
  })
}

function decisionOf(state: FoundationState, number: number) {
  return state.motions.get(number)?.opened ?? state.courses.get(number)?.begun ?? state.deeds.get(number)?.done
}

function confirmers(
  state: FoundationState,
  { group, action, person }: Wanted,
  power: Action,
): Result<readonly HeldPower[], Refusal> {
  const [first] = provisionalOf(state, group, power, person)
  const provisional = first === undefined ? undefined : state.provisional.get(first)
  if (provisional?.why.kind !== 'exception') return refuse({ type: 'NothingToConfirm', group, action })
  const own: Deciding = { kind: 'group', group: provisional.group }
  const by = (provisional.why.said.confirmedBy ?? [own]).filter((one) => groupDeciding(one, group) === group)
  return ok(by.map((one) => ({ by: one, clause: wholeOf(state, provisional.group), with: [] })))
}

/** Whom charters let say that an emergency begins, and ends: of this group, or of another one by name. */
function declarersOf(state: FoundationState, group: Name, { verb, object }: Action): readonly HeldPower[] {
  if (verb !== 'declare' && verb !== 'end') return []
  return [...state.groups.values()].flatMap(({ name, status, charter }) => {
    const isMeant = object === emergencyIn(name) || (name === group && object === 'emergency')
    if (status !== 'active' || !isMeant) return []
    return (charter.exceptions ?? []).flatMap(({ state: exception, declaredBy = [], clause }) =>
      exception.kind === 'emergency'
        ? declaredBy
            .filter((by) => groupDeciding(by, name) === group)
            .map((by): HeldPower => ({ by, clause, with: [] }))
        : [],
    )
  })
}

function unknownRecipient(state: FoundationState, to: GivenTo): Refusal | undefined {
  if (to.kind === 'seat') {
    const found = activeSeat(state, to.seat)
    return found.ok ? undefined : found.problem
  }
  const status = state.groups.get(to.group)?.status
  return status === 'active' ? undefined : { type: 'UnknownGroup', group: to.group }
}

function wholeOf(state: FoundationState, group: Name): ClauseRef {
  const charter = state.groups.get(group)?.charter
  const whole = charter === undefined ? undefined : clauseOfWhole(charter).clause
  return whole ?? { group, anchor: '', title: charter?.name ?? group }
}
