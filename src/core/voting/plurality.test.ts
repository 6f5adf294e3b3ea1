import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { enumerate, outcomeByEnumeration } from '../../../test/support/enumeration.ts'
import { anOption, aRule, aTally, compare, options, share } from '../../../test/support/rules.ts'
import type { Rule, Winner } from '../charter/structure/rule.ts'
import { outcomesOfWinner } from '../charter/structure/winner.ts'
import { type FurtherVoice, furtherVoices, withVoice } from './further-voice.ts'
import { outcomeOf, verdictOf } from './outcome.ts'
import { simulate } from './simulation.ts'
import { simulationTable } from './simulation-table.ts'
import type { Reachable, Tally } from './standing.ts'
import { standingOf } from './standing-of.ts'
import { whyOf } from './why.ts'
import { whyInWords } from './why-words.ts'

describe('a rule whose strongest option wins', () => {
  it('has the option with the most votes for its outcome', () => {
    assert.deepEqual(brief(drinks, { tea: 3, coffee: 2, milk: 2 }), ['tea', 'carried', undefined])
  })

  it('decides nothing when the strongest are even, when nobody votes, and when all abstain', () => {
    assert.deepEqual(brief(drinks, { tea: 2, coffee: 2 }), ['undecided', 'undecided', undefined])
    assert.deepEqual(brief(drinks, {}), ['undecided', 'undecided', undefined])
    assert.deepEqual(brief(drinks, { abstain: 4 }), ['undecided', 'undecided', undefined])
  })

  it('never lets an option win that abstains', () => {
    assert.deepEqual(brief(drinks, { tea: 1, abstain: 4 }), ['tea', 'carried', undefined])
  })

  it('loses the motion when the standard wins', () => {
    const rule = plurality(['tea', 'none'], { standard: 'none' })
    assert.deepEqual(brief(rule, { tea: 1, none: 2 }), ['none', 'lost', undefined])
  })

  it('breaks a tie as the rule says, and only of options with votes', () => {
    const rule: Rule = { ...drinks, tie: [{ kind: 'lost' }] }
    assert.deepEqual(brief(rule, { tea: 2, coffee: 2 }), ['lost', 'lost', 'tie'])
    assert.deepEqual(brief(rule, {}), ['undecided', 'undecided', undefined])
  })

  it('asks the winner for its share, at the very boundary', () => {
    const third = plurality(['tea', 'coffee', 'milk'], { needs: { relation: '>=', than: share(1, 2, 'cast') } })
    const more = plurality(['tea', 'coffee', 'milk'], { needs: { relation: '>', than: share(1, 2, 'cast') } })
    assert.deepEqual(brief(third, { tea: 3, coffee: 2, milk: 1 })[0], 'tea')
    assert.deepEqual(brief(more, { tea: 3, coffee: 2, milk: 1 })[0], 'undecided')
    assert.deepEqual(brief(more, { tea: 4, coffee: 2, milk: 1 })[0], 'tea')
  })
})

describe('standingOf, where the strongest option wins', () => {
  it('says how many votes each rival lacks', () => {
    const standing = standingOf(drinks, aTally(9, { tea: 3, coffee: 2, milk: 1 }))
    assert.equal(standing.now.name, 'tea')
    assert.deepEqual(
      standing.reachable.map(({ outcome, further, by }) => [outcome.name, further, by]),
      [
        ['tea', 0, {}],
        ['coffee', 2, { coffee: 2 }],
        ['milk', 3, { milk: 3 }],
        ['undecided', 1, { coffee: 1 }],
      ],
    )
  })

  it('is certain as soon as nobody can catch up, and not before', () => {
    assert.equal(standingOf(drinks, aTally(9, { tea: 5, coffee: 2 })).certain, true)
    assert.equal(standingOf(drinks, aTally(9, { tea: 5, coffee: 3 })).certain, true)
    assert.equal(standingOf(drinks, aTally(10, { tea: 5, coffee: 3 })).certain, false)
  })

  it('deals out votes that a quorum needs so that a tie stays one', () => {
    const rule: Rule = { ...drinks, quorum: { needs: compare('cast', '>=', 8), without: 'lost' } }
    const tally = aTally(9, { tea: 3, coffee: 3, milk: 0 })
    const tie = standingOf(rule, tally).reachable.find(({ outcome }) => outcome.name === 'undecided')
    assert.equal(tie?.further, 2)
    assert.equal(reachedBy(rule, tally, tie?.by ?? {}).name, 'undecided')
  })

  it('knows that three even options cannot stay even with one vote more', () => {
    const rule: Rule = {
      ...plurality(['tea', 'coffee', 'milk']),
      recusal: 'forbidden',
      quorum: { needs: compare('cast', '>=', 4), without: 'lost' },
    }
    const tally = aTally(6, { tea: 1, coffee: 1, milk: 1 })
    const reachable = standingOf(rule, tally).reachable.map(({ outcome, further }) => [outcome.name, further])
    assert.deepEqual(reachable, [
      ['tea', 1],
      ['coffee', 1],
      ['milk', 1],
      ['undecided', 2],
      ['lost', 0],
    ])
  })

  it('tells of fifty options and a million voters at once', () => {
    const names = Array.from({ length: 50 }, (_, index) => `option-${index}`)
    const rule: Rule = {
      ...plurality(names, { needs: { relation: '>=', than: share(1, 3, 'cast') } }),
      quorum: { needs: compare('cast', '>=', share(1, 2, 'voters')), without: 'lost' },
    }
    const counts = Object.fromEntries(names.map((name, index) => [name, 1_000 + index]))
    const started = performance.now()
    const standing = standingOf(rule, aTally(1_000_000, counts))
    assert.equal(standing.reachable.length, 52)
    assert.ok(performance.now() - started < 3_000)
  })

  it('says the same as going through every way to vote, for up to eight voters', () => {
    fc.assert(
      fc.property(arbitraryPlurality(), ({ rule, tally }) => {
        assert.deepEqual(named(outcomeOf(rule, tally)), named(outcomeByEnumeration(rule, tally)))
        const found = new Map(standingOf(rule, tally).reachable.map((one) => [one.outcome.name, one]))
        const expected = enumerate(rule, tally)
        assert.deepEqual([...found.keys()].toSorted(), [...expected.keys()].toSorted())
        for (const [name, { further, recusals }] of expected) {
          assert.deepEqual([name, found.get(name)?.further, found.get(name)?.recusals], [name, further, recusals])
        }
        for (const reachable of found.values()) assertBrings(rule, tally, reachable)
      }),
      { numRuns: 400 },
    )
  })
})

