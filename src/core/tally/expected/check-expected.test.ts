import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { contestFrom, electionFile, electionNames, uniform } from '../../../../test/support/elections.ts'
import { countContest } from '../count-contest.ts'
import type { ElectionFile } from '../formats/election-file.ts'
import { isObject } from '../params/values.ts'
import { checkExpected } from './check-expected.ts'
import type { Compared } from './compare.ts'

function checked(file: ElectionFile): Compared {
  const contest = contestFrom(file)
  const count = countContest(contest)
  assert.ok(count.ok, JSON.stringify(count))
  return checkExpected(file, contest, count.value)
}

describe('an election with a known result', () => {
  for (const name of electionNames) {
    it(`is counted as it is known: ${name}`, () => {
      assert.deepEqual(checked(electionFile(name)), { differences: [], notCompared: [] })
    })
  }
})

describe('a known result with one fact changed', () => {
  for (const name of electionNames) {
    it(`is found out: ${name}`, () => {
      const file = electionFile(name)
      const contest = contestFrom(file)
      const count = countContest(contest)
      assert.ok(count.ok, JSON.stringify(count))
      const changed = tampered(file.expected, contest.candidates)
      assert.ok(changed.length > 0)
      for (const { path, expected } of changed) {
        const { differences } = checkExpected({ ...file, expected }, contest, count.value)
        assert.notDeepEqual(differences, [], `${path} was changed and not found`)
      }
    })
  }

  it('tells rounds by their place, and asks of no keep factor that nobody used', () => {
    const file = uniform({
      method: 'stv',
      params: { rule: 'meek-prf' },
      seats: 1,
      candidates: ['Ada', 'Ben', 'Cleo'],
      withdrawn: [2],
      ballots: [
        { count: 3, ranking: [[0]] },
        { count: 2, ranking: [[2], [1]] },
      ],
    })
    const gone = (keepFactor: string) => ({ name: 'Cleo', state: 'defeated', round: 0, votes: null, keepFactor })
    const others = [
      { name: 'Ada', state: 'elected', round: 1, votes: '3', keepFactor: '1' },
      { name: 'Ben', state: 'defeated', round: 1, votes: '2', keepFactor: '1' },
    ]
    const known = (round: number, keepFactor: string) => ({
      rounds: [{ round, votes: { Ada: 3, Ben: 2 } }],
      status: [gone(keepFactor), ...others],
    })
    const differences = (expected: unknown) => checked({ ...file, expected }).differences.map(({ path }) => path)
    assert.deepEqual(differences(known(1, '1.000000000')), [])
    assert.deepEqual(differences(known(1, '0.000000000')), [])
    assert.deepEqual(differences(known(2, '0.000000000')), ['rounds[0].round'])
  })

  it('names what nobody can compare', () => {
    const file = electionFile('made-irv-skips-passed')
    const more = { ...(isObject(file.expected) ? file.expected : {}), weather: 'rain' }
    assert.deepEqual(checked({ ...file, expected: more }), { differences: [], notCompared: ['weather'] })
  })
})

interface Tampered {
  readonly path: string
  readonly expected: unknown
}

/** The same data once for each of its facts, with that one changed: an amount is one more, a name is that of somebody else, a list has lost its last. */
function tampered(value: unknown, candidates: readonly string[], path = ''): readonly Tampered[] {
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value
    const inside = list.flatMap((item, index) =>
      tampered(item, candidates, `${path}[${index}]`).map((one) => ({
        ...one,
        expected: list.with(index, one.expected),
      })),
    )
    return list.length > 0 ? [{ path: `${path}.length`, expected: list.slice(0, -1) }, ...inside] : inside
  }
  if (isObject(value)) {
    return Object.entries(value).flatMap(([key, item]) =>
      tampered(item, candidates, `${path}.${key}`).map((one) => ({
        ...one,
        expected: { ...value, [key]: one.expected },
      })),
    )
  }
  return [{ path, expected: otherThan(value, candidates) }]
}

function otherThan(value: unknown, candidates: readonly string[]): unknown {
  if (typeof value === 'number') return value + 1
  if (typeof value !== 'string') return 'somebody'
  const place = candidates.indexOf(value)
  if (place !== -1) return candidates[(place + 1) % candidates.length]
  return /^\d/.test(value) ? `${Number.parseInt(value, 10) + 1}${value.replace(/^\d+/, '')}` : `not ${value}`
}
