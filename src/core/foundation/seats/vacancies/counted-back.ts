import type { Instant } from '../../../base/instant.ts'
import type { Bundle } from '../../../tally/bundle/bundle.ts'
import { countBackByLot, limitOf } from '../../../tally/bundle/followers.ts'
import { compose } from '../../../tally/compose/compose.ts'
import { contestOf } from '../../../tally/formats/contest-of.ts'
import { bundleIn } from '../../elections/result/bundle-of.ts'
import type { PersonId } from '../../event.ts'
import type { FoundationState } from '../../state.ts'
import { isHeld } from '../seats.ts'
import { type Follower, type LastContest, lastContest } from './last-contest.ts'
import type { Vacancy } from './vacancy.ts'

/**
 * Whom the ballots of the last election of the seat elect in the place of whoever left: they are counted again, from the bundle that the record
 * keeps, without everybody who has no seat and could not follow. Undefined where nobody could, nothing was counted, or the default option comes first.
 */
export function countedBack(
  state: FoundationState,
  vacancy: Vacancy,
  canFollow: (person: PersonId) => boolean,
  at: Instant,
): Follower | undefined {
  const last = lastContest(state, vacancy, at)
  const bundle = last?.contest.closed?.bundle
  const willing = last?.able.filter(canFollow) ?? []
  if (last === undefined || bundle === undefined || willing.length === 0) return undefined
  const successor = successorIn(bundleIn(state, bundle), sittingBy(state, last, at), willing)
  return successor === undefined ? undefined : { person: successor, election: last.run.begun.election }
}

/** Who sits in one of the places of the contest because of its election, elected or as a follower. */
function sittingBy(state: FoundationState, { run, contest }: LastContest, at: Instant): readonly PersonId[] {
  return contest.contested.places.flatMap(({ seat: { group, seat } }) => {
    const held = state.groups.get(group)?.holdings.get(seat) ?? []
    return held.filter((one) => one.election === run.begun.election && isHeld(one, at)).map(({ person }) => person)
  })
}

function successorIn(
  { file, composition }: Bundle,
  sitting: readonly PersonId[],
  willing: readonly PersonId[],
): PersonId | undefined {
  const contest = contestOf({ ...file, unread: [] })
  const composed = contest.ok ? compose(contest.value, composition) : contest
  if (!contest.ok || !composed.ok || composed.value.kind !== 'elected') return undefined
  const positions = (people: readonly PersonId[]) =>
    [...file.candidates.keys()].filter((position) => people.includes(file.candidates[position] ?? ''))
  const counted = countBackByLot(contest.value, {
    vacancies: 1,
    sitting: positions(sitting),
    willing: positions(willing),
    ...limitOf(composition, composed.value),
  })
  const [first] = counted.ok ? counted.value.successors : []
  return first === undefined ? undefined : file.candidates[first]
}
