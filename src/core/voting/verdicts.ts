import type { Condition, Expression, Outcome, Rule, TieStep } from '../charter/structure/rule.ts'
import { all, any as anyOf, type Formula, known, not } from './formula.ts'
import { lastOutcome } from './last-outcome.ts'
import type { Verdict } from './standing.ts'

export interface VerdictWhen extends Verdict {
  readonly when: Formula
}

/**
 * Every verdict that a rule knows, with the formula of when it comes about; exactly one does. Without its quorum a vote has only that
 * for an answer. A tie is that the two strongest options which do not abstain have equally many votes, at least one, and nothing
 * would be carried; where the rule says how it is broken, that stands before the outcomes that are not carried.
 * @param isTied where the tally is known, for rules whose ties are not told by formulas, or sooner without
 */
export function verdictsOf(
  rule: Rule,
  formulaOf: (condition: Condition) => Formula,
  isTied?: () => boolean,
): readonly VerdictWhen[] {
  const hasQuorum = rule.quorum === undefined ? known(true) : formulaOf(rule.quorum.needs)
  const outcomes = firstToHold(rule, formulaOf)
  const carried = anyOf(outcomes.flatMap(({ outcome, when }) => (outcome.is === 'carried' ? [when] : [])))
  const [step] = rule.tie ?? []
  const tie = step === undefined ? known(false) : all([tieOf(rule, formulaOf, isTied), not(carried)])
  return [
    ...(rule.quorum === undefined
      ? []
      : [{ outcome: withoutQuorum(rule.quorum.without), why: 'no quorum' as const, when: not(hasQuorum) }]),
    ...(step === undefined ? [] : [{ outcome: ofTie(rule, step), why: 'tie' as const, when: all([hasQuorum, tie]) }]),
    ...outcomes.map(({ outcome, when }) => ({
      outcome,
      when: all([hasQuorum, when, outcome.is === 'carried' ? known(true) : not(tie)]),
    })),
  ]
}

/** For each outcome: that its condition holds and none before it does; the last one holds where no other does. */
function firstToHold(
  rule: Rule,
  formulaOf: (condition: Condition) => Formula,
): readonly { readonly outcome: Outcome; readonly when: Formula }[] {
  const last = lastOutcome(rule)
  const earlier: Formula[] = []
  return rule.outcomes.map((outcome) => {
    const when = outcome === last ? known(true) : formulaOf(outcome.when)
    const first = all([...earlier, when])
    earlier.push(not(when))
    return { outcome, when: first }
  })
}

function tieOf(rule: Rule, formulaOf: (condition: Condition) => Formula, isTied?: () => boolean): Formula {
  if (rule.ballot?.kind === 'ranking') return known(isTied?.() === true)
  if (rule.winner !== undefined && isTied !== undefined) return known(isTied())
  const sides = rule.options
    .filter(({ abstains }) => !abstains)
    .map(({ name }): Expression => ({ kind: 'option', option: name }))
  const pairs = sides.flatMap((left, index) => sides.slice(index + 1).map((right) => [left, right] as const))
  return anyOf(
    pairs.map(([left, right]) => {
      const others = sides.filter((side) => side !== left && side !== right)
      const even: Condition = { kind: 'compare', relation: '=', left, right }
      const some: Condition = { kind: 'compare', relation: '>=', left, right: one }
      const strongest = others.map((other): Condition => ({ kind: 'compare', relation: '>=', left, right: other }))
      return formulaOf({ kind: 'all', of: [even, some, ...strongest] })
    }),
  )
}

const one: Expression = { kind: 'number', value: { numerator: 1, denominator: 1 } }

/** None of the rule's own outcomes, since none of their conditions was asked: what follows a veto does not follow a missing quorum. */
export function withoutQuorum(without: 'undecided' | 'lost' | 'extend'): Outcome {
  const is = without === 'lost' ? 'lost' : 'undecided'
  return { name: is, is, when: { kind: 'otherwise' } }
}

/** A lot and a casting vote are still to come: until then nothing is decided. */
export function ofTie(rule: Rule, step: TieStep): Outcome {
  switch (step.kind) {
    case 'carried':
    case 'lost':
    case 'undecided':
      return outcomeThat(rule, step.kind)
    case 'lot':
    case 'casting vote':
      return outcomeThat(rule, 'undecided')
  }
}

/** The rule's own outcome of that kind where it has one: the first that is carried, the last that is not. */
function outcomeThat({ outcomes }: Rule, is: Outcome['is']): Outcome {
  const own =
    is === 'carried' ? outcomes.find((outcome) => outcome.is === is) : outcomes.findLast((outcome) => outcome.is === is)
  return own ?? { name: is, is, when: { kind: 'otherwise' } }
}
