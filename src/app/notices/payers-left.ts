import type { Instant } from '../../core/base/instant.ts'
import { authorise } from '../../core/foundation/authority.ts'
import type { PersonId } from '../../core/foundation/event.ts'
import { bookkeepersOf, payersOf } from '../../core/foundation/money/books/payers.ts'
import type { Payment } from '../../core/foundation/money/money-state.ts'
import { acting } from '../../core/foundation/seats/seats.ts'
import type { FoundationState } from '../../core/foundation/state.ts'

/** Who can approve of a payment that waits for people, each once: the same answer as the act itself would get. */
export function approversLeft(state: FoundationState, payment: Payment, at: Instant): readonly PersonId[] {
  return payment.phase.kind === 'asked' ? whoMay(state, payment, 'approve payment', at) : []
}

/** Who can note that an approved payment was made. */
export function notersLeft(state: FoundationState, payment: Payment, at: Instant): readonly PersonId[] {
  return payment.phase.kind === 'approved' ? whoMay(state, payment, 'note paid', at) : []
}

function whoMay(
  state: FoundationState,
  payment: Payment,
  type: 'approve payment' | 'note paid',
  at: Instant,
): readonly PersonId[] {
  const promise = state.promises.get(payment.promise)
  if (promise === undefined) return []
  const keepers = type === 'note paid' ? bookkeepersOf(state, payment.group) : []
  const seats = [...payersOf(state, promise, payment, at), ...keepers]
  const people = new Set(seats.flatMap((seat) => acting(state, seat, at).map(({ person }) => person)))
  return [...people].filter((person) => {
    return authorise(state, { kind: 'person', person }, { type, payment: payment.payment }, at).ok
  })
}
