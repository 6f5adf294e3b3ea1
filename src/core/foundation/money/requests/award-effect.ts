import type { Money } from '../../../base/money.ts'
import type { PersonId } from '../../event.ts'

/** Being carried grants what a request asks for, or the part of it that was put to the vote. */
export interface AwardEffect {
  readonly kind: 'award'
  readonly request: number
  /** The applicant. */
  readonly person: PersonId
  readonly amount: Money
}
