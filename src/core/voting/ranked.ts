import type { Fraction } from '../base/fraction.ts'
import type { Name } from '../base/name.ts'
import { whole } from '../base/ratio.ts'
import type { BallotForm, Rule } from '../charter/structure/rule.ts'
import { joined, type Rankings } from '../tally/ballots/ballots.ts'
import { type FallsShort, fallingShort } from '../tally/methods/condorcet/above-standard.ts'
import { type Defeat as DefeatAt, defeatsAmong } from '../tally/methods/condorcet/defeats.ts'
import { type Pairwise, pairwiseOf } from '../tally/methods/condorcet/pairwise.ts'
import { schwartzSteps } from '../tally/methods/condorcet/schwartz.ts'
import type { Ranked, Tally } from './standing.ts'
import { lessened, rational, signOf } from './surd.ts'
import { exact, worthOf } from './worth.ts'

/** What ranked ballots come to: whoever is left at the end, one unless they are even, and how it came about, step by step. */
export interface Ranking {
  readonly winners: readonly Name[]
  readonly steps: readonly RankingStep[]
}

export type RankingStep =
  /** Too few rank it above the standard, or not so many times as below it. */
  | {
      readonly kind: 'out'
      readonly option: Name
      readonly why: 'quorum' | 'majority'
      readonly above: number
      readonly below: number
    }
  | { readonly kind: 'defeats'; readonly defeats: readonly Defeat[] }
  | { readonly kind: 'schwartz set'; readonly options: readonly Name[] }
  /** The weakest defeats within the Schwartz set are no longer reckoned with. */
  | { readonly kind: 'dropped'; readonly defeats: readonly Defeat[] }

/** So many rank the winner above the loser, and so many the other way. */
export interface Defeat {
  readonly winner: Name
  readonly loser: Name
  readonly above: number
  readonly below: number
}

/**
 * The method of the constitution of the Debian project (section A.5, "Vote counting", version 1.9 of 2022), in its own steps.
 * Options that fall short of the quorum or of the majority against the standard are out. Of the defeats between the others the weakest within
 * the Schwartz set are dropped until it has none. It is the arithmetic of the counting (core/tally), with the quorum and the ratios of the rule, compared exactly.
 * A tally that has no ballots leaves every option that needs none; with a standard that is the standard alone.
 */
export function rankingOf(rule: Rule, tally: Tally): Ranking {
  const known = results.get(tally)
  if (known?.rule === rule) return known.ranking
  const ranking = rank(rule, tally)
  results.set(tally, { rule, ranking })
  return ranking
}

/** Conditions ask once for every option; a tally never changes. */
const results = new WeakMap<Tally, { readonly rule: Rule; readonly ranking: Ranking }>()

function rank(rule: Rule, tally: Tally): Ranking {
  const names = rankedOptions(rule)
  const ballots = rankingsOf(names, tally.rankings ?? [])
  const pairwise = pairwiseOf({ ballots, withdrawn: [], params: { unranked: 'last' } })
  const options = names.map((_, option) => option)
  const out = outOf(rule, tally, pairwise)
  const left = options.filter((option) => !out.some((one) => one.option === option))
  const counted = schwartzSteps(left, defeatsAmong(pairwise, left))
  const nameOf = (option: number) => names[option] ?? ''
  const named = (defeats: readonly DefeatAt[]) =>
    defeats.map((defeat) => ({ ...defeat, winner: nameOf(defeat.winner), loser: nameOf(defeat.loser) }))
  const steps = counted.flatMap(({ members, dropped }): readonly RankingStep[] => [
    { kind: 'schwartz set', options: members.map(nameOf) },
    ...(dropped.length > 0 ? [{ kind: 'dropped', defeats: named(dropped) } as const] : []),
  ])
  return {
    winners: (counted.at(-1)?.members ?? []).map(nameOf),
    steps: [
      ...out.map((one) => ({ ...one, kind: 'out' as const, option: nameOf(one.option) })),
      { kind: 'defeats', defeats: named(counted[0]?.defeats ?? []) },
      ...steps,
    ],
  }
}

/** The options of the rule and, where it is not one of them, the standard. */
export function rankedOptions({ options, ballot }: Rule): readonly Name[] {
  const names = options.map(({ name }) => name)
  const standard = ballot?.kind === 'ranking' ? ballot.standard : undefined
  return standard === undefined || names.includes(standard) ? names : [...names, standard]
}

function ratioOf(ballot: Extract<BallotForm, { kind: 'ranking' }> | undefined, option: Name): Fraction {
  const own = (ballot?.ratios ?? [])
    .filter(({ begins }) => option === begins || option.startsWith(`${begins}-`))
    .toSorted((one, other) => other.begins.length - one.begins.length)[0]
  return own?.ratio ?? ballot?.ratio ?? { numerator: 1, denominator: 1 }
}

/** As the counting has ballots: options by their positions. */
function rankingsOf(names: readonly Name[], ballots: readonly Ranked[]): Rankings {
  const positions = new Map(names.map((name, position) => [name, position]))
  const marks: number[] = []
  const starts = [0]
  for (const { order } of ballots) {
    for (const equal of order) {
      const known = equal.map((name) => positions.get(name)).filter((position) => position !== undefined)
      marks.push(...known.map((position, index) => (index === 0 ? position : position | joined)))
    }
    starts.push(marks.length)
  }
  const counts = Float64Array.from(ballots, ({ count }) => count)
  return {
    kind: 'rankings',
    candidates: names.length,
    counts,
    starts: Uint32Array.from(starts),
    marks: Uint16Array.from(marks),
  }
}

/** Steps 2 and 3: the quorum, and the majority ratio. */
function outOf(rule: Rule, tally: Tally, pairwise: Pairwise): readonly FallsShort[] {
  const names = rankedOptions(rule)
  const ballot = rule.ballot?.kind === 'ranking' ? rule.ballot : undefined
  if (ballot?.standard === undefined) return []
  const needed = ballot.quorum === undefined ? rational(whole(0)) : worthOf(rule, tally, ballot.quorum)
  const options = names.map((_, option) => option)
  return fallingShort(options, pairwise, {
    option: names.indexOf(ballot.standard),
    hasQuorum: (above) => signOf(lessened(rational(whole(above)), needed)) >= 0n,
    ratioOf: (option) => exact(ratioOf(ballot, names[option] ?? '')),
    strictly: false,
  })
}
