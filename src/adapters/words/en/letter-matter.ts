import type { DecisionClosed, Happened, VoteOpened } from '../../../app/occasions.ts'
import { spoken } from '../../../core/base/name.ts'
import { spokenAction } from '../../../core/charter/structure/action.ts'
import { englishEvent } from './events.ts'
import { englishPages } from './pages.ts'

const { motions, site } = englishPages

export type AboutVote = VoteOpened | DecisionClosed

/** What a vote is about, in a line. */
export function matter({ opened: { effect, title, action }, subjectName }: AboutVote): string {
  switch (effect.kind) {
    case 'admit':
    case 'appoint':
    case 'remove':
      return motions[effect.kind](subjectName ?? site.unnamed, spoken(effect.seat))
    case 'consult':
    case 'open election':
    case 'nominate candidate':
    case 'announce':
    case 'award':
    case 'publish report':
    case 'excuse report':
    case 'request report':
    case 'none':
    case 'delegate':
    case 'withdraw':
    case 'confirm':
    case 'change budget':
    case 'renew':
    case 'end probation':
    case 'give status':
    case 'end status':
    case 'let onto roll':
    case 'goes':
    case 'one goes':
    case 'recall':
    case 'adopt':
    case 'amend':
    case 'retire':
    case 'dissolve':
    case 'revive':
    case 'extend':
    case 'keep':
    case 'approve minutes':
      return title ?? spokenAction(action)
    case 'certify election':
    case 'ratify election':
    case 'appoint elected':
    case 'hold again':
    case 'judge candidate':
    case 'answer challenge':
      return title ?? motions.askedByElection(effect, subjectName ?? site.unnamed)
    case 'name alternate':
      return motions.alternate(subjectName ?? site.unnamed, spoken(effect.seat))
  }
}

/** As the record's own page says it. */
export function sentenceOf({ happened, known }: Happened): string {
  return englishEvent(happened, {
    group: known.titleOf,
    person: (id) => known.nameOf(id) ?? site.unnamed,
    fact: () => undefined,
    option: known.labelOf,
    charters: known.charters,
  })
}

/** Lists of letters show about this much; the letter itself says all. */
const longest_subject = 120

export function shortened(text: string): string {
  const letters = [...text]
  return letters.length <= longest_subject
    ? text
    : `${letters
        .slice(0, longest_subject - 1)
        .join('')
        .trimEnd()}…`
}
