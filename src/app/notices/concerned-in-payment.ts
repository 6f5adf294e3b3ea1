import type { Instant } from '../../core/base/instant.ts'
import type { PersonId } from '../../core/foundation/event.ts'
import type { PaymentEvent } from '../../core/foundation/money/money-event.ts'
import type { Payment } from '../../core/foundation/money/money-state.ts'
import type { FoundationState } from '../../core/foundation/state.ts'
import { approversLeft, notersLeft } from './payers-left.ts'

/** Whoever has to approve of a payment or to make it; and of what became of it, whoever asked for it and whom it is for. */
export function concernedInPayment(event: PaymentEvent, state: FoundationState, at: Instant): readonly PersonId[] {
  const payment = state.payments.get(event.payment)
  if (payment === undefined) return []
  switch (event.type) {
    case 'PaymentAsked':
      return approversLeft(state, payment, at)
    case 'PaymentApproved':
      return notersLeft(state, payment, at)
    case 'PaymentRefused':
    case 'PaymentMade':
      return theirs(payment)
    case 'PaymentWithdrawn':
      return []
  }
}

function theirs({ askedBy, payee }: Payment): readonly PersonId[] {
  return payee.kind === 'person' ? [askedBy, payee.person] : [askedBy]
}
