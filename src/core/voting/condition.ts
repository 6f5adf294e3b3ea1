import type { Name } from '../base/name.ts'
import type { Condition, Expression, Relation, Rule } from '../charter/structure/rule.ts'
import { type Affine, affine, difference, negated } from './affine.ts'
import type { Forms } from './forms.ts'
import { all, any, type Formula, known, not } from './formula.ts'
import type { FurtherVoice } from './further-voice.ts'
import { rankingOf } from './ranked.ts'
import type { Tally } from './standing.ts'
import { leaderOf } from './strongest.ts'

/** A condition as a formula over whole-number forms of the further voices; without voices it is known to hold or not. */
export function formulaOf(
  rule: Rule,
  tally: Tally,
  voices: readonly FurtherVoice[],
  forms: Forms,
  condition: Condition,
): Formula {
  const weigh = (expression: Expression) => affine(rule, tally, voices, expression)
  const translate = (inner: Condition) => formulaOf(rule, tally, voices, forms, inner)
  switch (condition.kind) {
    case 'compare':
      return related(forms, condition.relation, difference(weigh(condition.left), weigh(condition.right)))
    case 'in': {
      const value = weigh(condition.value)
      return any(condition.set.map((member) => related(forms, '=', difference(value, weigh(member)))))
    }
    case 'all':
      return all(condition.of.map(translate))
    case 'any':
      return any(condition.of.map(translate))
    case 'not':
      return not(translate(condition.condition))
    case 'wins': {
      const { winners } = rankingOf(rule, tally)
      return known(winners.length === 1 && winners[0] === condition.option)
    }
    case 'leads':
      if (voices.length === 0) return known(leaderOf(rule, tally)?.name === condition.option)
      return translate(leading(rule, condition.option))
    case 'otherwise':
      return known(true)
  }
}

function leading({ options }: Rule, name: Name): Condition {
  const left: Expression = { kind: 'option', option: name }
  const others = options.filter((other) => !other.abstains && other.name !== name)
  const over = others.map((other): Condition => {
    return { kind: 'compare', relation: '>', left, right: { kind: 'option', option: other.name } }
  })
  const some: Condition = { kind: 'compare', relation: '>', left, right: nought }
  return { kind: 'all', of: [some, ...over] }
}

const nought: Expression = { kind: 'number', value: { numerator: 0, denominator: 1 } }

/** How an amount stands to nought, by "at least" alone: whole numbers make "more than" a negated "at least". */
function related(forms: Forms, relation: Relation, amount: Affine): Formula {
  switch (relation) {
    case '>=':
      return forms.atLeastNought(amount)
    case '<=':
      return forms.atLeastNought(negated(amount))
    case '>':
      return not(related(forms, '<=', amount))
    case '<':
      return not(related(forms, '>=', amount))
    case '=':
      return all([related(forms, '>=', amount), related(forms, '<=', amount)])
    case '!=':
      return not(related(forms, '=', amount))
  }
}
