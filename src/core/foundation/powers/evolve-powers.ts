import type { Instant } from '../../base/instant.ts'
import type { MotionParts } from '../motions/motion-parts.ts'
import type { FoundationState } from '../state.ts'
import { owe } from './accounts.ts'
import type { PowerEvent, Unconfirmed } from './power-event.ts'
import { awaitApproval, beginProvision } from './provisions.ts'

/** Folds what happens to powers themselves, and after they were used. */
export function applyToPowers(state: FoundationState, event: PowerEvent, at: Instant): void {
  switch (event.type) {
    case 'PowerDelegated':
      state.delegations.set(event.number, { given: event, at })
      return
    case 'DelegationWithdrawn': {
      const delegation = state.delegations.get(event.number)
      if (delegation === undefined) throw new Error(`Delegation ${event.number} is withdrawn before it is given`)
      const { why, motion } = event
      delegation.ended = { at, why, ...(motion !== undefined && { motion }) }
      return
    }
    case 'GiftWithdrawn': {
      const { from, to, action, motion } = event
      state.withdrawnGifts.push({ from, to, action, at, ...(motion !== undefined && { motion }) })
      return
    }
    case 'AccountGiven': {
      const account = state.accounts.get(event.motion)
      if (account === undefined) throw new Error(`An account of decision ${event.motion} is given, and none is owed`)
      account.given = { at, by: event.person, text: event.text }
      return
    }
    case 'AccountMissed': {
      const account = state.accounts.get(event.motion)
      if (account === undefined) throw new Error(`An account of decision ${event.motion} is missed, and none is owed`)
      account.missed = at
      return
    }
    case 'EffectProvisional':
      beginProvision(state, event, at)
      return
    case 'EffectConfirmed':
      endProvision(state, event.motion, 'confirmed', at)
      return
    case 'EffectStands':
      endProvision(state, event.motion, 'stands', at, event.why)
      return
    case 'EffectUndone':
      endProvision(state, event.motion, 'undone', at, event.why)
      takeBack(state, event.motion)
      endMotion(state, event.motion, at)
      return
  }
}

/** What comes after something took effect: an account that is owed, and who must approve of what was done in an emergency. */
export function beginAftermath(
  state: FoundationState,
  number: number,
  parts: Pick<MotionParts, 'group' | 'reportTo' | 'emergency'>,
  at: Instant,
): void {
  owe(state, number, parts, at)
  awaitApproval(state, number, parts, at)
}

function endProvision(
  state: FoundationState,
  number: number,
  how: 'confirmed' | 'stands' | 'undone',
  at: Instant,
  why?: Unconfirmed,
): void {
  const provisional = state.provisional.get(number)
  if (provisional !== undefined) provisional.ended = { at, how, ...(why !== undefined && { why }) }
}

/** A motion that was in effect for good until now. */
function endMotion(state: FoundationState, number: number, at: Instant): void {
  const motion = state.motions.get(number)
  if (motion?.phase.kind === 'settled' && motion.phase.how === 'in effect') {
    motion.phase = { kind: 'settled', how: 'undone', at }
  }
}

/** What was undone counts against no limit, began no state, and has taken no power back. */
function takeBack(state: FoundationState, number: number): void {
  const decided = state.decided.filter(({ motion }) => motion !== number)
  state.decided.splice(0, state.decided.length, ...decided)
  const gifts = state.withdrawnGifts.filter(({ motion }) => motion !== number)
  state.withdrawnGifts.splice(0, state.withdrawnGifts.length, ...gifts)
  for (const delegation of state.delegations.values()) {
    if (delegation.ended?.motion === number && delegation.ended.why === 'decision') delete delegation.ended
  }
}
