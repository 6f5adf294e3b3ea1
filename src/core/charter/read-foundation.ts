import type { Name } from '../base/name.ts'
import { spoken } from '../base/name.ts'
import type { Charter } from './charter.ts'
import { type OpenDocument, openDocument, readDocument } from './document.ts'
import type { Finding } from './finding.ts'
import { foundationChecks } from './findings/all.ts'
import type { Foundation } from './findings/check.ts'
import { checkCharter } from './findings/check-charter.ts'
import type { Founding } from './founding.ts'
import type { Declared } from './names.ts'
import { inOrder } from './read-charter.ts'
import { readFoundingParts } from './read-founding.ts'
import type { Report } from './report.ts'

export interface FoundationReading {
  /** By group, the charters that `readCharter` would give as well: what the others lack is told and takes none away. */
  readonly charters: ReadonlyMap<Name, Charter>
  readonly founding?: Founding
  /** By file in the given order, and in each by place. With an error among them the foundation must not be set up. */
  readonly findings: readonly Finding[]
}

/**
 * Reads the folder of a foundation, its charters and its `founding.yaml`, and checks them against each other. Files that
 * are neither are passed over, and so is a README. Never throws.
 */
export function readFoundation(files: readonly { readonly file: string; readonly text: string }[]): FoundationReading {
  const reports: Report[] = []
  const documents = new Map<Name, OpenDocument>()
  for (const file of files.filter(({ file }) => isCharterFile(file))) {
    const opened = openDocument(file)
    reports.push(opened.report)
    if ('sections' in opened) placeDocument(documents, opened)
  }
  const groups: ReadonlyMap<Name, Declared> = new Map([...documents].map(([group, { declared }]) => [group, declared]))
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
    ...(founding === undefined ? {} : { founding }),
    findings: reports.flatMap(({ findings }) => inOrder(findings)),
  }
}

function foundingOf(founded: ReturnType<typeof readFoundingParts> | undefined): Pick<Foundation, 'founded'> {
  const founding = founded?.founding
  return founded === undefined || founding === undefined ? {} : { founded: { founding, report: founded.report } }
}

/** A document takes the place of its group; it must bear the group's name, and be the only one. */
function placeDocument(documents: Map<Name, OpenDocument>, document: OpenDocument): void {
  const { report, group, identity } = document
  const at = identity?.fields.get('group')?.at ?? 0
  if (group === undefined) {
    // Its names must still be known to the others, so that one slip is one finding.
    documents.set(baseName(report.file).replace(/\.md$/, ''), document)
    return
  }
  const expected = `${group}.md`
  if (baseName(report.file) !== expected) {
    report.find('wrong-file', at, `The charter of "${spoken(group)}" belongs in the file ${expected}`, {
      suggestion: expected,
    })
  }
  const earlier = documents.get(group)
  if (earlier === undefined) documents.set(group, document)
  else report.find('said-twice', at, `"${spoken(group)}" has a charter already, in ${earlier.report.file}`)
}

function isCharterFile(file: string): boolean {
  const name = baseName(file)
  return name.endsWith('.md') && name.toLowerCase() !== 'readme.md'
}

function baseName(file: string): string {
  return file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
}
