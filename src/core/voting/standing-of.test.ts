import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { arbitraryVote, arbitraryWholeVote } from '../../../test/support/arbitrary-rules.ts'
import { enumerate, outcomeByEnumeration } from '../../../test/support/enumeration.ts'
import {
  anOption,
  aRule,
  aTally,
  compare,
  council_poll,
  every,
  funding,
  grant,
  majority_of_members,
  minus,
  options,
  passes,
  term,
} from '../../../test/support/rules.ts'
import type { Rule } from '../charter/structure/rule.ts'
import { type FurtherVoice, furtherVoices, withVoice } from './further-voice.ts'
import { outcomeOf } from './outcome.ts'
import type { Standing, Tally } from './standing.ts'
import { standingOf } from './standing-of.ts'

describe('standingOf, for funding (two +1, more +1 than −0, no −1)', () => {
  it('says that two votes for it would carry it', () => {
    assert.deepEqual(brief(standingOf(funding, aTally(5))), {
      now: 'lost',
      missing: 5,
      certain: false,
      reachable: { carried: [2, { yes: 2 }], lost: [0, {}] },
    })
  })

  it('says that one vote against it would stop it', () => {
    assert.deepEqual(brief(standingOf(funding, aTally(5, { yes: 2 }))).reachable, {
      carried: [0, {}],
      lost: [1, { no: 1 }],
    })
  })

  it('is certain after one vote against it, though three are missing', () => {
    assert.deepEqual(brief(standingOf(funding, aTally(5, { yes: 1, no: 1 }))), {
      now: 'lost',
      missing: 3,
      certain: true,
      reachable: { lost: [0, {}] },
    })
  })

  it('is certain when more are lukewarm than the missing can outweigh', () => {
    assert.equal(standingOf(funding, aTally(5, { 'mild-no': 3 })).certain, true)
    assert.equal(standingOf(funding, aTally(5, { 'mild-no': 2 })).certain, false)
  })
})

describe('standingOf, for a majority of voters', () => {
  it('counts a recusal as a change: with two of four for it, one recusal carries it', () => {
    const standing = standingOf(majority_of_members, aTally(4, { for: 2, against: 1 }))
    assert.equal(standing.now.name, 'lost')
    assert.deepEqual(brief(standing).reachable, { carried: [1, { for: 1 }], lost: [0, {}] })
  })

  it('names recusals only where no votes alone bring the outcome with as few', () => {
    const only_recusals = aRule({
      options: options('for'),
      outcomes: passes(every(compare('for', '<', 1), compare('voters', '<=', 2))),
    })
    const [carried] = standingOf(only_recusals, aTally(4)).reachable
    assert.deepEqual([carried?.further, carried?.by, carried?.recusals], [2, {}, 2])
  })

  it('does not reckon with recusals where the rule forbids them', () => {
    const forbidding: Rule = { ...majority_of_members, recusal: 'forbidden' }
    assert.equal(standingOf(forbidding, aTally(6, { for: 2, against: 3 })).certain, true)
    assert.equal(standingOf(majority_of_members, aTally(6, { for: 2, against: 3 })).certain, true)
    assert.equal(standingOf(majority_of_members, aTally(6, { for: 3, against: 2 })).certain, false)
  })

  it('is certain at the first vote over the half, and not one before', () => {
    assert.equal(standingOf(majority_of_members, aTally(1_000_000, { for: 500_001 })).certain, true)
    assert.equal(standingOf(majority_of_members, aTally(1_000_000, { for: 500_000 })).certain, false)
  })

  it('is certain when everyone has recused themselves or nobody could vote', () => {
    assert.equal(standingOf(majority_of_members, aTally(3, {}, { recused: 3 })).certain, true)
    assert.equal(standingOf(majority_of_members, aTally(0)).certain, true)
  })
})

