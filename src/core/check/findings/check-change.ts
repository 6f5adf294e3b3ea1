import type { Name } from '../../base/name.ts'
import { type FindingCode, severityOf } from '../../charter/reading/codes.ts'
import type { Finding } from '../../charter/reading/finding.ts'
import type { Charter, Place } from '../../charter/structure/charter.ts'
import { heldByNobodyAnyMore } from './held-by-nobody-any-more.ts'
import { othersDepend } from './others-depend.ts'
import { takesAway } from './takes-away.ts'

/** Charters as they are in force, and as they would be. Groups whose charter cannot be read are in neither. */
export interface Change {
  readonly before: ReadonlyMap<Name, Charter>
  readonly after: ReadonlyMap<Name, Charter>
  /** Who holds what and what is under way, where that is known: in a foundation that runs. */
  readonly live?: Live
}

export interface Live {
  readonly holdings: readonly { readonly group: Name; readonly seat: Name; readonly holders: number }[]
  /** Open votes by their number, each with the seat that it would fill or empty, where it is about one. */
  readonly motions: readonly { readonly group: Name; readonly number: number; readonly seat?: Name }[]
  /** Duties of which something is owed. */
  readonly duties: readonly { readonly group: Name; readonly duty: Name }[]
}

export interface ChangeFinding {
  readonly code: FindingCode
  /** In whose charter the place is. */
  readonly group: Name
  readonly place: Place
  readonly message: string
  readonly severity?: Finding['severity']
}

export type ChangeCheck = (change: Change) => readonly ChangeFinding[]

const changeChecks: readonly ChangeCheck[] = [takesAway, heldByNobodyAnyMore, othersDepend]

/**
 * What an amendment brings about that neither version shows by itself.
 * @param fileOf where the charter of a group is kept; what is found in one that is nowhere is told in none
 */
export function checkChange(change: Change, fileOf: (group: Name) => string | undefined): readonly Finding[] {
  return changeChecks
    .flatMap((check) => check(change))
    .flatMap(({ group, code, severity = severityOf[code], place, message }) => {
      const file = fileOf(group)
      return file === undefined ? [] : [{ code, severity, file, place, message }]
    })
}

/** The heading that something stood under, where it is still there; else the beginning. */
export function whereItStood(after: Charter | undefined, anchor: string): Place {
  return after?.clauses.find((clause) => clause.anchor === anchor)?.place ?? { line: 1, column: 1 }
}
