import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { anOption, aRule, compare, options, passes, share } from '../../../test/support/rules.ts'
import type { Rule } from '../charter/structure/rule.ts'
import { conditionHolds } from './outcome.ts'
import { whyOf } from './why.ts'
import { whyInWords } from './why-words.ts'

const twoAndNobodyAgainst = aRule({
  options: [anOption('yes', { label: '+1' }), anOption('no', { label: '-1' })],
  outcomes: passes({ kind: 'all', of: [compare('yes', '>=', 2), compare('no', '=', 0)] }),
})

function words(rule: Rule, electorate: number, counts: Readonly<Record<string, number>>): string {
  const tally = { electorate, recused: 0, seats: electorate, counts }
  return whyInWords(rule, whyOf(rule, tally)).join(' ')
}

describe('why a vote ends as it does', () => {
  it('gives all that holds, with its numbers', () => {
    assert.equal(
      words(twoAndNobodyAgainst, 5, { yes: 2, no: 0 }),
      'It is carried: at least two vote +1 (2 is at least 2) and nobody votes −1 (0 is 0).',
    )
  })

  it('gives only what stands in the way', () => {
    assert.equal(
      words(twoAndNobodyAgainst, 5, { yes: 3, no: 1 }),
      'It is not carried: it does not hold that nobody votes −1 (1 is not 0). So it is lost.',
    )
    assert.equal(
      words(twoAndNobodyAgainst, 5, { yes: 1, no: 1 }),
      'It is not carried: it does not hold that at least two vote +1 (1 is less than 2), nor that nobody votes −1 (1 is not 0). So it is lost.',
    )
  })

  it('says shares as the numbers that they are', () => {
    const third = aRule({
      options: options('for', 'against'),
      outcomes: passes(compare('for', '>', share(1, 3, 'voters'))),
    })
    assert.match(words(third, 7, { for: 2 }), /\(2 is no more than 2 1\/3\)/)
    assert.match(words(third, 6, { for: 3 }), /\(3 is more than 2\)/)
  })

  it('says of alternatives those that hold, or else all', () => {
    const either = aRule({
      options: options('for', 'against'),
      outcomes: passes({ kind: 'any', of: [compare('for', '>=', 4), compare('against', '=', 0)] }),
    })
    assert.equal(words(either, 5, { for: 1 }), 'It is carried: nobody votes against (0 is 0).')
    assert.match(
      words(either, 5, { for: 1, against: 1 }),
      /four vote for \(1 is less than 4\), nor that nobody votes against/,
    )
  })

  it('turns what is denied into what would have to be', () => {
    const denied = aRule({
      options: options('for', 'against'),
      outcomes: passes({ kind: 'not', condition: compare('against', '>=', 2) }),
    })
    const { asked } = whyOf(denied, { electorate: 5, recused: 0, seats: 5, counts: { against: 2 } })
    const [first] = asked
    assert.equal(first?.holds, false)
    for (const ground of first?.grounds ?? []) {
      assert.equal(
        ground.holds,
        conditionHolds(denied, { electorate: 5, recused: 0, seats: 5, counts: { against: 2 } }, ground.condition),
      )
    }
    assert.match(words(denied, 5, { against: 2 }), /fewer than two vote against \(2 is at least 2\)/)
  })

  it('goes through named outcomes up to the one that decides', () => {
    const poll = aRule({
      options: [anOption('agree', { score: 1 }), anOption('disagree', { score: -1 })],
      outcomes: [
        { name: 'accepted', is: 'carried', when: compare('score', '>=', 3) },
        { name: 'no-action', is: 'lost', when: compare('score', '>=', 0) },
        { name: 'vetoed', is: 'lost', when: { kind: 'otherwise' } },
      ],
    })
    assert.deepEqual(
      whyOf(poll, { electorate: 5, recused: 0, seats: 5, counts: { agree: 1 } }).asked.map(({ holds }) => holds),
      [false, true],
    )
    assert.match(
      words(poll, 5, { disagree: 1 }),
      /^It is not “accepted”: .* It is not “no action”: .* So it is “vetoed”\.$/,
    )
  })

  it('stops at a quorum that is not there', () => {
    const quorate = aRule({
      ...twoAndNobodyAgainst,
      quorum: { needs: compare('cast', '>=', 3), without: 'undecided' },
    })
    assert.equal(
      words(quorate, 5, { yes: 2 }),
      'The quorum is not there: it does not hold that at least three take part (2 is less than 3).',
    )
    assert.match(
      words(quorate, 5, { yes: 3 }),
      /^The quorum is there: at least three take part \(3 is at least 3\)\. It is carried: /,
    )
  })
})
