import { type Name, spoken } from '../../base/name.ts'
import { minus, type Ratio } from '../../base/ratio.ts'
import type { Condition, Expression, Option, Outcome, Rule } from '../../charter/structure/rule.ts'
import { worthOf } from '../../voting/worth.ts'
import type { CharterCheck } from './check.ts'
import { canBeTried, outcomeOf, type Trial, tallyOf, waysToVote } from './trial-votes.ts'

/**
 * A rule where one more vote in favour turns what was carried into what is not. Conditions that each grow or shrink with the
 * votes in favour are known not to do so; of the others the votes of small groups are tried, and one of them is shown.
 */
export const moreVotesLose: CharterCheck = ({ rules, seats }, find) => {
  const fixed = seats.reduce((sum, { number }) => sum + (number ?? 0), 0)
  const budget = { left: mostTrials }
  for (const rule of rules) {
    if (budget.left <= 0) return
    if (!canBeTried(rule)) continue
    const shown = shownIn({ rule, fixed, budget })
    if (shown === undefined) continue
    const { option, trial } = shown
    const votes = rule.options.map(({ label }, each) => `${trial.ballots[each] ?? 0} ${label}`).join(', ')
    const message = `By "${spoken(rule.name)}", ${votes} of ${trial.electorate} voters carry it, and one more ${option.label} does not`
    find('more-votes-lose', rule.place, message)
  }
}

/** Votes that are tried for the rules of one charter; of a charter with very many rules the last are not tried. */
const mostTrials = 3_000
const mostVoters = 6

interface Trying {
  readonly rule: Rule
  readonly fixed: number
  readonly budget: { left: number }
}

function shownIn(trying: Trying): { readonly option: Option; readonly trial: Trial } | undefined {
  const { rule } = trying
  for (const [index, option] of rule.options.entries()) {
    if (option.abstains || onlyGains(trying, index)) continue
    const favoured = favouredBy(trying, index)
    const trial = favoured.size === 0 ? undefined : witness(trying, index, favoured)
    if (trial !== undefined) return { option, trial }
  }
  return undefined
}

/** The carried outcomes to which a vote of all, few or many, for the option comes. */
function favouredBy(trying: Trying, index: number): ReadonlySet<Name> {
  const favoured = new Set<Name>()
  for (let voters = 1; voters <= mostVoters; voters += 1) {
    const ballots = trying.rule.options.map((_, each) => (each === index ? voters : 0))
    const { name, is } = triedOutcome(trying, trialOf(trying, voters, ballots))
    if (is === 'carried') favoured.add(name)
  }
  return favoured
}

/** A vote that carries what the option is for, and with one more for it carries nothing. */
function witness(trying: Trying, index: number, favoured: ReadonlySet<Name>): Trial | undefined {
  for (let voters = 1; voters <= mostVoters; voters += 1) {
    for (const ballots of waysToVote(voters - 1, trying.rule.options.length)) {
      if (trying.budget.left <= 0) return undefined
      const trial = trialOf(trying, voters, ballots)
      const more = { ...trial, ballots: ballots.with(index, (ballots[index] ?? 0) + 1) }
      const { name, is } = triedOutcome(trying, trial)
      if (is === 'carried' && favoured.has(name) && triedOutcome(trying, more).is !== 'carried') return trial
    }
  }
  return undefined
}

function triedOutcome({ rule, budget }: Trying, trial: Trial): Outcome {
  budget.left -= 1
  return outcomeOf(rule, trial)
}

function trialOf({ fixed }: Pick<Trying, 'fixed'>, electorate: number, ballots: readonly number[]): Trial {
  return { electorate, recused: 0, seats: Math.max(fixed, electorate), ballots }
}

type Direction = 'grows' | 'shrinks' | 'stays' | 'either'

/** Whether votes for the option can only help: what carries grows with them, and what stands in the way shrinks. */
function onlyGains(trying: Trying, index: number): boolean {
  const { rule } = trying
  if (rule.tie !== undefined && rule.winner === undefined) return false
  const lastCarried = rule.outcomes.findLastIndex(({ is }) => is === 'carried')
  const slope = slopeAlong(trying, index)
  if (rule.quorum !== undefined && !helps(directionOf(rule.quorum.needs, slope), 'grows')) return false
  if (rule.winner !== undefined) {
    const own = rule.outcomes.filter(({ name }) => name === rule.options[index]?.name)
    return own.every(({ when }) => helps(directionOf(when, slope), 'grows'))
  }
  return rule.outcomes
    .slice(0, lastCarried + 1)
    .every(({ is, when }) => helps(directionOf(when, slope), is === 'carried' ? 'grows' : 'shrinks'))
}

function helps(direction: Direction, wanted: Direction): boolean {
  return direction === wanted || direction === 'stays'
}

/** What one more vote adds to the left side over the right one: conditions are linear, so it is the same everywhere. */
function slopeAlong(trying: Trying, index: number): (left: Expression, right: Expression) => bigint {
  const { rule } = trying
  const none = rule.options.map(() => 0)
  const before = tallyOf(rule, trialOf(trying, mostVoters, none))
  const after = tallyOf(rule, trialOf(trying, mostVoters, none.with(index, 1)))
  const added = (expression: Expression): Ratio =>
    minus(worthOf(rule, after, expression).plain, worthOf(rule, before, expression).plain)
  return (left, right) => minus(added(left), added(right)).numerator
}

function directionOf(condition: Condition, slope: (left: Expression, right: Expression) => bigint): Direction {
  switch (condition.kind) {
    case 'compare': {
      const { relation, left, right } = condition
      const grows = slope(left, right)
      if (grows === 0n) return 'stays'
      if (relation === '=' || relation === '!=') return 'either'
      return grows > 0n === (relation === '>' || relation === '>=') ? 'grows' : 'shrinks'
    }
    case 'in':
      return condition.set.every((item) => slope(condition.value, item) === 0n) ? 'stays' : 'either'
    case 'all':
    case 'any':
      return condition.of.map((part) => directionOf(part, slope)).reduce(together, 'stays')
    case 'not':
      return opposite[directionOf(condition.condition, slope)]
    case 'otherwise':
      return 'stays'
    case 'leads':
      return 'grows'
    case 'wins':
      return 'either'
  }
}

function together(one: Direction, other: Direction): Direction {
  if (one === 'stays' || one === other) return other
  return other === 'stays' ? one : 'either'
}

const opposite = { grows: 'shrinks', shrinks: 'grows', stays: 'stays', either: 'either' } as const
