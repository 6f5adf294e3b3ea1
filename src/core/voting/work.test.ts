// How much work it is to tell where a vote stands, in boxes of the search, for rules that a charter can have.

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { anOption, aRule, aTally, passes } from '../../../test/support/rules.ts'
import { parseCondition } from '../charter/conditions/condition.ts'
import type { Recusal, Rule } from '../charter/structure/rule.ts'
import { hardToJudge } from '../check/findings/hard-to-judge.ts'
import { search } from './fewest-voices.ts'
import { questionsOf } from './standing-of.ts'

const mostBoxes = 60
const electorates = [3, 12, 101, 997, 10_000, 1_000_000]

describe('the work to tell where a vote stands', () => {
  it('is small for every rule that a charter can have, and any number of voters', () => {
    fc.assert(
      fc.property(fineRule, fc.constantFrom(...electorates), (rule, voters) => {
        fc.pre(isAccepted(rule))
        const boxes = boxesOf(rule, voters)
        assert.ok(boxes <= mostBoxes, `${boxes} boxes`)
      }),
      { numRuns: 300, seed: 1 },
    )
  })

  for (const condition of [
    'a >= 66.7% of counted and cast >= 1/3 of voters',
    'a >= 66.7% of cast',
    'a > 1/2 of voters and b <= 1/3 of cast and c < 10% of electorate and cast >= 2/3 of seats',
    'a >= 2 and a > b and c = 0',
    'score >= 3 and score <= 9 and not (score in {4, 5})',
    'cast = voters and a - b in {-2, -1, 0, 1, 2} or a >= 3/4 of seats',
  ]) {
    it(`is small for: ${condition}`, () => {
      const rule = ruleOf(condition, { a: 2, b: 1, c: -1 }, 'leaves the base')
      assert.ok(isAccepted(rule))
      for (const voters of electorates) assert.ok(boxesOf(rule, voters) <= 20, `${boxesOf(rule, voters)} boxes`)
    })
  }

  for (const condition of [
    '337 * a = 211 * b + 97 * c',
    '337 * a - 211 * b >= 1 and 337 * a - 211 * b <= 2',
    'a >= 33.33% of cast and b >= 33.34% of cast',
    'score in {100, 200}',
    ['a', 'b', 'c'].map((option) => `(${option} = 1 or ${option} = 3 or ${option} = 5 or ${option} = 7)`).join(' and '),
  ]) {
    it(`is not asked for: ${condition}`, () => {
      assert.equal(isAccepted(ruleOf(condition, { a: 211, b: 97, c: 0 }, 'leaves the base')), false)
    })
  }
})

function boxesOf(rule: Rule, voters: number): number {
  return questionsOf(rule, aTally(voters)).reduce((boxes, { question }) => boxes + search(question).boxes, 0)
}

function isAccepted(rule: Rule): boolean {
  let accepted = true
  const charter = { language: 1, group: 'g', name: 'G', zone: 'UTC', clauses: [], seats: [], rules: [rule] } as const
  const rest = { powers: [], gives: [], reserved: [], channels: [] }
  hardToJudge({ ...charter, ...rest }, () => {
    accepted = false
  })
  return accepted
}

function ruleOf(condition: string, scores: Readonly<Record<string, number>>, recusal: Recusal): Rule {
  const read = parseCondition(condition, { options: Object.keys(scores) })
  assert.ok(read.ok, condition)
  const options = Object.entries(scores).map(([name, score]) => anOption(name, { score }))
  return aRule({ options, outcomes: passes(read.value), recusal })
}

/** Odd rules of small weights: many kinds of voice, equalities, alternatives. */
const fineRule: fc.Arbitrary<Rule> = fc
  .record({
    kinds: fc.integer({ min: 2, max: 20 }),
    greatest: fc.constantFrom(1, 2, 3, 5, 30, 99, 300),
    comparisons: fc.integer({ min: 1, max: 6 }),
    recusal: fc.constantFrom<Recusal>('forbidden', 'leaves the base', 'counts as abstain'),
  })
  .chain(({ kinds, greatest, comparisons, recusal }) => {
    const names = Array.from({ length: kinds }, (_, index) => `o${String.fromCharCode(97 + index)}`)
    const weights = fc.array(fc.integer({ min: -greatest, max: greatest }), { minLength: kinds, maxLength: kinds })
    const sum = weights.map((each) => each.map((weight, index) => `${weight} * ${names[index]}`).join(' + '))
    const share = fc
      .tuple(fc.constantFrom(...names), fc.integer({ min: 1, max: 9 }), fc.constantFrom('cast', 'counted', 'voters'))
      .map(([name, tenths, base]) => `${name} - ${tenths * 10}% of ${base}`)
    const relation = fc.constantFrom('>=', '>', '<', '<=', '=', '!=')
    const comparison = fc
      .tuple(fc.oneof(sum, share), relation, fc.integer({ min: -3 * greatest, max: 20 * greatest }))
      .map(([left, related, right]) => `${left} ${related} ${right}`)
    const tail = fc.array(fc.tuple(fc.constantFrom('and', 'or'), comparison), { maxLength: comparisons - 1 })
    return fc.tuple(comparison, tail, weights).map(([first, rest, scores]) => {
      const condition = [first, ...rest.map(([word, other]) => `${word} ${other}`)].join(' ')
      const shortened = condition.length <= 1000 ? condition : first.slice(0, 1000)
      return ruleOf(shortened, Object.fromEntries(names.map((name, index) => [name, scores[index] ?? 0])), recusal)
    })
  })
