import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { election, electionNames } from '../../../../test/support/elections.ts'
import { methodNames } from '../method-names.ts'
import { readOptions } from './read-options.ts'
import { readParams } from './read-params.ts'
import { ruleNames } from './rule-names.ts'
import { writeParams } from './write-params.ts'

const candidates = ['Ada', 'Ben', 'Cleo']
const around = { method: 'stv', candidates } as const

/** Every word with every value of the closed vocabulary (test/vectors/elections/README.md). */
const vocabulary: Readonly<Record<string, readonly unknown[]>> = {
  rule: ['scottish', 'wigm-prf', 'meek-prf', 'meek', 'warren', 'rctab'],
  quota: [
    ...['droop-whole', 'droop-plus-unit', 'droop-exact', 'droop-exact-each-iteration'],
    ...['hare-whole', 'hare-exact', 'majority-of-continuing'],
  ],
  decimals: [0, 5, 'exact'],
  omega: ['1/1000000', '1/1000', 1],
  rounding: ['paper-value-down', 'paper-value-and-product-down'],
  surplus: ['largest-first', 'split-score-by-weight'],
  exclusion: ['one', 'certain-losers'],
  tied: ['within-total-surplus'],
  ties: [['latest-difference', 'head-to-head', 'score', 'top-scores', 'lot']],
  scoreTie: [['head-to-head', 'top-scores', 'lot']],
  runoffTie: [['score', 'top-scores', 'lot']],
  lot: [{ order: [2, 0, 1], elect: 'first', exclude: 'last', transfer: 'first' }],
  overvote: ['exhausts'],
  overvoteRule: ['alwaysSkipToNextRank', 'exhaustImmediately', 'exhaustIfMultipleContinuing'],
  skipped: ['passed-over'],
  maxSkippedRanks: [0, 1, null],
  exhaustOnDuplicate: [true, false],
  maxRankings: [3],
  maxRankingLevels: [15],
  batchElimination: [true, false],
  minimumVoteThreshold: [0, 10],
  winnerElectionMode: [
    ...['singleWinnerMajority', 'multiWinnerAllowOnlyOneWinnerPerRound', 'multiWinnerAllowMultipleWinnersPerRound'],
    ...['bottomsUp', 'bottomsUpUsingPercentageThreshold', 'multiPassIrv'],
  ],
  undeclaredWriteIns: ['excluded-first'],
  ineligible: [[1], []],
  unranked: ['last', 'uncompared'],
  unmarked: [0, -1],
  maxScore: [5],
  defeatStrength: ['winning-votes', 'winning-votes-then-fewest-opposed', 'margins', 'opposition'],
  variants: [['winning-votes', 'margins', 'opposition']],
  developers: [1006],
  quorum: ['three-halves-root-of-developers'],
  majorities: [['1', '3/2', null]],
  majority: ['strictly-more-than-ratio'],
  defaultOption: [2],
  rules: [['av', 'sav', 'pav', 'cc', 'seqpav', 'seqphragmen', 'monroe', 'equal-shares', 'something new']],
  budget: [100],
  order: ['most-approvals'],
  misfit: ['skip', 'stop'],
  utility: ['cost'],
  completion: ['none', 'add1'],
}

describe('the vocabulary of params', () => {
  for (const [word, values] of Object.entries(vocabulary)) {
    it(`has ${word}, reads each of its values and refuses others`, () => {
      for (const value of values) {
        const read = readParams({ [word]: value }, around)
        assert.ok(read.ok, word)
        const again = readParams(writeParams(read.value), around)
        assert.deepEqual(again, read)
      }
      assert.ok(!readParams({ [word]: { no: 'such value' } }, around).ok)
      assert.ok(!readParams({ [`${word}x`]: values[0] }, around).ok)
    })
  }

  it('knows a rule of every method, and no rule of another', () => {
    for (const method of methodNames) {
      for (const rule of ruleNames[method]) assert.ok(readParams({ rule }, { method, candidates }).ok)
      assert.ok(!readParams({ rule: 'ers97' }, { method, candidates }).ok)
    }
  })

  it('reads the params of every known election', () => {
    for (const name of electionNames) assert.ok(Object.keys(election(name).params).length > 0)
  })

  it('tells the place and the nearest word', () => {
    const read = readParams({ ties: ['lott'] }, around)
    assert.deepEqual(
      read.ok
        ? undefined
        : { at: read.problem.at, nearest: 'nearest' in read.problem.slip && read.problem.slip.nearest },
      {
        at: { kind: 'path', path: 'params.ties[0]' },
        nearest: 'lot',
      },
    )
  })
})

describe('options on the line', () => {
  it('are read as the data that they mean', () => {
    const options = [
      'ties=head-to-head,lot',
      'lot.order=Cleo,0,1',
      'lot.elect=last',
      'maxSkippedRanks=null',
      'omega=1/1000',
      'decimals=4',
    ]
    const data = readOptions(options)
    assert.ok(data.ok)
    const read = readParams(data.value, around)
    assert.deepEqual(read, {
      ok: true,
      value: {
        ties: ['head-to-head', 'lot'],
        lot: { order: [2, 0, 1], elect: 'last' },
        maxSkippedRanks: null,
        omega: { numerator: 1n, denominator: 1000n },
        decimals: 4,
      },
    })
  })

  it('are refused where one is said twice', () => assert.ok(!readOptions(['quota=x', 'quota=y']).ok))
})
