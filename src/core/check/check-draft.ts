import type { Finding } from '../charter/reading/finding.ts'
import { readFoundation } from './read-foundation.ts'

export interface CharterText {
  readonly file: string
  readonly text: string
}

export interface CheckedDraft {
  /** What is found in the draft itself. */
  readonly own: readonly Finding[]
  /** What the draft brings about in the other charters of the foundation, and what was there before not. */
  readonly elsewhere: readonly Finding[]
}

/**
 * Checks a charter as somebody is writing it, one draft after another, among the other charters of its foundation. A draft takes
 * the place of `current`; what was there before is found once, and only when a draft is checked.
 */
export function draftChecker(others: readonly CharterText[], current: CharterText): (draft: string) => CheckedDraft {
  let before: readonly Finding[] | undefined
  return (draft) => {
    before ??= readFoundation([...others, current]).findings
    const known = new Set(before.map(keyOf))
    const findings =
      draft === current.text ? before : readFoundation([...others, { file: current.file, text: draft }]).findings
    return {
      own: findings.filter(({ file }) => file === current.file),
      elsewhere: findings.filter((finding) => finding.file !== current.file && !known.has(keyOf(finding))),
    }
  }
}

function keyOf({ file, code, message }: Finding): string {
  return `${file} ${code} ${message}`
}
