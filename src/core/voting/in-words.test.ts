import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { golden } from '../../../test/support/golden.ts'
import {
  aRule,
  aTally,
  compare,
  council_poll,
  every,
  funding,
  majority_of_members,
  options,
  passes,
} from '../../../test/support/rules.ts'
import type { Rule } from '../charter/rule.ts'
import { inWords } from './in-words.ts'
import type { Tally } from './standing.ts'
import { standingOf } from './standing-of.ts'

const say = (rule: Rule, tally: Tally) => inWords(rule, tally, standingOf(rule, tally))
const patient: Rule = { ...majority_of_members, name: 'majority of members, open to the end', closesEarly: 'never' }
const leaving = aRule({
  name: 'at most two voters',
  options: options('for'),
  outcomes: passes(every(compare('for', '<', 1), compare('voters', '<=', 2))),
})

describe('inWords', () => {
  it('says what it would be, what would change it, and who has voted', () => {
    assert.equal(
      say(funding, aTally(5, { yes: 2 })),
      'Would be carried. Not certain: one −1 would stop it. Two of five have voted.',
    )
    assert.equal(say(funding, aTally(5, { yes: 1 })), 'Would be lost. One more +1 carries it. One of five has voted.')
    assert.equal(say(majority_of_members, aTally(6, { for: 4 })), 'Carried, whatever the other two do.')
  })

  it('says in every situation what its golden file shows', () => {
    const situations: readonly (readonly [Rule, Tally])[] = [
      [funding, aTally(5)],
      [funding, aTally(5, { yes: 1 })],
      [funding, aTally(5, { yes: 2 })],
      [funding, aTally(5, { yes: 2, 'mild-no': 2 })],
      [funding, aTally(5, { yes: 1, no: 1 })],
      [funding, aTally(5, { yes: 2, 'mild-yes': 3 })],
      [funding, aTally(5, { yes: 2 }, { recused: 1 })],
      [funding, aTally(5, {}, { recused: 5 })],
      [funding, aTally(1, { no: 1 })],
      [funding, aTally(0)],
      [funding, aTally(1)],
      [funding, aTally(3, { yes: 2 }, { recused: 1 })],
      [majority_of_members, aTally(1)],
      [majority_of_members, aTally(4, { for: 2, against: 1 })],
      [majority_of_members, aTally(5, { for: 2, against: 2 })],
      [majority_of_members, aTally(5, { for: 3, against: 1 })],
      [majority_of_members, aTally(1_000_000, { for: 400_000, against: 12 }, { recused: 2 })],
      [patient, aTally(5, { for: 4 })],
      [patient, aTally(5, { for: 3, against: 2 })],
      [council_poll, aTally(5)],
      [council_poll, aTally(5, { agree: 3 })],
      [council_poll, aTally(5, { agree: 1, disagree: 2 })],
      [council_poll, aTally(5, { agree: 5 })],
      [council_poll, aTally(5, { disagree: 4 })],
      [leaving, aTally(4)],
      [leaving, aTally(4, {}, { recused: 1 })],
    ]
    golden('voting/in-words.txt', `${situations.map(line).join('\n')}\n`)
  })
})

function line([rule, tally]: readonly [Rule, Tally]): string {
  const counts = Object.entries(tally.counts).map(([option, count]) => `${count} ${option}`)
  const recused = tally.recused === 0 ? [] : [`${tally.recused} recused`]
  return `${rule.name}, ${[`${tally.electorate} voters`, ...counts, ...recused].join(', ')}\n  ${say(rule, tally)}`
}
