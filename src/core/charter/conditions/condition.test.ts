import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { anOption, aRule, aTally, passes } from '../../../../test/support/rules.ts'
import { conditionHolds } from '../../voting/outcome.ts'
import type { Tally } from '../../voting/standing.ts'
import type { Condition } from '../structure/rule.ts'
import { type ConditionContext, parseAtLeast, parseCondition, parseExpression } from './condition.ts'

const options = ['yes', 'mild-yes', 'mild-no', 'no', 'abstain']
const chair = { group: 'board', seat: 'chair' }
const context: ConditionContext = {
  options,
  seatNamed: (written) => (written === 'chair' || written === 'board.chair' ? chair : undefined),
}

describe('parseCondition', () => {
  it('binds "and" closer than "or", and "not" closer than "and"', () => {
    const condition = read('yes = 1 or not no = 1 and yes = 2')
    assert.equal(condition.kind, 'any')
    assert.deepEqual(
      [
        { yes: 1, no: 1 },
        { yes: 2, no: 0 },
        { yes: 2, no: 1 },
      ].map((votes) => decides(condition, votes)),
      [true, true, false],
    )
  })

  it('takes the longest name that fits', () => {
    assert.equal(decides(read('mild no > no'), { 'mild-no': 2, no: 1 }), true)
  })

  it('reads a minus between names with spaces, and a hyphen as part of a name', () => {
    assert.equal(decides(read('yes - no = 1'), { yes: 3, no: 2 }), true)
    assert.equal(decides(read('mild-no = 2'), { 'mild-no': 2 }), true)
  })

  it('multiplies before it adds', () => {
    assert.equal(decides(read('yes = 1 + 2 * 3'), { yes: 7 }), true)
    assert.equal(decides(read('yes = (1 + 2) * 3'), { yes: 9 }), true)
  })

  it('takes a share of what follows it and not of the sum', () => {
    assert.equal(decides(read('yes >= 1/2 of voters + 1'), { yes: 6 }, { electorate: 10 }), true)
    assert.equal(decides(read('yes >= 30% of (voters - abstain)'), { yes: 3, abstain: 1 }, { electorate: 11 }), true)
  })

  it('compares shares exactly: 29 of 50 are at least 58%', () => {
    assert.equal(decides(read('yes >= 58% of cast'), { yes: 29, no: 21 }, { electorate: 50 }), true)
  })

  it('keeps the share as it was written', () => {
    const condition = read('yes > 30% of voters')
    assert.ok(condition.kind === 'compare' && condition.right.kind === 'share')
    assert.equal(condition.right.written, '30%')
  })

  it('knows negative numbers in a set', () => {
    assert.equal(decides(read('score in {-1, 0, 2}'), { no: 1 }), true)
    assert.equal(decides(read('score in {-1, 0, 2}'), { yes: 1 }), false)
  })

  it('joins conditions in parentheses', () => {
    assert.equal(decides(read('(yes = 1 or yes = 2) and not (no > 0)'), { yes: 2 }), true)
  })
})

describe('what else a condition can speak of', () => {
  it('counts inside a class', () => {
    assert.deepEqual(read('yes from chair >= 1').kind === 'compare' && read('yes from board.chair >= 1'), {
      kind: 'compare',
      relation: '>=',
      left: { kind: 'option', option: 'yes', from: chair },
      right: { kind: 'number', value: { numerator: 1, denominator: 1 } },
    })
    assert.deepEqual(read('1/2 of voters from chair < mild no from chair and yes = 1').kind, 'all')
  })

  it('leaves it to the one who knows the seats to tell of one that there is not', () => {
    assert.deepEqual(parseCondition('yes from chairs >= 1', context), { ok: false, problem: [] })
  })

  it('says turnout of the votes cast against a share of the voters', () => {
    assert.deepEqual(read('turnout <= 15%'), read('cast <= 15% of voters'))
    assert.deepEqual(read('1/2 < turnout'), read('1/2 of voters < cast'))
    assert.deepEqual(read('turnout = 0'), read('cast = 0'))
    assert.deepEqual(read('turnout = 100%'), read('cast = 100% of voters'))
  })

  it('takes roots exactly, and the least and the greatest of fixed sizes', () => {
    assert.equal(decides(read('yes >= sqrt(electorate)'), { yes: 4 }, { electorate: 16 }), true)
    assert.equal(decides(read('yes >= sqrt(electorate)'), { yes: 4 }, { electorate: 17 }), false)
    assert.equal(decides(read('yes > 1/2 * sqrt(electorate)'), { yes: 3 }, { electorate: 36 }), false)
    assert.equal(decides(read('yes >= 2 * min(1/2 * sqrt(electorate), 5)'), { yes: 9 }, { electorate: 400 }), false)
    assert.equal(decides(read('yes >= 2 * min(1/2 * sqrt(electorate), 5)'), { yes: 10 }, { electorate: 400 }), true)
    assert.equal(decides(read('yes >= max(3, seats / 4)'), { yes: 4 }, { seats: 20 }), false)
  })

  it('counts vacant seats and those present', () => {
    assert.equal(decides(read('yes > 1/2 of (seats - vacant)'), { yes: 4 }, { seats: 9, vacant: 2 }), true)
    assert.equal(decides(read('yes > 1/2 of present'), { yes: 4 }, { present: 8 }), false)
  })

  it('divides by numbers', () => {
    assert.equal(decides(read('yes >= (electorate + 1) / 2'), { yes: 3 }, { electorate: 5 }), true)
  })

  it('takes the parameter of a rule for a number or a share', () => {
    const policy = { options, parameters: ['p'] }
    assert.ok(parseCondition('yes > p of counted', policy).ok && parseCondition('yes >= p', policy).ok)
    assert.ok(!parseCondition('yes > p of counted', { options }).ok)
  })

  it('reads a count by itself, and the least that a quorum needs', () => {
    const half = parseExpression('1/2 of voters', { options })
    assert.ok(half.ok && 'expression' in half.value)
    assert.equal(parseExpression('1/2', { options }).ok, false)
    const least = (text: string) => {
      const result = parseAtLeast(text, 'cast', context)
      assert.ok(result.ok, text)
      return result.value
    }
    assert.deepEqual(least('1/2 of voters'), read('cast >= 1/2 of voters'))
    assert.deepEqual(least('5'), read('cast >= 5'))
    assert.deepEqual(least('yes >= 2'), read('yes >= 2'))
    assert.deepEqual(least('2/3 of voters present'), read('present >= 2/3 of voters'))
    assert.deepEqual(least('1/2 of present'), read('cast >= 1/2 of present'))
  })

  it('counts signatures in a petition, and no votes', () => {
    const petition = { options: [], petition: true }
    assert.ok(parseCondition('signed >= 2 * min(1/2 * sqrt(electorate), 5)', petition).ok)
    assert.ok(parseAtLeast('5% of voters', 'signed', petition).ok)
    assert.ok(!parseCondition('cast >= 5', petition).ok)
  })
})

