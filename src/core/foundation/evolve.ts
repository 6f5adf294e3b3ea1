import type { Name } from '../base/name.ts'
import { dropStale, expect } from './deadline.ts'
import type { BallotCast, Entry, MotionOpened, SeatLeft, SeatTaken } from './event.ts'
import type { Ballot, FoundationState, Group, Holding, Motion } from './state.ts'

/** Folds the next entry of the record into the state, which it changes and gives back. A record that contradicts itself throws. */
export function evolve(state: FoundationState, entry: Entry): FoundationState {
  const index = state.size
  state.size = index + 1
  state.last = entry.at
  if (!state.acts.has(entry.act)) state.acts.set(entry.act, index)
  apply(state, entry, index)
  return state
}

function apply(state: FoundationState, entry: Entry, index: number): void {
  const { event, at } = entry
  switch (event.type) {
    case 'FoundationFounded':
      state.founded = { name: event.foundation, title: event.name, sample: event.sample }
      return
    case 'PersonIntroduced':
      state.people.set(event.person, { id: event.person, name: event.name, address: event.address, introduced: at })
      return
    case 'CharterDrafted':
    case 'CharterAdopted':
      state.groups.set(event.group, {
        name: event.group,
        title: event.name,
        status: event.type === 'CharterAdopted' ? 'active' : 'draft',
        since: at,
        digest: event.charter.digest,
        charter: state.library.charter(event.charter.digest),
        holdings: state.groups.get(event.group)?.holdings ?? new Map(),
      })
      return
    case 'SeatTaken':
      takeSeat(state, event, at)
      if (event.motion !== undefined) motionIn(state, event.motion).entries.push(index)
      return
    case 'SeatLeft':
      leaveSeat(groupIn(state, event.group), event, at)
      dropStale(state)
      return
    case 'MotionOpened':
      state.motions.set(event.motion, newMotion(state, event, entry, index))
      state.open.add(event.motion)
      expect(state, { at: event.closes, kind: 'motion closes', motion: event.motion })
      return
    case 'BallotCast': {
      const motion = motionIn(state, event.motion)
      forgetBallot(motion, event.voter)
      motion.ballots.set(event.voter, ballotOf(event))
      motion.counts[event.option] = (motion.counts[event.option] ?? 0) + 1
      motion.entries.push(index)
      return
    }
    case 'VoterRecused': {
      const motion = motionIn(state, event.motion)
      forgetBallot(motion, event.voter)
      motion.recused.set(event.voter, event.reason)
      motion.entries.push(index)
      return
    }
    case 'MotionClosed': {
      const motion = motionIn(state, event.motion)
      motion.closed = { ...event, at }
      motion.entries.push(index)
      state.open.delete(event.motion)
      dropStale(state)
      return
    }
  }
}

function newMotion(state: FoundationState, opened: MotionOpened, entry: Entry, index: number): Motion {
  if (entry.by.kind !== 'person') throw new Error(`Entry ${index} opens motion ${opened.motion} without a mover`)
  const voters = opened.electorate.roll.flatMap((part) => state.library.roll(part.digest))
  return {
    opened,
    mover: entry.by.person,
    electorate: new Map(voters.map((voter) => [voter.person, voter])),
    ballots: new Map(),
    recused: new Map(),
    counts: Object.fromEntries(opened.rule.options.map((option) => [option.name, 0])),
    closed: undefined,
    entries: [index],
  }
}

function ballotOf({ option, reason }: BallotCast): Ballot {
  return reason === undefined ? { option } : { option, reason }
}

function forgetBallot(motion: Motion, voter: string): void {
  const ballot = motion.ballots.get(voter)
  if (ballot === undefined) return
  motion.counts[ballot.option] = (motion.counts[ballot.option] ?? 0) - 1
  motion.ballots.delete(voter)
}

function takeSeat(state: FoundationState, { group, seat, person, until, motion }: SeatTaken, since: string): void {
  const { holdings } = groupIn(state, group)
  const holding: Holding = {
    person,
    since,
    ...(until !== undefined && { until }),
    ...(motion !== undefined && { motion }),
  }
  const before = holdings.get(seat)
  if (before === undefined) holdings.set(seat, [holding])
  else before.push(holding)
  if (until !== undefined) expect(state, { at: until, kind: 'term ends', group, seat, holding })
}

function leaveSeat(group: Group, { seat, person }: SeatLeft, at: string): void {
  const holding = group.holdings
    .get(seat)
    ?.find((candidate) => candidate.person === person && candidate.ended === undefined)
  if (holding === undefined) throw new Error(`${person} leaves ${group.name}.${seat} without holding it`)
  holding.ended = at
}

function groupIn(state: FoundationState, name: Name): Group {
  const group = state.groups.get(name)
  if (group === undefined) throw new Error(`The record speaks of the group ${name} before it exists`)
  return group
}

function motionIn(state: FoundationState, number: number): Motion {
  const motion = state.motions.get(number)
  if (motion === undefined) throw new Error(`The record speaks of motion ${number} before it is opened`)
  return motion
}
