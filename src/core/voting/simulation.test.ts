import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { aRule, compare, options, passes, share } from '../../../test/support/rules.ts'
import type { SeatRef } from '../charter/structure/charter.ts'
import type { Expression, Rule } from '../charter/structure/rule.ts'
import { simulate } from './simulation.ts'
import { simulationTable } from './simulation-table.ts'

const member: SeatRef = { group: 'club', seat: 'member' }
const chair: SeatRef = { group: 'club', seat: 'chair' }

const majority = aRule({
  voters: [member],
  options: options('yes', 'no', 'abstain'),
  outcomes: passes(compare('yes', '>', share(1, 2, 'voters'))),
})

const fromChair: Expression = { kind: 'option', option: 'yes', from: chair }
const withChair = aRule({
  voters: [member],
  options: options('yes', 'no'),
  outcomes: passes({ kind: 'all', of: [compare('yes', '>=', 2), compare(fromChair, '>=', 1)] }),
})

function unfixed(): undefined {
  return undefined
}

function outcome(rule: Rule, ...words: readonly string[]): string {
  const simulated = simulate(rule, words, unfixed)
  return simulated.ok ? simulated.value.outcome : simulated.problem
}

describe('simulate', () => {
  it('says the outcome, whether it is certain, and the fewest votes that bring another', () => {
    const simulated = simulate(majority, ['voters=7', 'recused=1', 'yes=3', 'no=1'], unfixed)
    assert.ok(simulated.ok)
    assert.partialDeepStrictEqual(simulated.value, {
      outcome: 'lost',
      is: 'lost',
      certain: false,
      fewest: { carried: 1, lost: 0 },
      missing: 2,
      clause: majority.clause,
    })
  })

  it('counts the recused among the voters that are said, and not among those of the rule', () => {
    assert.equal(outcome(majority, 'voters=7', 'yes=3'), 'lost')
    assert.equal(outcome(majority, 'voters=7', 'recused=2', 'yes=3'), 'carried')
  })

  it('takes the voters from the seats that the charter fixes, less the vacant ones', () => {
    const simulated = simulate(majority, ['vacant=2', 'yes=3'], () => 7)
    assert.ok(simulated.ok)
    assert.partialDeepStrictEqual(simulated.value.tally, { electorate: 5, seats: 7, vacant: 2 })
    assert.equal(simulated.value.outcome, 'carried')
  })

  it('takes vacant seats for some of the voters that are said, unless there are seats for both', () => {
    const sizesOf = (fixed: number | undefined, ...also: readonly string[]) => {
      const simulated = simulate(majority, ['voters=7', 'vacant=2', ...also], () => fixed)
      assert.ok(simulated.ok)
      const { electorate, seats, vacant } = simulated.value.tally
      return [electorate, seats, vacant]
    }
    assert.deepEqual(sizesOf(undefined), [5, 7, 2])
    assert.deepEqual(sizesOf(7), [5, 7, 2])
    assert.deepEqual(sizesOf(9), [7, 9, 2])
    assert.deepEqual(sizesOf(12), [7, 12, 2])
    assert.deepEqual(sizesOf(undefined, 'seats=9'), [7, 9, 2])
  })

  it('takes seats without a voter for vacant, unless some have no vote', () => {
    const vacant = (rule: Rule) => {
      const simulated = simulate(rule, ['voters=5'], () => 7)
      assert.ok(simulated.ok)
      return simulated.value.tally.vacant
    }
    assert.equal(vacant(majority), 2)
    assert.equal(vacant({ ...majority, withoutSubject: true }), undefined)
  })

  it('asks how many vote where anyone does', () => {
    const everyone: Rule = { ...majority, voters: [], anyoneVotes: true }
    assert.match(outcome(everyone, 'yes=3'), /as voters=7: anyone votes$/)
  })

  it('names outcomes as their charter does', () => {
    const poll: Rule = {
      ...majority,
      outcomes: majority.outcomes.map((each) => (each.is === 'lost' ? { ...each, name: 'no-action' } : each)),
    }
    const simulated = simulate(poll, ['voters=3', 'yes=1'], unfixed)
    assert.ok(simulated.ok)
    assert.equal(simulated.value.outcome, 'no action')
    assert.deepEqual(simulated.value.fewest, { carried: 1, 'no action': 0 })
  })

  it('counts the holders of a seat among all', () => {
    assert.equal(outcome(withChair, 'voters=5', 'voters from chair=1', 'yes=3'), 'lost')
    assert.equal(outcome(withChair, 'voters=5', 'voters from chair=1', 'yes=3', 'yes from chair=1'), 'carried')
  })

  it('asks for what it cannot know', () => {
    assert.match(outcome(majority, 'yes=3'), /^Say how many have a vote, as voters=7: “member” has no fixed number$/)
    assert.match(outcome(withChair, 'voters=5'), /^Say how many of the voters hold the seat “chair”/)
  })

  it('refuses counts that cannot be, in one sentence', () => {
    assert.equal(outcome(majority, 'voters=3', 'yes=3', 'no=1'), '4 votes are more than the 3 voters')
    assert.equal(
      outcome(majority, 'voters=3', 'recused=1', 'yes=3'),
      '3 votes and 1 recusal are more than the 3 voters',
    )
    assert.equal(outcome(majority, 'seats=3', 'vacant=4'), '0 voters and 4 vacant seats are more than 3 seats')
    assert.equal(
      outcome(aRule({ ...majority, recusal: 'forbidden' }), 'voters=3', 'recused=1'),
      'Nobody can leave a vote under “sample”: its recusal is forbidden',
    )
    assert.match(
      outcome(withChair, 'voters=5', 'voters from chair=1', 'yes from chair=2'),
      /^More votes come from “chair” than it has voters: 1$/,
    )
    assert.match(
      outcome(withChair, 'voters=2', 'voters from chair=1', 'yes=2'),
      /^Only 1 voter holds none of the seats .* as “yes from chair=1”$/,
    )
    assert.match(
      outcome(withChair, 'voters=5', 'voters from chair=1', 'yes=0', 'yes from chair=1'),
      /^More vote “yes” from the seats than vote so in all: 0$/,
    )
  })

  it('refuses words that it does not understand, with the nearest', () => {
    assert.equal(
      outcome(majority, 'voters=3', 'yas=3'),
      '“yas=3”: the rule has no option “yas”; it has yes, no, abstain; did you mean “yes”?',
    )
    assert.equal(outcome(majority, 'yes=many'), '“yes=many”: “many” is not a whole number from 0')
    assert.equal(outcome(majority, 'yes=1', 'yes=2'), '“yes” is said twice')
    assert.match(outcome(majority, 'yes'), /^“yes” is no count/)
    assert.match(outcome(majority, 'yes from chair=1'), /counts all voters alike/)
    assert.match(outcome(withChair, 'yes from member=1'), /it counts from chair$/)
  })

  it('asks how many ballots there are where one can approve of several options', () => {
    const approval = aRule({
      options: options('a', 'b'),
      ballot: { kind: 'approval', most: 1 },
      outcomes: passes(compare('a', '>=', share(1, 2, 'cast'))),
    })
    assert.equal(outcome(approval, 'voters=9', 'a=2'), 'carried')
    assert.equal(outcome(approval, 'voters=9', 'a=2', 'cast=5'), 'lost')
    assert.match(outcome(approval, 'voters=9', 'a=2', 'b=1'), /^Say how many ballots there are, as cast=5/)
    assert.equal(outcome(approval, 'voters=9', 'a=2', 'cast=1'), '2 votes for “a” are more than the 1 ballot')
    assert.equal(
      outcome(approval, 'voters=9', 'a=2', 'b=2', 'cast=3'),
      '4 votes are more than 3 ballots can give, with 1 on each at most',
    )
    assert.equal(outcome(approval, 'voters=9', 'a=2', 'cast=10'), '10 votes are more than the 9 voters')
    assert.match(outcome(majority, 'voters=9', 'yes=2', 'cast=3'), /^cast=3 does not fit/)
  })

  it('counts who is present', () => {
    const quorate = aRule({
      ...majority,
      quorum: { needs: compare({ kind: 'base', base: 'present' }, '>=', 4), without: 'lost' },
    })
    assert.equal(outcome(quorate, 'voters=5', 'yes=3'), 'lost')
    assert.equal(outcome(quorate, 'voters=5', 'yes=3', 'present=4'), 'carried')
    assert.match(outcome(quorate, 'voters=5', 'yes=3', 'present=2'), /^2 present cannot be/)
  })

  it('counts ballots that rank', () => {
    const ranked = aRule({
      options: options('a', 'b', 'c'),
      ballot: { kind: 'ranking', proposed: false },
      outcomes: [
        { name: 'a', is: 'carried', when: { kind: 'wins', option: 'a' } },
        { name: 'b', is: 'carried', when: { kind: 'wins', option: 'b' } },
        { name: 'c', is: 'carried', when: { kind: 'wins', option: 'c' } },
        { name: 'nothing', is: 'undecided', when: { kind: 'otherwise' } },
      ],
    })
    assert.equal(outcome(ranked, 'voters=9', 'a > b > c: 3', 'b > c: 4'), 'b')
    assert.match(outcome(ranked, 'voters=9', 'a > d'), /no option “d”/)
    assert.match(outcome(ranked, 'voters=9', 'a > a'), /ranks “a” twice/)
  })

  it('takes what ballots name for proposed, where a rule ranks what is proposed', () => {
    const proposed = aRule({
      options: options('further discussion'),
      ballot: { kind: 'ranking', proposed: true, standard: 'further-discussion' },
      outcomes: [
        { name: 'further-discussion', is: 'lost', when: { kind: 'wins', option: 'further-discussion' } },
        { name: 'undecided', is: 'undecided', when: { kind: 'otherwise' } },
      ],
    })
    assert.equal(
      outcome(proposed, 'voters=9', 'move on > further discussion: 3', 'stay = further discussion: 1'),
      'move on',
    )
    assert.equal(outcome(proposed, 'voters=9', 'further discussion > move on: 3'), 'further discussion')
  })
})

