import type { Base, Condition, Expression, Outcome, Relation, Rule } from '../../src/core/charter/rule.ts'
import type { Tally } from '../../src/core/voting/standing.ts'

// The meaning of a rule in the plainest words, and every completion of a vote one by one: slow, and too simple to be wrong
// in the same way as what it checks. It shares no code with src/core/voting.

export interface Completion {
  readonly outcome: Outcome
  readonly further: number
  readonly recusals: number
}

/** For each outcome that a completion brings about, the fewest further voices, and of those the fewest recusals. */
export function enumerate(rule: Rule, tally: Tally): ReadonlyMap<Outcome, Completion> {
  const found = new Map<Outcome, Completion>()
  const missing = tally.electorate - tally.recused - total(tally)
  const visit = (reached: Tally, option: number, left: number, recusals: number) => {
    const next = rule.options[option]
    if (next === undefined) {
      const further = missing - left
      const most = rule.recusal === 'forbidden' ? 0 : left
      for (let more = 0; more <= most; more += 1) {
        const outcome = outcomeByEnumeration(rule, { ...reached, recused: tally.recused + more })
        keep(found, { outcome, further: further + more, recusals: recusals + more })
      }
      return
    }
    for (let more = 0; more <= left; more += 1) {
      const counts = { ...reached.counts, [next.name]: (reached.counts[next.name] ?? 0) + more }
      visit({ ...reached, counts }, option + 1, left - more, recusals)
    }
  }
  visit(tally, 0, missing, 0)
  return found
}

export function outcomeByEnumeration(rule: Rule, tally: Tally): Outcome {
  const outcome = rule.outcomes.find(({ when }) => holds(rule, tally, when))
  if (outcome === undefined) throw new Error('The last outcome of a rule always holds')
  return outcome
}

function keep(found: Map<Outcome, Completion>, completion: Completion): void {
  const best = found.get(completion.outcome)
  const isBetter =
    best === undefined ||
    completion.further < best.further ||
    (completion.further === best.further && completion.recusals < best.recusals)
  if (isBetter) found.set(completion.outcome, completion)
}

function holds(rule: Rule, tally: Tally, condition: Condition): boolean {
  switch (condition.kind) {
    case 'compare':
      return relates(sign(value(rule, tally, condition.left), value(rule, tally, condition.right)), condition.relation)
    case 'in':
      return condition.set.some((member) => sign(value(rule, tally, condition.value), value(rule, tally, member)) === 0)
    case 'all':
      return condition.of.every((part) => holds(rule, tally, part))
    case 'any':
      return condition.of.some((part) => holds(rule, tally, part))
    case 'not':
      return !holds(rule, tally, condition.condition)
    case 'otherwise':
      return true
  }
}

function relates(difference: number, relation: Relation): boolean {
  switch (relation) {
    case '>':
      return difference > 0
    case '>=':
      return difference >= 0
    case '<':
      return difference < 0
    case '<=':
      return difference <= 0
    case '=':
      return difference === 0
    case '!=':
      return difference !== 0
  }
}

type Pair = readonly [numerator: number, denominator: number]

function sign([a, b]: Pair, [c, d]: Pair): number {
  return a * d - c * b
}

function value(rule: Rule, tally: Tally, expression: Expression): Pair {
  switch (expression.kind) {
    case 'number':
      return [expression.value.numerator, expression.value.denominator]
    case 'option': {
      const abstention = rule.options.find(({ abstains }) => abstains)?.name
      const extra = rule.recusal === 'counts as abstain' && abstention === expression.option ? tally.recused : 0
      return [(tally.counts[expression.option] ?? 0) + extra, 1]
    }
    case 'base':
      return [base(rule, tally, expression.base), 1]
    case 'share': {
      const [numerator, denominator] = value(rule, tally, expression.of)
      return [numerator * expression.share.numerator, denominator * expression.share.denominator]
    }
    case 'sum':
    case 'difference':
    case 'product': {
      const [a, b] = value(rule, tally, expression.left)
      const [c, d] = value(rule, tally, expression.right)
      if (expression.kind === 'product') return [a * c, b * d]
      return [expression.kind === 'sum' ? a * d + c * b : a * d - c * b, b * d]
    }
  }
}

/** Scores are whole numbers here. */
function base(rule: Rule, tally: Tally, name: Base): number {
  const asAbstention = rule.recusal === 'counts as abstain' ? tally.recused : 0
  switch (name) {
    case 'electorate':
      return tally.electorate
    case 'recused':
      return tally.recused
    case 'voters':
      return rule.recusal === 'leaves the base' ? tally.electorate - tally.recused : tally.electorate
    case 'cast':
      return total(tally) + asAbstention
    case 'counted':
      return rule.options.reduce((sum, { name, abstains }) => sum + (abstains ? 0 : (tally.counts[name] ?? 0)), 0)
    case 'seats':
      return tally.seats
    case 'score': {
      const abstention = rule.options.find(({ abstains }) => abstains)
      const ofBallots = rule.options.reduce((sum, { name, score }) => sum + score * (tally.counts[name] ?? 0), 0)
      return ofBallots + asAbstention * (abstention?.score ?? 0)
    }
  }
}

function total({ counts }: Tally): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}
