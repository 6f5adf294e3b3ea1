import { after, before } from '../../../base/instant.ts'
import type { Name } from '../../../base/name.ts'
import type { FactCondition, Given } from '../../../charter/structure/fact-condition.ts'
import type { Relation } from '../../../charter/structure/rule.ts'
import { daysOf } from '../../days.ts'
import { runningElections } from '../../elections/past-elections.ts'
import type { PersonId } from '../../event.ts'
import { personIn } from '../../motions/person-in.ts'
import { isNominated } from '../../seats/sponsors.ts'
import type { Case } from './case.ts'
import { declarationsOf, declaredValue } from './declared-value.ts'
import { heldWithout } from './held-without.ts'
import { all, any, type Known, known, not } from './known.ts'
import type { Measured } from './measured.ts'
import { quantityNow } from './quantity-now.ts'
import { order } from './ratio.ts'
import { endOfHolding, holdingsOf, holdsMeant, seatsMeant } from './seat-time.ts'

/** Whether a condition over facts is so now. What the record does not tell is unknown, and stays so through "and" and "or". */
export function conditionNow(asked: Case, condition: FactCondition): Known {
  const { state, group, person, at } = asked
  switch (condition.kind) {
    case 'compare':
      return compared(
        asked,
        condition.relation,
        quantityNow(asked, condition.left),
        quantityNow(asked, condition.right),
      )
    case 'is one of': {
      if (person === undefined) return 'unknown'
      const value = declaredValue(state, person, condition.fact, at, group)
      if (value === undefined && isSilent(asked, person, condition.fact)) return 'unknown'
      return known(value !== undefined && condition.values.some((one) => isValue(value, one)))
    }
    case 'is so': {
      if (person === undefined) return 'unknown'
      const value = declaredValue(state, person, condition.fact, at, group)
      if (value === undefined && isSilent(asked, person, condition.fact)) return 'unknown'
      // A name is so when it is known.
      return known(value !== undefined && value !== 'no')
    }
    case 'status': {
      const { status } = condition
      return known(
        [...state.standing.values()].some(
          (one) => one.group === group && one.status === status && one.person === person && one.phase === 'begun',
        ),
      )
    }
    case 'holds':
      return person === undefined ? 'unknown' : known(holdsMeant(state, condition.seat, person, at))
    case 'has held':
    case 'was removed from': {
      if (person === undefined) return 'unknown'
      const { within } = condition
      const since = within === undefined ? '' : before(at, within, daysOf(state, group))
      const isOne = condition.kind === 'has held' ? () => true : (why: string | undefined) => why === 'removed'
      return known(
        seatsMeant(state, condition.seat)
          .flatMap((seat) => holdingsOf(state, seat, person, at))
          .some((holding) => isOne(holding.why) && (endOfHolding(holding) ?? at) >= since),
      )
    }
    case 'nominated by':
      return person === undefined ? 'unknown' : known(isNominated(state, person, group, condition.by, at))
    case 'given':
      return givenNow(asked, condition.what)
    case 'for': {
      const since = heldWithout(asked, condition.condition)
      if (since === 'unknown') return conditionNow(asked, condition.condition) === 'no' ? 'no' : 'unknown'
      if (since === undefined) return 'no'
      return known(after(since, condition.length, daysOf(state, group)) <= at)
    }
    case 'all':
      return all(condition.of.map((part) => conditionNow(asked, part)))
    case 'any':
      return any(condition.of.map((part) => conditionNow(asked, part)))
    case 'not':
      return not(conditionNow(asked, condition.condition))
  }
}

/** Where silence says nothing: nobody has declared it, or it was taken back. What has run out is known not to be so any more. */
function isSilent({ silence, state, at }: Case, person: PersonId, fact: Name): boolean {
  if (silence === undefined) return false
  return declarationsOf(state, person, fact).findLast((one) => one.at <= at)?.value === undefined
}

/** Declared values are compared as names are: "Acme Inc" is "acme-inc". */
export function isValue(value: string, name: string): boolean {
  return (
    value
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, '-') === name
  )
}

function givenNow({ state, group, person, request }: Case, what: Given): Known {
  switch (what) {
    case 'first request': {
      if (request === undefined) return 'unknown'
      const { applicant, action } = request
      const isTheirs = [...state.motions.values()].some(
        ({ mover, opened }) =>
          opened.group === group &&
          opened.action.verb === action.verb &&
          (opened.effect.kind !== 'award' || opened.effect.request !== request.particulars?.request) &&
          (mover === applicant || personIn(opened.effect) === applicant),
      )
      const others = [...state.requests.values()].some(
        ({ made }) =>
          made.group === group && made.person === applicant && made.request !== request.particulars?.request,
      )
      return known(!isTheirs && !others)
    }
    case 'election open':
      return known(runningElections(state, group).length > 0)
    case 'nomination accepted': {
      if (person === undefined) return 'unknown'
      const contests = runningElections(state, group).flatMap((run) => [...run.contests.values()])
      return known(contests.some(({ candidates }) => candidates.get(person)?.stands === 'accepted'))
    }
    case 'itemised': {
      const itemised = request?.particulars?.itemised
      return itemised === undefined ? 'unknown' : known(itemised)
    }
    case 'declared conflict':
      return 'unknown'
  }
}

function compared(asked: Case, relation: Relation, left: Measured, right: Measured): Known {
  if (left.kind === 'no share' || right.kind === 'no share') {
    const isUpward =
      left.kind === 'no share' ? relation === '>' || relation === '>=' : relation === '<' || relation === '<='
    return known(isUpward)
  }
  const ordered = orderOf(asked, left, right)
  if (ordered === undefined) return 'unknown'
  switch (relation) {
    case '>':
      return known(ordered > 0)
    case '>=':
      return known(ordered >= 0)
    case '<':
      return known(ordered < 0)
    case '<=':
      return known(ordered <= 0)
    case '=':
      return known(ordered === 0)
    case '!=':
      return known(ordered !== 0)
  }
}

function orderOf({ state, group, at }: Case, left: Measured, right: Measured): number | undefined {
  if (left.kind === 'count' && right.kind === 'count') return order(left.value, right.value)
  if (left.kind === 'money' && right.kind === 'money') {
    return left.currency === right.currency ? order(left.minor, right.minor) : undefined
  }
  if (left.kind === 'moment' && right.kind === 'moment') return textOrder(left.at, right.at)
  // A time that began then is as long as the length at the moment at which the length is over.
  if (left.kind === 'since' && right.kind === 'length') {
    return textOrder(at, after(left.from, right.length, daysOf(state, group)))
  }
  if (left.kind === 'length' && right.kind === 'since') {
    return textOrder(after(right.from, left.length, daysOf(state, group)), at)
  }
  return undefined
}

function textOrder(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
