import { compareRatios, minus, nought, plus, type Ratio, times, whole } from '../../../base/ratio.ts'
import { exactText, reduced } from '../../exact-text.ts'
import type { CommitteeRule } from './committee-rule.ts'
import { bestBy, committeesOf, everyWay, memberKey, type Way } from './every-way.ts'
import { changed, type Levels, levelsKey, levelsOf, peopleIn, sameForAll, sumOf } from './levels.ts'
import type { Profile } from './profile.ts'

/** What everybody's load or money is when so many members are there. */
export interface LevelWay extends Way {
  readonly levels: Levels
}

export function levelWay(committee: Way['committee'], steps: Way['steps'], levels: Levels): LevelWay {
  return { committee, steps, levels, key: () => `${memberKey(committee)} ${levelsKey(levels)}` }
}

/** Each member is a load of one, shared by supporters so that nobody's load is more than it must be (Phragmén 1894). */
export const seqphragmen: CommitteeRule = (profile) =>
  committeesOf(everyWay(levelWay([], [], sameForAll(profile, nought)), (way) => leastLoad(profile, way, 'added')))

/** One more member with the least load; those whom nobody approves of come last. */
export function leastLoad(
  profile: Profile,
  { committee, steps, levels }: LevelWay,
  kind: 'added' | 'completed',
): readonly LevelWay[] {
  if (committee.length === profile.seats) return []
  const rest = profile.candidates.filter((candidate) => !committee.includes(candidate))
  const best = bestBy(rest, (candidate) => loadOf(profile, levels, candidate), compareRatios)
  if (best === undefined) {
    return rest.map((candidate) =>
      levelWay([...committee, candidate], [...steps, { kind, candidate, at: 'none' }], levels),
    )
  }
  const at = exactText(best.amount)
  return best.tied.map((candidate) => {
    const after = changed(profile, levels, candidate, () => best.amount)
    return levelWay([...committee, candidate], [...steps, { kind, candidate, at }], after)
  })
}

function loadOf(profile: Profile, levels: Levels, candidate: number): Ratio | undefined {
  const supporters = levelsOf(profile, levels, candidate)
  if (supporters.length === 0) return undefined
  return perHead(plus(whole(1), sumOf(supporters)), peopleIn(supporters))
}

export function perHead({ numerator, denominator }: Ratio, people: number): Ratio {
  return reduced({ numerator, denominator: denominator * BigInt(people) })
}

/**
 * Phragmén’s first method, after Eneström: ballots keep a share of their weight when one whom they name is elected by more than the quota
 * of all votes to all seats (Janson, Phragmén’s and Thiele’s election methods, 18.5).
 */
export const enestroem: CommitteeRule = (profile) => {
  const quota: Ratio = { numerator: BigInt(profile.voters), denominator: BigInt(Math.max(profile.seats, 1)) }
  return committeesOf(
    everyWay(levelWay([], [], sameForAll(profile, whole(1))), ({ committee, steps, levels }) => {
      if (committee.length === profile.seats) return []
      const rest = profile.candidates.filter((candidate) => !committee.includes(candidate))
      const votes = (candidate: number) => sumOf(levelsOf(profile, levels, candidate))
      const best = bestBy(rest, votes, (one, other) => compareRatios(other, one))
      if (best === undefined) return []
      const { amount } = best
      const kept = compareRatios(amount, quota) > 0 ? shareOf(minus(amount, quota), amount) : nought
      const at = exactText(amount)
      return best.tied.map((candidate) => {
        const after = changed(profile, levels, candidate, (weight) => times(weight, kept))
        return levelWay([...committee, candidate], [...steps, { kind: 'added', candidate, at }], after)
      })
    }),
  )
}

function shareOf(part: Ratio, all: Ratio): Ratio {
  return reduced({ numerator: part.numerator * all.denominator, denominator: part.denominator * all.numerator })
}
