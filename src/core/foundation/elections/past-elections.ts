import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { SeatRef } from '../../charter/structure/charter.ts'
import { isSameSeat } from '../../charter/structure/same-seat.ts'
import { electionEvent } from '../motions/after-close.ts'
import type { Holding } from '../seats/seat-state.ts'
import { isHeld } from '../seats/seats.ts'
import type { FoundationState } from '../state.ts'
import type { ElectionRun } from './election-state.ts'

/** An election that has come to its end, with somebody elected. */
export type PastElection = ElectionRun & { readonly ended: NonNullable<ElectionRun['ended']> }

/** The elections that are over and have filled seats, or advised on that, in the order in which they ended. */
export function pastElections({ elections }: Pick<FoundationState, 'elections'>, group: Name): readonly PastElection[] {
  return [...elections.values()]
    .filter((run): run is PastElection => run.begun.group === group && cameAbout(run))
    .toSorted((one, other) => (one.ended.at < other.ended.at ? -1 : 1))
}

/** The last that filled a seat, up to a moment. */
export function lastElectionOf(state: FoundationState, seat: SeatRef, at: Instant): PastElection | undefined {
  const runs = [...state.groups.keys()].flatMap((group) => pastElections(state, group))
  const filled = runs.filter(({ begun }) => begun.rule.fills.some((one) => isSameSeat(one, seat)))
  return filled
    .toSorted((one, other) => (one.ended.at < other.ended.at ? -1 : 1))
    .findLast(({ ended }) => ended.at <= at)
}

/** Whether an election of a group runs: one of that name, or any. */
export function runningElections(state: FoundationState, group: Name, name?: Name): readonly ElectionRun[] {
  return [...state.elections.values()].filter(
    ({ begun, ended }) =>
      ended === undefined && begun.group === group && (name === undefined || begun.rule.name === name),
  )
}

/** As what charters speak of an election that is over: by its own name, and by those of the seats that it fills. */
export function noteElection(state: FoundationState, { begun, ended }: ElectionRun): void {
  if (ended === undefined || !cameAbout({ ended })) return
  const { group, rule } = begun
  const names = new Set([rule.name, ...rule.fills.map(({ seat }) => seat)])
  for (const name of names) state.events.push({ group, event: electionEvent(name), on: ended.at })
}

/** Those who hold a seat by an election, or from the beginning: not by an appointment, and not as next in line. */
export function electedHolders(state: FoundationState, { group, seat }: SeatRef, at: Instant): readonly Holding[] {
  const held = state.groups.get(group)?.holdings.get(seat) ?? []
  return held.filter((holding) => isHeld(holding, at) && isElected(state, holding))
}

function isElected(state: FoundationState, { election, motion, by, since }: Holding): boolean {
  if (election === undefined) return motion === undefined && by?.kind === 'founding'
  const ended = state.elections.get(election)?.ended
  return ended === undefined || since <= ended.at
}

function cameAbout({ ended }: Pick<ElectionRun, 'ended'>): boolean {
  return ended?.how === 'filled' || ended?.how === 'advised'
}
