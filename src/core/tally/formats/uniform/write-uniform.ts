import { type Ballots, joined, overvoted, skipped, unmarked } from '../../ballots/ballots.ts'
import type { ElectionFile } from '../election-file.ts'

/** The uniform form of an election as text, a ballot a line; ballots in their canonical order. */
export function* writeUniform(file: ElectionFile): Generator<string> {
  const { title, method, params, seats, candidates, names, withdrawn, undeclaredWriteIns, costs, tieDecisions } = file
  const head = {
    ...(title !== undefined && { title }),
    ...(method !== undefined && { method }),
    params,
    ...(seats !== undefined && { seats }),
    candidates,
    ...(names !== undefined && { names }),
    ...(withdrawn.length > 0 && { withdrawn }),
    ...(undeclaredWriteIns !== undefined && { undeclaredWriteIns }),
    ...(costs !== undefined && { costs }),
    ...(tieDecisions.length > 0 && { tieDecisions }),
    ...(file.expected !== undefined && { expected: file.expected }),
    ...(file.checks !== undefined && { checks: file.checks }),
  }
  yield '{\n'
  for (const [key, value] of Object.entries(head)) yield `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`
  yield '  "ballots": ['
  for (let ballot = 0; ballot < file.ballots.counts.length; ballot += 1) {
    const entry = { count: file.ballots.counts[ballot], ...contentOf(file.ballots, ballot) }
    yield `${ballot === 0 ? '' : ','}\n    ${JSON.stringify(entry)}`
  }
  yield '\n  ]\n}\n'
}

/** What one distinct ballot says, as the uniform form has it. */
export function contentOf(ballots: Ballots, ballot: number): Readonly<Record<string, unknown>> {
  switch (ballots.kind) {
    case 'rankings':
      return { ranking: ranksOf(ballots.marks.subarray(ballots.starts[ballot], ballots.starts[ballot + 1])) }
    case 'approvals':
      return { approvals: [...ballots.marks.subarray(ballots.starts[ballot], ballots.starts[ballot + 1])] }
    case 'scores': {
      const { candidates, values } = ballots
      const own = values.subarray(ballot * candidates, (ballot + 1) * candidates)
      return { scores: Object.fromEntries([...own.entries()].filter(([, score]) => score !== unmarked)) }
    }
  }
}

export function ranksOf(marks: Uint16Array): readonly (number[] | 'overvote')[] {
  const ranks: (number[] | 'overvote')[] = []
  for (const mark of marks) {
    const last = ranks.at(-1)
    if (mark === skipped) ranks.push([])
    else if (mark === overvoted) ranks.push('overvote')
    else if ((mark & joined) === joined && Array.isArray(last)) last.push(mark & ~joined)
    else ranks.push([mark])
  }
  return ranks
}
