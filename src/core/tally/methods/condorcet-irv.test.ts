import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { election } from '../../../../test/support/elections.ts'
import { type Ranked, ranked } from '../../../../test/support/ranked.ts'
import type { Count } from '../count.ts'
import { countContest } from '../count-contest.ts'

const circle = { candidates: 'A B C', ballots: ['4 A B C', '3 B C A', '2 C A B'] }

describe('Condorcet with instant run-off', () => {
  it('elects whoever defeats each other one', () => {
    const { elected, rounds } = counted({ candidates: 'A B C', ballots: ['4 A B C', '3 C B A', '2 B A C'] })
    assert.deepEqual(elected, [1])
    assert.deepEqual(rounds[1], {
      kind: 'elimination',
      among: [0, 1, 2],
      votes: ['4', '2', '3'],
      elected: [1],
      excluded: [],
    })
  })

  it('leaves out whoever is fewest ballots’ first until there is one, for each rank anew', () => {
    const { order, rounds } = counted(circle)
    assert.deepEqual(order, [[0], [1], [2]])
    assert.deepEqual(
      rounds.flatMap((round) => (round.kind === 'elimination' ? [[round.votes.join(' '), round.excluded]] : [])),
      [
        ['4 3 2', [2]],
        ['6 3 ', []],
        [' 7 2', []],
        ['  9', []],
      ],
    )
  })

  it('gives each of several at the top a whole vote, and ranks those together who are all even', () => {
    const even = counted({ candidates: 'A B C', ballots: ['1 A=B C', '1 B A'] })
    assert.deepEqual(even.order, [[1], [0], [2]])
    assert.deepEqual(counted({ candidates: 'A B', ballots: ['1 A=B', '1 A', '1 B'] }).order, [[0, 1]])
  })

  it('stops at a tie of the lowest until the lot is drawn', () => {
    const tied = { candidates: 'A B C', ballots: ['3 A B C', '2 B C A', '2 C A B'] }
    assert.deepEqual(counted(tied).open, { round: 2, purpose: 'exclude', among: [1, 2], places: 1, awaits: 'lot' })
    assert.deepEqual(counted({ ...tied, params: { lot: { order: [0, 1, 2] } } }).elected, [0])
    assert.deepEqual(counted({ ...tied, params: { lot: { order: [2, 0, 1] } } }).elected, [2])
  })

  it('goes on to a majority of first preferences where the rule says so', () => {
    // D defeats A, who defeats B and C, and both of these defeat D. Without D, A defeats all who are left, and is the first of the fewest.
    const told = { candidates: 'A B C D', ballots: ['7 B D A C', '8 C D A B', '4 A B C D', '2 D A B C'] }
    const until = (rule: string) =>
      counted({ ...told, params: { rule } }).rounds.flatMap((round) =>
        round.kind === 'elimination' ? [round.excluded] : [],
      )
    assert.deepEqual(until('condorcet-then-irv').slice(0, 3), [[3], [0], []])
    assert.deepEqual(until('condorcet-irv').slice(0, 2), [[3], []])
    assert.deepEqual(counted({ ...told, params: { rule: 'condorcet-then-irv' } }).elected, [1])
    assert.deepEqual(counted(told).elected, [0])
  })

  it('can make voters who come worse off than if they had stayed away', () => {
    const there = ['3 D B C A', '4 C B A D', '5 A D C B', '5 C B D A', '4 A D C B', '4 D C B A']
    assert.deepEqual(counted({ candidates: 'A B C D', ballots: there }).elected, [2])
    assert.deepEqual(counted({ candidates: 'A B C D', ballots: [...there, '3 C D A B'] }).elected, [3])
  })

  it('has the published order of the Kubernetes steering elections, which CIVS counted so', () => {
    for (const name of ['kubernetes-steering-2019', 'kubernetes-steering-2022']) {
      const contest = election(name)
      const run = countContest({ ...contest, method: 'condorcet-irv', params: { unranked: 'uncompared' } })
      const paths = countContest(contest)
      assert.ok(run.ok && paths.ok)
      assert.deepEqual(run.value.order, paths.value.order)
    }
  })
})

function counted(told: Omit<Ranked, 'method'>): Count {
  const count = countContest(ranked({ method: 'condorcet-irv', ...told }))
  assert.ok(count.ok)
  return count.value
}
