import type { Fraction } from '../base/fraction.ts'
import type { Name } from '../base/name.ts'
import { whole } from '../base/ratio.ts'
import type { BallotForm, Rule } from '../charter/structure/rule.ts'
import type { Ranked, Tally } from './standing.ts'
import { lessened, rational, scaledBy, signOf } from './surd.ts'
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
 * the Schwartz set are dropped until it has none. All of it is whole numbers, and the quorum is compared exactly.
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
  const ballots = tally.rankings ?? []
  const names = rankedOptions(rule)
  const preferring = preferences(names, ballots)
  const steps: RankingStep[] = []
  const left = withoutThoseOut(rule, tally, names, preferring, steps)
  let defeats = defeatsAmong(left, preferring)
  steps.push({ kind: 'defeats', defeats })
  for (;;) {
    const set = schwartzSet(left, defeats)
    steps.push({ kind: 'schwartz set', options: set })
    const within = defeats.filter(({ winner, loser }) => set.includes(winner) && set.includes(loser))
    const weakest = within.filter((defeat) => !within.some((other) => isWeaker(other, defeat)))
    if (weakest.length === 0) return { winners: set, steps }
    steps.push({ kind: 'dropped', defeats: weakest })
    defeats = defeats.filter((defeat) => !weakest.includes(defeat))
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

type Preferring = (one: Name, other: Name) => number

/** How many ballots rank one option above another; what a ballot does not rank stands below all that it does. */
function preferences(names: readonly Name[], ballots: readonly Ranked[]): Preferring {
  const counts = new Map(names.map((name) => [name, new Map<Name, number>()] as const))
  for (const { order, count } of ballots) {
    const places = new Map(order.flatMap((equal, place) => equal.map((name) => [name, place] as const)))
    const placeOf = (name: Name) => places.get(name) ?? order.length
    for (const one of names) {
      const row = counts.get(one)
      for (const other of names) {
        if (placeOf(one) < placeOf(other)) row?.set(other, (row.get(other) ?? 0) + count)
      }
    }
  }
  return (one, other) => counts.get(one)?.get(other) ?? 0
}

/** Steps 2 and 3: the quorum, and the majority ratio. */
function withoutThoseOut(
  rule: Rule,
  tally: Tally,
  names: readonly Name[],
  preferring: Preferring,
  steps: RankingStep[],
): readonly Name[] {
  const ballot = rule.ballot?.kind === 'ranking' ? rule.ballot : undefined
  const { standard, quorum } = ballot ?? {}
  if (standard === undefined) return names
  const needed = quorum === undefined ? rational(whole(0)) : worthOf(rule, tally, quorum)
  return names.filter((option) => {
    if (option === standard) return true
    const [above, below] = [preferring(option, standard), preferring(standard, option)]
    const hasQuorum = signOf(lessened(rational(whole(above)), needed)) >= 0n
    const times = exact(ratioOf(ballot, option))
    const isTimes = signOf(lessened(rational(whole(above)), scaledBy(times, rational(whole(below))))) >= 0n
    if (hasQuorum && isTimes && above > below) return true
    steps.push({ kind: 'out', option, why: hasQuorum ? 'majority' : 'quorum', above, below })
    return false
  })
}

function defeatsAmong(names: readonly Name[], preferring: Preferring): readonly Defeat[] {
  return names.flatMap((winner) =>
    names.flatMap((loser): readonly Defeat[] => {
      const [above, below] = [preferring(winner, loser), preferring(loser, winner)]
      return above > below ? [{ winner, loser, above, below }] : []
    }),
  )
}

/** Step 6: whoever is transitively defeated only by those whom they transitively defeat themselves. */
function schwartzSet(names: readonly Name[], defeats: readonly Defeat[]): readonly Name[] {
  const reached = new Map(names.map((name) => [name, defeatedBy(name, defeats)] as const))
  const isOver = (one: Name, other: Name) => reached.get(one)?.has(other) === true
  return names.filter((one) => names.every((other) => isOver(one, other) || !isOver(other, one)))
}

function defeatedBy(name: Name, defeats: readonly Defeat[]): ReadonlySet<Name> {
  const reached = new Set<Name>()
  const waiting = [name]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const { winner, loser } of defeats) {
      if (winner !== next || reached.has(loser)) continue
      reached.add(loser)
      waiting.push(loser)
    }
  }
  return reached
}

/** Step 7: fewer prefer the winner, or as many and more the loser. */
function isWeaker(one: Defeat, other: Defeat): boolean {
  return one.above < other.above || (one.above === other.above && one.below > other.below)
}
