import { compareRatios, nought, plus, type Ratio, whole } from '../../../base/ratio.ts'
import type { Tied } from '../../count.ts'
import { exactText, reduced } from '../../exact-text.ts'
import { type CommitteeRule, mostCommittees, sorted } from './committee-rule.ts'
import { approvalsOf, type Profile } from './profile.ts'

/** Approval voting: those whom most approve of. */
export const av: CommitteeRule = (profile) => highestOf(profile, (candidate) => whole(approvalsOf(profile, candidate)))

/** Satisfaction approval voting: each ballot is divided equally among those whom it names. */
export const sav: CommitteeRule = (profile) =>
  highestOf(profile, (candidate) => {
    const bySize = new Map<number, number>()
    for (const ballot of profile.supporters[candidate] ?? []) {
      const size = profile.named[ballot] ?? 1
      bySize.set(size, (bySize.get(size) ?? 0) + (profile.counts[ballot] ?? 0))
    }
    return [...bySize].reduce(
      (sum, [size, people]) => reduced(plus(sum, { numerator: BigInt(people), denominator: BigInt(size) })),
      nought,
    )
  })

function highestOf(profile: Profile, totalOf: (candidate: number) => Ratio) {
  const totals = new Map(profile.candidates.map((candidate) => [candidate, totalOf(candidate)]))
  const total = (candidate: number) => totals.get(candidate) ?? nought
  const committees = filledByTotals([], profile, total)
  const texts = profile.supporters.map((_, candidate) => (totals.has(candidate) ? exactText(total(candidate)) : null))
  return committees === undefined ? undefined : { committees: sorted(committees), shown: { totals: texts } }
}

/** A committee with its empty seats filled by those with the highest totals, in every way that ties allow. */
export function filledByTotals(
  members: Tied,
  { candidates, seats }: Profile,
  total: (candidate: number) => Ratio,
): readonly Tied[] | undefined {
  const rest = candidates
    .filter((candidate) => !members.includes(candidate))
    .toSorted((one, other) => compareRatios(total(other), total(one)))
  const places = seats - members.length
  const last = rest[places - 1]
  if (last === undefined) return [members]
  const ahead = rest.filter((candidate) => compareRatios(total(candidate), total(last)) > 0)
  const tied = rest.filter((candidate) => compareRatios(total(candidate), total(last)) === 0)
  const chosen = combinations(tied, places - ahead.length)
  return chosen?.map((some) => [...members, ...ahead, ...some])
}

/** Every way to choose so many; undefined where there are too many. */
export function combinations(of: Tied, number: number): readonly Tied[] | undefined {
  let ways = 1
  for (let at = 0; at < number; at += 1) ways = (ways * (of.length - at)) / (at + 1)
  return ways > mostCommittees ? undefined : chosenFrom(of, number)
}

function chosenFrom(of: Tied, number: number): readonly Tied[] {
  if (number === 0) return [[]]
  return of.flatMap((first, at) => chosenFrom(of.slice(at + 1), number - 1).map((rest) => [first, ...rest]))
}
