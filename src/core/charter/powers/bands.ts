import type { Money } from '../../base/money.ts'
import type { Name } from '../../base/name.ts'
import { ok, type Result, refuse } from '../../base/result.ts'
import { type Ceiling, perRequest } from '../structure/ceiling.ts'
import type { Deciding } from '../structure/charter.ts'
import type { FactCondition } from '../structure/fact-condition.ts'
import type { Band, Power, PowerBy } from '../structure/power.ts'
import type { Withheld } from './answer.ts'
import { limitStop } from './limits-of-money.ts'
import type { Facts } from './question.ts'

/** One of those who may decide by a power, and what belongs to them alone. */
export interface Meant {
  readonly by: PowerBy
  readonly with: readonly Name[]
  readonly agreedBy: readonly Deciding[]
  readonly upTo?: Money
  readonly limits: readonly Ceiling[]
  readonly onlyIf?: FactCondition
  readonly band?: number
}

/**
 * Who decides by a power: each of those that it names, or those of its bands that may hold for the amount, up to the first
 * that surely does; with facts at hand that one alone. Where an amount is over all of them, why.
 */
export function meansBy(
  power: Power,
  amount: Money | undefined,
  facts?: Facts,
): Result<readonly Meant[], Pick<Withheld, 'because' | 'upTo'>> {
  const own = power.by.map((by): Meant => ({ by, with: power.with, agreedBy: power.agreedBy ?? [], limits: [] }))
  if (power.bands === undefined) return ok(own)
  const meant: Meant[] = []
  let stop: Pick<Withheld, 'because' | 'upTo'> | undefined
  for (const [index, band] of power.bands.entries()) {
    const upTo = perRequest(band.upTo)
    const over = limitStop(upTo, amount)
    stop = over ?? stop
    if (over !== undefined || (facts !== undefined && !holdsBy(facts, band))) continue
    if (facts !== undefined) return ok(bandMeans(power, { ...band, onlyIf: undefined }, index + 1))
    meant.push(...bandMeans(power, band, index + 1))
    if (isSure(band, amount)) return ok(meant)
  }
  if (own.length > 0) return ok([...meant, ...own])
  if (facts !== undefined) return refuse(stop ?? { because: 'no band' })
  return meant.length > 0 || stop === undefined ? ok(meant) : refuse(stop)
}

function bandMeans(
  power: Power,
  band: Omit<Band, 'onlyIf'> & { readonly onlyIf?: FactCondition | undefined },
  number: number,
): readonly Meant[] {
  const upTo = perRequest(band.upTo)
  const limits = band.upTo.filter((ceiling) => perRequest([ceiling]) === undefined)
  return band.by.map((by) => ({
    by,
    with: [...power.with, ...band.with],
    agreedBy: [...(power.agreedBy ?? []), ...(band.agreedBy ?? [])],
    ...(upTo === undefined ? {} : { upTo }),
    limits,
    ...(band.onlyIf === undefined ? {} : { onlyIf: band.onlyIf }),
    band: number,
  }))
}

/** A way that is not surely open is not taken. */
function holdsBy({ holds, keeps }: Facts, { upTo, onlyIf }: Band): boolean {
  return (
    (onlyIf === undefined || holds(onlyIf)) &&
    upTo.every((ceiling) => perRequest([ceiling]) !== undefined || keeps(ceiling))
  )
}

/** Whether nothing but the amount, which is known, decides that the band holds. */
function isSure({ upTo, onlyIf }: Band, amount: Money | undefined): boolean {
  if (onlyIf !== undefined || upTo.some((ceiling) => perRequest([ceiling]) === undefined)) return false
  return upTo.length === 0 || amount !== undefined
}
