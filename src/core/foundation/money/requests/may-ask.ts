import type { Instant } from '../../../base/instant.ts'
import { ok, type Result, refuse } from '../../../base/result.ts'
import type { Charter, ClauseRef } from '../../../charter/structure/charter.ts'
import type { RequestRules } from '../../../charter/structure/money-rules.ts'
import type { PersonId } from '../../event.ts'
import { absent } from '../../people/erasing.ts'
import { ceilingNow } from '../../people/facts/ceiling-now.ts'
import { conditionNow } from '../../people/facts/condition-now.ts'
import { sumOf } from '../../people/facts/decided.ts'
import { askedBy } from '../../powers/held-powers.ts'
import type { Refusal } from '../../refusal.ts'
import { actsAs } from '../../seats/seats.ts'
import type { FoundationState } from '../../state.ts'
import { askedAs } from './asked-action.ts'
import { type AskedFor, costsOf, moveFor } from './asked-for.ts'
import { reportsOwed } from './award-reports.ts'
import { decidingWay } from './deciding-way.ts'
import { leadOf } from './lead-time.ts'
import type { MoneyAsked } from './request-act.ts'
import { partsAsked } from './request-parts.ts'
import { clauseOfRequests, requestRulesOf } from './request-rules.ts'

/** Before anything is written: whether somebody may ask this group for money. */
export function mayBeginToAsk(
  state: FoundationState,
  person: PersonId,
  group: string,
  at: Instant,
): Result<{ readonly clause: ClauseRef; readonly rules: RequestRules; readonly charter: Charter }, Refusal> {
  const there = requestRulesOf(state, group)
  if (!there.ok) return there
  const { rules, charter } = there.value
  const { from } = rules
  const clause = clauseOfRequests(rules, 'from')
  const may = from.length === 0 || from.some((seat) => actsAs(state, person, seat, at))
  return may ? ok({ clause, rules, charter }) : refuse({ type: 'MayNotAsk', group, from, clause })
}

/**
 * Whether a request can be made as it is: it says what the charter asks, comes in time, keeps the limits, and somebody may decide it. What is
 * only known later, such as who votes on it, is asked then.
 */
export function mayAsk(
  state: FoundationState,
  person: PersonId,
  said: MoneyAsked,
  at: Instant,
): Result<{ readonly clause: ClauseRef }, Refusal> {
  const may = mayBeginToAsk(state, person, said.group, at)
  if (!may.ok) return may
  const { rules, charter, clause } = may.value
  const asking = askedAs(charter, said)
  const problem = asking.champion === undefined ? undefined : absent(state, asking.champion)
  if (problem !== undefined) return refuse(problem)
  if (asking.champion === person) return refuse({ type: 'OwnRequest', request: state.numbers + 1 })
  const lacking = partsAsked(rules).filter((part) => !isSaid(asking, part))
  const written = lacking.length === 0 ? undefined : lacks(asking, lacking, rules.clause)
  const refusal = written ?? notAddingUp(asking, clauseOfRequests(rules, 'itemised')) ?? notCovered(asking, rules)
  if (refusal !== undefined) return refuse(refusal)
  const asked: AskedFor = { asking, applicant: person, amount: asking.amount, made: at, noFastTrack: false }
  const lead = leadOf(state, rules, asking, at)
  if (!lead.ok) return lead
  const outside = overLimit(state, rules, asked, at) ?? behindGate(state, rules, asked, at)
  if (outside !== undefined) return refuse(outside)
  const way = decidingWay(state, rules, asked, at)
  return way.ok ? ok({ clause }) : way
}

function lacks({ group }: MoneyAsked, parts: ReturnType<typeof partsAsked>, clause: ClauseRef): Refusal {
  return { type: 'RequestLacks', group, parts, clause }
}

function isSaid(asking: MoneyAsked, part: ReturnType<typeof partsAsked>[number]): boolean {
  switch (part) {
    case 'costs':
      return asking.items.length > 0
    case 'other sources':
      return asking.otherSources !== undefined
    case 'event':
      return asking.event !== undefined
    case 'date of the event':
      return asking.on !== undefined
    case 'attendance':
      return asking.heads !== undefined
    case 'organisation':
      return asking.organisation !== undefined
    case 'when it is needed':
      return asking.needed !== undefined
  }
}

/** All is in one currency and can be counted exactly, and no more is asked for than it costs. */
function notAddingUp({ amount, items, otherSources = [] }: MoneyAsked, clause: ClauseRef): Refusal | undefined {
  const { currency } = amount
  const all = [...items.map(({ cost }) => cost), ...otherSources]
  const sum = sumOf(all, currency)
  if (sum === undefined || !Number.isSafeInteger(sum)) return { type: 'CannotBeAdded', currency, clause }
  const costs = costsOf(items, currency)
  return costs !== undefined && amount.minor > costs.minor
    ? { type: 'MoreThanCosts', amount, costs, clause }
    : undefined
}

function notCovered({ items }: MoneyAsked, rules: RequestRules): Refusal | undefined {
  const { covered, notCovered } = rules
  const isOut = (kind: string) => notCovered.includes(kind) || (covered.length > 0 && !covered.includes(kind))
  const kind = items.find((item) => item.kind !== undefined && isOut(item.kind))?.kind
  if (kind === undefined) return undefined
  const clause = clauseOfRequests(rules, notCovered.includes(kind) ? 'not covered' : 'covered')
  return { type: 'NotCovered', kind, covered, notCovered, clause }
}

function overLimit(state: FoundationState, rules: RequestRules, asked: AskedFor, at: Instant): Refusal | undefined {
  const { group, action, ...wanted } = moveFor(asked)
  const request = askedBy({ action, ...wanted }, asked.applicant)
  const over = rules.limits.find((limit) => ceilingNow({ state, group, action, request, at }, limit) === 'no')
  const clause = clauseOfRequests(rules, 'up to')
  return over === undefined ? undefined : { type: 'OverCeiling', group, action, ceiling: over, clause }
}

function behindGate(state: FoundationState, rules: RequestRules, asked: AskedFor, at: Instant): Refusal | undefined {
  const { group, action, ...wanted } = moveFor(asked)
  const { gate, pastReports } = rules
  const owed = pastReports === undefined ? [] : reportsOwed(state, asked, pastReports, at)
  if (owed.length > 0) {
    return { type: 'ReportsOwed', group, requests: owed, clause: clauseOfRequests(rules, 'past reports') }
  }
  const request = askedBy({ action, ...wanted }, asked.applicant)
  if (gate === undefined) return undefined
  const holds = conditionNow({ state, group, request, person: asked.applicant, at }, gate)
  const clause = clauseOfRequests(rules, 'gate')
  return holds === 'no' ? { type: 'GateClosed', group, action, condition: gate, clause } : undefined
}
