import type { Charter } from '../charter.ts'
import type { Report } from '../report.ts'
import { charterChecks, partChecks } from './all.ts'
import { findIn } from './check.ts'

/** The checks for which a charter alone is enough; those of the whole charter only when all of it could be read. */
export function checkCharter(charter: Charter, report: Report): void {
  const find = findIn(report)
  const isSound = !report.hasErrors()
  for (const check of partChecks) check(charter, find)
  if (isSound) for (const check of charterChecks) check(charter, find)
}
