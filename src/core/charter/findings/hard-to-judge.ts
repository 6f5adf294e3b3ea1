import { spoken } from '../../base/name.ts'
import { type Counts, type Exact, measure } from '../condition-value.ts'
import type { Condition, Expression, Rule } from '../rule.ts'
import type { CharterCheck } from './check.ts'

/**
 * A rule whose open votes could not be judged at once. What an outcome still needs is found exactly by a search
 * (core/voting/fewest-voices.ts) whose work the size of the electorate is not in, but how finely a rule weighs votes and how
 * many alternatives it has are. The bounds were chosen so that the rules of real bodies are inside, two shares in tenths of a percent
 * among them. They are no proof that the search is short: random rules with fine shares and large constants were seen, at a
 * fineness of 99 with three kinds of voice and more, that took over 800 steps, which is a tenth of a second.
 */
export const hardToJudge: CharterCheck = ({ rules }, find) => {
  for (const rule of rules) {
    const problem = problemOf(rule)
    if (problem === undefined) continue
    const message = `Where a vote by "${spoken(rule.name)}" stands could not be told at once: ${problem}`
    find('hard-to-judge', rule.place, message)
  }
}

const mostAlternatives = 100
/** For rules that weigh at most `fewKinds` kinds of voice differently; 1,000 · 1,000 is two shares in tenths of a percent. */
const finest = 1_000_000n
const fewKinds = 4
const finestOfManyKinds = 1_000n

function problemOf(rule: Rule): string | undefined {
  if (alternativesOf(rule) > mostAlternatives) {
    return 'its conditions join too many alternatives; use fewer "or" and "in", or more than one rule'
  }
  const { fineness, kinds } = weighing(rule)
  if (fineness > (kinds > fewKinds ? finestOfManyKinds : finest)) {
    return 'its conditions weigh votes too finely together; use rounder shares and smaller numbers, above all with "=" and "in"'
  }
  return undefined
}

/** In how many ways at most the comparisons of a rule can stand so that one of its outcomes comes about. */
function alternativesOf({ outcomes }: Rule): number {
  let sum = 0
  let earlierFail = 1
  for (const { when } of outcomes) {
    const { holding, failing } = waysOf(when)
    sum += earlierFail * holding
    earlierFail *= failing
  }
  return sum
}

interface Ways {
  readonly holding: number
  readonly failing: number
}

function waysOf(condition: Condition): Ways {
  switch (condition.kind) {
    case 'compare':
      if (condition.relation === '=') return { holding: 1, failing: 2 }
      return condition.relation === '!=' ? { holding: 2, failing: 1 } : { holding: 1, failing: 1 }
    case 'in': {
      if (condition.set.every(({ kind }) => kind === 'number')) {
        return { holding: condition.set.length, failing: condition.set.length + 1 }
      }
      return anyOf(condition.set.map(() => ({ holding: 1, failing: 2 })))
    }
    case 'any':
      return anyOf(condition.of.map(waysOf))
    case 'all':
      return swapped(anyOf(condition.of.map((part) => swapped(waysOf(part)))))
    case 'not':
      return swapped(waysOf(condition.condition))
    case 'otherwise':
      return { holding: 1, failing: 0 }
  }
}

/** The first part holds, or it fails and the second holds, and so on. */
function anyOf(parts: readonly Ways[]): Ways {
  return parts.reduce<Ways>(
    (so, part) => ({ holding: so.holding + so.failing * part.holding, failing: so.failing * part.failing }),
    { holding: 0, failing: 1 },
  )
}

function swapped({ holding, failing }: Ways): Ways {
  return { holding: failing, failing: holding }
}

/** A direction in which a rule weighs the voices, in whole numbers without a common divisor, and where it compares along it. */
interface Direction {
  readonly slopes: readonly bigint[]
  readonly bounds: Set<string>
}

/**
 * The product of the largest weights of all directions. One that is compared at two places or more, as "=" does, leaves a
 * narrow strip in which whole votes are hard to find: it counts with its third power.
 */
