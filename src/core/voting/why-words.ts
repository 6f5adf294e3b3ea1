import { spoken } from '../base/name.ts'
import { explainCondition } from '../charter/explain/explain-condition.ts'
import { alone, listed, quoted, type Surroundings } from '../charter/explain/explain-wording.ts'
import type { Condition, Relation, Rule } from '../charter/structure/rule.ts'
import { numberInWords } from './number-words.ts'
import { labelOfOutcome } from './outcome-label.ts'
import type { RankingStep } from './ranked.ts'
import type { Counted } from './strongest.ts'
import { type Ground, opposites, type Question, type Why } from './why.ts'

/**
 * Why a vote ends as it does, in sentences made from the comparisons and their numbers: "Lost, because it does not hold that
 * nobody votes −1 (1 is not 0)."
 */
export function whyInWords(rule: Rule, why: Why, among: Surroundings = alone): readonly string[] {
  const say: Say = (condition) => explainCondition(condition, rule.options, { own: rule.clause.group, among })
  const named: Named = (outcome) => outcomeWords(rule, outcome)
  return [
    ...why.asked.map((question) => answer(say, named, question)),
    ...(why.ranking?.steps ?? []).flatMap(stepWords),
  ]
}

type Say = (condition: Condition) => string
type Named = (outcome: string) => string

function answer(say: Say, named: Named, { of, holds, grounds }: Question): string {
  const because = holds ? reasons(say, grounds) : obstacles(say, grounds)
  switch (of.kind) {
    case 'quorum':
      return holds ? `The quorum is there: ${because}.` : `The quorum is not there: ${because}.`
    case 'tie':
      return 'It is a tie: of the options that do not abstain, the two strongest have equally many votes.'
    case 'outcome': {
      const { name } = of.outcome
      if (!holds) return `It is not ${named(name)}: ${because}.`
      return grounds.length === 0 ? `So it is ${named(name)}.` : `It is ${named(name)}: ${because}.`
    }
  }
}

/** Where an option wins, the outcome is called as voters read the option: people, who may be options, by their names. */
function outcomeWords(rule: Rule, outcome: string): string {
  if (outcome === 'carried' || outcome === 'lost' || outcome === 'undecided') return outcome
  return quoted(labelOfOutcome(rule, outcome))
}

function reasons(say: Say, grounds: readonly Ground[]): string {
  return listed(grounds.map((ground) => `${say(ground.condition)} (${numbers(ground)})`))
}

function obstacles(say: Say, grounds: readonly Ground[]): string {
  const [first = '', ...rest] = grounds.map((ground) => `that ${say(ground.condition)} (${numbers(ground)})`)
  return `it does not hold ${[first, ...rest].join(', nor ')}`
}

/** What the numbers are to each other, which is true whether the comparison holds or not. */
function numbers(ground: Ground): string {
  switch (ground.kind) {
    case 'compare': {
      const { condition, holds, left, right } = ground
      const relation = holds ? condition.relation : opposites[condition.relation]
      return `${numberInWords(left)} ${relations[relation]} ${numberInWords(right)}`
    }
    case 'in': {
      const isAmong = ground.condition.kind === 'in' ? ground.holds : !ground.holds
      return `${numberInWords(ground.value)} is ${isAmong ? 'one' : 'none'} of ${listed(ground.set.map(numberInWords))}`
    }
    case 'wins':
      return ground.holds ? 'by the ranked ballots' : 'the ranked ballots say otherwise'
    case 'leads':
      return strongestWords(ground.counted)
  }
}

/** "“tea” 3, “coffee” 2": of many only the strongest. */
function strongestWords(counted: readonly Counted[]): string {
  const shown = counted.slice(0, mostShown).map(({ name, votes }) => `${quoted(spoken(name))} ${votes}`)
  return [...shown, ...(counted.length > mostShown ? ['the others no more'] : [])].join(', ')
}

const mostShown = 4

const relations: Readonly<Record<Relation, string>> = {
  '>': 'is more than',
  '>=': 'is at least',
  '<': 'is less than',
  '<=': 'is no more than',
  '=': 'is',
  '!=': 'is not',
}

function stepWords(step: RankingStep): readonly string[] {
  switch (step.kind) {
    case 'out': {
      const { option, why, above, below } = step
      const lacks = why === 'quorum' ? 'its quorum' : 'its majority'
      return [`${quoted(spoken(option))} lacks ${lacks} against the standard: ${above} rank it above, ${below} below.`]
    }
    case 'defeats':
      return step.defeats.map(
        ({ winner, loser, above, below }) =>
          `${quoted(spoken(winner))} defeats ${quoted(spoken(loser))}, ${above} to ${below}.`,
      )
    case 'schwartz set':
      return step.options.length < 2
        ? []
        : [`None of ${listed(step.options.map((option) => quoted(spoken(option))))} is beaten from outside.`]
    case 'dropped':
      return step.defeats.map(
        ({ winner, loser }) =>
          `The defeat of ${quoted(spoken(loser))} by ${quoted(spoken(winner))} is the weakest and is dropped.`,
      )
  }
}
