import { compareRatios, type Ratio, whole } from '../../../base/ratio.ts'
import { type Estimate, surelyCompared } from './estimate.ts'
import { exactIn, exactSum, type Holders, type Price, priceOf, sumOf, withMore } from './purses.ts'

/** A project that those who want it can pay, and for what. */
export interface Offer {
  readonly project: number
  readonly cost: number
  readonly price: Price
  /** Those who cannot pay the price and give all they have. */
  readonly poor: readonly Holders[]
}

/** What who pays most pays for each unit of the cost: the less, the better is the offer. */
export function perUnit({ price: { estimate }, cost }: Offer): Estimate {
  if (cost === 0) return { value: 0, error: 0 }
  return { value: estimate.value / cost, error: estimate.error / cost }
}

export function exactPerUnit({ price, cost }: Offer): Ratio {
  if (cost === 0) return whole(0)
  const { numerator, denominator } = price.exact()
  return { numerator, denominator: denominator * BigInt(cost) }
}

/** The least price at which the supporters of a project pay its cost; undefined where all that they have is not enough. */
export function offerOf(project: number, cost: number, holders: readonly Holders[]): Offer | undefined {
  if (holders.length === 0) return undefined
  const enough = surelyCompared(sumOf(holders), { value: cost, error: 0 })
  if ((enough ?? compareRatios(exactSum(holders), whole(cost))) < 0) return undefined
  const ascending = holders.toSorted((one, other) => one.purse.estimate.value - other.purse.estimate.value)
  const poor = poorOf(cost, ascending)
  const offer = offerWith(project, cost, { ascending, poor })
  const isSure = ascending.every(({ purse }, at) => {
    const left = surelyCompared(purse.estimate, offer.price.estimate)
    return left !== undefined && left < 0 === at < poor
  })
  return isSure ? offer : exactOffer(project, cost, holders)
}

/** How many of the purses, from the emptiest on, hold less than the price that is left for the others, by the estimates. */
function poorOf(cost: number, ascending: readonly Holders[]): number {
  let given: Estimate = { value: 0, error: 0 }
  let rich = numberOf(ascending)
  for (const [at, holder] of ascending.entries()) {
    if ((cost - given.value) / rich <= holder.purse.estimate.value) return at
    given = withMore(given, holder)
    rich -= holder.number
  }
  return Math.max(ascending.length - 1, 0)
}

function exactOffer(project: number, cost: number, holders: readonly Holders[]): Offer {
  const exact = holders.map((holder) => ({ holder, held: exactIn(holder.purse) }))
  const sorted = exact.toSorted((one, other) => compareRatios(one.held, other.held))
  const ascending = sorted.map(({ holder }) => holder)
  for (const [poor, { held }] of sorted.entries()) {
    const offer = offerWith(project, cost, { ascending, poor })
    if (compareRatios(offer.price.exact(), held) <= 0) return offer
  }
  throw new Error(`Project ${project} can be paid at no price`)
}

function offerWith(
  project: number,
  cost: number,
  { ascending, poor: number }: { readonly ascending: readonly Holders[]; readonly poor: number },
): Offer {
  const poor = ascending.slice(0, number)
  return { project, cost, price: priceOf(cost, poor, numberOf(ascending.slice(number))), poor }
}

function numberOf(holders: readonly Holders[]): number {
  return holders.reduce((sum, { number }) => sum + number, 0)
}
