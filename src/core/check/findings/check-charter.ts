import type { Report } from '../../charter/reading/report.ts'
import { withGivenRules } from '../../charter/resolving/given-rules.ts'
import type { Charter } from '../../charter/structure/charter.ts'
import { charterChecks, partChecks } from './all.ts'
import { type Find, findIn } from './check.ts'

/** The checks for which a charter alone is enough; those of the whole charter only when all of it could be read. */
export function checkCharter(charter: Charter, report: Report): void {
  const find = once(findIn(report))
  const isSound = !report.hasErrors()
  const asDecided = withGivenRules(charter)
  for (const check of partChecks) check(asDecided, find)
  if (isSound) for (const check of charterChecks) check(asDecided, find)
}

/** A rule that stands for several of its forms is told of once. */
function once(find: Find): Find {
  const told = new Set<string>()
  return (code, place, message, more) => {
    const key = `${code} ${place.line}:${place.column} ${message}`
    if (told.has(key)) return
    told.add(key)
    find(code, place, message, more)
  }
}
