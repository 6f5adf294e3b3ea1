import { type Name, nameOf, spoken } from '../../base/name.ts'
import type { OpenDocument } from '../reading/document.ts'
import { isDate } from '../reading/parse-when.ts'

/** The days between which something holds: from the first on, and through the last. Open where a day is absent. */
export interface Dated {
  readonly from?: string
  readonly to?: string
}

/**
 * The version that holds on a day, "2025-03-01" in the charter's zone: the one that began last before it or on it, unless it had
 * ended. In any order; undefined before the first, in a gap, and after the last.
 */
export function charterOn<Version extends Dated>(versions: readonly Version[], day: string): Version | undefined {
  const latest = latestOf(versions.filter(({ from = '' }) => from <= day))
  return latest?.to !== undefined && latest.to < day ? undefined : latest
}

/** The version that begins last, whether or not it has begun. */
export function latestOf<Version extends Dated>(versions: readonly Version[]): Version | undefined {
  return inOrderOfTime(versions).at(-1)
}

export function inOrderOfTime<Version extends Dated>(versions: readonly Version[]): readonly Version[] {
  return versions.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : (a.from ?? '') > (b.from ?? '') ? 1 : 0))
}

/** "packaging.md", "packaging@2025-03-01.md". */
export function partsOfFile(file: string): { readonly stem: string; readonly from?: string } {
  const base = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1).replace(/\.md$/, '')
  const [, stem = base, from] = /^(.+)@(\d{4}-\d{2}-\d{2})$/.exec(base) ?? []
  return from !== undefined && isDate(from) ? { stem, from } : { stem: base }
}

/** A document as one version of its group's charter. */
export interface VersionOf extends Dated {
  readonly document: OpenDocument
}

/**
 * The documents of a folder by their groups, each group's in the order of time. What does not fit is told in the document that
 * is the odd one out: a file of another name, two versions from one day, days that no version covers or that two claim.
 */
export function versionsIn(documents: readonly OpenDocument[]): ReadonlyMap<Name, readonly VersionOf[]> {
  const byGroup = new Map<Name, VersionOf[]>()
  for (const document of documents) {
    // Without a group its names must still be known to the others, so that one slip is one finding.
    const group =
      document.group ?? nameOf(partsOfFile(document.report.file).stem) ?? partsOfFile(document.report.file).stem
    if (document.group !== undefined) checkFile(document, document.group)
    const others = byGroup.get(group) ?? []
    const version = { document, ...document.dates }
    if (isNew(version, others, group)) byGroup.set(group, [...others, version])
  }
  const ordered = new Map<Name, readonly VersionOf[]>()
  for (const [group, versions] of byGroup) {
    const inTime = inOrderOfTime(versions)
    checkDays(inTime)
    ordered.set(group, inTime)
  }
  return ordered
}

function checkFile({ report, identity, dates }: OpenDocument, group: Name): void {
  const { stem, from } = partsOfFile(report.file)
  const at = identity?.fields.get('group')?.at ?? 0
  if (stem !== group) {
    const expected = `${group}${from === undefined ? '' : `@${from}`}.md`
    const message = `The charter of "${spoken(group)}" belongs in the file ${expected}`
    report.find('wrong-file', at, message, { suggestion: expected })
  } else if (from !== undefined && dates.from !== undefined && dates.from !== from) {
    const expected = `${group}@${dates.from}.md`
    const message = `The file says that this version holds from ${from}, and its front matter from ${dates.from}`
    report.find('wrong-file', identity?.fields.get('from')?.at ?? at, message, { suggestion: expected })
  }
}

function isNew(version: VersionOf, others: readonly VersionOf[], group: Name): boolean {
  const same = others.find(({ from }) => from === version.from)
  if (same === undefined) return true
  const { report, identity } = version.document
  const at = identity?.fields.get('group')?.at ?? 0
  const since = version.from === undefined ? '' : ` that holds from ${version.from}`
  report.find('said-twice', at, `"${spoken(group)}" has a charter${since} already, in ${same.document.report.file}`)
  return false
}

function checkDays(versions: readonly VersionOf[]): void {
  for (const [index, { to, document }] of versions.entries()) {
    const next = versions[index + 1]
    if (to === undefined || next?.from === undefined) continue
    const { report, identity } = document
    const at = identity?.fields.get('to')?.at ?? 0
    const where = `the next version, ${next.document.report.file}, holds from ${next.from}`
    if (to >= next.from) {
      report.find(
        'wrong-form',
        at,
        `This version holds to ${to}, and ${where}; leave "to" out, and it ends with the day before`,
      )
    } else if (dayAfter(to) !== next.from) {
      const message = `No version holds from ${dayAfter(to)} on: this one ends with ${to}, and ${where}`
      report.find('wrong-form', at, message, { severity: 'warning' })
    }
  }
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}
