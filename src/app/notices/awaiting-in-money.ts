import type { Instant } from '../../core/base/instant.ts'
import type { PersonId } from '../../core/foundation/event.ts'
import type { Payment } from '../../core/foundation/money/money-state.ts'
import type { FoundationState } from '../../core/foundation/state.ts'
import type { Awaiting } from './awaiting.ts'
import { approversLeft, notersLeft } from './payers-left.ts'

/**
 * Payments that wait for another person who approves, and those that wait until somebody makes them and says so. Neither is done by one
 * click: who approves of money looks at it first.
 */
export function* awaitingInMoney(state: FoundationState, at: Instant, only?: PersonId): Iterable<Awaiting> {
  for (const number of state.openPayments) {
    const payment = state.payments.get(number)
    if (payment === undefined) continue
    for (const person of approversLeft(state, payment, at)) {
      if (only === undefined || person === only) yield about(state, payment, 'approve payment', person)
    }
    for (const person of notersLeft(state, payment, at)) {
      if (only === undefined || person === only) yield about(state, payment, 'note paid', person)
    }
  }
}

function about(
  state: FoundationState,
  { payment, promise, group, at, phase }: Payment,
  kind: 'approve payment' | 'note paid',
  person: PersonId,
): Awaiting {
  const clause = state.groups.get(group)?.charter.money?.clause
  return {
    kind,
    payment,
    promise,
    key: `${kind} ${payment}`,
    group,
    ...(clause !== undefined && { clause }),
    person,
    since: phase.kind === 'approved' ? phase.at : at,
    acts: [],
  }
}
