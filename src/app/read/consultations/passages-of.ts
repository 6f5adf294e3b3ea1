import type { Passage } from '../../../core/foundation/consultations/consultation-event.ts'

/** The paragraphs of a text as its places: what stands between empty lines, a fenced block as one. */
export function passagesOf(text: string): readonly Passage[] {
  const passages: Passage[] = []
  let from: number | undefined
  let fence: string | undefined
  let at = 0
  for (const line of text.split('\n')) {
    const marks = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
    if (fence !== undefined) {
      if (marks?.startsWith(fence) === true) fence = undefined
    } else if (line.trim() === '') {
      if (from !== undefined) passages.push({ from, to: at - 1 })
      from = undefined
    } else {
      from ??= at
      fence = marks
    }
    at += line.length + 1
  }
  if (from !== undefined) passages.push({ from, to: at - 1 })
  return passages
}

/** Whether two places have a character in common. */
export function overlap(one: Passage, other: Passage): boolean {
  return one.from < other.to && other.from < one.to
}
