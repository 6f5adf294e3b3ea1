import type { Name } from '../base/name.ts'
import type { ClauseRef, Place } from './charter.ts'

export interface Fact {
  readonly name: Name
  readonly clause: ClauseRef
  readonly place: Place
}

export interface NamedList {
  readonly name: Name
  readonly clause: ClauseRef
  readonly place: Place
}

export interface EventKind {
  readonly name: Name
  readonly clause: ClauseRef
  readonly place: Place
}
