/**
 * A number known up to an error, so that most comparisons cost as little as doubles do and none is guessed: whoever finds two
 * estimates too close compares exact fractions.
 */
export interface Estimate {
  readonly value: number
  readonly error: number
}

/** Four times what one operation on doubles can be off by, relatively: what the errors' own arithmetic loses is far within. */
export const rounding = 2 ** -51

/** Below zero or above it where that is certain; undefined where the two are too close to tell. */
export function surelyCompared(left: Estimate, right: Estimate): number | undefined {
  const difference = left.value - right.value
  const error = left.error + right.error + rounding * (Math.abs(left.value) + Math.abs(right.value))
  return Math.abs(difference) > error ? difference : undefined
}
