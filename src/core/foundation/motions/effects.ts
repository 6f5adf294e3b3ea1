import type { Instant } from '../../base/instant.ts'
import { announced } from '../announcements/announcing.ts'
import { consultationByDecision } from '../consultations/consultation-begins.ts'
import { reportEffects } from '../duties/reports/report-effects.ts'
import { nominatedByBody } from '../elections/body-nomination.ts'
import { electionOpened } from '../elections/election-opened.ts'
import type { Event, PersonId } from '../event.ts'
import { lifeEffects } from '../life/life-effects.ts'
import { minutesApproved } from '../meetings/meeting-effect.ts'
import { budgetChanged } from '../money/books/budget-change.ts'
import { type Effective, promising } from '../money/books/promises.ts'
import { powerEffects } from '../powers/power-effects.ts'
import { provisions } from '../powers/provisions.ts'
import { alternateNamed } from '../seats/alternates.ts'
import { keepingEvents } from '../seats/keeping-events.ts'
import { removed, seated } from '../seats/seated.ts'
import type { FoundationState } from '../state.ts'
import type { MotionParts } from './motion-parts.ts'

/** What comes about by a decision, the money that it promises, and what the exceptional states that hold make of it. */
export function outcomeOf(
  state: FoundationState,
  parts: Effective,
  decision: { readonly motion: number | undefined; readonly mover: PersonId; readonly at: Instant },
): readonly Event[] {
  const { motion, at } = decision
  return [
    ...effects(state, parts, motion, at),
    ...promising(state, parts, decision),
    ...provisions(state, parts, motion, at),
  ]
}

/**
 * What a decision brings about. A seat that was filled meanwhile, or for which the person is no longer eligible, is not taken;
 * the vote stands.
 */
export function effects(
  state: FoundationState,
  { effect, ...words }: Pick<MotionParts, 'effect' | 'title' | 'text'>,
  motion: number | undefined,
  at: Instant,
): readonly Event[] {
  const by = motion === undefined ? {} : { motion }
  switch (effect.kind) {
    case 'none':
      return []
    case 'announce':
      return announced(state, effect, words, motion, at)
    case 'admit':
    case 'appoint': {
      const { group, seat, person, entry } = effect
      return seated(state, { group, seat, person, ...(entry !== undefined && { entry }) }, at, by)
    }
    case 'name alternate':
      return alternateNamed(state, effect, at)
    case 'adopt':
    case 'amend':
    case 'retire':
    case 'dissolve':
    case 'revive':
    case 'extend':
    case 'keep':
      return lifeEffects(state, effect, motion, at)
    case 'change budget':
      return budgetChanged(state, effect, by)
    case 'delegate':
    case 'withdraw':
    case 'confirm':
      return powerEffects(state, effect, by, at)
    case 'consult':
      return consultationByDecision(state, effect, motion, at)
    case 'approve minutes':
      return minutesApproved(state, effect, by)
    case 'open election':
      return electionOpened(state, effect, motion, at)
    case 'nominate candidate':
      return nominatedByBody(state, effect, motion, at)
    case 'certify election':
    case 'ratify election':
    case 'appoint elected':
    case 'hold again':
    case 'judge candidate':
    case 'answer challenge':
      // The election that asks is told what they say, whatever it is.
      return []
    case 'award': {
      const { request, amount } = effect
      if (motion === undefined) throw new Error(`What was decided on request ${request} has no number`)
      return [{ type: 'RequestGranted', request, decision: motion, amount }]
    }
    case 'publish report':
    case 'excuse report':
    case 'request report':
      return reportEffects(state, effect, motion, at)
    case 'renew':
    case 'end probation':
    case 'give status':
    case 'end status':
    case 'let onto roll':
    case 'goes':
    case 'one goes':
    case 'recall':
      return keepingEvents(state, effect, by, at)
    case 'remove': {
      const { group, seat, person, entry } = effect
      return removed(state, { group, seat, person, ...(entry !== undefined && { entry }) }, at, by)
    }
  }
}
