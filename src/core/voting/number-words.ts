import { floorDivision } from '../base/ratio.ts'
import { figures } from '../charter/explain/explain-wording.ts'
import { ceilingOf, inLowestTerms, isRational, type Surd, scaledBy } from './surd.ts'

/** "3", "1.8", "2 1/3", "about 1.58": decimals where they are exact, a fraction else; only of roots an approximation. */
export function numberInWords(value: Surd): string {
  if (!isRational(value)) return `about ${decimal(ceilingOf(scaledBy({ numerator: 100n, denominator: 1n }, value)), 2)}`
  const { numerator, denominator } = inLowestTerms(value.plain)
  if (denominator === 1n) return figures(Number(numerator))
  for (const places of [1, 2, 3]) {
    const scale = 10n ** BigInt(places)
    if (scale % denominator === 0n) return decimal((numerator * scale) / denominator, places)
  }
  const [sign, size] = numerator < 0n ? ['−', -numerator] : ['', numerator]
  const whole = floorDivision(size, denominator)
  return `${sign}${whole === 0n ? '' : `${figures(Number(whole))} `}${size % denominator}/${denominator}`
}

function decimal(scaled: bigint, places: number): string {
  const size = scaled < 0n ? -scaled : scaled
  const digits = String(size).padStart(places + 1, '0')
  return `${scaled < 0n ? '−' : ''}${figures(Number(digits.slice(0, -places)))}.${digits.slice(-places)}`
}
