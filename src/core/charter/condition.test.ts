import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { parseCondition } from './condition.ts'
import { holds } from './condition-value.ts'
import type { Base, Condition } from './rule.ts'

const options = ['yes', 'mild-yes', 'mild-no', 'no', 'abstain']
const none = { electorate: 0, recused: 0, voters: 0, cast: 0, counted: 0, seats: 0, score: 0 }

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
    assert.equal(decides(read('yes >= 1/2 of voters + 1'), { yes: 6 }, { voters: 10 }), true)
    assert.equal(decides(read('yes >= 30% of (voters - abstain)'), { yes: 3, abstain: 1 }, { voters: 11 }), true)
  })

  it('compares shares exactly: 29 of 50 are at least 58%', () => {
    assert.equal(decides(read('yes >= 58% of cast'), { yes: 29 }, { cast: 50 }), true)
  })

  it('keeps the share as it was written', () => {
    const condition = read('yes > 30% of voters')
    assert.ok(condition.kind === 'compare' && condition.right.kind === 'share')
    assert.equal(condition.right.written, '30%')
  })

  it('knows negative numbers in a set', () => {
    assert.equal(decides(read('score in {-1, 0, 2}'), {}, { score: -1 }), true)
    assert.equal(decides(read('score in {-1, 0, 2}'), {}, { score: 1 }), false)
  })

  it('joins conditions in parentheses', () => {
    assert.equal(decides(read('(yes = 1 or yes = 2) and not (no > 0)'), { yes: 2 }), true)
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
    ['yes / 2 > 3', 'not-linear', 4],
    ['yes > sqrt(voters)', 'not-yet-carried-out', 6],
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
      const result = parseCondition(text, { options })
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
    )
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(words, { maxLength: 60 }).map((list) => list.join(' ')),
    )
    fc.assert(
      fc.property(texts, (text) => typeof parseCondition(text, { options }).ok === 'boolean'),
      { numRuns: 2000 },
    )
  })

  it('refuses what is nested too deeply', () => {
    assert.equal(parseCondition(`${'('.repeat(900)}yes`, { options }).ok, false)
    assert.equal(parseCondition('-'.repeat(900), { options }).ok, false)
  })
})

function read(text: string): Condition {
  const result = parseCondition(text, { options })
  assert.ok(result.ok, JSON.stringify(result))
  return result.value
}

function decides(
  condition: Condition,
  votes: Readonly<Record<string, number>>,
  bases: Partial<Record<Base, number>> = {},
) {
  return holds(condition, { options: new Map(Object.entries(votes)), bases: { ...none, ...bases } })
}
