import type { Name } from '../../base/name.ts'
import type { SeatRef } from '../../charter/structure/charter.ts'
import type { PersonId } from '../event.ts'
import type { Asks } from './consultation-act.ts'

/** A decision puts something to the public. */
export interface ConsultationEffect {
  readonly kind: 'consult'
  readonly group: Name
  readonly asks: Asks
  /** Who runs it. */
  readonly mover: PersonId
  /** The seat that has decided it alone. */
  readonly seat?: SeatRef
}
