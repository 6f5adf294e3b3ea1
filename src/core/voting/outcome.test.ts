import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  aRule,
  aTally,
  compare,
  council_poll,
  funding,
  grant,
  majority_of_members,
  options,
  passes,
  share,
} from '../../../test/support/rules.ts'
import type { Condition, Recusal, Rule } from '../charter/structure/rule.ts'
import { outcomeOf } from './outcome.ts'
import type { Tally } from './standing.ts'

const outcome = (rule: Rule, tally: Tally) => outcomeOf(rule, tally).name

describe('outcomeOf', () => {
  it('carries funding with exactly two +1, and not with one less', () => {
    assert.equal(outcome(funding, aTally(5, { yes: 2 })), 'carried')
    assert.equal(outcome(funding, aTally(5, { yes: 1 })), 'lost')
  })

  it('does not take as many +1 as −0 for more', () => {
    assert.equal(outcome(funding, aTally(5, { yes: 2, 'mild-no': 2 })), 'lost')
    assert.equal(outcome(funding, aTally(5, { yes: 3, 'mild-no': 2 })), 'carried')
  })

  it('lets one −1 stop funding, and a +0 neither help nor hurt', () => {
    assert.equal(outcome(funding, aTally(5, { yes: 4, no: 1 })), 'lost')
    assert.equal(outcome(funding, aTally(5, { yes: 2, 'mild-yes': 3 })), 'carried')
  })

  it('does not take half for more than half', () => {
    assert.equal(outcome(majority_of_members, aTally(4, { for: 2, against: 2 })), 'lost')
    assert.equal(outcome(majority_of_members, aTally(5, { for: 3 })), 'carried')
  })

  it('counts 29 of 50 as at least 58 percent', () => {
    const percent = aRule({ options: options('for'), outcomes: passes(compare('for', '>=', share(58, 100, 'voters'))) })
    assert.equal(outcome(percent, aTally(50, { for: 29 })), 'carried')
    assert.equal(outcome(percent, aTally(50, { for: 28 })), 'lost')
  })

  it('takes the first of three outcomes that holds, at each edge of the score', () => {
    assert.equal(outcome(council_poll, aTally(5, { agree: 4, disagree: 1 })), 'accepted')
    assert.equal(outcome(council_poll, aTally(5, { agree: 3, disagree: 1 })), 'no-action')
    assert.equal(outcome(council_poll, aTally(5, { agree: 2, disagree: 2 })), 'no-action')
    assert.equal(outcome(council_poll, aTally(5, { agree: 1, disagree: 2 })), 'vetoed')
  })

  it('decides when nobody votes, all abstain, or all recuse themselves', () => {
    for (const rule of [funding, majority_of_members, grant]) {
      assert.equal(outcome(rule, aTally(5)), 'lost')
      assert.equal(outcome(rule, aTally(5, {}, { recused: 5 })), 'lost')
    }
    assert.equal(outcome(majority_of_members, aTally(5, { abstain: 5 })), 'lost')
    assert.equal(outcome(grant, aTally(5, { abstain: 5 })), 'lost')
    assert.equal(outcome(council_poll, aTally(5)), 'no-action')
  })

  it('has none of the outcomes that a rule names where there is no quorum', () => {
    const quorum = (without: 'lost' | 'undecided') =>
      outcomeOf({ ...council_poll, quorum: { needs: compare('cast', '>=', 3), without } }, aTally(5, { disagree: 2 }))
    assert.deepEqual([quorum('lost').name, quorum('lost').is], ['lost', 'lost'])
    assert.deepEqual([quorum('undecided').name, quorum('undecided').is], ['undecided', 'undecided'])
  })

  it('refuses, as a defect, a tally that cannot be', () => {
    assert.throws(() => outcomeOf(funding, aTally(2, { yes: 3 })), /more voices than voters/)
    assert.throws(() => outcomeOf(funding, aTally(2, { perhaps: 1 })), /an option that the rule does not have/)
    assert.throws(() => outcomeOf(funding, aTally(2, { yes: 0.5 })), /not a whole number/)
    const forbidding: Rule = { ...funding, recusal: 'forbidden' }
    assert.throws(() => outcomeOf(forbidding, aTally(2, {}, { recused: 1 })), /a recusal where none is allowed/)
  })
})

describe('what a recusal does to the counts', () => {
  const counts = { for: 1, abstain: 1 }
  const holds = (when: Condition, recusal: Recusal) => {
    const rule = aRule({ options: options('for', 'against', 'abstain'), outcomes: passes(when), recusal })
    return outcome(rule, aTally(5, counts, { recused: 2, seats: 7 })) === 'carried'
  }

  it('leaves the base: out of voters, and in no count', () => {
    const is = (word: string, value: number) => assert.ok(holds(compare(word, '=', value), 'leaves the base'), word)
    is('electorate', 5)
    is('recused', 2)
    is('voters', 3)
    is('cast', 2)
    is('counted', 1)
    is('abstain', 1)
    is('seats', 7)
  })

  it('counts as abstain: still among voters, in cast and in the option that abstains', () => {
    const is = (word: string, value: number) => assert.ok(holds(compare(word, '=', value), 'counts as abstain'), word)
    is('electorate', 5)
    is('recused', 2)
    is('voters', 5)
    is('cast', 4)
    is('counted', 1)
    is('abstain', 3)
  })

  it('counts as abstain in cast alone where no option abstains', () => {
    const rule = aRule({
      options: options('for', 'against'),
      outcomes: passes(compare('cast', '=', 3)),
      recusal: 'counts as abstain',
    })
    assert.equal(outcome(rule, aTally(5, { for: 1 }, { recused: 2 })), 'carried')
  })
})
