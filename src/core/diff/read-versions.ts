import type { Name } from '../base/name.ts'
import { groupWords, type Surroundings } from '../charter/explain/explain-wording.ts'
import { type OpenDocument, openDocument } from '../charter/reading/document.ts'
import type { Finding } from '../charter/reading/finding.ts'
import { charterOn, latestOf, versionsIn } from '../charter/resolving/versions.ts'
import type { Charter } from '../charter/structure/charter.ts'
import { readCharter } from '../check/read-charter.ts'
import { readFoundation } from '../check/read-foundation.ts'
import type { CharterDiff } from './change.ts'
import { diffCharters } from './diff-charters.ts'

export interface Files {
  readonly file: string
  readonly text: string
}

export type DiffReading =
  | ({ readonly ok: true } & CharterDiff)
  /** A version has errors: what it means cannot be told. */
  | { readonly ok: false; readonly findings: readonly Finding[] }

/**
 * Compares two versions of one charter.
 * @param around the other charters of the foundation, for names, the body above and who depends on it
 */
export function diffFiles(before: Files, after: Files, around: ReadonlyMap<Name, Charter> = new Map()): DiffReading {
  const [old, now] = [readCharter(before), readCharter(after)]
  const [oldDocument, document] = [openDocument(before), openDocument(after)]
  if (
    old.charter === undefined ||
    now.charter === undefined ||
    !('sections' in oldDocument) ||
    !('sections' in document)
  ) {
    const findings = [...old.findings, ...now.findings].filter(({ severity }) => severity === 'error')
    return { ok: false, findings }
  }
  const was = { charter: old.charter, document: oldDocument, among: around }
  return { ok: true, ...diffCharters(was, { charter: now.charter, document, among: around }) }
}

/**
 * Compares two folders, charter by charter; what came or went as a whole is told as such.
 * @param day of charters with several versions, the older folder is read as it held on this day; the latest when absent
 */
export function diffFolders(before: readonly Files[], after: readonly Files[], day?: string): DiffReading {
  const [old, now] = [readFoundation(before, day), readFoundation(after)]
  const errors = [...old.findings, ...now.findings].filter(({ severity }) => severity === 'error')
  if (errors.length > 0) return { ok: false, findings: errors }
  const [were, are] = [documentsIn(before, day), documentsIn(after)]
  const diffs = [...new Set([...old.charters.keys(), ...now.charters.keys()])].toSorted().map((group): CharterDiff => {
    const [was, is] = [old.charters.get(group), now.charters.get(group)]
    const [document, newer] = [were.get(group), are.get(group)]
    if (was !== undefined && is !== undefined && document !== undefined && newer !== undefined) {
      return diffCharters(
        { charter: was, document, among: old.charters },
        { charter: is, document: newer, among: now.charters },
      )
    }
    const charter = is ?? was
    return charter === undefined ? nothing : wholeCharter(charter, is !== undefined, now.charters)
  })
  return {
    ok: true,
    changes: diffs.flatMap(({ changes }) => changes),
    approval: diffs.flatMap(({ approval }) => approval),
    dependents: diffs.flatMap(({ dependents }) => dependents),
  }
}

const nothing: CharterDiff = { changes: [], approval: [], dependents: [] }

/** By group the document that holds on the day, or the latest. */
function documentsIn(files: readonly Files[], day?: string): ReadonlyMap<Name, OpenDocument> {
  const opened = files.filter(({ file }) => file.endsWith('.md')).map(openDocument)
  const versions = versionsIn(opened.filter((document) => 'sections' in document))
  const documents = new Map<Name, OpenDocument>()
  for (const [group, all] of versions) {
    const version = day === undefined ? latestOf(all) : charterOn(all, day)
    if (version !== undefined) documents.set(group, version.document)
  }
  return documents
}

/** A charter comes and goes by the body that it stands under. */
function wholeCharter({ group, name, under }: Charter, isNew: boolean, among: Surroundings): CharterDiff {
  const words = `The charter of ${name} is ${isNew ? 'new' : 'gone'}.`
  const clause = { group, anchor: '', title: name }
  const kind = isNew ? 'added' : 'removed'
  const change = { kind, section: 'charter', name, clause, places: {}, before: null, after: null, words } as const
  const approval =
    under === undefined
      ? []
      : [{ by: groupWords(under, among), because: `${name} stands under it`, sections: ['charter'] }]
  return { changes: [{ ...change, substantive: true }], approval, dependents: [] }
}
