import { ok, type Result, refuse } from '../../../base/result.ts'
import { type Ballots, joined, overvoted, skipped, unmarked } from '../../ballots/ballots.ts'
import type { ElectionFile } from '../election-file.ts'
import type { CannotWrite } from '../format.ts'

/** ABIF with a token and a name for each candidate, as "=C1:[Ada]". */
export function writeAbif(file: ElectionFile): Result<Iterable<string>, CannotWrite> {
  const { ballots, candidates } = file
  if (candidates.some((name) => !/^[^\][\n\r]+$/.test(name) || name.trim() !== name))
    return refuse({ type: 'Loses', what: 'a name' })
  if (ballots.kind === 'rankings') {
    if (ballots.marks.includes(overvoted)) return refuse({ type: 'Loses', what: 'overvotes' })
    if (ballots.marks.includes(skipped)) return refuse({ type: 'Loses', what: 'skipped ranks' })
  }
  return ok(lines(file))
}

function* lines({ title, ballots, candidates, params }: ElectionFile): Generator<string> {
  if (title !== undefined) yield `${JSON.stringify({ title })}\n`
  if (ballots.kind === 'scores' && typeof params.maxScore === 'number')
    yield `${JSON.stringify({ max_rating: params.maxScore })}\n`
  if (ballots.kind === 'approvals') yield `${JSON.stringify({ max_rating: 1 })}\n`
  for (const [candidate, name] of candidates.entries()) yield `=${token(candidate)}:[${name}]\n`
  for (let ballot = 0; ballot < ballots.counts.length; ballot += 1)
    yield `${ballots.counts[ballot]}:${ballotText(ballots, ballot)}\n`
}

function ballotText(ballots: Ballots, ballot: number): string {
  switch (ballots.kind) {
    case 'scores': {
      const own = ballots.values.subarray(ballot * ballots.candidates, (ballot + 1) * ballots.candidates)
      return Array.from(own.entries())
        .filter(([, score]) => score !== unmarked)
        .map(([candidate, score]) => `${token(candidate)}/${score}`)
        .join(',')
    }
    case 'approvals':
      return Array.from(ballots.marks.subarray(ballots.starts[ballot], ballots.starts[ballot + 1]))
        .map((candidate) => `${token(candidate)}/1`)
        .join(',')
    case 'rankings':
      return Array.from(ballots.marks.subarray(ballots.starts[ballot], ballots.starts[ballot + 1]))
        .map((mark, index) => `${index === 0 ? '' : mark >= joined ? '=' : '>'}${token(mark & ~joined)}`)
        .join('')
  }
}

function token(candidate: number): string {
  return `C${candidate + 1}`
}