describe('standingOf, for a poll with three outcomes', () => {
  it('keeps the order of the rule and gives the fewest votes for each', () => {
    assert.deepEqual(brief(standingOf(council_poll, aTally(5, { agree: 1 }))).reachable, {
      accepted: [2, { agree: 2 }],
      'no-action': [0, {}],
      vetoed: [2, { disagree: 2 }],
    })
  })

  it('leaves out what can no longer come about', () => {
    const { certain, reachable } = brief(standingOf(council_poll, aTally(5, { disagree: 2, agree: 1 })))
    assert.equal(certain, false)
    assert.deepEqual(reachable, { 'no-action': [1, { agree: 1 }], vetoed: [0, {}] })
  })
})

describe('standingOf, for a share of those who take a side', () => {
  it('finds that abstentions can carry what votes for it have begun', () => {
    const { reachable } = standingOf(grant, aTally(10, { aye: 2 }))
    assert.deepEqual(reachable[0]?.by, { aye: 1 })
    const only_abstaining = standingOf(grant, aTally(1_000_000, { aye: 299_999 })).reachable[0]
    assert.deepEqual([only_abstaining?.further, only_abstaining?.by], [1, { aye: 1 }])
  })
})

describe('standingOf, where whole votes are the difficulty', () => {
  it('sees that no whole vote meets an odd target with even steps, however many voters there are', () => {
    const odd = aRule({
      options: [anOption('a'), anOption('b'), anOption('c')],
      outcomes: passes(
        every(
          { kind: 'compare', relation: '=', left: term(1), right: minus(minus(twice('a'), twice('b')), minus(0, 'c')) },
          compare('c', '=', 0),
        ),
      ),
      recusal: 'forbidden',
    })
    assert.equal(standingOf(odd, aTally(1_000_000)).certain, true)
  })

  it('finds the one way to pay 43 with sixes, nines and twenties: none, and 44 with four coins', () => {
    const paying = (sum: number) =>
      aRule({
        options: [anOption('six', { score: 6 }), anOption('nine', { score: 9 }), anOption('twenty', { score: 20 })],
        outcomes: passes(compare('score', '=', sum)),
      })
    assert.equal(standingOf(paying(43), aTally(1_000_000)).certain, true)
    assert.deepEqual(standingOf(paying(44), aTally(1_000_000)).reachable[0]?.by, { six: 1, nine: 2, twenty: 1 })
  })

  it('reads tenths of a point as tenths', () => {
    const tenths = aRule({
      options: [anOption('a', { score: 0.1 }), anOption('b', { score: 0.2 })],
      outcomes: passes(compare('score', '=', { kind: 'number', value: { numerator: 3, denominator: 10 } })),
    })
    assert.deepEqual(standingOf(tenths, aTally(3)).reachable[0]?.by, { a: 1, b: 1 })
  })
})

