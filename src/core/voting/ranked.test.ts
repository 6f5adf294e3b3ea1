import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { golden } from '../../../test/support/golden.ts'
import { anOption, aRule, aTally } from '../../../test/support/rules.ts'
import type { Name } from '../base/name.ts'
import type { BallotForm, Outcome, Rule } from '../charter/structure/rule.ts'
import { inWords } from './in-words.ts'
import { outcomeOf, verdictOf } from './outcome.ts'
import { rankingOf } from './ranked.ts'
import { rankingInWords } from './ranked-words.ts'
import type { Ranked, Tally } from './standing.ts'
import { standingOf } from './standing-of.ts'

const fd = 'further-discussion'

describe('rankingOf', () => {
  it('lets the option win that defeats each other one', () => {
    assert.deepEqual(winners(ranking('a', 'b', 'c'), ['a b c', 2], ['b c a', 2], ['a c b', 1]), ['a'])
  })

  it('drops the weakest defeat of a circle', () => {
    const circle = rankingOf(ranking('a', 'b', 'c'), ballots(['a b c', 7], ['b c a', 5], ['c a b', 4]))
    assert.deepEqual(circle.winners, ['a'])
    assert.deepEqual(circle.steps.at(-2), {
      kind: 'dropped',
      defeats: [{ winner: 'c', loser: 'a', above: 9, below: 7 }],
    })
  })

  it('takes of two defeats by as many the one with more against it for the weaker', () => {
    const circle = ballots(['a b c', 3], ['b c a', 3], ['c a', 1], ['c', 1], ['a=b c', 0])
    const { steps } = rankingOf(ranking('a', 'b', 'c'), circle)
    const dropped = steps.find(({ kind }) => kind === 'dropped')
    assert.ok(dropped?.kind === 'dropped')
    const [first] = dropped.defeats
    assert.equal(
      dropped.defeats.every((defeat) => defeat.above === first?.above && defeat.below === first?.below),
      true,
    )
  })

  it('ranks what is left out below all that is ranked, and equal to each other', () => {
    assert.deepEqual(winners(ranking('a', 'b', 'c'), ['b', 1]), ['b'])
    assert.deepEqual(winners(ranking('a', 'b', 'c'), ['a=b', 1]), ['a', 'b'])
  })

  it('has no winner of its own when nobody votes', () => {
    assert.deepEqual(winners(ranking('a', 'b')), ['a', 'b'])
    assert.deepEqual(winners(standard(['a', 'b'])), [fd])
  })

  it('keeps an option that exactly its quorum ranks above the standard, and not with one less', () => {
    const rule = standard(['a'], { quorum: { kind: 'product', left: half, right: root } })
    assert.deepEqual(winners(rule, [`a ${fd}`, 3]), [fd], 'half of the root of 40 is above three')
    assert.deepEqual(winners(rule, [`a ${fd}`, 4]), ['a'])
  })

  it('asks for the majority against the standard, exactly so many times and always more', () => {
    const rule = standard(['a'], { ratio: { numerator: 3, denominator: 1 } })
    assert.deepEqual(winners(rule, [`a ${fd}`, 9], [`${fd} a`, 3]), ['a'])
    assert.deepEqual(winners(rule, [`a ${fd}`, 8], [`${fd} a`, 3]), [fd])
    assert.deepEqual(winners(standard(['a']), [`a ${fd}`, 2], [`${fd} a`, 2]), [fd])
  })

  it('asks for the majority of each option by how it begins', () => {
    const rule = standard(['stay', 'overrule', 'overrule-all'], {
      ratios: [
        { begins: 'overrule', ratio: { numerator: 2, denominator: 1 } },
        { begins: 'overrule-all', ratio: { numerator: 3, denominator: 1 } },
      ],
    })
    const above = (option: string, count: number) => winners(rule, [`${option} ${fd}`, count], [`${fd} ${option}`, 4])
    assert.deepEqual([above('stay', 5), above('stay', 4)], [['stay'], [fd]])
    assert.deepEqual([above('overrule', 8), above('overrule', 7)], [['overrule'], [fd]])
    assert.deepEqual([above('overrule-all', 12), above('overrule-all', 11)], [['overrule-all'], [fd]])
  })

  it('does not let an option that is out defeat others', () => {
    const rule = standard(['a', 'b'], { ratio: { numerator: 2, denominator: 1 } })
    assert.deepEqual(winners(rule, [`a b ${fd}`, 5], [`b ${fd} a`, 4]), ['b'])
  })

  it('always lets an option win that defeats each other one, and never hangs', () => {
    const order = fc.shuffledSubarray(['a', 'b', 'c', 'd'])
    fc.assert(
      fc.property(fc.array(fc.tuple(order, fc.nat({ max: 4 })), { maxLength: 6 }), (drawn) => {
        const said = drawn.map(([names, count]) => [names.join(' '), count] as const)
        const found = winners(ranking('a', 'b', 'c', 'd'), ...said)
        assert.ok(found.length > 0)
        const prefers = (one: string, other: string) =>
          drawn.reduce((sum, [names, count]) => sum + (before(names, one, other) ? count : 0), 0)
        const best = ['a', 'b', 'c', 'd'].find((one) =>
          ['a', 'b', 'c', 'd'].every((other) => one === other || prefers(one, other) > prefers(other, one)),
        )
        if (best !== undefined) assert.deepEqual(found, [best])
      }),
    )
  })
})

