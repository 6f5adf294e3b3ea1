import { compareRatios, type Ratio } from '../../../base/ratio.ts'
import type { Tied } from '../../count.ts'
import { surelyCompared } from './estimate.ts'
import { exactPerUnit, type Offer, offerOf, perUnit } from './offer.ts'
import type { Projects } from './projects.ts'
import { emptyPurse, fullPurse, type Holders, type Purse, paidFrom } from './purses.ts'

export interface Purchases {
  readonly offers: readonly Offer[]
  /** Equally good offers among which nobody chose: it stops there. */
  readonly undecided?: Tied
}

/** Which of equally good offers is taken; undefined stops. */
export type Decider = (tied: Tied, bought: number) => number | undefined

/**
 * The method of equal shares with the cost as utility (Peters, Pierczyński and Skowron, Proportional Participatory Budgeting with Additive
 * Utilities, 2021): everybody has the same purse; the project that costs whoever pays most for it least for each unit of its cost is bought, until
 * nobody can pay for another.
 */
export function equalShares(projects: Projects, purse: Ratio, decide: Decider): Purchases {
  const { costs, approvals, counts, supporters } = projects
  // The first of them is empty, and stays so.
  const purses: Purse[] = [emptyPurse, fullPurse(purse)]
  const has = new Uint32Array(counts.length).fill(1)
  // By purse, where supporters are counted: nought between two counts.
  const people: number[] = []
  const offers: Offer[] = []
  // An offer never gets better when somebody has paid for another: what it was stays a lower bound.
  const bounds = new Map(
    projects.standing.map((project) => [project, costs[project] === 0 ? 0 : boundOf(approvals[project] ?? 0)]),
  )
  while (true) {
    const best = bestOffers()
    const tied = best.map(({ project }) => project)
    if (tied.length === 0) return { offers }
    const project = apart(tied) ?? decide(tied, offers.length)
    const taken = best.find((offer) => offer.project === project)
    if (taken === undefined) return { offers, undecided: tied }
    buy(taken)
  }

  function bestOffers(): readonly Offer[] {
    let best: Offer[] = []
    let most = Number.POSITIVE_INFINITY
    for (const [project, bound] of [...bounds].toSorted(([, one], [, other]) => one - other)) {
      if (bound > most) break
      const offer = offerOf(project, costs[project] ?? 0, holdersOf(project))
      if (offer === undefined) {
        bounds.delete(project)
        continue
      }
      const { value, error } = perUnit(offer)
      bounds.set(project, value - error)
      best = betterOf(best, offer)
      if (best.includes(offer)) most = Math.min(most, value + error)
    }
    return best.toSorted((one, other) => one.project - other.project)
  }

  /** Those who want a project, by what they have left; who has nothing left counts for nothing. */
  function holdersOf(project: number): readonly Holders[] {
    const found: number[] = []
    for (const ballot of supporters[project] ?? []) {
      const at = has[ballot] ?? 0
      if (at === 0) continue
      const number = people[at] ?? 0
      if (number === 0) found.push(at)
      people[at] = number + (counts[ballot] ?? 0)
    }
    return found.map((at) => {
      const number = people[at] ?? 0
      people[at] = 0
      return { purse: purses[at] ?? emptyPurse, number }
    })
  }

  function buy(offer: Offer) {
    const poor = new Set(offer.poor.map(({ purse }) => purse))
    const after = new Map<number, number>()
    for (const ballot of supporters[offer.project] ?? []) {
      const at = has[ballot] ?? 0
      const purse = purses[at]
      if (at === 0 || purse === undefined) continue
      const known = after.get(at)
      const next = known ?? (poor.has(purse) ? 0 : purses.push(paidFrom(purse, offer.price)) - 1)
      if (known === undefined) after.set(at, next)
      has[ballot] = next
    }
    bounds.delete(offer.project)
    offers.push(offer)
  }

  /** One that nobody who can pay for it shares with another of the tied: to buy it first or last is the same. */
  function apart(tied: Tied): number | undefined {
    if (tied.length === 1) return tied[0]
    const wanted = new Map<number, number>()
    for (const project of tied) {
      for (const ballot of supporters[project] ?? []) wanted.set(ballot, (wanted.get(ballot) ?? 0) + 1)
    }
    return tied.find((project) =>
      supporters[project]?.every((ballot) => (has[ballot] ?? 0) === 0 || wanted.get(ballot) === 1),
    )
  }
}

function betterOf(best: Offer[], offer: Offer): Offer[] {
  const [one] = best
  if (one === undefined) return [offer]
  const compared = surelyCompared(perUnit(offer), perUnit(one)) ?? compareRatios(exactPerUnit(offer), exactPerUnit(one))
  return compared < 0 ? [offer] : compared === 0 ? [...best, offer] : best
}

/** Nobody's supporters pay less for each unit than if all of them paid the same. */
function boundOf(approvals: number): number {
  return (1 - 2 ** -50) / approvals
}
