import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Ranked, ranked } from '../../../../../test/support/ranked.ts'
import type { Count } from '../../count.ts'
import { countContest } from '../../count-contest.ts'
import type { RunoffRound } from './runoff-round.ts'

function counted(told: Omit<Ranked, 'method'> & Partial<Pick<Ranked, 'method'>>): Count {
  const count = countContest(ranked({ method: 'irv', ...told }))
  assert.ok(count.ok, JSON.stringify(count))
  return count.value
}

function rounds(count: Count): readonly RunoffRound[] {
  return count.rounds.map((round) => {
    assert.ok(round.kind === 'runoff')
    return round
  })
}

/** The tally of each round, one line a round. */
function tallies(count: Count): readonly string[] {
  return rounds(count).map(({ tally }) => tally.map((votes) => votes ?? '.').join(' '))
}

const tennessee = {
  candidates: 'Memphis Nashville Chattanooga Knoxville',
  ballots: [
    '42 Memphis Nashville Chattanooga Knoxville',
    '26 Nashville Chattanooga Knoxville Memphis',
    '15 Chattanooga Knoxville Nashville Memphis',
    '17 Knoxville Chattanooga Nashville Memphis',
  ],
}

describe('an instant run-off', () => {
  it('eliminates the last until somebody has a majority', () => {
    const count = counted(tennessee)
    assert.deepEqual(tallies(count), ['42 26 15 17', '42 26 . 32', '42 . . 58'])
    assert.deepEqual(count.elected, [3])
    assert.deepEqual(
      rounds(count).map(({ transfers }) => transfers),
      [[{ from: 2, to: 3, votes: '15' }], [{ from: 1, to: 3, votes: '26' }], []],
    )
  })

  it('can elect somebody less because more rank them first', () => {
    const told = { candidates: 'A B C', ballots: ['39 A B C', '25 B C A', '26 C A B'] }
    assert.deepEqual(counted({ ...told, ballots: [...told.ballots, '10 B C A'] }).elected, [0])
    assert.deepEqual(counted({ ...told, ballots: [...told.ballots, '10 A B C'] }).elected, [2])
  })

  it('can pass over whom a majority prefers to each of the others', () => {
    // So Nashville is to all others in the example before.
    const withoutMemphis = { ...tennessee, withdrawn: [0] }
    assert.deepEqual(counted(tennessee).elected, [3])
    assert.deepEqual(counted({ ...withoutMemphis, withdrawn: [0, 2] }).elected, [1])
  })

  it('asks for a majority of what continues, or of what was valid at first', () => {
    const told = { candidates: 'A B C', ballots: ['5 A', '4 B', '3 C'] }
    assert.deepEqual(
      rounds(counted(told)).map(({ threshold }) => threshold),
      ['7', '5'],
    )
    const kept = counted({ ...told, params: { quota: 'droop-whole' } })
    assert.deepEqual(
      rounds(kept).map(({ threshold, elected, electedAsLast }) => ({ threshold, elected, electedAsLast })),
      [
        { threshold: '7', elected: [], electedAsLast: [] },
        { threshold: '7', elected: [0], electedAsLast: [0] },
      ],
    )
  })

  it('eliminates all certain losers together where it is so ruled', () => {
    const told = { candidates: 'A B C D', ballots: ['9 A', '8 B', '3 C B', '2 D'] }
    const eliminated = (params: Ranked['params']) =>
      rounds(counted({ ...told, ...(params && { params }) })).map((round) => round.eliminated)
    assert.deepEqual(eliminated({ exclusion: 'certain-losers' }), [[2, 3], []])
    assert.deepEqual(eliminated({}), [[3], [2], []])
  })

  it('stays open where a lot is needed that nobody has drawn', () => {
    const count = counted({ candidates: 'A B C', ballots: ['3 A', '2 B', '2 C'] })
    assert.deepEqual(count.open, { round: 1, purpose: 'exclude', among: [1, 2], places: 1, awaits: 'lot' })
    assert.deepEqual(count.elected, [])
    assert.equal(count.rounds.length, 1)
  })

  it('breaks ties by the lot alone, unless an earlier round is asked first', () => {
    const told = { candidates: 'A B C D', ballots: ['5 A', '4 B', '3 C', '1 D C'] }
    const second = (params: Ranked['params']) =>
      rounds(counted({ ...told, params: { lot: { order: [0, 2, 1, 3] }, ...params } }))[1]?.eliminated
    assert.deepEqual(second({}), [1])
    assert.deepEqual(second({ ties: ['latest-difference', 'lot'] }), [2])
  })

  it('leaves a tie of the last two to the chain, which can ask people', () => {
    const last = { candidates: 'A B', ballots: ['2 A', '2 B'], params: { ties: ['decision', 'lot'] } }
    assert.equal(counted(last).open?.awaits, 'decision')
    const drawn = counted({ ...last, params: { lot: { order: [1, 0] } } })
    assert.deepEqual(drawn.elected, [1])
    assert.deepEqual(rounds(drawn)[0]?.electedAsLast, [1])
  })

  it('goes without those who cannot take the seat', () => {
    const count = counted({ candidates: 'A B C', ballots: ['9 A B', '5 C', '1 B'], params: { ineligible: [0] } })
    assert.deepEqual(tallies(count), ['9 1 5', '. 10 5'])
    assert.deepEqual(count.elected, [1])
  })

  it('fills several seats one after the other', () => {
    const count = counted({ ...tennessee, seats: 2 })
    assert.deepEqual(count.elected, [3, 2])
    assert.deepEqual(
      rounds(count).map(({ pass }) => pass),
      [1, 1, 1, 2, 2],
    )
  })
})

