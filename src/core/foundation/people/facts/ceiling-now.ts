import { type Instant, startOf } from '../../../base/instant.ts'
import type { Money } from '../../../base/money.ts'
import type { Name } from '../../../base/name.ts'
import { pathCovers } from '../../../charter/structure/action.ts'
import type { Ceiling, Per } from '../../../charter/structure/ceiling.ts'
import type { Action } from '../../../charter/structure/charter.ts'
import { daysOf } from '../../days.ts'
import { moneyLeft } from '../../money/books/money-left.ts'
import type { Decided } from '../../powers/power-state.ts'
import { holds } from '../../seats/seats.ts'
import type { FoundationState } from '../../state.ts'
import type { Asked } from './case.ts'
import { yearOf } from './charter-year.ts'
import { decidedIn, previousAmount, sumOf } from './decided.ts'
import { type Known, known } from './known.ts'
import { pendingIn } from './pending.ts'
import { holdingsOf } from './seat-time.ts'

interface Limited {
  readonly state: FoundationState
  readonly group: Name
  /** What counts: the action of the power and all below it. */
  readonly action: Action
  readonly request: Asked
  readonly at: Instant
}

/**
 * Whether a request keeps a limit, together with what was decided in its time and with what is asked for and still waits for its
 * decision: so that no vote can promise what another has promised before it.
 */
export function ceilingNow(limited: Limited, ceiling: Ceiling): Known {
  const most = mostOf(limited, ceiling)
  if (most === undefined) return 'unknown'
  const counted = countedFor(limited, ceiling.per)
  const heads = ceiling.per.includes('head') ? limited.request.particulars?.heads : 1
  if (counted === undefined || heads === undefined) return 'unknown'
  if (most.kind === 'count') return known(counted.length + 1 <= most.count)
  const { amount } = limited.request
  if (amount === undefined) return 'unknown'
  if (amount.currency !== most.money.currency) return 'no'
  const sum = sumOf([...counted.map((one) => one.amount), amount], amount.currency)
  if (sum === undefined) return 'unknown'
  return known(BigInt(sum) * most.denominator <= most.numerator * BigInt(heads))
}

type Most =
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'money'; readonly money: Money; readonly numerator: bigint; readonly denominator: bigint }

function mostOf({ state, group, request, at }: Limited, { most }: Ceiling): Most | undefined {
  switch (most.kind) {
    case 'count':
      return { kind: 'count', count: most.count }
    case 'money':
      return { kind: 'money', money: most.money, numerator: BigInt(most.money.minor), denominator: 1n }
    case 'share': {
      const { money } = state.groups.get(group)?.charter ?? {}
      const { of, share } = most
      const base =
        of.kind === 'previous amount'
          ? previousAmount(state, group, request, at)
          : of.kind === 'costs'
            ? request.particulars?.costs
            : of.kind === 'budget'
              ? (budgetNow(state, group, undefined, at) ?? money?.year?.budget)
              : (budgetNow(state, group, of.line, at) ?? money?.lines.find(({ name }) => name === of.line)?.amount)
      if (base === undefined) return undefined
      const numerator = BigInt(base.minor) * BigInt(share.numerator)
      return { kind: 'money', money: base, numerator, denominator: BigInt(share.denominator) }
    }
  }
}

/** A budget or a line as it was raised, lowered and carried on by then. */
function budgetNow(state: FoundationState, group: Name, line: Name | undefined, at: Instant): Money | undefined {
  const left = moneyLeft(state, group, line === undefined ? { at } : { line, at })
  return left?.total === undefined ? undefined : { currency: left.currency, minor: left.total }
}

/** What counts besides the request itself; undefined where the record does not tell. */
function countedFor(limited: Limited, per: readonly Per[]): readonly Pick<Decided, 'amount'>[] | undefined {
  const { state, group, action, request, at } = limited
  let since: Instant = ''
  const filters: ((one: Decided) => boolean)[] = []
  for (const one of per) {
    switch (one) {
      case 'request':
        return []
      case 'person':
      case 'applicant':
        filters.push(({ applicant }) => applicant === request.applicant)
        break
      case 'event':
        if (request.matter === undefined) return undefined
        filters.push(({ matter }) => matter === request.matter)
        break
      case 'day':
      case 'week':
      case 'month':
      case 'quarter':
        since = startOf(one, at, daysOf(state, group))
        break
      case 'year':
        since = yearOf(state, group, at)
        break
      case 'term': {
        const term = termOf(limited)
        if (term === undefined) return undefined
        since = term
        break
      }
      case 'organisation': {
        const { organisation } = request.particulars ?? {}
        if (organisation === undefined) return undefined
        filters.push((one) => organisationOf(state, one) === organisation)
        break
      }
      case 'head':
        if (per.length === 1) return []
        break
    }
  }
  const all = [...decidedIn(state, group, action, since, at), ...pendingIn(state, group, request.particulars?.request)]
  return all.filter(
    (one) =>
      one.action.verb === action.verb &&
      pathCovers(action.object, one.action.object) &&
      filters.every((filter) => filter(one)),
  )
}

function organisationOf(state: FoundationState, { request }: Decided): Name | undefined {
  return request === undefined ? undefined : state.requests.get(request)?.made.organisation
}

/** The term of whoever it is for, in the seat of the group that they hold. */
function termOf({ state, group, request, at }: Limited): Instant | undefined {
  const seats = state.groups.get(group)?.charter.seats ?? []
  const held = seats.find(({ name }) => holds(state, request.applicant, { group, seat: name }, at))
  if (held === undefined) return undefined
  return holdingsOf(state, { group, seat: held.name }, request.applicant, at).at(-1)?.since
}
