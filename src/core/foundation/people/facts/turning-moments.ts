import { after, before, type Instant, nextDayOfYear, startOfDate } from '../../../base/instant.ts'
import type { FactCondition, Quantity } from '../../../charter/structure/fact-condition.ts'
import { daysOf } from '../../days.ts'
import type { Case } from './case.ts'
import { declarationsOf, endOfDeclaration } from './declared-value.ts'
import { heldWithout } from './held-without.ts'
import { meetingsOf } from './meeting-record.ts'
import { quantityNow } from './quantity-now.ts'
import { reportsOf } from './report-record.ts'
import { votesOpened, votesSeen } from './vote-record.ts'

/** Moments at which a condition may come to be so, or to be so no more, by time alone. */
export function turningMoments(asked: Case, condition: FactCondition): readonly Instant[] {
  const { state, group, person } = asked
  const days = daysOf(state, group)
  switch (condition.kind) {
    case 'compare': {
      const { left, right } = condition
      return [
        ...pair(asked, left, right),
        ...pair(asked, right, left),
        ...windows(asked, left),
        ...windows(asked, right),
      ]
    }
    case 'for': {
      const since = heldWithout(asked, condition.condition)
      const own = since === undefined || since === 'unknown' ? [] : [after(since, condition.length, days)]
      return [...own, ...turningMoments(asked, condition.condition)]
    }
    case 'all':
    case 'any':
      return condition.of.flatMap((part) => turningMoments(asked, part))
    case 'not':
      return turningMoments(asked, condition.condition)
    case 'is so':
    case 'is one of': {
      const last = person === undefined ? undefined : declarationsOf(state, person, condition.fact).at(-1)
      const ends = last === undefined ? undefined : endOfDeclaration(state, last, group)
      return ends === undefined ? [] : [ends]
    }
    case 'has held':
    case 'was removed from':
    case 'status':
    case 'holds':
    case 'nominated by':
    case 'given':
      return []
  }
}

/** A time that has begun reaches a length; a day comes. */
function pair(asked: Case, one: Quantity, other: Quantity): readonly Instant[] {
  const days = daysOf(asked.state, asked.group)
  if (one.kind === 'date') return [startOfDate(one.date, days)]
  if (other.kind !== 'time') return []
  const measured = quantityNow(asked, one)
  return measured.kind === 'since' ? [after(measured.from, other.length, days)] : []
}

/** What was counted in a time falls out of it. */
function windows(asked: Case, quantity: Quantity): readonly Instant[] {
  const { state, group, person, at } = asked
  const days = daysOf(state, group)
  switch (quantity.kind) {
    case 'measure': {
      if (quantity.in?.kind === 'year') return [nextDayOfYear(at, { month: 1, day: 1 }, days)]
      if (quantity.in?.kind !== 'last') return []
      const { length } = quantity.in
      const since = before(at, length, days)
      const votes =
        person === undefined
          ? votesOpened(state, group, since, at)
          : votesSeen(state, group, person, since, at).map(({ opened }) => opened)
      const events = [...meetingsOf(state, group, since, at), ...reportsOf(state, group, since, at)].map(({ on }) => on)
      return [...votes, ...events].map((begun) => after(begun, length, days))
    }
    case 'part':
    case 'product':
      return windows(asked, quantity.of)
    case 'sum':
    case 'difference':
      return [...windows(asked, quantity.left), ...windows(asked, quantity.right)]
    case 'number':
    case 'share':
    case 'time':
    case 'money':
    case 'date':
    case 'fact':
    case 'date of':
    case 'time since':
    case 'holders':
    case 'seats':
      return []
  }
}
