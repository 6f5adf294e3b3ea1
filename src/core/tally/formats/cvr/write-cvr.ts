import { ok, type Result, refuse } from '../../../base/result.ts'
import { type Ballots, joined, overvoted, skipped, unmarked } from '../../ballots/ballots.ts'
import type { ElectionFile } from '../election-file.ts'
import type { CannotWrite } from '../format.ts'

/** A report of cast vote records with one contest, a record for each ballot. */
export function writeCvr(file: ElectionFile): Result<Iterable<string>, CannotWrite> {
  const { ballots } = file
  if (ballots.kind === 'scores' && ballots.values.some((value) => value < 0 && value !== unmarked)) {
    return refuse({ type: 'OtherBallots', can: ['rankings', 'approvals'] })
  }
  if (ballots.kind === 'rankings') {
    const { marks, starts } = ballots
    if (marks.includes(overvoted)) return refuse({ type: 'Loses', what: 'overvotes' })
    if (starts.some((end, row) => row > 0 && end > (starts[row - 1] ?? 0) && marks[end - 1] === skipped)) {
      return refuse({ type: 'Loses', what: 'skipped ranks' })
    }
  }
  return ok(lines(file))
}

function* lines({ title, seats, candidates, ballots }: ElectionFile): Generator<string> {
  const head = {
    '@type': 'CVR.CastVoteRecordReport',
    Version: '1.0.0',
    Election: [
      {
        '@id': 'election',
        '@type': 'CVR.Election',
        Candidate: candidates.map((Name, index) => ({ '@id': `candidate-${index}`, '@type': 'CVR.Candidate', Name })),
        Contest: [
          {
            '@id': 'contest',
            '@type': 'CVR.CandidateContest',
            ...(title !== undefined && { Name: title }),
            ...(seats !== undefined && { NumberElected: seats }),
            ContestSelection: candidates.map((_, index) => ({
              '@id': `selection-${index}`,
              '@type': 'CVR.CandidateSelection',
              CandidateIds: [`candidate-${index}`],
            })),
          },
        ],
      },
    ],
  }
  yield `${JSON.stringify(head, undefined, 2).slice(0, -2)},\n  "CVR": [`
  let isFirst = true
  for (let ballot = 0; ballot < ballots.counts.length; ballot += 1) {
    const record = JSON.stringify({
      '@type': 'CVR.CVR',
      CurrentSnapshotId: 'snapshot',
      CVRSnapshot: [
        {
          '@id': 'snapshot',
          '@type': 'CVR.CVRSnapshot',
          Type: 'original',
          CVRContest: [
            { '@type': 'CVR.CVRContest', ContestId: 'contest', CVRContestSelection: selectionsOf(ballots, ballot) },
          ],
        },
      ],
    })
    for (let copy = ballots.counts[ballot] ?? 0; copy > 0; copy -= 1) {
      yield `${isFirst ? '' : ','}\n    ${record}`
      isFirst = false
    }
  }
  yield '\n  ]\n}\n'
}

function selectionsOf(ballots: Ballots, ballot: number): readonly object[] {
  switch (ballots.kind) {
    case 'scores': {
      const own = ballots.values.subarray(ballot * ballots.candidates, (ballot + 1) * ballots.candidates)
      const marked = [...own.entries()].filter(([, score]) => score >= 0)
      return marked.map(([candidate, score]) => selection(candidate, { NumberVotes: score }))
    }
    case 'approvals':
      return [...ballots.marks.subarray(ballots.starts[ballot], ballots.starts[ballot + 1])].map((candidate) =>
        selection(candidate, { NumberVotes: 1 }),
      )
    case 'rankings': {
      let rank = 0
      return [...ballots.marks.subarray(ballots.starts[ballot], ballots.starts[ballot + 1])].flatMap((mark) => {
        if (mark < joined) rank += 1
        return mark === skipped ? [] : [selection(mark & ~joined, { NumberVotes: 1, Rank: rank })]
      })
    }
  }
}

function selection(candidate: number, said: object): object {
  return {
    '@type': 'CVR.CVRContestSelection',
    ContestSelectionId: `selection-${candidate}`,
    SelectionPosition: [{ '@type': 'CVR.SelectionPosition', HasIndication: 'yes', ...said }],
  }
}
