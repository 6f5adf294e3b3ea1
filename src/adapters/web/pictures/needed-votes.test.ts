import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Condition, Expression, Rule } from '../../../core/charter/rule.ts'
import { neededVotes } from './needed-votes.ts'

const place = { line: 1, column: 1 }
const number = (numerator: number): Expression => ({ kind: 'number', value: { numerator, denominator: 1 } })
const votesFor: Expression = { kind: 'option', option: 'for' }
const share = (numerator: number, denominator: number, of: Expression): Expression => ({
  kind: 'share',
  share: { numerator, denominator },
  written: `${numerator}/${denominator}`,
  of,
})
const voters: Expression = { kind: 'base', base: 'voters' }

function ruleThatPasses(...of: readonly Condition[]): Rule {
  const option = (name: string, abstains: boolean) => ({ name, label: name, score: 0, abstains, needsReason: false })
  return {
    name: 'majority',
    clause: { group: 'council', anchor: 'decisions', title: 'Decisions' },
    place,
    voters: [],
    withoutSubject: false,
    options: [option('for', false), option('against', false), option('abstain', true)],
    outcomes: [
      { name: 'carried', is: 'carried', when: { kind: 'all', of } },
      { name: 'lost', is: 'lost', when: { kind: 'otherwise' } },
    ],
    open: { count: 7, unit: 'day' },
    closesEarly: 'never',
    recusal: 'leaves the base',
  }
}

const tally = { electorate: 10, recused: 1, seats: 10, counts: { for: 1, against: 2, abstain: 3 } }

describe('the mark on a bar', () => {
  it('stands at the first whole number above a strict share', () => {
    const rule = ruleThatPasses({ kind: 'compare', relation: '>', left: votesFor, right: share(1, 3, voters) })
    assert.equal(neededVotes(rule, tally)?.count, 4)
  })

  it('stands at the share itself where that is enough', () => {
    const rule = ruleThatPasses({ kind: 'compare', relation: '>=', left: votesFor, right: share(1, 3, voters) })
    assert.equal(neededVotes(rule, tally)?.count, 3)
  })

  it('takes abstentions out of the base, and the highest of several marks', () => {
    const base: Expression = { kind: 'difference', left: voters, right: { kind: 'option', option: 'abstain' } }
    const rule = ruleThatPasses(
      { kind: 'compare', relation: '>=', left: votesFor, right: share(1, 2, base) },
      { kind: 'compare', relation: '>=', left: votesFor, right: number(1) },
    )
    assert.equal(neededVotes(rule, tally)?.count, 3)
  })

  it('is not drawn where it would move with every vote', () => {
    const rule = ruleThatPasses({
      kind: 'compare',
      relation: '>',
      left: votesFor,
      right: { kind: 'option', option: 'against' },
    })
    assert.equal(neededVotes(rule, tally), undefined)
  })
})
