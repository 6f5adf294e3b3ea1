import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { everyRule, readBlock } from '../../../../test/support/every-rule.ts'
import { golden } from '../../../../test/support/golden.ts'
import { readCharter } from '../../check/read-charter.ts'
import { explainProcedure } from './explain-procedure.ts'
import { explainRule } from './explain-rule.ts'

describe('explainRule', () => {
  it('says who leaves the vote because it is about them, and that nobody else may', () => {
    const sentences = explain(`
      voters: member except subject
      options: [for, against]
      passes: for >= 2/3 of voters
      open: 7 days
      recusal: forbidden`)
    assert.deepEqual(sentences, [
      'Carried when at least two thirds of the voters vote for.',
      'Open for the whole of 7 days.',
      'The members vote, except the person whom the vote is about.',
      'A vote is for or against.',
      'Any member may open a vote.',
      'Nobody may step out of a vote.',
    ])
  })

  it('says what an objection takes, and who may open the vote', () => {
    const sentences = explain(`
      voters: [member, chair]
      moved by: chair
      options: [object]
      objection: needs a reason
      passes: object = 0
      open: 72 hours
      closes early: when all have voted
      recusal: counts as abstain`)
    assert.deepEqual(sentences, [
      'Carried when nobody objects.',
      'Open for 72 hours, or until all have voted.',
      'The members and the chair vote.',
      'The only vote there is to cast is object.',
      'Whoever objects gives a reason.',
      'The chair may open a vote.',
      'Whoever steps out of a vote counts as abstaining.',
    ])
  })

  it('says what each vote adds to the score, and the outcomes in their order', () => {
    const sentences = explain(`
      voters: chair
      moved by: anyone
      options: [agree, neutral, disagree]
      scores: { agree: 2, neutral: 0, disagree: -1 }
      outcomes:
        - accepted: score >= 2
          is: carried
        - no action: otherwise
          is: lost
      open: 1 week
      closes early: when certain`)
    assert.deepEqual(sentences.slice(0, 6), [
      'The outcome is “accepted” when the score is at least two; the motion is then carried.',
      'Otherwise it is “no action”; the motion is then lost.',
      'Open for 1 week, or until the outcome is certain.',
      'The chair votes.',
      'A vote is agree, neutral, or disagree; in the score agree counts two and disagree counts minus one.',
      'Anyone may open a vote.',
    ])
  })
})

describe('every word of a rule and of a procedure', () => {
  it('has its sentence', () => {
    const { charter } = readBlock(everyRule)
    const among = new Map([['club', charter]])
    const rules = charter.rules.map((rule) => [rule.name, ...explainRule(rule, among)])
    const procedures = (charter.procedures ?? []).map((one) => [one.name, ...explainProcedure(one, among)])
    golden('explain/every-rule.txt', `${[...rules, ...procedures].map((lines) => lines.join('\n  ')).join('\n\n')}\n`)
  })
})

function explain(rule: string): readonly string[] {
  const text = `---
charter: 1
group: club
name: Club
---

# Club

\`\`\`charter
seats:
  member: { filled by: roll }
  chair: { filled by: roll, number: 1 }
rules:
  vote:${rule}
\`\`\`
`
  const { charter, findings } = readCharter({ file: 'club.md', text })
  const found = charter?.rules[0]
  assert.ok(charter && found, JSON.stringify(findings))
  return explainRule(found, new Map([['club', charter]]))
}
