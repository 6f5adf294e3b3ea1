import { spokenMoney } from '../../../core/base/money.ts'
import { spoken } from '../../../core/base/name.ts'
import { spokenAction } from '../../../core/charter/action.ts'
import { typographic, withThe } from '../../../core/charter/explain-wording.ts'
import type { Entry, MotionOpened } from '../../../core/foundation/event.ts'
import { dayWords } from '../date-words.ts'
import type { Lookups } from '../lookups.ts'

export function englishEvent({ event }: Entry, lookups: Lookups): string {
  switch (event.type) {
    case 'FoundationFounded':
      return `${event.name} was set up.`
    case 'PersonIntroduced':
      return `${lookups.person(event.person)} introduced themselves.`
    case 'CharterDrafted':
      return `A charter was drafted for ${withThe(event.name)}.`
    case 'CharterAdopted':
      return `The charter of ${withThe(event.name)} was adopted.`
    case 'SeatTaken': {
      const until = event.until === undefined ? '' : ` until ${dayWords(event.until, 'en')}`
      const by = event.motion === undefined ? '' : `, by decision ${event.motion}`
      return `${lookups.person(event.person)} became ${spoken(event.seat)} of ${withThe(lookups.group(event.group))}${until}${by}.`
    }
    case 'SeatLeft':
      return event.why === 'term ended'
        ? `The term of ${lookups.person(event.person)} as ${spoken(event.seat)} of ${withThe(lookups.group(event.group))} ended.`
        : `${lookups.person(event.person)} stepped down as ${spoken(event.seat)} of ${withThe(lookups.group(event.group))}.`
    case 'MotionOpened':
      return `Decision ${event.motion} of ${withThe(lookups.group(event.group))} opened: ${matter(event, lookups)}. ${event.electorate.size} may vote.`
    case 'BallotCast':
      return `${lookups.person(event.voter)} voted ${typographic(lookups.option(event.motion, event.option))} on decision ${event.motion}.`
    case 'VoterRecused':
      return `${lookups.person(event.voter)} left the vote on decision ${event.motion}.`
    case 'MotionClosed':
      return `Decision ${event.motion} was ${event.is}${event.outcome === event.is ? '' : ` (${spoken(event.outcome)})`}, ${closing[event.why]}.`
  }
}

const closing = {
  time: 'at its time',
  'all have voted': 'when all had voted',
  certain: 'when its outcome was certain',
} as const

function matter({ effect, title, action, amount }: MotionOpened, lookups: Lookups): string {
  switch (effect.kind) {
    case 'admit':
      return `admit ${lookups.person(effect.person)}, who applied, as ${spoken(effect.seat)}`
    case 'none': {
      const named = title ?? spokenAction(action)
      return amount === undefined ? `“${named}”` : `“${named}”, ${spokenMoney(amount)}`
    }
  }
}
