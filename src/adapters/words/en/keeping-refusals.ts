import { spoken } from '../../../core/base/name.ts'
import { explainFactCondition } from '../../../core/charter/explain/explain-fact-condition.ts'
import { anyHolderWords } from '../../../core/charter/explain/explain-wording.ts'
import type { SeatRef } from '../../../core/charter/structure/charter.ts'
import type { KeepingRefusal } from '../../../core/foundation/seats/keeping-refusal.ts'
import { momentWords } from '../date-words.ts'
import type { Lookups } from '../lookups.ts'
import type { Refused } from '../refused.ts'
import { listed } from './listed.ts'
import { placesBy } from './places-by.ts'

/** Why somebody does not keep a seat, come back from a status, or is not let onto a roll. */
export function englishKeepingRefusal(refusal: KeepingRefusal, lookups: Lookups): Refused {
  const { the, seatOf } = placesBy(lookups)
  const statusOf = ({ group, status }: { readonly group: string; readonly status: string }) =>
    `“${spoken(status)}” in ${the(group)}`
  const holdersOf = (of: readonly SeatRef[], group: string) =>
    listed(
      of.map((seat) => anyHolderWords(seat, group, lookups.charters)),
      'or',
    )

  switch (refusal.type) {
    case 'OnlyAllRecalled':
      return {
        title: 'Only the terms of all can be ended together',
        explanation: `The charter does not let the term of one ${seatOf(refusal.seat)} be ended early by itself.`,
        whatToDo: 'Name nobody, so that it is about all of them.',
      }
    case 'NotToRecall':
      return {
        title: refusal.person === undefined ? 'Nobody holds the seat' : 'They do not hold the seat',
        explanation:
          refusal.person === undefined
            ? `Nobody is ${seatOf(refusal.seat)}, so there is no term to be ended.`
            : `${lookups.person(refusal.person)} is not ${seatOf(refusal.seat)}, so there is no term to be ended.`,
        whatToDo: 'Choose somebody who holds it.',
      }
    case 'RecallRuns':
      return {
        title: 'This is under way already',
        explanation: `Decision ${refusal.motion} is about the same term.`,
        whatToDo: 'Take part in that decision.',
      }
    case 'RecallNotAgainYet':
      return {
        title: 'You have called for this in vain',
        explanation: `What you called for in decision ${refusal.motion} was not carried, and whoever calls in vain waits.`,
        whatToDo: `You can call for it again from ${momentWords(refusal.until, 'en')} on; others can before.`,
      }
    case 'NotAskedToConfirm':
      return {
        title: 'Nobody asks now',
        explanation: `Nobody waits for your answer whether you go on as ${seatOf(refusal.seat)}.`,
        whatToDo: 'Nothing is needed.',
      }
    case 'RenewalAsked':
      return {
        title: 'Another term is being decided already',
        explanation: `Decision ${refusal.motion} says whether another term as ${seatOf(refusal.seat)} follows.`,
        whatToDo: 'Wait for that decision.',
      }
    case 'NotOnTrial':
      return {
        title: 'They are not on trial',
        explanation: `${lookups.person(refusal.person)} is not on trial as ${seatOf(refusal.seat)}.`,
        whatToDo: 'Nothing is needed.',
      }
    case 'VouchersNeeded': {
      const { count, of } = refusal.vouchers
      return {
        title: 'Somebody has to speak for you first',
        explanation: `Whoever comes back from ${statusOf(refusal)} needs ${count} who speak for them, each ${holdersOf(of, refusal.group)}.`,
        whatToDo: 'Ask them to speak for you, and come back then.',
      }
    }
    case 'NobodyVouches':
      return {
        title: 'Nobody has to speak for anybody here',
        explanation: `Whoever comes back from ${statusOf(refusal)} does so without others.`,
        whatToDo: 'Nothing is needed.',
      }
    case 'VouchesAlready':
      return {
        title: 'You speak for them already',
        explanation: `You have spoken for them, so that they come back from ${statusOf(refusal)}.`,
        whatToDo: 'Nothing is needed.',
      }
    case 'MayNotVouch':
      return {
        title: 'Others speak for who comes back',
        explanation: `For whoever comes back from ${statusOf(refusal)} speaks ${holdersOf(refusal.of, refusal.group)}, and nobody for themselves.`,
        whatToDo: 'Ask one of them.',
      }
    case 'HasStatus':
      return {
        title: 'It is so already',
        explanation: `${lookups.person(refusal.person)} is ${statusOf(refusal)}.`,
        whatToDo: 'Nothing is needed.',
      }
    case 'StatusNotSo':
      return {
        title: 'What it takes is not so',
        explanation: `Somebody becomes ${statusOf(refusal)} only if ${explainFactCondition(refusal.condition, refusal.group, lookups.charters)}.`,
        whatToDo: 'Wait until that is so.',
      }
    case 'NobodyLetsOnto':
      return {
        title: 'Nobody is let onto this roll',
        explanation: `The charter of ${the(refusal.group)} lets nobody onto the roll “${spoken(refusal.roll)}” who would not stand on it anyway.`,
        whatToDo: 'Read in the clause who stands on it.',
      }
    case 'OnRollAlready':
      return {
        title: 'You stand on this roll already',
        explanation: `You stand on the roll “${spoken(refusal.roll)}” of ${the(refusal.group)}.`,
        whatToDo: 'Nothing is needed.',
      }
    case 'RollAsked':
      return {
        title: 'This is being decided already',
        explanation: `Decision ${refusal.motion} says whether you are let onto the roll “${spoken(refusal.roll)}” of ${the(refusal.group)}.`,
        whatToDo: 'Wait for that decision.',
      }
    case 'NotTheSubject':
      return {
        title: 'This is not about you',
        explanation: `Decision ${refusal.motion} is not about you, and whom a decision is about makes a statement for those who vote.`,
        whatToDo: 'Write where your group talks about its decisions.',
      }
    case 'AskedByCharter':
      return {
        title: 'Nobody has moved this',
        explanation: `The charter itself has decision ${refusal.motion} asked, so nobody takes it back or changes it.`,
        whatToDo: 'Vote on it, where you have a vote.',
      }
    case 'NoSuchDay':
      return {
        title: 'This day cannot be since when it is so',
        explanation: `“${refusal.since}” is no day, or one that is still to come.`,
        whatToDo: 'Say a day up to today, as 2026-03-31, or none.',
      }
  }
}
