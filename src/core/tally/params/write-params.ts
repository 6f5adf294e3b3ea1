import type { Ratio } from '../../base/ratio.ts'
import type { Params } from './params.ts'

/** Params as the plain data of which `readParams` makes the same again. */
export function writeParams(params: Params): Readonly<Record<string, unknown>> {
  const { omega, majorities, ...plain } = params
  return {
    ...plain,
    ...(omega !== undefined && { omega: writeRatio(omega) }),
    ...(majorities !== undefined && {
      majorities: majorities.map((majority) => (majority === null ? null : writeRatio(majority))),
    }),
  }
}

function writeRatio({ numerator, denominator }: Ratio): string {
  return denominator === 1n ? String(numerator) : `${numerator}/${denominator}`
}
