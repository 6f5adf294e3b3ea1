import { spoken } from '../../base/name.ts'
import { minus, type Ratio } from '../../voting/ratio.ts'
import { worthOf } from '../../voting/worth.ts'
import type { Condition, Expression, Rule } from '../rule.ts'
import type { CharterCheck } from './check.ts'
import { canBeTried, outcomeOf, type Trial, tallyOf, waysToVote } from './trial-votes.ts'

/**
 * A rule where one more vote in favour turns what was carried into what is not. Conditions that each grow or shrink with the
 * votes in favour are known not to do so; of the others the votes of small groups are tried, and one of them is shown.
 */
export const moreVotesLose: CharterCheck = ({ rules, seats }, find) => {
  const fixed = seats.reduce((sum, { number }) => sum + (number ?? 0), 0)
  let left = mostTrials
  for (const rule of rules) {
    if (!canBeTried(rule) || onlyGains(rule)) continue
    for (const [index, option] of rule.options.entries()) {
      if (option.abstains || !isInFavour(rule, index, fixed)) continue
      const trials = triesOf(rule, index, fixed, left)
      left -= trials.tried
      if (trials.shown === undefined) continue
      const votes = rule.options.map(({ label }, each) => `${trials.shown?.ballots[each] ?? 0} ${label}`).join(', ')
      const message = `By "${spoken(rule.name)}", ${votes} of ${trials.shown.electorate} voters carry it, and one more ${option.label} does not`
      find('more-votes-lose', rule.place, message)
      break
    }
  }
}

/** Votes that are tried for the rules of one charter. */
const mostTrials = 1_500
const mostVoters = 6

/** An option for which a vote of all, few or many, carries something. */
function isInFavour(rule: Rule, index: number, fixed: number): boolean {
  for (let voters = 1; voters <= mostVoters; voters += 1) {
    const ballots = rule.options.map((_, each) => (each === index ? voters : 0))
    if (outcomeOf(rule, trialOf(voters, fixed, ballots)).is === 'carried') return true
  }
  return false
}

function triesOf(rule: Rule, index: number, fixed: number, most: number) {
  let tried = 0
  for (let voters = 1; voters <= mostVoters; voters += 1) {
    for (const ballots of waysToVote(voters - 1, rule.options.length)) {
      if (tried >= most) return { tried }
      tried += 1
      const trial = trialOf(voters, fixed, ballots)
      if (outcomeOf(rule, trial).is !== 'carried') continue
      const more = { ...trial, ballots: ballots.with(index, (ballots[index] ?? 0) + 1) }
      if (outcomeOf(rule, more).is !== 'carried') return { tried, shown: trial }
    }
  }
  return { tried }
}

function trialOf(electorate: number, fixed: number, ballots: readonly number[]): Trial {
  return { electorate, recused: 0, seats: Math.max(fixed, electorate), ballots }
}

type Direction = 'grows' | 'shrinks' | 'stays' | 'either'

/** Whether votes in favour, of whichever option, can only help: what carries grows with them, and what stands in the way shrinks. */
function onlyGains(rule: Rule): boolean {
  if (rule.tie !== undefined) return false
  const lastCarried = rule.outcomes.findLastIndex(({ is }) => is === 'carried')
  const fixed = mostVoters
  return rule.options.every((option, index) => {
    if (option.abstains || !isInFavour(rule, index, fixed)) return true
    const slope = slopeAlong(rule, index)
    if (rule.quorum !== undefined && !helps(directionOf(rule.quorum.needs, slope), 'grows')) return false
    return rule.outcomes
      .slice(0, lastCarried + 1)
      .every(({ is, when }) => helps(directionOf(when, slope), is === 'carried' ? 'grows' : 'shrinks'))
  })
}

function helps(direction: Direction, wanted: Direction): boolean {
  return direction === wanted || direction === 'stays'
}

/** What one more vote adds to the left side over the right one: conditions are linear, so it is the same everywhere. */
function slopeAlong(rule: Rule, index: number): (left: Expression, right: Expression) => bigint {
  const none = rule.options.map(() => 0)
  const before = tallyOf(rule, trialOf(mostVoters, mostVoters, none))
  const after = tallyOf(rule, trialOf(mostVoters, mostVoters, none.with(index, 1)))
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
    case 'wins':
      return 'either'
  }
}

function together(one: Direction, other: Direction): Direction {
  if (one === 'stays' || one === other) return other
  return other === 'stays' ? one : 'either'
}

const opposite = { grows: 'shrinks', shrinks: 'grows', stays: 'stays', either: 'either' } as const
