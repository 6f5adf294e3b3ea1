import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { factConditionNamed } from '../conditions/parse-fact-condition.ts'
import { reportOn } from '../reading/report.ts'
import { explainFactCondition } from './explain-fact-condition.ts'

const said: Readonly<Record<string, string>> = {
  'votes missed in a row >= 3': 'they have missed at least three votes in a row',
  'votes missed in 1 year > 0': 'they have missed at least one vote in the last year',
  'meetings attended < 1': 'they have been at no meeting',
  'reports missed in a row >= 2 or member < 3':
    'the group has missed at least two reports in a row or there are fewer than three members',
  'share of votes in the year < 60%': 'they have taken part in less than 60% of the votes in the year',
  'attendance < 1/2': 'at the last meeting there were less than half of the holders',
  'tenure as chair >= 6 months': 'they have held the seat of chair for at least 6 months',
  'days without answer > 7': 'they have not answered for more than 7 days',
  'elected member < 3': 'of those elected last fewer than three members remain',
  'vacant member >= 2':
    'the number of seats of member (vacant ones included) less the number of members is at least two',
  'amount <= USD 2,500 and amount <= 1.10 * previous amount':
    'the amount is at most USD 2,500 and the amount is at most 1.1 times the previous amount',
  'USD 500 < amount': 'the amount is more than USD 500',
  'grants to applicant without report in 3 years = 0':
    'the applicant has had no grant without a report in the last 3 years',
  'not (mentor and holds chair)': '“mentor” is not true of them or they do not hold the seat “chair”',
  'not member < 3': 'there are at least three members',
  'time without quorum >= 6 months': 'the group has had no quorum for at least 6 months',
  'member < 3 for 6 months': 'there are fewer than three members, for at least 6 months without a break',
  'removed from member within 1 year': 'they were removed from the seat “member” in the last 1 year',
  'mentor and (holds chair or not holds any seat of staff)':
    '“mentor” is true of them and either they hold the seat “chair” or they do not hold a seat of the group “staff”',
}

describe('explainFactCondition', () => {
  for (const [text, words] of Object.entries(said)) {
    it(`says “${text}”`, () => {
      const report = reportOn({ file: 'club.md', text })
      const own = {
        seats: new Set(['member', 'chair']),
        rules: new Set<string>(),
        facts: new Map([['mentor', 'yes or no' as const]]),
      }
      const reading = { report, group: 'club', clauses: [], names: { own } }
      const condition = factConditionNamed(reading, { text, at: () => 0 }, 'this')
      assert.ok(condition, JSON.stringify(report.findings))
      assert.equal(explainFactCondition(condition, 'club', new Map()), words)
    })
  }
})