function weighing(rule: Rule): { readonly fineness: bigint; readonly kinds: number } {
  const directions = directionsOf(rule)
  let fineness = 1n
  for (const { slopes, bounds } of directions) {
    const sizes = slopes.map(magnitude).filter((size) => size > 0n)
    const largest = sizes.reduce((most, size) => (size > most ? size : most), 1n)
    fineness *= bounds.size > 1 && sizes.length > 1 ? (largest + 1n) ** 3n : largest
  }
  const columns = (directions[0]?.slopes ?? [])
    .map((_, voice) => directions.map(({ slopes }) => slopes[voice] ?? 0n))
    .filter((column) => column.some((slope) => slope !== 0n))
  return { fineness, kinds: new Set(columns.map((column) => column.join(' '))).size }
}

function directionsOf(rule: Rule): readonly Direction[] {
  const trials = trialsOf(rule)
  const directions = new Map<string, Direction>()
  for (const { left, right, isExact } of rule.outcomes.flatMap(({ when }) => comparisonsIn(when))) {
    const weights = trials.map((counts) => differenceOf(left, right, counts))
    const [nothing, ...worth] = inWholeNumbers(weights)
    const slopes = worth.map((value) => value - (nothing ?? 0n))
    const voices = slopes.slice(constantTrials)
    const divisor = voices.reduce(greatestCommonDivisor, 0n)
    if (divisor === 0n) continue
    const sign = (voices.find((slope) => slope !== 0n) ?? 0n) < 0n ? -1n : 1n
    const reduced = voices.map((slope) => (sign * slope) / divisor)
    const key = reduced.join(' ')
    const direction = directions.get(key) ?? { slopes: reduced, bounds: new Set() }
    directions.set(key, direction)
    const constants = [nothing ?? 0n, ...slopes.slice(0, constantTrials)].map((value) => sign * value)
    const bound = [...constants, divisor].join(' ')
    direction.bounds.add(bound)
    if (isExact) direction.bounds.add(`${bound} and the next`)
  }
  return [...directions.values()]
}

interface Comparison {
  readonly left: Expression
  readonly right: Expression
  readonly isExact: boolean
}

function comparisonsIn(condition: Condition): readonly Comparison[] {
  switch (condition.kind) {
    case 'compare': {
      const { left, right, relation } = condition
      return [{ left, right, isExact: relation === '=' || relation === '!=' }]
    }
    case 'in':
      return condition.set.map((right) => ({ left: condition.value, right, isExact: true }))
    case 'any':
    case 'all':
      return condition.of.flatMap(comparisonsIn)
    case 'not':
      return comparisonsIn(condition.condition)
    case 'otherwise':
      return []
  }
}

const constantTrials = 2

/** A vote of nobody; then one with one voter, one with one seat; then one with a single voice, for each kind of voice. */
function trialsOf({ options, recusal }: Rule): readonly Counts[] {
  const none = { electorate: 0, recused: 0, voters: 0, cast: 0, counted: 0, seats: 0, score: 0 }
  const nobody: Counts = { options: new Map(), bases: none }
  const votes = options.map(({ name, abstains, score }): Counts => {
    return { options: new Map([[name, 1]]), bases: { ...none, cast: 1, counted: abstains ? 0 : 1, score } }
  })
  const abstention = votes[options.findIndex(({ abstains }) => abstains)]
  const recusals: Readonly<Record<Rule['recusal'], readonly Counts[]>> = {
    forbidden: [],
    'leaves the base': [{ ...nobody, bases: { ...none, recused: 1, voters: -1 } }],
    'counts as abstain': [
      { options: abstention?.options ?? new Map(), bases: { ...(abstention?.bases ?? none), cast: 1, recused: 1 } },
    ],
  }
  return [
    nobody,
    { ...nobody, bases: { ...none, electorate: 1, voters: 1 } },
    { ...nobody, bases: { ...none, seats: 1 } },
    ...votes,
    ...recusals[recusal],
  ]
}

function differenceOf(left: Expression, right: Expression, counts: Counts): Exact {
  const [one, other] = [measure(left, counts), measure(right, counts)]
  return { over: one.over * other.under - other.over * one.under, under: one.under * other.under }
}

function inWholeNumbers(values: readonly Exact[]): readonly bigint[] {
  const common = values.reduce((most, { under }) => (most / greatestCommonDivisor(most, under)) * under, 1n)
  return values.map(({ over, under }) => over * (common / under))
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value
}

function greatestCommonDivisor(one: bigint, other: bigint): bigint {
  let [a, b] = [magnitude(one), magnitude(other)]
  while (b !== 0n) [a, b] = [b, a % b]
  return a
}
