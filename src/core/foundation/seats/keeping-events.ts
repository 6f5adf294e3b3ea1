import type { Instant } from '../../base/instant.ts'
import { recalled } from '../elections/recalls/recall-events.ts'
import type { Event } from '../event.ts'
import type { FoundationState } from '../state.ts'
import { notToDecide } from '../statuses/status-acts.ts'
import { begun } from '../statuses/status-course.ts'
import type { KeepingEffect } from './keeping-effect.ts'
import { goes } from './limits/goes.ts'
import { trialOf } from './on-trial.ts'
import { renewed } from './renewal.ts'

/** What a decision about keeping a seat brings about, where it still can. */
export function keepingEvents(
  state: FoundationState,
  effect: KeepingEffect,
  by: { readonly motion?: number },
  at: Instant,
): readonly Event[] {
  switch (effect.kind) {
    case 'recall':
      return recalled(state, effect, by, at)
    case 'renew':
      return renewed(state, effect.person, effect, at, by)
    case 'end probation': {
      const { group, seat, person } = effect
      const isOnTrial = trialOf(state, person, effect, at) !== undefined
      return isOnTrial ? [{ type: 'ProbationEnded', group, seat, person, why: 'decision', ...by }] : []
    }
    case 'give status':
    case 'end status': {
      const { kind, group, status, person } = effect
      const has = { group, status, person }
      if (notToDecide(state, kind, has, at) !== undefined) return []
      return kind === 'give status'
        ? begun(state, has, at, by)
        : [{ type: 'StatusEnded', ...has, why: 'decision', ...by }]
    }
    case 'let onto roll': {
      const { group, roll, person } = effect
      return [{ type: 'LetOntoRoll', group, roll, person, ...by }]
    }
    case 'goes':
      return goes(state, effect, at, by)
    case 'one goes': {
      const { group, limit, of } = effect
      const outcome = by.motion === undefined ? undefined : state.motions.get(by.motion)?.closed?.outcome
      const person = of.find((one) => one === outcome)
      return person === undefined ? [] : goes(state, { kind: 'goes', group, limit, person }, at, by)
    }
  }
}