describe('a vote that ranks', () => {
  it('has the winner for its outcome, the standard for lost, and a tie where several are left', () => {
    const rule = standard(['a', 'b'])
    assert.equal(outcomeOf(rule, ballots([`b ${fd}`, 2])).name, 'b')
    assert.equal(outcomeOf(rule, ballots([`${fd} b`, 2])).is, 'lost')
    const even: Rule = { ...rule, tie: [{ kind: 'casting vote', of: { group: 'board', seat: 'chair' } }] }
    assert.equal(verdictOf(even, ballots([`a=b ${fd}`, 2])).why, 'tie')
    assert.equal(verdictOf(even, ballots([`a=b ${fd}`, 2])).outcome.is, 'undecided')
  })

  it('is certain when nobody is missing, and where all that may come is gone through', () => {
    const rule = standard(['a'])
    assert.equal(standingOf(rule, ballots([`a ${fd}`, 40])).certain, true)
    const few = { ...ballots([`a ${fd}`, 3]), electorate: 5 }
    assert.equal(standingOf(rule, few).certain, true)
    const open = standingOf(rule, { ...few, electorate: 6 })
    assert.equal(open.certain, false)
    assert.deepEqual(
      open.reachable.map(({ outcome, further }) => [outcome.name, further]),
      [
        ['a', 0],
        [fd, 3],
      ],
    )
  })

  it('promises nothing where too much may come', () => {
    const standing = standingOf(standard(['a', 'b', 'c']), ballots([`a ${fd}`, 3]))
    assert.deepEqual([standing.certain, standing.unexplored, standing.reachable.length], [false, true, 1])
  })

  it('says how it was counted', () => {
    const rule = standard(['a', 'b', 'c'], { quorum: { kind: 'number', value: { numerator: 2, denominator: 1 } } })
    const tallies: readonly Tally[] = [
      ballots([`a b ${fd}`, 7], [`b c ${fd} a`, 5], [`c a ${fd}`, 4]),
      ballots([`a b ${fd}`, 2], [`c ${fd}`, 1], [`${fd}`, 1]),
      ballots([`a=b ${fd}`, 2]),
    ]
    const text = tallies.flatMap((tally) => [
      ...(tally.rankings ?? []).map(
        ({ order, count }) => `${count} × ${order.map((equal) => equal.join(' = ')).join(', ')}`,
      ),
      ...rankingInWords(rule, rankingOf(rule, tally)).map((line) => `  ${line}`),
      `  ${inWords(rule, tally, standingOf(rule, tally))}`,
      `  ${inWords(rule, { ...tally, electorate: 20 }, standingOf(rule, { ...tally, electorate: 20 }))}`,
    ])
    golden('voting/ranked.txt', `${text.join('\n')}\n`)
  })
})

const half = { kind: 'number', value: { numerator: 1, denominator: 2 } } as const
const root = { kind: 'square root', of: { kind: 'base', base: 'electorate' } } as const

function ranking(...names: readonly Name[]): Rule {
  return rankedRule(names, { kind: 'ranking', proposed: false })
}

function standard(names: readonly Name[], more: Partial<Extract<BallotForm, { kind: 'ranking' }>> = {}): Rule {
  return rankedRule([...names, fd], { kind: 'ranking', proposed: false, standard: fd, ...more })
}

function rankedRule(names: readonly Name[], ballot: BallotForm): Rule {
  const wins = names.map(
    (name): Outcome => ({ name, is: name === fd ? 'lost' : 'carried', when: { kind: 'wins', option: name } }),
  )
  const rest: Outcome = { name: 'undecided', is: 'undecided', when: { kind: 'otherwise' } }
  return aRule({ options: names.map((name) => anOption(name)), ballot, outcomes: [...wins, rest] })
}

/** "a b=c" ranks a before b and c. Everybody has voted, or 40 could. */
function ballots(...said: readonly (readonly [string, number])[]): Tally {
  const rankings = said.map(
    ([order, count]): Ranked => ({ order: order.split(' ').map((equal) => equal.split('=')), count }),
  )
  const cast = rankings.reduce((sum, { count }) => sum + count, 0)
  return aTally(Math.max(cast, 40), {}, { rankings })
}

function winners(rule: Rule, ...said: readonly (readonly [string, number])[]): readonly Name[] {
  return rankingOf(rule, ballots(...said)).winners
}

function before(names: readonly string[], one: string, other: string): boolean {
  const [first, second] = [names.indexOf(one), names.indexOf(other)]
  return first >= 0 && (second < 0 || first < second)
}
