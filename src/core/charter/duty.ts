import type { Name } from '../base/name.ts'
import type { ClauseRef, Place } from './charter.ts'

export interface Duty {
  readonly name: Name
  readonly clause: ClauseRef
  readonly place: Place
}
