import { minus, type Ratio, times, whole } from '../base/ratio.ts'
import type { Expression, Rule } from '../charter/structure/rule.ts'
import { type FurtherVoice, withVoice } from './further-voice.ts'
import type { Tally } from './standing.ts'
import { lessened, type Surd, scaledBy } from './surd.ts'
import { worthOf } from './worth.ts'

/** A number that depends on the votes to come: `now` as things stand, and how much one voice of each kind adds. */
export interface Affine {
  readonly now: Surd
  readonly perVoice: readonly Ratio[]
}

/**
 * What an expression is worth after further voices x: now + Σ perVoice[i] · x[i], exactly.
 * Every word counts something, so what one voice adds is the difference that one voice makes, wherever one begins; roots are
 * of frozen sizes and fall out of it. With no voices it is just the value.
 */
export function affine(rule: Rule, tally: Tally, voices: readonly FurtherVoice[], expression: Expression): Affine {
  const now = worthOf(rule, tally, expression)
  return {
    now,
    perVoice: voices.map((voice) => minus(worthOf(rule, withVoice(tally, voice), expression).plain, now.plain)),
  }
}

export function difference(left: Affine, right: Affine): Affine {
  return {
    now: lessened(left.now, right.now),
    perVoice: left.perVoice.map((each, index) => minus(each, right.perVoice[index] ?? whole(0))),
  }
}

export function negated({ now, perVoice }: Affine): Affine {
  return { now: scaledBy(whole(-1), now), perVoice: perVoice.map((each) => times(each, whole(-1))) }
}