describe('an imagined vote that the strongest option wins', () => {
  const venue: Rule = { ...plurality(['abstain', 'none'], { proposed: true, standard: 'none' }), name: 'venue' }

  it('takes what has votes for proposed, and tells sizes apart from it', () => {
    const simulated = simulate(venue, ['barn=1', 'mill=2', 'abstain=1', 'voters=5'], () => undefined)
    assert.ok(simulated.ok)
    assert.equal(simulated.value.outcome, 'mill')
    assert.deepEqual(simulated.value.fewest, { mill: 0, undecided: 1 })
    assert.match(simulated.value.words, /^“mill” would win with two votes to one\./)
  })

  it('takes nothing for proposed where the rule has its own options', () => {
    const simulated = simulate(drinks, ['beer=1', 'voters=5'], () => undefined)
    assert.ok(!simulated.ok)
    assert.match(simulated.problem, /beer/)
  })

  it('stands in a table', () => {
    const table = simulationTable(plurality(['tea', 'coffee']), ['voters=2'], () => undefined)
    assert.ok(table.ok)
    const proposed = simulationTable(venue, ['barn=1', 'voters=2'], () => undefined)
    assert.ok(proposed.ok)
    assert.ok(proposed.value.rows.some(({ outcome }) => outcome === 'barn'))
    const rows = table.value.rows.map(({ votes, outcome }) => `${votes.join(' ')} ${outcome}`)
    assert.deepEqual(rows.toSorted(), [
      '0 0 undecided',
      '0 1 coffee',
      '0 2 coffee',
      '1 0 tea',
      '1 1 undecided',
      '2 0 tea',
    ])
  })

  it('is explained by the winner, or by the strongest where none wins', () => {
    const why = (counts: Readonly<Record<string, number>>) => whyInWords(drinks, whyOf(drinks, aTally(9, counts)))
    assert.deepEqual(why({ tea: 3, coffee: 2 }), [
      'It is “tea”: “tea” has more votes than every other option (“tea” 3, “coffee” 2, “milk” 0).',
    ])
    assert.deepEqual(why({ tea: 2, milk: 2 }), [
      'It is not “tea”: it does not hold that “tea” has more votes than every other option (“tea” 2, “milk” 2, “coffee” 0).',
      'So it is undecided.',
    ])
  })
})

const drinks = plurality(['tea', 'coffee', 'milk', 'abstain'])

function plurality(names: readonly string[], parts: Partial<Winner> = {}): Rule {
  const offered = options(...names)
  const winner = { proposed: false, ...parts }
  return aRule({ options: offered, winner, outcomes: outcomesOfWinner(offered, winner) })
}

function brief(rule: Rule, counts: Readonly<Record<string, number>>) {
  const { outcome, why } = verdictOf(rule, aTally(9, counts))
  return [outcome.name, outcome.is, why]
}

function named({ name, is }: { readonly name: string; readonly is: string }) {
  return `${name} ${is}`
}

function reachedBy(rule: Rule, tally: Tally, by: Readonly<Record<string, number>>) {
  const counts = { ...tally.counts }
  for (const [name, more] of Object.entries(by)) counts[name] = (counts[name] ?? 0) + more
  return outcomeOf(rule, { ...tally, counts })
}

