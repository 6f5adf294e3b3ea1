import { capital } from '../../../core/base/capital.ts'
import { spokenDuration } from '../../../core/base/duration.ts'
import { spoken } from '../../../core/base/name.ts'
import { ceilingWords } from '../../../core/charter/explain/explain-ceiling.ts'
import { explainFactCondition } from '../../../core/charter/explain/explain-fact-condition.ts'
import { stateWords } from '../../../core/charter/explain/explain-state.ts'
import { spokenAction } from '../../../core/charter/structure/action.ts'
import type { PowerRefusal } from '../../../core/foundation/powers/power-refusal.ts'
import { momentWords } from '../date-words.ts'
import type { Lookups } from '../lookups.ts'
import type { Refused } from '../refused.ts'
import { listed } from './listed.ts'
import { placesBy } from './places-by.ts'

/** Why a power does not reach what is asked for now. */
export function englishPowerRefusal(refusal: PowerRefusal, lookups: Lookups): Refused {
  const group = 'group' in refusal ? refusal.group : ''
  const { the, seatOf, anyOf } = placesBy(lookups)
  const action = 'action' in refusal ? `“${spokenAction(refusal.action)}”` : ''
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
    case 'NotDelegable':
      return {
        title: 'This cannot be handed on',
        explanation: `Whoever decides on ${action} for ${the(group)} does so themselves, and cannot hand it on.`,
        whatToDo: 'Read the clause. Only a change of the charter can let it be handed on.',
      }
    case 'RecipientNeeded':
      return {
        title: 'It is not said to whom',
        explanation: `For ${action} the group or the seat must be named.`,
        whatToDo: 'Choose to whom it goes.',
      }
    case 'GivenToItself':
      return {
        title: 'They have it already',
        explanation: `${action} would be handed to the one who hands it on.`,
        whatToDo: 'Choose somebody else.',
      }
    case 'TimeIsOver':
      return {
        title: 'This time is over',
        explanation: `It would end on ${momentWords(refusal.until, 'en')}, which has passed.`,
        whatToDo: 'Give a later day, or none.',
      }
    case 'NothingToWithdraw':
      return {
        title: 'Nothing can be taken back here',
        explanation:
          refusal.by.length === 0
            ? `Nothing of the kind was handed to them that ${action} would end.`
            : `${action} is not for ${the(group)} to decide, but for ${listed(refusal.by.map(the), 'or')}.`,
        whatToDo: 'See in the register of powers who has given what to whom.',
      }
    case 'NothingToConfirm':
      return {
        title: 'Nothing waits to be confirmed',
        explanation: `Nothing that ${the(group)} could confirm by ${action} holds only for a time.`,
        whatToDo: 'See in the register of powers what waits to be confirmed.',
      }
    case 'GiftTakenBack':
      return {
        title: 'This power was taken back',
        explanation: `${capital(the(refusal.by))} had given the power for ${action}, and has taken it back.`,
        whatToDo: 'Ask them.',
      }
    case 'EntryOfPowerNeeded':
      return {
        title: 'It is not said for which one',
        explanation: `The power for ${action} holds for each ${spoken(refusal.list)} by itself: ${refusal.entries.map(spoken).join(', ')}.`,
        whatToDo: 'Name one of them at the end of what you move.',
      }
    case 'OtherEntry':
      return {
        title: 'Your seat is for another one',
        explanation: `${action} is for the ${seatOf(refusal.seat)} for ${spoken(refusal.entry)}.`,
        whatToDo: 'Ask whoever holds the seat there.',
      }
    case 'NeededUnknown':
      return {
        title: 'It is not said when it is needed',
        explanation: `${action} must be asked for at least ${spokenDuration(refusal.least)} before it is needed.`,
        whatToDo: 'Say by which day it is needed.',
      }
    case 'AskedTooLate':
      return {
        title: 'It is too late to ask for this',
        explanation: `${action} must be asked for at least ${spokenDuration(refusal.least)} before it is needed: for ${momentWords(refusal.needed, 'en')} that was ${momentWords(refusal.latest, 'en')}.`,
        whatToDo: 'Give a later day, where that is possible.',
      }
    case 'NoAccountOwed':
      return {
        title: 'No account is owed',
        explanation: `Nothing has to be told about decision ${refusal.motion}, or it is not in effect.`,
        whatToDo: 'Read the decision.',
      }
    case 'AccountGivenBefore':
      return {
        title: 'This account was given',
        explanation: `It was told on ${momentWords(refusal.on, 'en')} what became of decision ${refusal.motion}.`,
        whatToDo: 'Read it with the decision.',
      }
    case 'MayNotAccount':
      return {
        title: 'Others account for this',
        explanation: `Whoever moved decision ${refusal.motion} or did it accounts for it${refusal.by.length === 0 ? '' : `, or whoever holds the seat ${anyOf(refusal.by)}`}.`,
        whatToDo: 'Ask one of them.',
      }
  }
}

function span({ from, until }: { readonly from?: string; readonly until?: string }): string {
  const begins = from === undefined ? '' : ` from ${momentWords(from, 'en')}`
  const ends = until === undefined ? '' : ` until ${momentWords(until, 'en')}`
  return begins === '' && ends === '' ? ' from a moment that has not come yet' : `${begins}${ends}`
}
