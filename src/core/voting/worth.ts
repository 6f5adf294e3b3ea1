import type { Fraction } from '../base/fraction.ts'
import type { Ratio } from '../base/ratio.ts'
import { isFrozen } from '../charter/conditions/frozen.ts'
import type { Expression, Rule } from '../charter/structure/rule.ts'
import { measure, measureOption } from './measure.ts'
import type { Tally } from './standing.ts'
import { isRational, lessened, rational, rootOf, type Surd, scaledBy, signOf, sum } from './surd.ts'

/**
 * What an expression is worth on a tally, exactly. A product of two things that votes change, two different roots in one comparison and
 * a parameter that was given no value are defects: the charter's reader refuses them.
 */
export function worthOf(rule: Rule, tally: Tally, expression: Expression): Surd {
  const value = (inner: Expression) => worthOf(rule, tally, inner)
  switch (expression.kind) {
    case 'number':
      return rational(exact(expression.value))
    case 'option':
      return rational(measureOption(rule, tally, expression.option, expression.from))
    case 'base':
      return rational(measure(rule, tally, expression.base, expression.from))
    case 'share':
      return scaledBy(exact(expression.share), value(expression.of))
    case 'sum':
      return sum(value(expression.left), value(expression.right))
    case 'difference':
      return lessened(value(expression.left), value(expression.right))
    case 'product': {
      if (!isFrozen(expression.left) && !isFrozen(expression.right))
        throw new RangeError(`The rule “${rule.name}” multiplies two things that votes change`)
      return product(rule, value(expression.left), value(expression.right))
    }
    case 'square root': {
      const of = value(expression.of)
      if (!isRational(of)) throw new RangeError(`The rule “${rule.name}” takes the root of a root`)
      return rootOf(of.plain)
    }
    case 'least':
    case 'greatest': {
      const sign = expression.kind === 'least' ? 1n : -1n
      return expression.of.map(value).reduce((best, each) => (sign * signOf(lessened(each, best)) < 0n ? each : best))
    }
    case 'parameter':
      throw new RangeError(`The rule “${rule.name}” was given no value for “${expression.name}”`)
  }
}

export function exact({ numerator, denominator }: Fraction): Ratio {
  return { numerator: BigInt(numerator), denominator: BigInt(denominator) }
}

function product(rule: Rule, left: Surd, right: Surd): Surd {
  if (isRational(left)) return scaledBy(left.plain, right)
  if (isRational(right)) return scaledBy(right.plain, left)
  throw new RangeError(`The rule “${rule.name}” multiplies two roots`)
}
