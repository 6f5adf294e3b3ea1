/**
 * The candidate that the writer most likely meant, by the fewest letters inserted, left out, changed or swapped with a
 * neighbour (Damerau-Levenshtein in its restricted form); undefined when none is near. Of equally near ones the first.
 * Looks at some thousands of candidates at most, and at none for a text longer than a name can be.
 */
export function nearest(text: string, candidates: Iterable<string>): string | undefined {
  if (text.length > longest) return undefined
  let best: string | undefined
  let least = 1 + Math.max(1, Math.floor(text.length / 3))
  let compared = 0
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - text.length) >= least) continue
    compared += candidate.length * text.length
    if (compared > mostCompared) break
    const distance = distanceBetween(text, candidate)
    if (distance < least) {
      least = distance
      best = candidate
    }
  }
  return best
}

const longest = 80
/** Pairs of letters: a document of a thousand slips among a thousand names is still answered at once. */
const mostCompared = 400_000

export function distanceBetween(left: string, right: string): number {
  let beforeLast: readonly number[] = []
  let last: readonly number[] = Array.from({ length: right.length + 1 }, (_, column) => column)
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1]
      const changed = (last[column - 1] ?? 0) + (same ? 0 : 1)
      const inserted = (current[column - 1] ?? 0) + 1
      const leftOut = (last[column] ?? 0) + 1
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]
      const swap = row > 1 && column > 1 && swapped ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY
      current.push(Math.min(changed, inserted, leftOut, swap))
    }
    beforeLast = last
    last = current
  }
  return last[right.length] ?? 0
}

/**
 * The candidate of which a text is a mere slip of the pen, so that it can be put right without asking: a letter or, in a long
 * text, two; no other candidate as near; no digit and no short word changed, since "seat a" is no slip of "seat b".
 */
export function slipOf(text: string, candidates: Iterable<string>): string | undefined {
  if (text.length < 4 || text.length > longest) return undefined
  const most = text.length < 8 ? 1 : 2
  let found: string | undefined
  let compared = 0
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - text.length) > most) continue
    compared += candidate.length * text.length
    if (compared > mostCompared) return undefined
    const distance = distanceBetween(text, candidate)
    if (distance > most) continue
    if (found !== undefined) return undefined
    found = candidate
  }
  return found !== undefined && isHarmless(text, found) ? found : undefined
}

function isHarmless(text: string, meant: string): boolean {
  if (text.replace(/\D/g, '') !== meant.replace(/\D/g, '')) return false
  const [written, wanted] = [text.split(/[\s-]/), meant.split(/[\s-]/)]
  if (written.length !== wanted.length) return written.join('') === wanted.join('')
  return written.every((word, index) => word === wanted[index] || Math.min(word.length, wanted[index]?.length ?? 0) > 2)
}
