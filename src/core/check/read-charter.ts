import { openDocument, readDocument } from '../charter/reading/document.ts'
import { type Finding, inOrder } from '../charter/reading/finding.ts'
import type { Charter } from '../charter/structure/charter.ts'
import { checkCharter } from './findings/check-charter.ts'

/**
 * Reads one charter from its Markdown, by itself: the groups that it names are taken on trust, which `readFoundation`
 * does not.
 *
 * @returns the findings in the order of the document, and the charter when no error is among them; never throws
 */
export function readCharter(document: { readonly file: string; readonly text: string }): CharterReading {
  const opened = openDocument(document)
  if (!('sections' in opened)) return { findings: opened.report.findings }
  const charter = readDocument(opened)
  const { report } = opened
  checkCharter(charter, report)
  return report.hasErrors() ? { findings: inOrder(report.findings) } : { charter, findings: inOrder(report.findings) }
}

export interface CharterReading {
  readonly charter?: Charter
  readonly findings: readonly Finding[]
}