describe('a count as RCTab does it', () => {
  const rctab = (params: Ranked['params'], told: Omit<Ranked, 'method'>) =>
    counted({ ...told, params: { rule: 'rctab', ...params } })
  const inactive = (params: Ranked['params'], ballot: string) =>
    rounds(rctab(params, { candidates: 'A B C', ballots: [ballot, '9 B'] }))[0]?.inactive

  it('tells what ended a ballot', () => {
    const none = { exhaustedChoices: '0', overvotes: '0', repeatedRankings: '0', skippedRankings: '0' }
    assert.deepEqual(inactive({ overvoteRule: 'exhaustImmediately' }, '2 A=C A'), { ...none, overvotes: '2' })
    assert.deepEqual(inactive({ overvoteRule: 'alwaysSkipToNextRank' }, '2 A=C'), { ...none, exhaustedChoices: '2' })
    assert.deepEqual(inactive({ overvoteRule: 'alwaysSkipToNextRank' }, '2 A=C A'), none)
    assert.deepEqual(inactive({ maxSkippedRanks: 1 }, '2 - - A'), { ...none, skippedRankings: '2' })
    assert.deepEqual(inactive({ maxSkippedRanks: 2 }, '2 - - A'), none)
    // A rank that is overvoted has been seen all the same.
    const repeated = { overvoteRule: 'alwaysSkipToNextRank', exhaustOnDuplicate: true }
    assert.deepEqual(inactive(repeated, '2 A=C A'), { ...none, repeatedRankings: '2' })
    // Whoever ranks nobody has not voted in this contest.
    assert.deepEqual(inactive({}, '2 -'), none)
  })

  it('looks whether several of an overvote continue when a ballot comes to it', () => {
    const told = { candidates: 'A B C D', ballots: ['4 A', '3 B=C A', '3 D B=C', '1 C', '2 B'] }
    const count = rctab({ overvoteRule: 'exhaustIfMultipleContinuing' }, told)
    assert.deepEqual(tallies(count), ['4 2 1 3', '4 2 . 3', '4 . . 3'])
    assert.equal(rounds(count).at(-1)?.exhausted, '6')
  })

  it('drops all below the minimum first, and does not elect with less', () => {
    const told = { candidates: 'A B C D', ballots: ['5 A', '4 B', '1 C B', '1 D B'] }
    const count = rctab({ minimumVoteThreshold: 2 }, told)
    assert.deepEqual(rounds(count)[0]?.eliminated, [2, 3])
    assert.deepEqual(count.elected, [1])
    const nobody = rctab({ minimumVoteThreshold: 9 }, told)
    assert.deepEqual(nobody.elected, [])
    assert.equal(rounds(nobody)[0]?.threshold, '9')
  })

  it('elects nobody as long as undeclared write-ins have votes', () => {
    const told = { candidates: 'A B W', ballots: ['6 A', '3 B', '1 W B'], undeclaredWriteIns: 2 }
    const count = rctab({ undeclaredWriteIns: 'excluded-first' }, told)
    assert.deepEqual(
      rounds(count).map(({ eliminated, elected }) => ({ eliminated, elected })),
      [
        { eliminated: [2], elected: [] },
        { eliminated: [], elected: [0] },
      ],
    )
  })

  it('eliminates from the bottom until as many are left as there are seats', () => {
    const told = { candidates: 'A B C D', seats: 2, ballots: ['9 A', '3 B', '2 C B', '1 D C'] }
    const count = rctab({ winnerElectionMode: 'bottomsUp' }, told)
    assert.deepEqual(tallies(count), ['9 3 2 1', '9 3 3 .'].slice(0, 2))
    assert.equal(count.open?.purpose, 'exclude')
    const drawn = rctab({ winnerElectionMode: 'bottomsUp', lot: { order: [0, 1, 2, 3] } }, told)
    assert.deepEqual(tallies(drawn), ['9 3 2 1', '9 3 3 .', '9 5 . .'])
    assert.deepEqual(drawn.elected, [0, 1])
  })

  it('eliminates from the bottom until all who are left have the share that is asked for', () => {
    const told = { candidates: 'A B C D', ballots: ['50 A', '30 B', '15 C', '5 D'] }
    const mode = { winnerElectionMode: 'bottomsUpUsingPercentageThreshold' }
    const count = rctab({ ...mode, multiSeatBottomsUpPercentageThreshold: 15 }, told)
    assert.deepEqual(count.elected, [0, 1, 2])
    assert.deepEqual(
      rounds(count).map(({ threshold }) => threshold),
      ['15', '14.25'],
    )
    const needed = countContest(ranked({ method: 'irv', ...told, params: { rule: 'rctab', ...mode } }))
    assert.deepEqual(needed, {
      ok: false,
      problem: { type: 'ParamNeeded', param: 'multiSeatBottomsUpPercentageThreshold' },
    })
  })

  it('moves all surpluses of a round, and shows where the last would go', () => {
    const told = { method: 'stv' as const, candidates: 'A B C', seats: 2, ballots: ['6 A C', '5 B C', '1 C'] }
    const count = counted({ ...told, params: { rule: 'rctab', quota: 'droop-whole' } })
    assert.deepEqual(tallies(count), ['6 5 1', '5 5 1'])
    assert.deepEqual(rounds(count)[0]?.transfers, [
      { from: 0, to: 'exhausted', votes: '0.9996' },
      { from: 0, to: 'residual', votes: '0.0004' },
    ])
    assert.equal(rounds(count)[1]?.inactive.finalRoundSurplus, '0.9996')
    assert.equal(rounds(count)[1]?.residualSurplus, '0.0004')
  })

  it('sets the threshold by the quota that is named', () => {
    const threshold = (quota: string) =>
      rounds(
        counted({
          method: 'stv',
          seats: 2,
          candidates: 'A B C',
          ballots: ['4 A', '2 B', '1 C'],
          params: { rule: 'rctab', quota, decimals: 2 },
        }),
      )[0]?.threshold
    assert.equal(threshold('droop-whole'), '3')
    assert.equal(threshold('droop-plus-unit'), '2.34')
    assert.equal(threshold('hare-whole'), '4')
    assert.equal(threshold('hare-exact'), '3.5')
    assert.equal(threshold('droop-exact'), '2.33')
  })

  it('asks for more than a quota that is to be exceeded', () => {
    const told = { candidates: 'A B C', ballots: ['4 A', '3 B', '1 C B'] }
    const count = counted({ ...told, params: { rule: 'irv', quota: 'droop-exact', decimals: 'exact', lot } })
    assert.deepEqual(tallies(count), ['4 3 1', '4 4 .'])
    assert.deepEqual(
      rounds(count).map(({ threshold, elected, electedAsLast }) => ({ threshold, elected, electedAsLast })),
      [
        { threshold: '4', elected: [], electedAsLast: [] },
        { threshold: '4', elected: [0], electedAsLast: [0] },
      ],
    )
  })

  it('keeps exact fractions where a contest wants them', () => {
    const count = counted({
      method: 'stv',
      seats: 2,
      candidates: 'A B C',
      ballots: ['7 A B', '2 C'],
      params: { rule: 'rctab', quota: 'droop-exact', decimals: 'exact' },
    })
    assert.deepEqual(tallies(count), ['7 0 2', '3 4 2', '3 3 2'])
    const inDecimals = counted({
      method: 'stv',
      seats: 2,
      candidates: 'A B C',
      ballots: ['7 A B', '2 C'],
      params: { rule: 'rctab', quota: 'droop-exact' },
    })
    assert.deepEqual(tallies(inDecimals)[1], '3 3.9998 2')
  })
})

const lot = { order: 'candidates', elect: 'first', exclude: 'last' }