/** The example really brings the outcome, by voices that the missing have. Ballots of several options are left to the search. */
function assertBrings(rule: Rule, tally: Tally, { outcome, by, recusals, further }: Reachable): void {
  const voices = furtherVoices(rule, tally)
  const voice = (is: (one: FurtherVoice) => boolean) => voices.find(is)
  let reached = tally
  const raise = (one: FurtherVoice | undefined, times: number) => {
    for (let time = 0; time < times; time += 1) if (one !== undefined) reached = withVoice(reached, one)
  }
  if (rule.ballot?.kind === 'approval')
    raise(
      voice(({ kind }) => kind === 'ballot'),
      further - recusals,
    )
  for (const [name, count] of Object.entries(by)) {
    raise(
      voice((one) => (one.kind === 'vote' || one.kind === 'approval') && one.option === name),
      count,
    )
  }
  raise(
    voice(({ kind }) => kind === 'recusal'),
    recusals,
  )
  assert.equal(named(outcomeOf(rule, reached)), named(outcome))
}

function arbitraryPlurality(): fc.Arbitrary<{ readonly rule: Rule; readonly tally: Tally }> {
  const names = ['tea', 'coffee', 'milk', 'water']
  const bases = fc.constantFrom('cast' as const, 'counted' as const, 'voters' as const, 'electorate' as const)
  const shares = fc.constantFrom([1, 3] as const, [1, 2] as const, [2, 3] as const)
  const measure = fc.tuple(shares, bases).map(([[over, under], base]) => share(over, under, base))
  const needs = fc.record({ relation: fc.constantFrom('>' as const, '>=' as const), than: measure })
  const quorum = fc.record({
    needs: fc.oneof(
      fc.record({
        kind: fc.constant('compare' as const),
        relation: fc.constantFrom('>=' as const, '<' as const, '=' as const),
        left: fc.constantFrom(baseOf('cast'), baseOf('counted')),
        right: measure,
      }),
      fc.integer({ min: 0, max: 6 }).map((count) => compare('cast', '>=', count)),
      fc.integer({ min: 0, max: 6 }).map((count) => compare('cast', '=', count)),
    ),
    without: fc.constantFrom('undecided' as const, 'lost' as const),
  })
  const parts = fc.record(
    {
      quorum,
      tie: fc.constantFrom([{ kind: 'lot' } as const], [{ kind: 'lost' } as const]),
      vacantCountAs: fc.constantFrom('tea', 'coffee'),
    },
    { requiredKeys: [] },
  )
  return fc
    .record({
      size: fc.integer({ min: 1, max: 4 }),
      abstains: fc.boolean(),
      standard: fc.boolean(),
      needs: fc.option(needs, { nil: undefined }),
      parts,
      form: fc.constantFrom<'choice' | 'falling' | 'approval' | 'two'>(
        'choice',
        'choice',
        'falling',
        'approval',
        'two',
      ),
      recusal: fc.constantFrom('leaves the base' as const, 'counts as abstain' as const, 'forbidden' as const),
      missing: fc.integer({ min: 0, max: 4 }),
      counts: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 5, maxLength: 5 }),
      vacant: fc.integer({ min: 0, max: 2 }),
    })
    .map(({ size, abstains, standard, needs, parts, form, recusal, missing, counts, vacant }) => {
      const offered = [
        ...names.slice(0, size).map((name) => anOption(name)),
        ...(abstains ? [anOption('abstain')] : []),
      ]
      const winner: Winner = {
        proposed: false,
        ...(standard && { standard: 'tea' }),
        ...(needs !== undefined && { needs }),
      }
      const { vacantCountAs, ...others } = parts
      const rule = aRule({
        options: offered,
        winner,
        outcomes: outcomesOfWinner(offered, winner),
        recusal,
        ...others,
        ...(vacantCountAs !== undefined && offered.some(({ name }) => name === vacantCountAs) && { vacantCountAs }),
        ...(form === 'falling' && { missingCountAs: offered.at(-1)?.name ?? 'tea' }),
        ...(form === 'approval' && { ballot: { kind: 'approval' as const } }),
        ...(form === 'two' && { ballot: { kind: 'approval' as const, most: 2 } }),
      })
      return { rule, tally: aVote(rule, { missing, counts, vacant }) }
    })
}

function baseOf(base: 'cast' | 'counted') {
  return { kind: 'base', base } as const
}

function aVote(
  { options: offered, ballot }: Rule,
  {
    missing,
    counts,
    vacant,
  }: { readonly missing: number; readonly counts: readonly number[]; readonly vacant: number },
): Tally {
  const all = offered.map(({ name, abstains }, index) => ({ name, abstains, votes: counts[index] ?? 0 }))
  let left = 8 - missing
  const fitted = all.map((one) => {
    const votes = Math.min(one.votes, left)
    left -= votes
    return [one.name, votes] as const
  })
  const cast = fitted.reduce((sum, [, votes]) => sum + votes, 0)
  const electorate = cast + missing
  const tally = { electorate, recused: 0, counts: Object.fromEntries(fitted), seats: electorate + vacant, vacant }
  return ballot === undefined ? tally : { ...tally, ballots: cast }
}
