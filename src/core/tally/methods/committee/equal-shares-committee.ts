import { compareRatios, minus, nought, type Ratio, whole } from '../../../base/ratio.ts'
import { exactText } from '../../exact-text.ts'
import { type CommitteeRule, sorted } from './committee-rule.ts'
import { bestBy, committeesOf, everyWay } from './every-way.ts'
import { changed, type Levels, levelsOf, peopleIn, sameForAll, sumOf } from './levels.ts'
import { type LevelWay, leastLoad, levelWay, perHead } from './phragmen.ts'
import { approvalsOf, type Profile } from './profile.ts'
import { filledByTotals } from './separable.ts'

/**
 * The method of equal shares (Peters and Skowron, Proportionality and the Limits of Welfarism, 2020): everybody has the same part of as
 * many units as there are seats, each member costs one, and whoever costs the one who pays most for it least is bought.
 */
function bought(profile: Profile, money: Ratio): readonly LevelWay[] | undefined {
  return everyWay(levelWay([], [], sameForAll(profile, money)), ({ committee, steps, levels }) => {
    if (committee.length === profile.seats) return []
    const rest = profile.candidates.filter((candidate) => !committee.includes(candidate))
    const best = bestBy(rest, (candidate) => priceOf(profile, levels, candidate), compareRatios)
    if (best === undefined) return []
    const at = exactText(best.amount)
    return best.tied.map((candidate) => {
      const after = changed(profile, levels, candidate, (left) => {
        return compareRatios(left, best.amount) <= 0 ? nought : minus(left, best.amount)
      })
      return levelWay([...committee, candidate], [...steps, { kind: 'added', candidate, at }], after)
    })
  })
}

/** The least price at which the supporters of a candidate pay one unit, whoever has less giving all. */
function priceOf(profile: Profile, levels: Levels, candidate: number): Ratio | undefined {
  const ascending = levelsOf(profile, levels, candidate)
  for (const [poor, { amount }] of ascending.entries()) {
    const missing = minus(whole(1), sumOf(ascending.slice(0, poor)))
    const price = perHead(missing, peopleIn(ascending.slice(poor)))
    if (compareRatios(price, amount) <= 0) return price
  }
  return undefined
}

function equalPart({ seats, voters }: Profile, units = seats): Ratio {
  return { numerator: BigInt(units), denominator: BigInt(Math.max(voters, 1)) }
}

/** Empty seats stay empty. */
export const equalSharesAlone: CommitteeRule = (profile) => committeesOf(bought(profile, equalPart(profile)))

/** Empty seats go on by Phragmén’s sequential rule, what voters have left counting for them. */
export const equalShares: CommitteeRule = (profile) => {
  const ends = bought(profile, equalPart(profile))
  const filled = ends?.map((end) =>
    everyWay(levelWay(end.committee, end.steps, owed(end.levels)), (way) => leastLoad(profile, way, 'completed')),
  )
  const all = filled?.filter((ways) => ways !== undefined)
  return all === undefined || all.length !== filled?.length ? undefined : committeesOf(all.flat())
}

function owed({ amounts, of }: Levels): Levels {
  return { amounts: amounts.map((amount) => minus(nought, amount)), of }
}

/** Empty seats go to those whom most approve of. */
export const equalSharesThenApprovals: CommitteeRule = (profile) => {
  const approvals = (candidate: number) => whole(approvalsOf(profile, candidate))
  const ends = bought(profile, equalPart(profile))
  const ways = ends?.map((end) =>
    filledByTotals(end.committee, profile, approvals)?.map((committee) => {
      const added = committee.slice(end.committee.length)
      const steps = added.map((candidate) => ({
        kind: 'completed' as const,
        candidate,
        at: exactText(approvals(candidate)),
      }))
      return levelWay(committee, [...end.steps, ...steps], end.levels)
    }),
  )
  const all = ways?.filter((some) => some !== undefined)
  return all === undefined || all.length !== ways?.length ? undefined : committeesOf(all.flat())
}

/**
 * Everybody's part grows as if there were one seat more, and one more, until some way fills all seats. Where fewer candidates than
 * seats have any approval, they are elected and the others fill up, as abcvoting does.
 */
export const equalSharesWithIncrements: CommitteeRule = (profile) => {
  const approved = profile.candidates.filter((candidate) => approvalsOf(profile, candidate) > 0)
  if (approved.length < profile.seats) {
    const filled = filledByTotals(approved, profile, () => nought)
    return filled === undefined ? undefined : { committees: sorted(filled), shown: {} }
  }
  for (let units = profile.seats; ; units += 1) {
    const ends = bought(profile, equalPart(profile, units))
    if (ends === undefined) return undefined
    const full = ends.filter(({ committee }) => committee.length === profile.seats)
    if (full.length > 0) return committeesOf(full)
  }
}
