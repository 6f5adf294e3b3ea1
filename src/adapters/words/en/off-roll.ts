import type { Name } from '../../../core/base/name.ts'
import { explainFactCondition } from '../../../core/charter/explain/explain-fact-condition.ts'
import { holdersWords, listed } from '../../../core/charter/explain/explain-wording.ts'
import type { OffRoll } from '../../../core/foundation/elections/roll/standing-on-roll.ts'
import type { Lookups } from '../lookups.ts'

export function englishOffRoll(why: OffRoll, own: Name, { charters }: Lookups): string {
  switch (why.kind) {
    case 'erased':
      return 'They have erased everything about themselves.'
    case 'holds none':
      return why.of.length === 0
        ? 'The foundation did not know you yet when the roll was looked at.'
        : `Only ${listed(
            why.of.map((seat) => holdersWords(seat, own, charters)),
            'and',
          )} vote, and you are none of them.`
    case 'no vote by it':
      return `You are among ${listed(
        why.seats.map((seat) => holdersWords(seat, own, charters)),
        'and',
      )}, but without a vote now: by a status, a trial or a limit.`
    case 'not opted in':
      return 'You have not asked for a ballot. One asks for it in this time:'
    case 'condition':
      return why.is === 'unknown'
        ? `The record does not tell whether this is so of you: ${explainFactCondition(why.condition, own, charters)}.`
        : `This is not so of you: ${explainFactCondition(why.condition, own, charters)}.`
    case 'not on the roll of':
      return `This election has the roll of election ${why.election}, and you are not on it.`
  }
}
