import { ok, type Result, refuse } from '../../../base/result.ts'
import { type Approvals, castIn, distinctIn, joined, overvoted, type Rankings, skipped } from '../../ballots/ballots.ts'
import type { ElectionFile } from '../election-file.ts'
import type { CannotWrite, Lost } from '../format.ts'

/** PrefLib's form: SOC, SOI, TOC or TOI by what the rankings are, CAT of two categories for approvals. */
export function writePreflib(file: ElectionFile): Result<Iterable<string>, CannotWrite> {
  const { ballots } = file
  if (ballots.kind === 'scores') return refuse({ type: 'OtherBallots', can: ['rankings', 'approvals'] })
  const lost = ballots.kind === 'rankings' ? lostOf(ballots) : undefined
  if (lost !== undefined) return refuse({ type: 'Loses', what: lost })
  if (file.candidates.some((name) => /[\r\n]/.test(name) || name.trim() !== name || name === ''))
    return refuse({ type: 'Loses', what: 'a name' })
  return ok(lines(file, ballots))
}

function lostOf({ marks }: Rankings): Lost | undefined {
  if (marks.includes(overvoted)) return 'overvotes'
  return marks.includes(skipped) ? 'skipped ranks' : undefined
}

function* lines({ title, candidates }: ElectionFile, ballots: Rankings | Approvals): Generator<string> {
  if (title !== undefined) yield `# TITLE: ${title.replaceAll(/\s+/g, ' ')}\n`
  yield `# DATA TYPE: ${typeOf(ballots)}\n`
  yield `# NUMBER ALTERNATIVES: ${candidates.length}\n`
  yield `# NUMBER VOTERS: ${castIn(ballots)}\n`
  yield `# NUMBER UNIQUE ORDERS: ${distinctIn(ballots)}\n`
  if (ballots.kind === 'approvals') yield '# NUMBER CATEGORIES: 2\n# CATEGORY NAME 1: yes\n# CATEGORY NAME 2: no\n'
  for (const [candidate, name] of candidates.entries()) yield `# ALTERNATIVE NAME ${candidate + 1}: ${name}\n`
  const { starts, marks, counts } = ballots
  for (let ballot = 0; ballot < counts.length; ballot += 1) {
    const own = marks.subarray(starts[ballot], starts[ballot + 1])
    yield `${counts[ballot]}: ${ballots.kind === 'rankings' ? ranking(own) : approvals(own, candidates.length)}\n`
  }
}

function typeOf({ kind, starts, marks, candidates }: Rankings | Approvals): string {
  if (kind === 'approvals') return 'cat'
  const isComplete = starts.every((start, ballot) => ballot === 0 || start - (starts[ballot - 1] ?? 0) === candidates)
  const isStrict = marks.every((mark) => mark < joined)
  return `${isStrict ? 's' : 't'}o${isComplete ? 'c' : 'i'}`
}

function ranking(marks: Uint16Array): string {
  let text = ''
  for (let at = 0; at < marks.length; ) {
    let end = at + 1
    while (end < marks.length && (marks[end] ?? 0) >= joined) end += 1
    const rank = Array.from(marks.subarray(at, end), (mark) => (mark & ~joined) + 1).join(',')
    text += `${at === 0 ? '' : ','}${end - at > 1 ? `{${rank}}` : rank}`
    at = end
  }
  return text
}

function approvals(marks: Uint16Array, candidates: number): string {
  const others = Array.from({ length: candidates }, (_, index) => index).filter(
    (candidate) => !marks.includes(candidate),
  )
  const category = (ids: Iterable<number>) => `{${Array.from(ids, (id) => id + 1).join(',')}}`
  return `${category(marks)},${category(others)}`
}