describe('standingOf, for any rule and any tally of up to eight voters', () => {
  it('agrees with going through every completion', () => {
    fc.assert(
      fc.property(arbitraryVote(8), ({ rule, tally }) => {
        const standing = standingOf(rule, tally)
        const every_way = enumerate(rule, tally)
        assert.equal(standing.now, outcomeByEnumeration(rule, tally))
        assert.equal(standing.certain, every_way.size === 1)
        assert.deepEqual(
          standing.reachable.map(({ outcome, further, recusals }) => [outcome.name, further, recusals]),
          rule.outcomes.flatMap((outcome) => {
            const found = every_way.get(outcome.name)
            return found === undefined ? [] : [[outcome.name, found.further, found.recusals]]
          }),
        )
      }),
      { numRuns: 1500 },
    )
  })

  it('agrees with it for classes, presence, roots, quorums, ties, vacancies, missing votes and approval', () => {
    fc.assert(
      fc.property(arbitraryWholeVote(6), ({ rule, tally }) => {
        const standing = standingOf(rule, tally)
        const every_way = enumerate(rule, tally)
        assert.equal(standing.now.name, outcomeByEnumeration(rule, tally).name)
        assert.equal(standing.certain, every_way.size === 1)
        assert.deepEqual(
          Object.fromEntries(
            standing.reachable.map(({ outcome, further, recusals }) => [outcome.name, [further, recusals]]),
          ),
          Object.fromEntries(
            [...every_way.values()].map(({ outcome, further, recusals }) => [outcome.name, [further, recusals]]),
          ),
        )
      }),
      { numRuns: 700 },
    )
  })

  it('gives for each outcome a way that brings it about, as long as it says', () => {
    fc.assert(
      fc.property(arbitraryVote(1_000_000), ({ rule, tally }) => {
        const { reachable, missing } = standingOf(rule, tally)
        for (const { outcome, further, by, recusals } of reachable) {
          const votes = Object.values(by).reduce((sum, count) => sum + count, 0)
          assert.equal(further, votes + recusals)
          assert.ok(further <= missing)
          assert.equal(outcomeOf(rule, after(tally, by, recusals)), outcome)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('never lets an outcome come back, nor come nearer by more than the voice that was raised', () => {
    fc.assert(
      fc.property(arbitraryVote(8), fc.nat(), ({ rule, tally }, choice) => {
        const before = standingOf(rule, tally)
        fc.pre(before.missing > 0)
        const voices = furtherVoices(rule, tally)
        const voice: FurtherVoice | undefined = voices[choice % voices.length]
        if (voice === undefined) return
        for (const { outcome, further } of standingOf(rule, withVoice(tally, voice)).reachable) {
          const earlier = before.reachable.find((each) => each.outcome === outcome)
          assert.ok(earlier !== undefined && earlier.further <= further + 1)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('does not depend on what the options are called', () => {
    fc.assert(
      fc.property(arbitraryVote(8), ({ rule, tally }) => {
        const renamed = standingOf(relabelled(rule), relabelledTally(tally))
        const original = standingOf(rule, tally)
        assert.deepEqual(numbers(renamed), numbers(original))
      }),
      { numRuns: 300 },
    )
  })

  it('does not depend on the order in which the options stand', () => {
    fc.assert(
      fc.property(arbitraryVote(8), ({ rule, tally }) => {
        fc.pre(rule.recusal !== 'counts as abstain')
        const turned: Rule = { ...rule, options: rule.options.toReversed() }
        assert.deepEqual(numbers(standingOf(turned, tally)), numbers(standingOf(rule, tally)))
      }),
      { numRuns: 300 },
    )
  })
})

function brief({ now, missing, certain, reachable }: Standing) {
  const ways = reachable.map(({ outcome, further, by }) => [outcome.name, [further, by]] as const)
  return { now: now.name, missing, certain, reachable: Object.fromEntries(ways) }
}

function numbers({ now, missing, certain, reachable }: Standing) {
  return [
    now.name,
    missing,
    certain,
    reachable.map(({ outcome, further, recusals }) => [outcome.name, further, recusals]),
  ]
}

function twice(option: string) {
  return { kind: 'product' as const, left: term(2), right: term(option) }
}

function after(tally: Tally, by: Tally['counts'], recusals: number): Tally {
  const counts = { ...tally.counts }
  for (const [option, count] of Object.entries(by)) counts[option] = (counts[option] ?? 0) + count
  return { ...tally, counts, recused: tally.recused + recusals }
}

const label = (name: string) => `constructor-${name}`

function relabelled(rule: Rule): Rule {
  const rename = (_key: string, part: unknown): unknown =>
    typeof part === 'object' && part !== null && 'kind' in part && part.kind === 'option' && 'option' in part
      ? { ...part, option: label(String(part.option)) }
      : part
  const outcomes: Rule['outcomes'] = JSON.parse(JSON.stringify(rule.outcomes, rename))
  return { ...rule, outcomes, options: rule.options.map((option) => ({ ...option, name: label(option.name) })) }
}

function relabelledTally(tally: Tally): Tally {
  const counts = Object.entries(tally.counts).map(([name, count]) => [label(name), count] as const)
  return { ...tally, counts: Object.fromEntries(counts) }
}
