import type { Expression, Rule } from '../charter/rule.ts'
import { type FurtherVoice, withVoice } from './further-voice.ts'
import { measure, measureOption } from './measure.ts'
import { minus, nought, plus, type Ratio, times, whole } from './ratio.ts'
import type { Tally } from './standing.ts'

/** A number that depends on the votes to come: `now` as things stand, and how much one voice of each kind adds. */
export interface Affine {
  readonly now: Ratio
  readonly perVoice: readonly Ratio[]
}

/**
 * What an expression is worth after further voices x: now + Σ perVoice[i] · x[i], exactly.
 * Every word counts something, so what one voice adds is the difference that one voice makes, wherever one begins.
 * With no voices it is just the value. A product of two things that votes change is a defect: the charter's reader refuses it.
 */
export function affine(rule: Rule, tally: Tally, voices: readonly FurtherVoice[], expression: Expression): Affine {
  const word = (count: (tally: Tally) => Ratio): Affine => {
    const now = count(tally)
    return { now, perVoice: voices.map((voice) => minus(count(withVoice(tally, voice)), now)) }
  }
  const part = (inner: Expression) => affine(rule, tally, voices, inner)
  switch (expression.kind) {
    case 'number':
      return { now: exact(expression.value), perVoice: voices.map(() => nought) }
    case 'option':
      return word((counted) => measureOption(rule, counted, expression.option))
    case 'base':
      return word((counted) => measure(rule, counted, expression.base))
    case 'share':
      return scaled(part(expression.of), exact(expression.share))
    case 'sum':
      return together(part(expression.left), part(expression.right), plus)
    case 'difference':
      return difference(part(expression.left), part(expression.right))
    case 'product':
      return product(rule, part(expression.left), part(expression.right))
  }
}

export function difference(left: Affine, right: Affine): Affine {
  return together(left, right, minus)
}

export function negated({ now, perVoice }: Affine): Affine {
  return scaled({ now, perVoice }, whole(-1))
}

function product(rule: Rule, left: Affine, right: Affine): Affine {
  if (isConstant(left)) return scaled(right, left.now)
  if (isConstant(right)) return scaled(left, right.now)
  throw new RangeError(`The rule “${rule.name}” multiplies two things that votes change`)
}

function isConstant({ perVoice }: Affine): boolean {
  return perVoice.every(({ numerator }) => numerator === 0n)
}

function scaled({ now, perVoice }: Affine, factor: Ratio): Affine {
  return { now: times(now, factor), perVoice: perVoice.map((each) => times(each, factor)) }
}

function together(left: Affine, right: Affine, join: (left: Ratio, right: Ratio) => Ratio): Affine {
  return {
    now: join(left.now, right.now),
    perVoice: left.perVoice.map((each, index) => join(each, right.perVoice[index] ?? nought)),
  }
}

function exact({ numerator, denominator }: { readonly numerator: number; readonly denominator: number }): Ratio {
  return { numerator: BigInt(numerator), denominator: BigInt(denominator) }
}
