import { type Name, spoken } from '../../../core/base/name.ts'
import { ceilingWords } from '../../../core/charter/explain/explain-ceiling.ts'
import { explainFactCondition } from '../../../core/charter/explain/explain-fact-condition.ts'
import { stateWords } from '../../../core/charter/explain/explain-state.ts'
import { withThe } from '../../../core/charter/explain/explain-wording.ts'
import { spokenAction } from '../../../core/charter/structure/action.ts'
import type { PowerRefusal } from '../../../core/foundation/powers/power-refusal.ts'
import { momentWords } from '../date-words.ts'
import type { Lookups } from '../lookups.ts'
import { capital } from './capital.ts'

interface Words {
  readonly title: string
  readonly explanation: string
  readonly whatToDo: string
}

/** Why a power does not reach what is asked for now. */
export function englishPowerRefusal(refusal: PowerRefusal, lookups: Lookups): Words {
  const { group } = refusal
  const the = (name: Name) => withThe(lookups.group(name))
  const action = `“${spokenAction(refusal.action)}”`
  const among = lookups.charters

  switch (refusal.type) {
    case 'ForbiddenMeanwhile':
      return {
        title: 'This cannot be decided now',
        explanation: `${capital(the(group))} does not decide on ${action} while ${stateWords(refusal.state, group, among)}.`,
        whatToDo: 'Wait until that is over.',
      }
    case 'OnlyMeanwhile':
      return {
        title: 'This cannot be decided now',
        explanation: `${capital(the(group))} decides on ${action} only while ${stateWords(refusal.state, group, among)}.`,
        whatToDo: 'See who decides it at other times.',
      }
    case 'ConditionNotMet':
      return {
        title: 'You cannot decide this',
        explanation: `Whoever decides on ${action} may only if ${explainFactCondition(refusal.condition, group, among)}.`,
        whatToDo: 'Ask somebody of whom that is so.',
      }
    case 'GateClosed':
      return {
        title: 'This is not considered',
        explanation: `${capital(the(group))} considers ${action} only if ${explainFactCondition(refusal.condition, group, among)}.`,
        whatToDo: 'Read in the clause what has to come first.',
      }
    case 'NoBand':
      return {
        title: 'Nobody decides this here',
        explanation: `For ${action} ${the(group)} says who decides by what is asked for, and nothing of it holds here.`,
        whatToDo: 'See who may decide it.',
      }
    case 'OverCeiling':
      return {
        title: 'This is above the limit',
        explanation: `For ${action} ${the(group)} may decide at most ${ceilingWords(refusal.ceiling)}, with what was decided and what is asked for already.`,
        whatToDo: 'Ask for less, wait, or go to a body that may decide more.',
      }
    case 'PowerNotNow':
      return {
        title: 'This cannot be decided now',
        explanation: `The power for ${action} holds${span(refusal)}.`,
        whatToDo: 'See who decides it now.',
      }
    case 'NoSuchDecider':
      return {
        title: 'This one does not decide it',
        explanation: `Among those who may decide on ${action} for ${the(group)} there is no “${spoken(refusal.decider)}”.`,
        whatToDo: 'Choose one of those who may.',
      }
  }
}

function span({ from, until }: { readonly from?: string; readonly until?: string }): string {
  const begins = from === undefined ? '' : ` from ${momentWords(from, 'en')}`
  const ends = until === undefined ? '' : ` until ${momentWords(until, 'en')}`
  return begins === '' && ends === '' ? ' from a moment that has not come yet' : `${begins}${ends}`
}
