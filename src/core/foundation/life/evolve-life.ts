import type { Instant } from '../../base/instant.ts'
import type { Entry } from '../event.ts'
import { entriesOf } from '../numbered.ts'
import { forgetFilling } from '../seats/evolve-filling.ts'
import { seatNamed } from '../seats/seats.ts'
import type { FoundationState } from '../state.ts'
import { endingConditions, standingConditions } from './conditions-of.ts'
import type { Group } from './group.ts'
import { isInForce } from './in-force.ts'
import type { LifeEvent } from './life-event.ts'
import { newLife } from './life-state.ts'
import { isSameCondition } from './same-condition.ts'

type Of<Type extends LifeEvent['type']> = Extract<LifeEvent, { readonly type: Type }>

/** Folds what happens to a group as a whole. */
export function applyToLife(state: FoundationState, event: LifeEvent, { by, at }: Entry, index: number): void {
  switch (event.type) {
    case 'CharterDrafted':
      drafted(state, event, by, at)
      return
    case 'CharterAdopted':
      adopted(state, event, at)
      break
    case 'CharterAwaited': {
      const { type: _, group, ...awaited } = event
      lifeIn(state, group).awaited = { ...awaited, at }
      break
    }
    case 'CharterPassedOver':
      delete lifeIn(state, event.group).awaited
      break
    case 'DraftDropped':
      dropped(state, event)
      return
    case 'SeatOffered': {
      const life = lifeIn(state, event.group)
      life.offers = [...life.offers, { seat: event.seat, person: event.person, at }]
      return
    }
    case 'OfferTakenBack': {
      const life = lifeIn(state, event.group)
      life.offers = life.offers.filter(({ seat, person }) => seat !== event.seat || person !== event.person)
      return
    }
    case 'GroupDormant':
      become(state, groupNamed(state, event.group), 'dormant')
      forgetAnnounced(state, event.group, 'dormant')
      return
    case 'GroupRevived':
      revived(state, event, at)
      break
    case 'GroupEnded': {
      const group = groupNamed(state, event.group)
      become(state, group, event.how)
      const { life } = group
      life.endings = [...life.endings, { ...event, at }]
      life.announced = []
      life.offers = []
      delete life.awaited
      if (event.report !== undefined) life.report = event.report
      forgetFilling(state, event.group)
      break
    }
    case 'GroupEndMoved': {
      const life = lifeIn(state, event.group)
      life.moved = event.until
      life.extended += 1
      break
    }
    case 'EndingAnnounced': {
      const { of, condition, until } = event
      const life = lifeIn(state, event.group)
      life.announced = [...life.announced, { of, condition, until, since: at }]
      return
    }
    case 'EndingAverted': {
      const { of, condition, why } = event
      const life = lifeIn(state, event.group)
      life.announced = life.announced.filter((one) => one.of !== of || !isSameCondition(one.condition, condition))
      if (why === 'decided otherwise') life.answered = [...life.answered, condition]
      break
    }
  }
  if (event.motion !== undefined) entriesOf(state, event.motion).push(index)
}

function drafted(state: FoundationState, event: Of<'CharterDrafted'>, by: Entry['by'], at: Instant): void {
  const { group: name, name: title } = event
  const { digest } = event.charter
  const known = state.groups.get(name)
  const charter = state.library.charter(digest)
  const life = known?.status === 'draft' ? known.life : newLife(known?.life.endings)
  const isSeat = (seat: string) => charter.seats.some((one) => one.name === seat)
  life.offers = life.offers.filter(({ seat }) => isSeat(seat))
  if (by.kind === 'person') life.drafter = by.person
  const holdings = known?.holdings ?? new Map()
  state.groups.set(name, { name, title, status: 'draft', since: at, digest, charter, life, holdings })
}

/** A first version, or one that takes the place of another; a sleeping group goes on sleeping. */
function adopted(state: FoundationState, event: Of<'CharterAdopted'>, at: Instant): void {
  const { group: name, name: title } = event
  const { digest } = event.charter
  const known = state.groups.get(name)
  const charter = state.library.charter(digest)
  const goesOn = known !== undefined && isInForce(known)
  // What is so from the beginning, before anybody sits in the group, counts once it has been otherwise.
  const answered = endingConditions(charter)
  const offers = known?.life.offers ?? []
  const life = goesOn ? known.life : { ...newLife(known?.life.endings), begins: at, offers, answered }
  const said = standingConditions(charter)
  life.announced = life.announced.filter((one) =>
    said.some(({ condition }) => isSameCondition(condition, one.condition)),
  )
  delete life.awaited
  const status = known?.status === 'dormant' ? 'dormant' : 'active'
  const holdings = known?.holdings ?? new Map()
  state.groups.set(name, { name, title, status, since: at, digest, charter, life, holdings })
  state.versions.set(name, [...(state.versions.get(name) ?? []), { since: at, digest }])
  forgetFilling(state, name, (seat) => seatNamed(charter.seats, seat) !== undefined)
  for (const [key, { group, status: has }] of state.standing) {
    if (group === name && charter.statuses?.some((one) => one.name === has) !== true) state.standing.delete(key)
  }
}

/** What the group was before, where it was dissolved and somebody wanted it again, comes back to view. */
function dropped(state: FoundationState, { group: name }: Of<'DraftDropped'>): void {
  const { holdings, life } = groupNamed(state, name)
  const last = state.versions.get(name)?.at(-1)
  if (last === undefined) {
    state.groups.delete(name)
    return
  }
  const charter = state.library.charter(last.digest)
  const before = { name, title: charter.name, status: 'dissolved', ...last, charter, holdings } as const
  state.groups.set(name, { ...before, life: newLife(life.endings) })
}

function revived(state: FoundationState, { group: name }: Of<'GroupRevived'>, at: Instant): void {
  const group = groupNamed(state, name)
  const { life } = group
  if (group.status !== 'dormant') {
    life.begins = at
    life.extended = 0
    delete life.moved
  }
  // What made it sleep or end is known to whoever revived it, and comes up again once it has been otherwise.
  life.answered = endingConditions(group.charter)
  life.announced = []
  become(state, group, 'active')
}

function forgetAnnounced(state: FoundationState, name: string, of: 'dormant' | 'retired'): void {
  const life = lifeIn(state, name)
  life.announced = life.announced.filter((one) => one.of !== of)
}

function become(state: FoundationState, group: Group, status: Group['status']): void {
  state.groups.set(group.name, { ...group, status })
}

function lifeIn(state: FoundationState, name: string): Group['life'] {
  return groupNamed(state, name).life
}

function groupNamed(state: FoundationState, name: string): Group {
  const group = state.groups.get(name)
  if (group === undefined) throw new Error(`The record speaks of the group ${name} before it exists`)
  return group
}