describe('simulationTable', () => {
  it('has a row for every way to vote, each as the vote by itself comes out', () => {
    const table = simulationTable(majority, ['voters=4'], unfixed)
    assert.ok(table.ok)
    assert.deepEqual(table.value.columns, ['yes', 'no', 'abstain'])
    assert.equal(table.value.rows.length, 35)
    for (const { votes, outcome: found } of table.value.rows) {
      const said: readonly string[] = table.value.columns.map((column, index) => `${column}=${votes[index]}`)
      assert.equal(found, outcome(majority, 'voters=4', ...said))
    }
  })

  it('leaves what was said as it is', () => {
    const table = simulationTable(majority, ['voters=4', 'abstain=1', 'no=1'], unfixed)
    assert.ok(table.ok)
    assert.deepEqual(
      table.value.rows.map(({ votes, is }) => `${votes.join()} ${is}`),
      ['0 lost', '1 lost', '2 lost'],
    )
  })

  it('tells classes apart', () => {
    const table = simulationTable(withChair, ['voters=3', 'voters from chair=1', 'no=0', 'no from chair=0'], unfixed)
    assert.ok(table.ok)
    assert.deepEqual(table.value.columns, ['yes from chair', 'yes from others'])
    assert.deepEqual(
      table.value.rows.filter(({ is }) => is === 'carried').map(({ votes }) => votes.join()),
      ['1,1', '1,2'],
    )
  })

  it('takes what is said of all as of all, whoever they are', () => {
    const words = ['voters=3', 'voters from chair=1', 'yes=2', 'no=0', 'no from chair=0']
    const table = simulationTable(withChair, words, unfixed)
    assert.ok(table.ok)
    assert.deepEqual(
      table.value.rows.map(({ votes, is }) => `${votes.join()} ${is}`),
      ['0 lost', '1 carried'],
    )
  })

  it('lets no more vote than are present', () => {
    const words = ['voters=3', 'voters from chair=1', 'present=1', 'no=0', 'no from chair=0']
    const table = simulationTable(withChair, words, unfixed)
    assert.ok(table.ok, JSON.stringify(table))
    assert.deepEqual(
      table.value.rows.map(({ votes }) => votes.join()),
      ['0,0', '0,1', '1,0'],
    )
  })

  it('is no longer than somebody can use', () => {
    const table = simulationTable(majority, ['voters=1000'], unfixed)
    assert.ok(!table.ok)
    assert.match(
      table.problem,
      /^There are 167668501 ways to vote, and a table has at most 20000; say more of the counts$/,
    )
  })
})
