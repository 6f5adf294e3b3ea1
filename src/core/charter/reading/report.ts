import type { Place } from '../structure/charter.ts'
import { type FindingCode, severityOf } from './codes.ts'
import type { Finding } from './finding.ts'
import type { Fix } from './fix.ts'

/** One document and what has been found in it so far. Places are given as offsets into the document's text. */
export interface Report {
  readonly file: string
  readonly text: string
  readonly findings: readonly Finding[]
  find(code: FindingCode, offset: number, message: string, more?: More): void
  placeAt(offset: number): Place
  offsetAt(place: Place): number
  /** Whether the report takes no more: nearest names need not be looked for. */
  full(): boolean
  hasErrors(): boolean
}

export interface More {
  readonly suggestion?: string | undefined
  readonly fix?: Fix | undefined
  readonly severity?: Finding['severity']
}

/** More than a person reads in one go; a limit for documents that are wrong from end to end. */
const mostFindings = 200

export function reportOn({ file, text }: { readonly file: string; readonly text: string }): Report {
  const findings: Finding[] = []
  let lines: readonly number[] | undefined

  function starts(): readonly number[] {
    lines ??= lineStarts(text)
    return lines
  }

  function placeAt(offset: number): Place {
    const line = lastAtOrBelow(starts(), offset)
    return { line: line + 1, column: offset - (starts()[line] ?? 0) + 1 }
  }

  function find(code: FindingCode, offset: number, message: string, more: More = {}): void {
    if (findings.length > mostFindings) return
    const place = placeAt(offset)
    if (findings.length === mostFindings) {
      const severity = severityOf['too-many-findings']
      const rest = `There are more than ${mostFindings} findings in this document; the rest is not listed`
      findings.push({ code: 'too-many-findings', severity, file, place, message: rest })
      return
    }
    const finding: Finding = { code, severity: more.severity ?? severityOf[code], file, place, message }
    findings.push({
      ...finding,
      ...(more.suggestion === undefined ? {} : { suggestion: more.suggestion }),
      ...(more.fix === undefined ? {} : { fix: more.fix }),
    })
  }

  return {
    file,
    text,
    findings,
    find,
    placeAt,
    offsetAt: ({ line, column }) => (starts()[line - 1] ?? 0) + column - 1,
    full: () => findings.length > mostFindings,
    hasErrors: () => findings.some(({ severity }) => severity === 'error'),
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

function lastAtOrBelow(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((sorted[middle] ?? 0) <= value) low = middle
    else high = middle - 1
  }
  return low
}
