import { spoken } from '../../base/name.ts'
import type { Condition, Expression, Outcome, Rule, Winner } from '../../charter/structure/rule.ts'
import { hasEnough } from '../../charter/structure/winner.ts'
import type { Formula } from '../../voting/formula.ts'
import { isBlind } from '../../voting/plurality.ts'
import { readsOf } from '../../voting/reads.ts'
import type { Tally, Voices } from '../../voting/standing.ts'
import { questionsOf } from '../../voting/standing-of.ts'
import type { CharterCheck } from './check.ts'

/**
 * A rule whose open votes could not be judged at once. What an outcome still needs is found exactly by a search
 * (core/voting/fewest-voices.ts) whose work the size of the electorate is not in, but how finely a rule weighs votes and how
 * many alternatives it has are. The bounds were chosen so that the rules of real bodies are inside, two shares in tenths of a percent
 * among them. Rules inside were seen to take up to 14 steps; the search gives up, and says that it does, at 2,000.
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
const mostClasses = 4
/** A tie of any two of so many options is looked for. */
const mostTied = 6
/** For rules that weigh at most `fewKinds` kinds of voice differently; 1,000 · 1,000 is two shares in tenths of a percent. */
const finest = 1_000_000n
const fewKinds = 4
const finestOfManyKinds = 1_000n

function problemOf(rule: Rule): string | undefined {
  if (rule.ballot?.kind === 'ranking') return undefined
  if (readsOf(rule).classes.length > mostClasses) {
    return `it counts votes from more than ${mostClasses} seats`
  }
  if (rule.winner !== undefined) return problemOfWinner(rule, rule.winner)
  if (rule.tie !== undefined && rule.options.filter(({ abstains }) => !abstains).length > mostTied) {
    return `it breaks ties of more than ${mostTied} options`
  }
  if (alternativesOf(rule) > mostAlternatives) {
    return 'its conditions join too many alternatives; use fewer "or" and "in", or more than one rule'
  }
  const { fineness, kinds } = weighing(rule)
  if (fineness > (kinds > fewKinds ? finestOfManyKinds : finest)) {
    return 'its conditions weigh votes too finely together; use rounder shares and smaller numbers, above all with "=" and "in"'
  }
  return undefined
}

/**
 * However many options there are, each is weighed alike: as one option that needs what a winner needs, beside the others. Where the
 * quorum tells options apart, every two of them are compared, and they have to be few.
 */
function problemOfWinner({ winner: _, ...rule }: Rule, winner: Winner): string | undefined {
  if (isBlind({ ...rule, winner })) {
    const { tie, missingCountAs, vacantCountAs, ...plain } = rule
    const some = { name: 'some', label: 'some', score: 0, abstains: false, needsReason: false }
    const options = [some, ...rule.options.filter(({ abstains, name }) => abstains && name !== some.name)]
    const needs = winner.needs ?? { relation: '>=', than: one }
    const carried: Outcome = { name: 'carried', is: 'carried', when: hasEnough(some.name, needs) }
    const lost: Outcome = { name: 'lost', is: 'lost', when: { kind: 'otherwise' } }
    return problemOf({ ...plain, options, outcomes: [carried, lost] })
  }
  const sides = rule.options.filter(({ abstains }) => !abstains).length
  if (sides <= mostTied && !winner.proposed) return undefined
  return `its quorum counts single options, and it chooses among ${winner.proposed ? 'any number of them' : `more than ${mostTied}`}`
}

const one: Expression = { kind: 'number', value: { numerator: 1, denominator: 1 } }

/** In how many ways at most the comparisons of a rule can stand so that one of its outcomes comes about. */
function alternativesOf({ outcomes, quorum }: Rule): number {
  const needs = quorum === undefined ? { holding: 1, failing: 0 } : waysOf(quorum.needs)
  let sum = needs.failing
  let earlierFail = needs.holding
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
    case 'wins':
    case 'leads':
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

/**
 * The product of the largest weights of all directions in which the rule weighs voices. One along which it compares at two places or
 * more, as "=" does, leaves a narrow strip in which whole votes are hard to find: it counts with its third power. Ties weigh nothing
 * but ones. Weights do not hang on the size of the electorate, so any does; a large one keeps places apart that are said apart.
 */
function weighing(rule: Rule): { readonly fineness: bigint; readonly kinds: number } {
  const { tie: _, ...untied } = rule
  const questions = questionsOf(untied, largeTally(rule))
  const bounds = new Map<number, Set<bigint>>()
  for (const { question } of questions) collectBounds(question.formula, bounds)
  const [first] = questions
  let fineness = 1n
  for (const [form, slopes] of (first?.question.forms ?? []).entries()) {
    const sizes = slopes.map((slope) => (slope < 0n ? -slope : slope)).filter((size) => size > 0n)
    const largest = sizes.reduce((most, size) => (size > most ? size : most), 1n)
    const isStrip = (bounds.get(form)?.size ?? 0) > 1 && sizes.length > 1
    fineness *= isStrip ? (largest + 1n) ** 3n : largest
  }
  return { fineness, kinds: first?.kinds.length ?? 0 }
}

function collectBounds(formula: Formula, bounds: Map<number, Set<bigint>>): void {
  switch (formula.kind) {
    case 'known':
      return
    case 'at least': {
      const known = bounds.get(formula.form)
      if (known === undefined) bounds.set(formula.form, new Set([formula.bound]))
      else known.add(formula.bound)
      return
    }
    case 'not':
      collectBounds(formula.formula, bounds)
      return
    case 'all':
    case 'any':
      for (const part of formula.of) collectBounds(part, bounds)
  }
}

/** Nobody has said anything; each class that the rule counts has voters of its own, and some are present. */
function largeTally(rule: Rule): Tally {
  const { classes } = readsOf(rule)
  const voices = (electorate: number): Voices => ({ electorate, recused: 0, counts: {}, ballots: 0, present: 1_009 })
  const parts = [
    ...classes.map((seat) => ({ seats: [seat], ...voices(1_000_003) })),
    { seats: [], ...voices(1_000_003) },
  ]
  const whole = { ...voices(1_000_003 * parts.length), present: 1_009 * parts.length }
  const sizes = classes.map((seat) => ({ seat, seats: 1_000_213, vacant: 210 }))
  return { ...whole, seats: 1_000_777 * parts.length, vacant: 774 * parts.length, parts, sizes }
}
