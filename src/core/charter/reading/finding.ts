import type { Place } from '../structure/charter.ts'
import type { Fix } from './fix.ts'

/** What `remit check` says about a place in a charter. */
export interface Finding {
  /** Stable and unique, as in the name of its file and of its page in the docs: "unknown-name". */
  readonly code: string
  readonly severity: 'error' | 'warning' | 'advice'
  readonly file: string
  readonly place: Place
  /** One plain sentence that names the act, the value and what was expected. */
  readonly message: string
  /** What to write instead, where that is certain enough to offer. */
  readonly suggestion?: string
  /** How `remit check --fix` writes it, where nothing else can be meant. */
  readonly fix?: Fix
}

/** By their places in one document. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => a.place.line - b.place.line || a.place.column - b.place.column)
}
