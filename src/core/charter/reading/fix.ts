import type { Finding } from './finding.ts'
import type { Report } from './report.ts'

/** What to change so that a finding is gone. Offered only where there is one thing that the writer can have meant. */
export interface Fix {
  readonly edits: readonly Edit[]
}

/** From the start up to, not at, the end of a document's text. */
export interface Edit {
  /** Where another document than the finding's own is changed. */
  readonly file?: string
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * The text of one document with the fixes of its findings applied. Of fixes that overlap the first is taken; the others
 * are found again when the result is checked.
 *
 * @param file whose text this is, as the findings name it
 */
export function applyFixes(file: string, text: string, findings: readonly Finding[]): string {
  const edits = findings
    .flatMap(({ fix, file: own }) => (fix?.edits ?? []).map((edit) => ({ ...edit, file: edit.file ?? own })))
    .filter((edit) => edit.file === file && edit.start <= edit.end && edit.end <= text.length)
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
  const parts: string[] = []
  let done = 0
  let last: Edit | undefined
  for (const edit of edits) {
    const isSame = last !== undefined && last.start === edit.start && last.end === edit.end
    if (edit.start < done || isSame) continue
    parts.push(text.slice(done, edit.start), edit.text)
    done = edit.end
    last = edit
  }
  return parts.join('') + text.slice(done)
}

/** Writes the word that is meant in place of one that is misspelt; none where the document says it in another form. */
export function slipFix({ text }: Report, at: number, written: string, meant: string | undefined): Fix | undefined {
  const start = text[at] === '"' || text[at] === "'" ? at + 1 : at
  if (meant === undefined || !text.startsWith(written, start)) return undefined
  return { edits: [{ start, end: start + written.length, text: meant }] }
}
