import type { Condition, Outcome, Relation, Rule } from '../charter/structure/rule.ts'
import { conditionHolds, verdictOf } from './outcome.ts'
import { type Ranking, rankingOf } from './ranked.ts'
import type { Tally, Verdict } from './standing.ts'
import { type Counted, strongestFirst } from './strongest.ts'
import type { Surd } from './surd.ts'
import { worthOf } from './worth.ts'

/** Why a vote ends as it does: what was asked, in the order in which the rule asks it, the last being what decided. */
export interface Why extends Verdict {
  readonly asked: readonly Question[]
  /** Where the rule ranks: how the winner came about. */
  readonly ranking?: Ranking
}

/** One thing that a rule asks of its tally, with the comparisons on which the answer hangs. */
export interface Question {
  readonly of:
    | { readonly kind: 'quorum' }
    | { readonly kind: 'tie' }
    | { readonly kind: 'outcome'; readonly outcome: Outcome }
  readonly holds: boolean
  /**
   * Of what holds, all that makes it hold; of what does not, all that stands in its way. Nothing for "otherwise" and a tie.
   */
  readonly grounds: readonly Ground[]
}

/** A comparison with its two sides as they stand: "yes >= 2", 1, 2. It is said without "not", so what holds is what helps. */
export type Ground =
  | {
      readonly kind: 'compare'
      readonly condition: Extract<Condition, { readonly kind: 'compare' }>
      readonly holds: boolean
      readonly left: Surd
      readonly right: Surd
    }
  | {
      readonly kind: 'in'
      readonly condition: Condition
      readonly holds: boolean
      readonly value: Surd
      readonly set: readonly Surd[]
    }
  | { readonly kind: 'wins'; readonly condition: Condition; readonly holds: boolean }
  | {
      readonly kind: 'leads'
      readonly condition: Condition
      readonly holds: boolean
      readonly counted: readonly Counted[]
    }

/** Explains the outcome on a tally; pure, and exact as the counting is. A tally that cannot be throws (see `tallyFault`). */
export function whyOf(rule: Rule, tally: Tally): Why {
  const verdict = verdictOf(rule, tally)
  const ranking = rule.ballot?.kind === 'ranking' ? { ranking: rankingOf(rule, tally) } : {}
  return { ...verdict, ...ranking, asked: questions(rule, tally, verdict) }
}

function questions(rule: Rule, tally: Tally, verdict: Verdict): readonly Question[] {
  const quorum = rule.quorum === undefined ? [] : [question(rule, tally, { kind: 'quorum' }, rule.quorum.needs)]
  if (verdict.why === 'no quorum') return quorum
  if (verdict.why === 'tie') return [...quorum, { of: { kind: 'tie' }, holds: true, grounds: [] }]
  if (rule.winner !== undefined) return [...quorum, ...questionsOfWinner(rule, tally, verdict.outcome)]
  const last = rule.outcomes.findIndex(({ name }) => name === verdict.outcome.name)
  const asked = rule.outcomes.slice(0, last + 1).map((outcome, index): Question => {
    const of = { kind: 'outcome', outcome } as const
    const isLast = index === rule.outcomes.length - 1
    return isLast ? { of, holds: true, grounds: [] } : question(rule, tally, of, outcome.when)
  })
  return [...quorum, ...asked]
}

/** Of many options only the winner is asked about, or where none wins, the strongest. */
function questionsOfWinner(rule: Rule, tally: Tally, decided: Outcome): readonly Question[] {
  const ask = (outcome: Outcome) => question(rule, tally, { kind: 'outcome', outcome }, outcome.when)
  if (decided.when.kind !== 'otherwise') return [ask(decided)]
  const [strongest] = strongestFirst(rule, tally)
  const outcome = rule.outcomes.find(({ name }) => name === strongest?.name)
  const none: Question = { of: { kind: 'outcome', outcome: decided }, holds: true, grounds: [] }
  return outcome === undefined ? [none] : [ask(outcome), none]
}

function question(rule: Rule, tally: Tally, of: Question['of'], condition: Condition): Question {
  const holds = conditionHolds(rule, tally, condition)
  return { of, holds, grounds: groundsOf(rule, tally, condition, holds) }
}

/** The comparisons that make a condition hold, or that stand in its way. */
function groundsOf(rule: Rule, tally: Tally, condition: Condition, wanted: boolean): readonly Ground[] {
  const holds = (inner: Condition) => conditionHolds(rule, tally, inner)
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of
        .filter((part) => holds(part) === wanted)
        .flatMap((part) => groundsOf(rule, tally, part, wanted))
    case 'not':
      return negatedGrounds(rule, tally, condition.condition, wanted)
    case 'compare': {
      const [left, right] = [worthOf(rule, tally, condition.left), worthOf(rule, tally, condition.right)]
      return [{ kind: 'compare', condition, holds: holds(condition), left, right }]
    }
    case 'in':
      return [inSet(rule, tally, condition, condition)]
    case 'wins':
      return [{ kind: 'wins', condition, holds: holds(condition) }]
    case 'leads':
      return [{ kind: 'leads', condition, holds: holds(condition), counted: strongestFirst(rule, tally) }]
    case 'otherwise':
      return []
  }
}

/** Under "not", each comparison is the opposite one, and "and" is "or". */
function negatedGrounds(rule: Rule, tally: Tally, condition: Condition, wanted: boolean): readonly Ground[] {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const kind = condition.kind === 'all' ? 'any' : 'all'
      const of = condition.of.map((part): Condition => ({ kind: 'not', condition: part }))
      return groundsOf(rule, tally, { kind, of }, wanted)
    }
    case 'not':
      return groundsOf(rule, tally, condition.condition, wanted)
    case 'compare':
      return groundsOf(rule, tally, { ...condition, relation: opposites[condition.relation] }, wanted)
    case 'in':
      return [inSet(rule, tally, condition, { kind: 'not', condition })]
    case 'wins': {
      const outer: Condition = { kind: 'not', condition }
      return [{ kind: 'wins', condition: outer, holds: conditionHolds(rule, tally, outer) }]
    }
    case 'leads': {
      const outer: Condition = { kind: 'not', condition }
      const counted = strongestFirst(rule, tally)
      return [{ kind: 'leads', condition: outer, holds: conditionHolds(rule, tally, outer), counted }]
    }
    case 'otherwise':
      return []
  }
}

function inSet(
  rule: Rule,
  tally: Tally,
  { value, set }: Extract<Condition, { readonly kind: 'in' }>,
  said: Condition,
): Ground {
  const values = set.map((member) => worthOf(rule, tally, member))
  return {
    kind: 'in',
    condition: said,
    holds: conditionHolds(rule, tally, said),
    value: worthOf(rule, tally, value),
    set: values,
  }
}

export const opposites: Readonly<Record<Relation, Relation>> = {
  '>': '<=',
  '>=': '<',
  '<': '>=',
  '<=': '>',
  '=': '!=',
  '!=': '=',
}
