import type { Name } from '../../base/name.ts'
import type { FindingCode } from '../../charter/reading/codes.ts'
import type { More, Report } from '../../charter/reading/report.ts'
import type { Charter, Place } from '../../charter/structure/charter.ts'
import type { Founding } from '../../charter/structure/founding.ts'

export type Find = (code: FindingCode, place: Place, message: string, more?: More) => void

/** Looks at one charter. Those for parts take it as it is when some of it could not be read; the others need all of it. */
export type CharterCheck = (charter: Charter, find: Find) => void

/** Looks at the charters of a foundation together. */
export type FoundationCheck = (foundation: Foundation) => void

export interface Foundation {
  /** By group. Of charters that are not sound, what could be read. */
  readonly charters: ReadonlyMap<Name, Charter>
  /** Whether everything in a charter could be read, so that what is missing in it is really not said. */
  sound(group: Name): boolean
  reportOf(group: Name): Report | undefined
  readonly founded?: { readonly founding: Founding; readonly report: Report }
}

export function findIn(report: Report): Find {
  return (code, place, message, more) => report.find(code, report.offsetAt(place), message, more)
}

/** Tells of a place in the charter of a group. */
export function findFor(foundation: Foundation, group: Name): Find {
  const report = foundation.reportOf(group)
  return report === undefined ? () => {} : findIn(report)
}

/** The groups that the founding adopts; all of them when there is no founding. */
export function isAdopted({ founded, charters }: Foundation, group: Name): boolean {
  if (founded === undefined) return charters.has(group)
  return founded.founding.acts.some((act) => act.kind === 'adopt' && act.group === group)
}
