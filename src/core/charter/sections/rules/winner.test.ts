import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readBlock } from '../../../../../test/support/every-rule.ts'
import { explainRule } from '../../explain/explain-rule.ts'
import { ruleIn } from '../../resolving/rule-in.ts'
import type { Rule } from '../../structure/rule.ts'

describe('winner', () => {
  it('makes each option an outcome of its own, and nothing is decided where none wins', () => {
    const rule = ruleOf('options: [tea, coffee, abstain]\n    winner: most votes')
    assert.deepEqual(
      rule.outcomes.map(({ name, is, when }) => [name, is, when.kind]),
      [
        ['tea', 'carried', 'leads'],
        ['coffee', 'carried', 'leads'],
        ['undecided', 'undecided', 'otherwise'],
      ],
    )
    assert.deepEqual(rule.winner, { proposed: false })
  })

  it('takes what the winner needs, with the most votes or by itself', () => {
    const needs = (written: string) => ruleOf(`options: [tea, coffee]\n    winner: ${written}`).winner?.needs
    const third = { kind: 'share', share: { numerator: 1, denominator: 3 }, written: '1/3', of: base('cast') }
    const half = { kind: 'share', share: { numerator: 1, denominator: 2 }, written: '1/2', of: base('voters') }
    assert.deepEqual(needs('most votes, at least 1/3 of cast'), { relation: '>=', than: third })
    assert.deepEqual(needs('the most votes and at least 1/3 of cast'), { relation: '>=', than: third })
    assert.deepEqual(needs('more than 1/2 of voters'), { relation: '>', than: half })
    assert.deepEqual(needs('">= 1/3 of cast"'), { relation: '>=', than: third })
  })

  it('takes what the motion proposes, and a standard with which it is lost', () => {
    const rule = ruleOf('options: [proposed, abstain]\n    winner: most votes\n    standard: none of these')
    assert.deepEqual(
      rule.options.map(({ name }) => name),
      ['abstain', 'none-of-these'],
    )
    assert.deepEqual(rule.winner, { proposed: true, standard: 'none-of-these' })
    assert.deepEqual(
      rule.outcomes.map(({ name, is }) => [name, is]),
      [
        ['none-of-these', 'lost'],
        ['undecided', 'undecided'],
      ],
    )
  })

  it('stays in another form of the rule, with its own options, until that says what passes', () => {
    const { charter, findings } = blockOf(
      `options: [tea, coffee]\n    winner: more than 1/2 of cast\n  other:\n    as: choice\n    options: [red, green, blue]\n  plain:\n    as: choice\n    options: [for, against]\n    passes: for > against`,
    )
    assert.deepEqual(findings, [])
    const [, other, plain] = charter.rules
    assert.deepEqual(
      other?.outcomes.map(({ name }) => name),
      ['red', 'green', 'blue', 'undecided'],
    )
    assert.equal(other?.winner?.needs?.relation, '>')
    assert.equal(plain?.winner, undefined)
  })

  it('fills a parameter', () => {
    const { charter, findings } = blockOf(
      'options: [tea, coffee]\n    winner: most votes, at least p of cast',
      'choice(p)',
    )
    assert.deepEqual(findings, [])
    const rule = ruleIn(new Map([[charter.group, charter]]), { group: charter.group, rule: 'choice', with: '2/3' })
    assert.equal(JSON.stringify(rule).includes('parameter'), false)
    assert.equal(JSON.stringify(rule?.winner).includes('"numerator":2,"denominator":3'), true)
  })

  const refused: readonly (readonly [body: string, code: string, words: RegExp])[] = [
    ['options: [a, b]\n    winner: the best', 'wrong-form', /most votes/],
    ['options: [a, b]\n    winner: most votes of cast', 'wrong-form', /most votes/],
    ['options: [a, b]\n    winner: most votes, at least b', 'unknown-name', /"b"|b/],
    ['options: [a, b]\n    winner: at least 3 * score', 'wrong-condition', /score/],
    ['options: [a, b]\n    winner: most votes\n    passes: a > b', 'wrong-form', /leave "passes" out/],
    ['options: [a, b]\n    ballot: ranking\n    winner: most votes', 'wrong-form', /leave "winner" out/],
    ['options: [a, abstain]\n    winner: most votes', 'wrong-form', /two options/],
    ['options: [a, lost]\n    winner: most votes', 'wrong-form', /"lost"/],
    ['options: [a, b]\n    winner: most votes\n    tie: carried', 'wrong-form', /which of the options/],
  ]
  for (const [body, code, words] of refused) {
    it(`refuses ${body.replaceAll(/\s*\n\s*/g, '; ')}`, () => {
      const { findings } = blockOf(body)
      const found = findings.find((finding) => finding.code === code)
      assert.ok(found, JSON.stringify(findings))
      assert.match(found.message, words)
    })
  }

  it('is explained', () => {
    const rule = ruleOf(
      'options: [proposed, abstain]\n    winner: most votes, at least 1/3 of cast\n    standard: none of these\n    tie: lot',
    )
    const [first, second, third] = explainRule(rule)
    assert.equal(
      first,
      'The option that has more votes than every other is the outcome; when that is “none of these”, the motion is lost.',
    )
    assert.match(second ?? '', /^To win it needs at least .*third.*\.$/)
    assert.equal(third, 'When no option has so many, or none has a vote, nothing is decided.')
  })
})

function base(of: string) {
  return { kind: 'base', base: of }
}

function blockOf(body: string, name = 'choice') {
  return readBlock(
    `seats:\n  member: { filled by: roll }\nrules:\n  ${name}:\n    voters: member\n    open: 7 days\n    ${body}\n`,
  )
}

function ruleOf(body: string): Rule {
  const { charter, findings } = blockOf(body)
  assert.deepEqual(findings, [])
  const [rule] = charter.rules
  if (rule === undefined) throw new Error('The block has one rule')
  return rule
}
