import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, it } from 'node:test'
import { election, electionFile, electionNames, electionText } from '../../../../../test/support/elections.ts'
import { castIn } from '../../ballots/ballots.ts'
import { canonicalLines } from '../../ballots/canonical-lines.ts'
import { readUniform } from './read-uniform.ts'
import { writeUniform } from './write-uniform.ts'

function refused(data: unknown): unknown {
  const read = readUniform(data)
  assert.ok(!read.ok)
  return read.problem
}

const plain = { candidates: ['Ada', 'Ben', 'Cleo'], ballots: [{ count: 2, ranking: [[0], [1, 2]] }] }

describe('the uniform form', () => {
  for (const name of electionNames) {
    it(`is read and written again without loss: ${name}`, () => {
      const file = electionFile(name)
      const counts: readonly { count: number }[] = JSON.parse(electionText(name)).ballots
      assert.equal(
        castIn(file.ballots),
        counts.reduce((sum, { count }) => sum + count, 0),
      )
      const again = readUniform(JSON.parse([...writeUniform(file)].join('')))
      assert.ok(again.ok)
      const { places: _, ...read } = file
      const { places, ...written } = again.value
      assert.deepEqual(written, read)
      assert.deepEqual(places, places?.toSorted())
      assert.deepEqual(election(name).candidates, file.candidates)
    })
  }

  it('gives the same bytes whatever the order and grouping of ballots', () => {
    const data = JSON.parse(electionText('edinburgh-2017-ward13-leith'))
    const ballots: readonly { count: number; ranking: unknown }[] = data.ballots
    const split = ballots.toReversed().flatMap(({ count, ...rest }) =>
      count > 1
        ? [
            { count: 1, ...rest },
            { count: count - 1, ...rest },
          ]
        : [{ count, ...rest }],
    )
    const read = readUniform({ ...data, ballots: split })
    assert.ok(read.ok)
    assert.deepEqual(read.value.ballots, electionFile('edinburgh-2017-ward13-leith').ballots)
  })

  const faults: readonly (readonly [string, unknown, unknown])[] = [
    [
      'ballots[0].count',
      { ...plain, ballots: [{ count: 0, ranking: [] }] },
      { type: 'Expected', what: 'WholeAboveZero', found: '0' },
    ],
    [
      'ballots[0].count',
      { ...plain, ballots: [{ count: 1.5, ranking: [] }] },
      { type: 'Expected', what: 'WholeAboveZero', found: '1.5' },
    ],
    [
      'ballots[0].ranking[1][0]',
      { ...plain, ballots: [{ count: 1, ranking: [[0], [3]] }] },
      { type: 'Expected', what: 'Candidate', found: '3' },
    ],
    [
      'ballots[0].ranking[1]',
      { ...plain, ballots: [{ count: 1, ranking: [[0], 1] }] },
      { type: 'Expected', what: 'List', found: '1' },
    ],
    [
      'ballots[0].ranking[0][1]',
      { ...plain, ballots: [{ count: 1, ranking: [[1, 1]] }] },
      { type: 'Twice', what: '1' },
    ],
    [
      'ballots[1].approvals',
      { ...plain, ballots: [...plain.ballots, { count: 1, approvals: [] }] },
      { type: 'Expected', what: 'OneKindOfBallot', found: 'approvals' },
    ],
    [
      'ballots[0].scores.7',
      { ...plain, ballots: [{ count: 1, scores: { 7: 1 } }] },
      { type: 'Expected', what: 'Candidate', found: '7' },
    ],
    ['candidates[2]', { ...plain, candidates: ['Ada', 'Ben', 'Ada'] }, { type: 'Twice', what: 'Ada' }],
    ['withdrawn[0]', { ...plain, withdrawn: [3] }, { type: 'Expected', what: 'Candidate', found: '3' }],
    ['ballots', { candidates: [] }, { type: 'Missing', what: 'ballots' }],
    ['costs', { ...plain, costs: [1] }, { type: 'Expected', what: 'EachCandidate', found: '[1]' }],
  ]
  for (const [path, data, slip] of faults) {
    it(`refuses with its place: ${path}`, () => assert.deepEqual(refused(data), { at: { kind: 'path', path }, slip }))
  }

  it('does not leave out a misspelt part, and tells of parts that mean nothing', () => {
    assert.match(JSON.stringify(refused({ ...plain, withdrawm: [0] })), /"nearest":"withdrawn"/)
    const read = readUniform({ ...plain, weather: 'rain' })
    assert.ok(read.ok)
    assert.deepEqual(read.value.unread, ['weather'])
  })
})

describe('canonical lines', () => {
  for (const name of electionNames) {
    it(`stand as sort puts them: ${name}`, () => {
      const text = Buffer.concat([...canonicalLines(electionFile(name).ballots)]).toString('latin1')
      const lines = text.trimEnd().split('\n')
      assert.deepEqual(lines, lines.toSorted())
    })
  }

  it('say every kind of mark', () => {
    const read = readUniform({
      candidates: Array.from({ length: 11 }, (_, id) => `${id}`),
      ballots: [
        { count: 12, ranking: [[3], [10, 0], [], 'overvote', [3]] },
        { count: 1, ranking: [] },
      ],
    })
    assert.ok(read.ok)
    const text = Buffer.concat([...canonicalLines(read.value.ballots)]).toString()
    assert.equal(text, ' 1\n03>00=10>->?>03 12\n')
    assert.equal(createHash('sha256').update(text).digest('hex').length, 64)
  })
})
