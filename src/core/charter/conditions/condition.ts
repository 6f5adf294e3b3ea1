import type { Name } from '../../base/name.ts'
import { ok, type Result, refuse } from '../../base/result.ts'
import type { FindingCode } from '../reading/codes.ts'
import type { SeatRef } from '../structure/charter.ts'
import type { Base, Condition, Expression } from '../structure/rule.ts'
import { parserOf } from './condition-parser.ts'

/** What is wrong with a condition, at the index of a character in its text. */
export interface ConditionProblem {
  readonly code: Extract<FindingCode, 'wrong-condition' | 'unknown-name' | 'share-without-base' | 'not-linear'>
  readonly index: number
  readonly message: string
  readonly suggestion?: string
  /** What stands there, and what it is a mere slip of. */
  readonly slip?: { readonly written: string; readonly meant: string }
}

/** What a condition can speak of. */
export interface ConditionContext {
  /** The options of its rule; none in a petition. */
  readonly options: readonly Name[]
  /** The seat that is written after "from", at an index of the text. What is not one it tells of itself. Without it there is no "from". */
  readonly seatNamed?: (written: string, index: number) => SeatRef | undefined
  /** Names that stand for numbers or shares: the parameter of the rule. */
  readonly parameters?: readonly Name[]
  /** Signatures are counted, and nobody has voted yet. */
  readonly petition?: boolean
}

/**
 * Reads the condition under which an outcome holds: "for > 1/2 of voters and against = 0".
 *
 *     condition  = and { "or" and }            and = not { "and" not }           not = [ "not" ] comparison
 *     comparison = sum [ relation sum | "in" "{" sum { "," sum } "}" ]           sum = term { ("+" | "-") term }
 *     term       = factor { ("*" | "/") factor }
 *     factor     = [ "-" ] number | share "of" factor | name [ "from" seat ] | "(" condition ")"
 *                | "sqrt" "(" sum ")" | ("min" | "max") "(" sum { "," sum } ")"
 *
 * A name is an option of the rule, a base or a parameter; of several that fit, the one with the most words. Counts are multiplied
 * by constants only, and divided by numbers only. "turnout" is compared with a share and means that the votes cast are so related
 * to that share of the voters. Roots, least and greatest are of sizes that are frozen at the opening, with one root in a comparison.
 */
export function parseCondition(
  text: string,
  context: ConditionContext,
): Result<Condition, readonly ConditionProblem[]> {
  const read = parseText(text, context, 'condition')
  if (!read.ok) return read
  return 'condition' in read.value ? ok(read.value.condition) : refuse([])
}

/** A condition, or a count by itself: "2/3 of voters", "3/2 * sqrt(electorate)". */
export function parseExpression(
  text: string,
  context: ConditionContext,
): Result<{ readonly condition: Condition } | { readonly expression: Expression }, readonly ConditionProblem[]> {
  return parseText(text, context, 'either')
}

/**
 * A condition as it is, or a count that the base reaches: of `cast`, "1/2 of voters" is "cast >= 1/2 of voters". With "present"
 * at its end a count is one of those present, whatever the base: "2/3 of voters present".
 */
export function parseAtLeast(
  text: string,
  base: Base,
  context: ConditionContext,
): Result<Condition, readonly ConditionProblem[]> {
  const beforePresent = /^(.*[^-+*/(\s])\s+present\s*$/is.exec(text)?.[1]
  const ofPresent = beforePresent === undefined ? undefined : parseExpression(beforePresent, context)
  if (ofPresent?.ok && 'expression' in ofPresent.value) return ok(atLeast('present', ofPresent.value.expression))
  const read = parseExpression(text, context)
  if (!read.ok) return read
  return ok('condition' in read.value ? read.value.condition : atLeast(base, read.value.expression))
}

function atLeast(base: Base, right: Expression): Condition {
  return { kind: 'compare', relation: '>=', left: { kind: 'base', base }, right }
}

export type Read = { readonly condition: Condition } | { readonly expression: Expression }

function parseText(
  text: string,
  context: ConditionContext,
  wanted: 'condition' | 'either',
): Result<Read, readonly ConditionProblem[]> {
  if (text.length > longest) {
    const message = `A condition has at most ${longest} characters; this one has ${text.length}`
    return refuse([{ code: 'wrong-condition', index: 0, message }])
  }
  const parser = parserOf(text, context)
  const read = parser.whole(wanted)
  return read === undefined || parser.problems.length > 0 ? refuse(parser.problems) : ok(read)
}

const longest = 1000
