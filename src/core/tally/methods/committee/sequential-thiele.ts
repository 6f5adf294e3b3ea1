import { exactText } from '../../exact-text.ts'
import type { CommitteeRule } from './committee-rule.ts'
import { bestBy, committeesOf, everyWay, memberKey, type Way } from './every-way.ts'
import type { Profile } from './profile.ts'
import { type Scale, scaleOf, type Worth } from './thiele.ts'

/** Member by member, each time whoever adds most to what the committee is worth. */
export function sequentialThiele(worth: Worth): CommitteeRule {
  return (profile) => {
    const scale = scaleOf(worth, profile.seats)
    const start: Way = { committee: [], steps: [], key: () => '' }
    return committeesOf(
      everyWay(start, ({ committee, steps }) => {
        if (committee.length === profile.seats) return []
        const has = membersOf(profile, committee)
        const rest = profile.candidates.filter((candidate) => !committee.includes(candidate))
        const best = bestBy(
          rest,
          (candidate) => gainOf(profile, scale, candidate, has),
          (one, other) => Number(other > one) - Number(other < one),
        )
        if (best === undefined) return []
        const at = exactText({ numerator: best.amount, denominator: scale.unit })
        return best.tied.map((candidate) =>
          wayOf([...committee, candidate], [...steps, { kind: 'added', candidate, at }]),
        )
      }),
    )
  }
}

/** From all candidates on, each time whoever takes least away goes, until as many are left as there are seats. */
export function reverseThiele(worth: Worth): CommitteeRule {
  return (profile) => {
    const scale = scaleOf(worth, profile.candidates.length)
    return committeesOf(
      everyWay(wayOf(profile.candidates, []), ({ committee, steps }) => {
        if (committee.length === profile.seats) return []
        const has = membersOf(profile, committee).map((number) => Math.max(number - 1, 0))
        const least = bestBy(
          committee,
          (candidate) => gainOf(profile, scale, candidate, has),
          (one, other) => Number(one > other) - Number(one < other),
        )
        if (least === undefined) return []
        const at = exactText({ numerator: least.amount, denominator: scale.unit })
        return least.tied.map((candidate) =>
          wayOf(
            committee.filter((member) => member !== candidate),
            [...steps, { kind: 'removed', candidate, at }],
          ),
        )
      }),
    )
  }
}

function wayOf(committee: Way['committee'], steps: Way['steps']): Way {
  return { committee, steps, key: () => memberKey(committee) }
}

/** By distinct ballot, how many of the members it names. */
function membersOf({ counts, supporters }: Profile, committee: Way['committee']): Uint16Array {
  const has = new Uint16Array(counts.length)
  for (const member of committee) {
    for (const ballot of supporters[member] ?? []) has[ballot] = (has[ballot] ?? 0) + 1
  }
  return has
}

/** People are counted first, by how many members they have, so that big numbers cost one product a member and not one a ballot. */
function gainOf({ counts, supporters }: Profile, { worths }: Scale, candidate: number, has: Uint16Array): bigint {
  const people = new Float64Array(worths.length)
  for (const ballot of supporters[candidate] ?? []) {
    const had = has[ballot] ?? 0
    people[had] = (people[had] ?? 0) + (counts[ballot] ?? 0)
  }
  return worths.reduce((sum, worth, had) => sum + worth * BigInt(people[had] ?? 0), 0n)
}
