import type { Instant } from '../../../base/instant.ts'
import type { Cap } from '../../../charter/structure/election.ts'
import { electingOf } from '../../elections/electing-of.ts'
import type { ContestResult } from '../../elections/election-event.ts'
import type { ContestRun } from '../../elections/election-state.ts'
import { fitnessOf } from '../../elections/fitness.ts'
import { lastElectionOf, type PastElection } from '../../elections/past-elections.ts'
import type { PersonId } from '../../event.ts'
import { sharedValue } from '../../people/facts/declared-value.ts'
import type { FoundationState } from '../../state.ts'
import type { Holding } from '../seat-state.ts'
import { incumbents, placesIn } from '../seats.ts'
import type { Vacancy } from './vacancy.ts'

/** Somebody who stood in an election without a seat, and follows by it. */
export interface Follower {
  readonly person: PersonId
  readonly election: number
}

/** The contest of the last election of a seat in which whoever left it was elected. */
export interface LastContest {
  readonly run: PastElection
  readonly contest: ContestRun
  readonly result: Extract<ContestResult, { readonly kind: 'elected' }>
  /** Those who have followed by it since. */
  readonly followed: readonly Holding[]
  /** Who stood without a seat, can be elected still and would not break its cap: the strongest first. */
  readonly able: readonly PersonId[]
}

export function lastContest(state: FoundationState, { opened }: Vacancy, at: Instant): LastContest | undefined {
  const run = lastElectionOf(state, opened, at)
  const contest = run === undefined ? undefined : contestOf(run, opened.left)
  const result = contest?.closed?.result
  if (run === undefined || contest === undefined || result?.kind !== 'elected') return undefined
  const { election, rule } = run.begun
  const followed = (state.groups.get(opened.group)?.holdings.get(opened.seat) ?? []).filter(
    (holding) => holding.election === election && holding.since > run.ended.at,
  )
  const electing = electingOf(rule, contest.contested.electorate)
  // Who was passed over stood higher, and can follow where the cap has room again.
  const passedOver = (result.passedOver ?? []).map(({ person }) => person)
  const able = [...passedOver, ...result.others]
    .filter((person) => contest.candidates.get(person)?.stands === 'accepted')
    .filter((person) => !followed.some((holding) => holding.person === person))
    .filter((person) => fitnessOf({ state, run, contest, at }, person, electing) === undefined)
    .filter((person) => rule.cap === undefined || fitsCap(state, opened, rule.cap, person, at))
  return { run, contest, result, followed, able }
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
