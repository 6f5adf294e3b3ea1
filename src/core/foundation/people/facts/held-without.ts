import { type Instant, latest } from '../../../base/instant.ts'
import type { FactCondition } from '../../../charter/structure/fact-condition.ts'
import type { Case } from './case.ts'
import { isValue } from './condition-now.ts'
import { declarationsOf, declaredValue } from './declared-value.ts'
import { heldSince, seatsMeant } from './seat-time.ts'

/** Since when a condition is so without a break; undefined when it is not so now. */
export function heldWithout(asked: Case, condition: FactCondition): Instant | undefined | 'unknown' {
  const { state, group, person, at } = asked
  if (person === undefined) return 'unknown'
  switch (condition.kind) {
    case 'is so':
      return declaredSince(asked, person, condition.fact, (value) => value !== 'no')
    case 'is one of':
      return declaredSince(asked, person, condition.fact, (value) =>
        condition.values.some((one) => isValue(value, one)),
      )
    case 'holds': {
      const since = seatsMeant(state, condition.seat).flatMap((seat) => heldSince(state, seat, person, at) ?? [])
      return since.toSorted()[0]
    }
    case 'status':
      return [...state.standing.values()].find(
        (one) =>
          one.group === group && one.status === condition.status && one.person === person && one.phase === 'begun',
      )?.since
    case 'all': {
      const parts = condition.of.map((part) => heldWithout(asked, part))
      if (parts.includes('unknown')) return 'unknown'
      const since = parts.filter((part) => part !== undefined)
      return since.length < parts.length ? undefined : latest('', ...since)
    }
    case 'any':
    case 'compare':
    case 'has held':
    case 'was removed from':
    case 'nominated by':
    case 'given':
    case 'for':
    case 'not':
      return 'unknown'
  }
}

function declaredSince(
  { state, group, at }: Case,
  person: string,
  fact: string,
  isIt: (value: string) => boolean,
): Instant | undefined {
  const now = declaredValue(state, person, fact, at, group)
  if (now === undefined || !isIt(now)) return undefined
  const said = declarationsOf(state, person, fact).filter((one) => one.at <= at)
  const broken = said.findLastIndex(({ value }) => value === undefined || !isIt(value))
  return said[broken + 1]?.at
}
