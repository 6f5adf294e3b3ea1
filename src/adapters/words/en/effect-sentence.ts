import { capital } from '../../../core/base/capital.ts'
import { withThe } from '../../../core/charter/explain/explain-wording.ts'
import { spokenAction } from '../../../core/charter/structure/action.ts'
import type { LifeEffect } from '../../../core/foundation/life/life-effect.ts'
import type { MoneyEffect } from '../../../core/foundation/money/money-effect.ts'
import type { PowerEffect } from '../../../core/foundation/powers/power-effect.ts'
import type { Lookups } from '../lookups.ts'
import { moneyEffectSentence } from './money-events.ts'
import { placesBy } from './places-by.ts'
import { boundsWords, givenToWords } from './power-events.ts'

/** What comes of a decision about a group or a power: what is to come, and what has come, are said alike. */
export function effectSentence(effect: LifeEffect | PowerEffect | MoneyEffect, lookups: Lookups): string {
  const { the } = placesBy(lookups)
  switch (effect.kind) {
    case 'adopt':
      return `The charter of ${withThe(effect.name)} comes into force.`
    case 'amend':
      return `The charter of ${the(effect.group)} is changed.`
    case 'retire':
    case 'dissolve': {
      const how = `${capital(the(effect.group))} is ${effect.kind === 'retire' ? 'retired' : 'dissolved'}`
      return effect.successor === undefined
        ? `${how}.`
        : `${how}, and ${the(effect.successor)} goes on with what it did.`
    }
    case 'revive':
      return `${capital(the(effect.group))} is revived.`
    case 'extend':
      return `${capital(the(effect.group))} goes on for longer.`
    case 'keep':
      return `${capital(the(effect.group))} stays as it is.`
    case 'delegate': {
      const bounds = boundsWords(effect.given, effect.from, lookups)
      return `“${spokenAction(effect.action)}” is handed to ${givenToWords(effect.given.to, lookups)}${bounds}.`
    }
    case 'withdraw':
      return `“${spokenAction(effect.action)}” is taken back from ${givenToWords(effect.to, lookups)}.`
    case 'confirm':
      return `What decision ${effect.confirms} brought about stays.`
    case 'change budget':
      return moneyEffectSentence(effect, lookups)
  }
}
