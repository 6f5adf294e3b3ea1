import type { Instant } from '../../base/instant.ts'
import { expect } from '../deadline.ts'
import type { Entry } from '../event.ts'
import type { Group } from '../life/group.ts'
import type { FoundationState } from '../state.ts'
import { type Asked, askedKey, nextConfirmation } from './confirmation.ts'
import { runningAt } from './evolve-seats.ts'
import { incumbents } from './seats.ts'
import type { TermEvent } from './term-event.ts'

type BesideRenewal = Exclude<TermEvent, { readonly type: 'TermRenewed' | 'LeaveAnnounced' }>

/** Folds what happens in a term besides its renewal and its end. */
export function applyToTerm(state: FoundationState, group: Group, event: BesideRenewal, at: Instant): void {
  const { seat, person } = event
  const key = askedKey(event)
  switch (event.type) {
    case 'ConfirmationAsked':
      state.confirmations.set(key, { asked: at, until: event.until })
      return
    case 'ConfirmationGiven':
    case 'ConfirmationMissed':
      state.confirmations.set(key, { asked: state.confirmations.get(key)?.asked ?? at })
      return
    case 'ProbationOver':
    case 'ProbationEnded': {
      const holding = runningAt(group.holdings.get(seat) ?? [], person, at)
      if (holding === undefined) throw new Error(`${person} is on trial in ${group.name}.${seat} without holding it`)
      if (event.type === 'ProbationEnded') delete holding.probation
      else holding.probationOver = true
      return
    }
  }
}

/** After something happened from which holders are asked whether they go on, the clock is told when. */
export function lookAtConfirmations(state: FoundationState, { event, at }: Entry): void {
  if (event.type === 'CharterAdopted') lookAtGroup(state, event.group, at)
  if (event.type === 'EventRecorded' || event.type === 'ElectionEnded')
    for (const group of state.groups.keys()) lookAtGroup(state, group, at)
  if (
    event.type === 'SeatTaken' ||
    event.type === 'ConfirmationAsked' ||
    event.type === 'ConfirmationGiven' ||
    event.type === 'ConfirmationMissed'
  ) {
    look(state, event, at)
  }
}

/** Who leaves a seat is not asked about it any more. */
export function forgetAsking(state: FoundationState, asked: Asked): void {
  state.confirmations.delete(askedKey(asked))
}

function lookAtGroup(state: FoundationState, group: Group['name'], at: Instant): void {
  for (const { name: seat, confirmed } of state.groups.get(group)?.charter.seats ?? []) {
    if (confirmed === undefined) continue
    for (const { person } of incumbents(state, { group, seat }, at)) look(state, { group, seat, person }, at)
  }
}

function look(state: FoundationState, { group, seat, person }: Asked, from: Instant): void {
  const at = nextConfirmation(state, { group, seat, person }, from)
  if (at !== undefined) expect(state, { at, kind: 'confirmation', group, seat, person })
}
