import type { Name } from '../base/name.ts'
import { type OpenDocument, openDocument, readDocument } from '../charter/reading/document.ts'
import { type Finding, inOrder } from '../charter/reading/finding.ts'
import type { Declared } from '../charter/reading/names.ts'
import { readFoundingParts } from '../charter/reading/read-founding.ts'
import type { Report } from '../charter/reading/report.ts'
import { charterOn, latestOf, type VersionOf, versionsIn } from '../charter/resolving/versions.ts'
import type { Charter } from '../charter/structure/charter.ts'
import type { Founding } from '../charter/structure/founding.ts'
import { foundationChecks } from './findings/all.ts'
import type { Foundation } from './findings/check.ts'
import { checkCharter } from './findings/check-charter.ts'

export interface FoundationReading {
  /** By group, the charters that `readCharter` would give as well: what the others lack is told and takes none away. */
  readonly charters: ReadonlyMap<Name, Charter>
  /** Every version of each, in the order of time, as far as it can be carried out. */
  readonly versions: ReadonlyMap<Name, readonly Charter[]>
  readonly founding?: Founding
  /** By file in the given order, and in each by place. With an error among them the foundation must not be set up. */
  readonly findings: readonly Finding[]
}

/**
 * Reads the folder of a foundation, its charters and its `founding.yaml`, and checks them against each other. Files that
 * are neither are passed over, and so is a README. Never throws.
 *
 * @param day of several versions of a charter the one that holds on it, "2025-03-01"; the latest when absent. The others are
 * checked by themselves, among the charters of the day on which they began.
 */
export function readFoundation(
  files: readonly { readonly file: string; readonly text: string }[],
  day?: string,
): FoundationReading {
  const reports: Report[] = []
  const opened: OpenDocument[] = []
  for (const file of files.filter(({ file }) => isCharterFile(file))) {
    const document = openDocument(file)
    reports.push(document.report)
    if ('sections' in document) opened.push(document)
  }
  const versions = versionsIn(opened)
  const documents = inForce(versions, day)
  const groups = declaredBy(documents)
  const drafts = new Map<Name, { readonly charter: Charter; readonly report: Report }>()
  for (const [group, document] of documents)
    drafts.set(group, { charter: readDocument(document, groups), report: document.report })

  const foundingFile = files.find(({ file }) => baseName(file) === 'founding.yaml')
  const founded = foundingFile === undefined ? undefined : readFoundingParts(foundingFile, groups)
  if (founded !== undefined) reports.push(founded.report)

  const sound = new Set<Name>()
  const charters = new Map<Name, Charter>()
  for (const [group, { charter, report }] of drafts) {
    if (!report.hasErrors()) sound.add(group)
    checkCharter(charter, report)
    if (!report.hasErrors()) charters.set(group, charter)
  }
  const foundation: Foundation = {
    charters: new Map([...drafts].map(([group, { charter }]) => [group, charter])),
    sound: (group) => sound.has(group),
    reportOf: (group) => drafts.get(group)?.report,
    ...foundingOf(founded),
  }
  for (const check of foundationChecks) check(foundation)

  const founding = founded?.report.hasErrors() === false ? founded.founding : undefined
  return {
    charters,
    versions: allVersions(versions, documents, charters),
    ...(founding === undefined ? {} : { founding }),
    findings: reports.flatMap(({ findings }) => inOrder(findings)),
  }
}

function foundingOf(founded: ReturnType<typeof readFoundingParts> | undefined): Pick<Foundation, 'founded'> {
  const founding = founded?.founding
  return founded === undefined || founding === undefined ? {} : { founded: { founding, report: founded.report } }
}

/** Of each group the document that holds on the day, or the latest. */
function inForce(versions: ReadonlyMap<Name, readonly VersionOf[]>, day: string | undefined): Map<Name, OpenDocument> {
  const documents = new Map<Name, OpenDocument>()
  for (const [group, all] of versions) {
    const version = day === undefined ? latestOf(all) : charterOn(all, day)
    if (version !== undefined) documents.set(group, version.document)
  }
  return documents
}

function declaredBy(documents: ReadonlyMap<Name, OpenDocument>): ReadonlyMap<Name, Declared> {
  return new Map([...documents].map(([group, { declared }]) => [group, declared]))
}

/** Reads and checks the versions that are not in force, each among its contemporaries. */
function allVersions(
  versions: ReadonlyMap<Name, readonly VersionOf[]>,
  documents: ReadonlyMap<Name, OpenDocument>,
  charters: ReadonlyMap<Name, Charter>,
): ReadonlyMap<Name, readonly Charter[]> {
  const all = new Map<Name, readonly Charter[]>()
  for (const [group, ofGroup] of versions) {
    const read = ofGroup.map(({ document, from }) => {
      if (documents.get(group) === document) return charters.get(group)
      const contemporaries = inForce(versions, from ?? '0000-00-00')
      const charter = readDocument(document, declaredBy(contemporaries.set(group, document)))
      checkCharter(charter, document.report)
      return document.report.hasErrors() ? undefined : charter
    })
    all.set(
      group,
      read.filter((charter) => charter !== undefined),
    )
  }
  return all
}

function isCharterFile(file: string): boolean {
  const name = baseName(file)
  return name.endsWith('.md') && name.toLowerCase() !== 'readme.md'
}

function baseName(file: string): string {
  return file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
}
