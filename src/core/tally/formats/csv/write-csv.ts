import { ok, type Result, refuse } from '../../../base/result.ts'
import { type Ballots, joined, overvoted, skipped, unmarked } from '../../ballots/ballots.ts'
import type { ElectionFile } from '../election-file.ts'
import type { CannotWrite } from '../format.ts'
import { readHeader } from './header.ts'

/** A table with a column for the number of ballots and one for each candidate. */
export function writeCsv(kind: Ballots['kind'], file: ElectionFile): Result<Iterable<string>, CannotWrite> {
  const { ballots, candidates } = file
  if (ballots.kind !== kind) return refuse({ type: 'OtherBallots', can: [kind] })
  const lost = ballots.kind === 'rankings' ? lostRanks(ballots.marks, ballots.starts, candidates.length) : undefined
  if (lost !== undefined) return refuse({ type: 'Loses', what: lost })
  if (!isReadAgain(candidates)) return refuse({ type: 'Loses', what: 'a name' })
  return ok(lines(ballots, candidates))
}

/** Names such as "count" or "rank 1" would be taken for something else. */
function isReadAgain(candidates: readonly string[]): boolean {
  const bytes = new TextEncoder().encode(headerOf(candidates))
  const header = readHeader(bytes, 0, bytes.length, 1)
  if (!header.ok || header.value.shape !== 'candidates') return false
  const read = header.value.candidates
  return read.length === candidates.length && read.every((name, index) => name === candidates[index])
}

function headerOf(candidates: readonly string[]): string {
  return ['count', ...candidates].map(quoted).join(',')
}

function* lines(ballots: Ballots, candidates: readonly string[]): Generator<string> {
  yield `${headerOf(candidates)}\n`
  for (let ballot = 0; ballot < ballots.counts.length; ballot += 1) {
    yield `${[ballots.counts[ballot], ...cellsOf(ballots, ballot, candidates.length)].join(',')}\n`
  }
}

function cellsOf(ballots: Ballots, ballot: number, candidates: number): readonly (string | number)[] {
  switch (ballots.kind) {
    case 'scores': {
      const own = ballots.values.subarray(ballot * candidates, (ballot + 1) * candidates)
      return Array.from(own, (score) => (score === unmarked ? '' : score))
    }
    case 'approvals': {
      const cells = new Array<number>(candidates).fill(0)
      for (const mark of ballots.marks.subarray(ballots.starts[ballot], ballots.starts[ballot + 1])) cells[mark] = 1
      return cells
    }
    case 'rankings': {
      const cells = new Array<string | number>(candidates).fill('')
      let rank = 0
      for (const mark of ballots.marks.subarray(ballots.starts[ballot], ballots.starts[ballot + 1])) {
        const isJoined = mark !== skipped && (mark & joined) === joined
        if (!isJoined) rank += 1
        if (mark !== skipped) cells[mark & ~joined] = rank
      }
      return cells
    }
  }
}

/** A rank of each candidate cannot say that somebody is ranked twice, that names are not known, or that the last rank is empty. */
function lostRanks(marks: Uint16Array, starts: Uint32Array, candidates: number) {
  const seenBy = new Uint32Array(candidates)
  for (let ballot = 0; ballot + 1 < starts.length; ballot += 1) {
    const end = starts[ballot + 1] ?? 0
    for (let at = starts[ballot] ?? 0; at < end; at += 1) {
      const mark = marks[at] ?? 0
      if (mark === overvoted) return 'overvotes'
      if (mark === skipped) {
        if (at === end - 1) return 'skipped ranks'
        continue
      }
      if (seenBy[mark & ~joined] === ballot + 1) return 'somebody ranked twice'
      seenBy[mark & ~joined] = ballot + 1
    }
  }
  return undefined
}

function quoted(name: string): string {
  return /[",;\t]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name
}
