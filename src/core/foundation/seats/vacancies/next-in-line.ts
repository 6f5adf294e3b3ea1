import type { Instant } from '../../../base/instant.ts'
import type { Cap } from '../../../charter/structure/election.ts'
import { electingOf } from '../../elections/electing-of.ts'
import type { ContestRun } from '../../elections/election-state.ts'
import { fitnessOf } from '../../elections/fitness.ts'
import { lastElectionOf, type PastElection } from '../../elections/past-elections.ts'
import type { PersonId } from '../../event.ts'
import { sharedValue } from '../../people/facts/declared-value.ts'
import type { FoundationState } from '../../state.ts'
import { incumbents, placesIn } from '../seats.ts'
import type { Vacancy } from './vacancy.ts'

export interface NextInLine {
  readonly person: PersonId
  /** The election in which they came next. */
  readonly election: number
}

/**
 * Those who came next in the last election of the seat, the strongest first, who can be elected still and would not break its cap; none
 * once as many have followed since as the charter has follow between two elections.
 */
export function nextInLine(
  state: FoundationState,
  { opened }: Vacancy,
  most: number | undefined,
  at: Instant,
): readonly NextInLine[] {
  const run = lastElectionOf(state, opened, at)
  const contest = run === undefined ? undefined : contestOf(run, opened.left)
  const result = contest?.closed?.result
  if (run === undefined || contest === undefined || result?.kind !== 'elected') return []
  const { election, rule } = run.begun
  const followed = (state.groups.get(opened.group)?.holdings.get(opened.seat) ?? []).filter(
    (holding) => holding.election === election && holding.since > run.ended.at,
  )
  if (most !== undefined && followed.length >= most) return []
  const electing = electingOf(rule, contest.contested.electorate)
  // Who was passed over stood higher, and can follow where the cap has room again.
  const passedOver = (result.passedOver ?? []).map(({ person }) => person)
  return [...passedOver, ...result.others]
    .filter((person) => contest.candidates.get(person)?.stands === 'accepted')
    .filter((person) => !followed.some((holding) => holding.person === person))
    .filter((person) => fitnessOf({ state, run, contest, at }, person, electing) === undefined)
    .filter((person) => rule.cap === undefined || fitsCap(state, opened, rule.cap, person, at))
    .map((person) => ({ person, election }))
}

/** That in which whoever left was elected; the only one, where it does not tell. */
function contestOf({ contests }: PastElection, left: PersonId): ContestRun | undefined {
  const all = [...contests.values()]
  const theirs = all.find(({ closed }) => closed?.result.kind === 'elected' && closed.result.elected.includes(left))
  return theirs ?? (all.length === 1 ? all[0] : undefined)
}

function fitsCap(
  state: FoundationState,
  { group, seat }: Vacancy['opened'],
  { share, most }: Cap,
  person: PersonId,
  at: Instant,
): boolean {
  const value = sharedValue(state, person, share, at, group)
  if (value === undefined) return true
  const ref = { group, seat }
  const held = incumbents(state, ref, at)
  const size = placesIn(state, ref) ?? held.length + 1
  const step = most.find(({ sizeLeast = 0, sizeMost = size }) => sizeLeast <= size && size <= sizeMost)
  if (step === undefined) return true
  const same = held.filter((one) => one.person !== person && sharedValue(state, one.person, share, at, group) === value)
  const [numerator, denominator] =
    step.most.kind === 'count' ? [step.most.count, 1] : [step.most.share.numerator * size, step.most.share.denominator]
  return (same.length + 1) * denominator <= numerator
}
