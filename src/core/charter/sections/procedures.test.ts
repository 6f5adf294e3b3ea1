import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { everyRule, readBlock } from '../../../../test/support/every-rule.ts'

const around = `seats:
  member: { filled by: roll }
  chair: { filled by: roll }
rules:
  poll: { voters: member, options: [yes, no], passes: yes > no, open: 1 week }
procedures:
  change:
`

describe('readProcedures', () => {
  it('reads stages of every kind', () => {
    const { charter, findings } = readBlock(everyRule)
    const [change] = charter.procedures ?? []
    assert.deepEqual(findings, [])
    assert.equal(change?.textFrozen, true)
    assert.deepEqual(
      change?.stages.map(({ name, step }) => [name, step.kind]),
      [
        ['council', 'decision'],
        ['board', 'decision of one'],
        ['community', 'decision'],
        ['counsel', 'advice'],
        ['external-review', 'review'],
      ],
    )
    assert.deepEqual(change?.stages[0]?.step, {
      kind: 'decision',
      by: [{ kind: 'rule', rule: { group: 'club', rule: 'poll', with: 'score >= 4' } }],
    })
    assert.deepEqual(change?.stages[2]?.onlyIf, { stage: 'board', outcome: 'significant' })
  })

  it('can be named where a rule can', () => {
    const { charter, findings } = readBlock(
      `${around}    stages: [{ all: { by: poll } }]\npowers:\n  - { may: resolve, by: change }\n`,
    )
    assert.deepEqual(findings, [])
    assert.deepEqual([charter.powers[0]?.by].flat(), [{ kind: 'rule', rule: { group: 'club', rule: 'change' } }])
  })

  const wrong: readonly (readonly [stages: string, code: string])[] = [
    ['[]', 'empty-value'],
    ['[{ a: { asks: why } }]', 'missing-key'],
    ['[{ a: { by: poll, review: 2 weeks } }]', 'wrong-form'],
    ['[{ a: { by: poll, within: 2 weeks } }]', 'wrong-form'],
    ['[{ a: { review: soon } }]', 'wrong-form'],
    ['[{ a: { review: at most 2 weeks } }]', 'wrong-form'],
    ['[{ a: { advice of: chair } }]', 'missing-key'],
    ['[{ a: { by: poll }, b: { by: poll } }]', 'wrong-form'],
    ['[{ a: { by: poll } }, { a: { by: chair } }]', 'said-twice'],
    ['[{ a: { by: poll, only if: a is carried } }]', 'unknown-name'],
    ['[{ a: { by: poll } }, { b: { by: chair, only if: a } }]', 'wrong-form'],
    ['[{ a: { by: poll } }, { b: { by: chair, only if: a is carried and a is lost } }]', 'wrong-form'],
    ['[{ a: { by: poll } }, { b: { by: chair, only if: a is carried or c is lost } }]', 'unknown-name'],
    ['[{ a: { by: poll, otherwise: give up } }]', 'wrong-form'],
    ['[{ a: { by: poll, whenever: yes } }]', 'unknown-key'],
  ]
  for (const [stages, code] of wrong) {
    it(`tells ${code} of the stages ${stages}`, () => {
      const { charter, findings } = readBlock(`${around}    stages: ${stages}\n`)
      assert.deepEqual(
        findings.map((finding) => finding.code),
        [code],
      )
      if (code !== 'unknown-key' && !stages.includes('within')) assert.equal(charter.procedures, undefined)
    })
  }

  it('goes on where any one of several answers was given', () => {
    const { charter, findings } = readBlock(
      `${around}    stages: [{ a: { by: poll } }, { b: { by: chair } }, { c: { by: poll, only if: [a is carried or b is lost, b is undecided] } }]\n`,
    )
    assert.deepEqual(findings, [])
    assert.deepEqual(charter.procedures?.[0]?.stages[2]?.onlyIf, {
      stage: 'a',
      outcome: 'carried',
      or: { stage: 'b', outcome: 'lost', or: { stage: 'b', outcome: 'undecided' } },
    })
  })

  it('shares its names with seats and rules', () => {
    const { findings } = readBlock(`${around.replace('  change:', '  poll:')}    stages: [{ a: { by: chair } }]\n`)
    assert.deepEqual(
      findings.map(({ code }) => code),
      ['said-twice'],
    )
  })
})