describe('what is wrong with a condition', () => {
  const cases: readonly (readonly [text: string, code: string, index: number, suggestion?: string])[] = [
    ['yes > 50%', 'share-without-base', 6],
    ['yes > 1/2', 'share-without-base', 6],
    ['yes > 50% + 1', 'share-without-base', 6],
    ['yes > 1/2 of voter', 'unknown-name', 13, 'voters'],
    ['yes > mild noo', 'unknown-name', 6, 'mild no'],
    ['yess >= 2 and no = 0', 'unknown-name', 0, 'yes'],
    ['yes * no > 3', 'not-linear', 4],
    ['yes / no > 3', 'not-linear', 4],
    ['yes / 0 > 3', 'wrong-condition', 6],
    ['yes > sqrt(voters)', 'not-linear', 6],
    ['yes > min(cast, 3)', 'not-linear', 6],
    ['yes > sqrt(seats) + sqrt(electorate)', 'not-linear', 0],
    ['yes > sqrt(sqrt(seats))', 'wrong-condition', 6],
    ['yes > max(1/2, 3)', 'share-without-base', 10],
    ['turnout <= 15', 'wrong-condition', 11],
    ['turnout <= 150%', 'wrong-condition', 11],
    ['turnout <= 1/2 of voters', 'wrong-condition', 11],
    ['turnout + 1 > 50%', 'wrong-condition', 8],
    ['turnout in {1}', 'wrong-condition', 0],
    ['signed >= 3', 'wrong-condition', 0],
    ['yes from >= 1', 'wrong-condition', 9],
    ['turnout from chair >= 1%', 'wrong-condition', 8],
    ['(yes + no) from chair >= 1', 'wrong-condition', 11],
    ['yes >', 'wrong-condition', 5],
    ['yes', 'wrong-condition', 0],
    ['yes > 1 no = 0', 'wrong-condition', 8],
    ['0 < yes < 3', 'wrong-condition', 8],
    ['(yes > 1', 'wrong-condition', 8],
    ['yes > 1 and', 'wrong-condition', 11],
    ['yes > 1 & no = 0', 'wrong-condition', 8],
    ['yes > 1/0', 'wrong-condition', 8],
    ['yes > 2 of voters', 'wrong-condition', 6],
    ['yes > 999999999 * 999999999', 'wrong-condition', 6],
    ['yes in 1, 2', 'wrong-condition', 7],
  ]
  for (const [text, code, index, suggestion] of cases) {
    it(`finds ${code} in "${text}"`, () => {
      const result = parseCondition(text, context)
      assert.ok(!result.ok)
      const [problem] = result.problem
      assert.deepEqual([problem?.code, problem?.index, problem?.suggestion], [code, index, suggestion])
    })
  }

  it('tells all unknown names at once', () => {
    const result = parseCondition('foo > 1 and bar > 2', { options })
    assert.ok(!result.ok)
    assert.deepEqual(
      result.problem.map(({ index }) => index),
      [0, 12],
    )
  })

  it('answers for every text', () => {
    const words = fc.constantFrom(
      ...options,
      'and',
      'or',
      'not',
      'in',
      'of',
      '(',
      ')',
      '{',
      '}',
      ',',
      '1/2',
      '30%',
      '-',
      '>=',
      '7',
      '*',
      'sqrt(',
      'max(',
      'from',
      'chair',
      'turnout',
      '.',
    )
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(words, { maxLength: 60 }).map((list) => list.join(' ')),
    )
    fc.assert(
      fc.property(texts, (text) => typeof parseCondition(text, context).ok === 'boolean'),
      { numRuns: 2000 },
    )
  })

  it('refuses what is nested too deeply', () => {
    assert.equal(parseCondition(`${'('.repeat(900)}yes`, { options }).ok, false)
    assert.equal(parseCondition('-'.repeat(900), { options }).ok, false)
  })
})

function read(text: string): Condition {
  const result = parseCondition(text, context)
  assert.ok(result.ok, JSON.stringify(result))
  return result.value
}

function decides(condition: Condition, votes: Readonly<Record<string, number>>, parts: Partial<Tally> = {}) {
  const rule = aRule({
    options: options.map((name) => anOption(name, { score: scores[name] ?? 0 })),
    outcomes: passes(condition),
  })
  const voices = { electorate: 20, ...parts }
  return conditionHolds(rule, aTally(voices.electorate, votes, parts), condition)
}

const scores: Readonly<Record<string, number>> = { yes: 1, no: -1 }
