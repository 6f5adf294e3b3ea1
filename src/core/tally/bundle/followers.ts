import { ok, type Result } from '../../base/result.ts'
import type { Elected } from '../compose/compose.ts'
import type { Composition } from '../compose/composition.ts'
import type { Contest } from '../contest.ts'
import type { TallyFault } from '../count.ts'
import { type CountedBack, countBack, type Vacated } from '../count-back.ts'

/** Whoever leaves places that they have by an election, and who was elected in it. */
export interface Leaving {
  readonly contest: Contest
  readonly composition: Composition
  readonly composed: Elected
  /** Those of them who were not elected would not take a place. */
  readonly left: readonly number[]
}

/** Who follows in the places of those who leave, by the ballots and by all that the election asks beside them. */
export function followersOf({ contest, composition, composed, left }: Leaving): Result<CountedBack, TallyFault> {
  const stays = (candidate: number) => !left.includes(candidate)
  const sitting = composed.elected.filter(stays)
  const willing = [...composed.passedOver.map(({ candidate }) => candidate), ...composed.others].filter(stays)
  const limit = limitOf(composition, composed)
  const counted = countBackByLot(contest, { vacancies: willing.length, sitting, willing, ...limit })
  if (!counted.ok) return counted
  const vacancies = composed.elected.length - sitting.length
  return ok({ ...counted.value, successors: fitting(composition, sitting, counted.value.successors, vacancies) })
}

/** Counts back an election that is over: what people said of a tie holds, and where they would be asked about another, the lot of that election says. */
export function countBackByLot(contest: Contest, vacated: Vacated): Result<CountedBack, TallyFault> {
  const { ties = [], ...params } = contest.params
  const counted = countBack(contest, vacated)
  if (!counted.ok || counted.value.count.open?.awaits !== 'decision') return counted
  return countBack({ ...contest, params: { ...params, ties: ties.filter((step) => step !== 'decision') } }, vacated)
}

export function limitOf({ defaultOption }: Composition, { count }: Elected): Pick<Vacated, 'limit'> {
  if (defaultOption === undefined) return {}
  const { candidate } = defaultOption
  return { limit: { candidate, hasSeat: count.elected.includes(candidate) } }
}

/** The strongest who leave the cap whole, one after the other. */
function fitting(
  { cap }: Composition,
  sitting: readonly number[],
  strongest: readonly number[],
  vacancies: number,
): readonly number[] {
  if (cap === undefined) return strongest.slice(0, vacancies)
  const seated = [...sitting]
  for (const candidate of strongest) {
    if (seated.length === sitting.length + vacancies) break
    const entity = cap.entities[candidate] ?? null
    const same = seated.filter((one) => cap.entities[one] === entity).length + (cap.sitting[entity ?? ''] ?? 0)
    if (entity === null || same < cap.most) seated.push(candidate)
  }
  return seated.slice(sitting.length)
}
