import type { Money } from '../base/money.ts'
import type { Name } from '../base/name.ts'
import { ok, type Result, refuse } from '../base/result.ts'
import { type Ceiling, perRequest } from './ceiling.ts'
import type { Deciding } from './charter.ts'
import type { FactCondition } from './fact-condition.ts'
import { limitStop } from './limits-of-money.ts'
import type { Band, Power, PowerBy } from './power.ts'
import type { Withheld } from './who-may.ts'

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
 * that surely does. Where an amount is over all of them, why.
 */
export function meansBy(
  power: Power,
  amount: Money | undefined,
): Result<readonly Meant[], Pick<Withheld, 'because' | 'upTo'>> {
  const own = power.by.map((by): Meant => ({ by, with: power.with, agreedBy: power.agreedBy ?? [], limits: [] }))
  if (power.bands === undefined) return ok(own)
  const meant: Meant[] = []
  let stop: Pick<Withheld, 'because' | 'upTo'> | undefined
  for (const [index, band] of power.bands.entries()) {
    const upTo = perRequest(band.upTo)
    const over = limitStop(upTo, amount)
    stop = over ?? stop
    if (over !== undefined) continue
    meant.push(...bandMeans(power, band, index + 1))
    if (isSure(band, amount)) return ok(meant)
  }
  if (own.length > 0) return ok([...meant, ...own])
  return meant.length > 0 || stop === undefined ? ok(meant) : refuse(stop)
}

function bandMeans(power: Power, band: Band, number: number): readonly Meant[] {
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

/** Whether nothing but the amount, which is known, decides that the band holds. */
function isSure({ upTo, onlyIf }: Band, amount: Money | undefined): boolean {
  if (onlyIf !== undefined || upTo.some((ceiling) => perRequest([ceiling]) === undefined)) return false
  return upTo.length === 0 || amount !== undefined
}
