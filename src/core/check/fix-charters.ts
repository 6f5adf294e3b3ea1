import type { Finding } from '../charter/reading/finding.ts'
import { applyFixes } from '../charter/reading/fix.ts'

export interface TextFile {
  readonly file: string
  readonly text: string
}

export interface Fixed {
  /** All files, those that did not change among them. */
  readonly files: readonly TextFile[]
  /** The findings that are gone, with places in the text as it was when each was found. */
  readonly fixed: readonly Finding[]
}

/**
 * Applies the fixes that the findings of some documents offer, as long as there are any. A fix is kept only when it
 * brings no error that was not there: behind a misspelt key may stand a value that cannot be read.
 *
 * @param check all findings of the documents together
 */
export function fixCharters(
  files: readonly TextFile[],
  check: (files: readonly TextFile[]) => readonly Finding[],
): Fixed {
  const fixed: Finding[] = []
  let now = files
  let findings = check(now)
  for (let round = 0; round < mostRounds; round += 1) {
    const step = bestStep(now, findings, check)
    if (step === undefined) break
    fixed.push(...step.fixed)
    now = step.files
    findings = step.findings
  }
  return { files: now, fixed }
}

/** What one fix uncovers may be fixable again; so deep goes no slip. */
const mostRounds = 10
/** As many fixes are tried one by one when not all of them together are good. */
const mostTried = 100

/** A key, its value, a name in the value. */
const mostLayers = 3

interface Step extends Fixed {
  readonly findings: readonly Finding[]
}

function bestStep(
  files: readonly TextFile[],
  findings: readonly Finding[],
  check: (files: readonly TextFile[]) => readonly Finding[],
): Step | undefined {
  const fixable = findings.filter(({ fix }) => fix !== undefined)
  const together = tried(files, findings, fixable, check)
  if (together !== undefined || fixable.length < 2) return together
  for (const finding of fixable.slice(0, mostTried)) {
    const alone = tried(files, findings, [finding], check)
    if (alone !== undefined) return alone
  }
  return undefined
}

/** Applies the fixes, and those of what they uncover, until no error is left that was not there at first. */
function tried(
  files: readonly TextFile[],
  before: readonly Finding[],
  chosen: readonly Finding[],
  check: (files: readonly TextFile[]) => readonly Finding[],
): Step | undefined {
  let now = files
  let next = chosen
  const told = [...chosen]
  for (let layer = 0; layer < mostLayers; layer += 1) {
    const changed = now.map(({ file, text }) => ({ file, text: applyFixes(file, text, next) }))
    if (changed.every(({ text }, index) => text === now[index]?.text)) return undefined
    const after = check(changed)
    const uncovered = newFindings(before, after).filter(({ severity }) => severity === 'error')
    if (uncovered.length === 0) {
      const fixed = newFindings(after, told)
      return fixed.length === 0 ? undefined : { files: changed, fixed, findings: after }
    }
    if (uncovered.some(({ fix }) => fix === undefined)) return undefined
    now = changed
    next = uncovered
    told.push(...uncovered)
  }
  return undefined
}

/** Findings that were not there before, wherever in the document the others have moved to. */
export function newFindings(before: readonly Finding[], after: readonly Finding[]): readonly Finding[] {
  const known = new Map<string, number>()
  for (const finding of before) known.set(keyOf(finding), (known.get(keyOf(finding)) ?? 0) + 1)
  return after.filter((finding) => {
    const key = keyOf(finding)
    const left = known.get(key) ?? 0
    known.set(key, left - 1)
    return left <= 0
  })
}

/** A sentence may name the place of something else, which moves as well. */
function keyOf({ file, code, message }: Finding): string {
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
  return `${name} ${code} ${message.replace(/line \d+(?:, column \d+)?/g, 'line')}`
}
