import type { Instant } from '../base/instant.ts'
import type { Name } from '../base/name.ts'
import { actKey } from './act-key.ts'
import { dropStale } from './deadline.ts'
import type { BallotCast, Entry, MotionClosed, MotionOpened, PersonId, Voter } from './event.ts'
import { applyToCourse } from './evolve-parts.ts'
import { applyToHandOver, lookWhoKeeps } from './handover/evolve-handover.ts'
import { keepFrom } from './handover/keepers.ts'
import { followUpsOf, gateAtClose } from './motions/after-close.ts'
import { unitOf } from './motions/electorate.ts'
import { applyToMotion, beginWait, lookForMoments } from './motions/evolve-motion.ts'
import type { MotionMoved } from './motions/motion-event.ts'
import { enter, enterWait, follow, settle } from './motions/phases.ts'
import { marked, sharing } from './motions/tally.ts'
import { entriesOf, motionIn } from './numbered.ts'
import { erasePerson } from './people/evolve-erased.ts'
import { decidedOf, declareFact, listIn, noteActivity, optIn, relateValues } from './people/evolve-people.ts'
import { announceLeave, endTermsByEvents, leaveSeat, nameAlternate, renewTerm, takeSeat } from './seats/evolve-seats.ts'
import type { Ballot, FoundationState, Group, Motion, Proposal } from './state.ts'
import { applyStatus, dropStatuses, lookAtStatuses } from './statuses/evolve-status.ts'

/** Folds the next entry of the record into the state, which it changes and gives back. A record that contradicts itself throws. */
export function evolve(state: FoundationState, entry: Entry): FoundationState {
  const index = state.size
  state.size = index + 1
  state.last = entry.at
  const act = actKey(entry.act)
  if (!state.acts.has(act)) state.acts.set(act, index)
  apply(state, entry, index)
  noteActivity(state, entry)
  lookAtStatuses(state, entry)
  lookWhoKeeps(state, entry.event, entry.at)
  dropStale(state)
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
    case 'PersonErased':
      erasePerson(state, event.person, at)
      return
    case 'KeyChanged':
      state.vkey = event.vkey
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
      if (event.type === 'CharterAdopted') {
        const before = state.versions.get(event.group) ?? []
        state.versions.set(event.group, [...before, { since: at, digest: event.charter.digest }])
      }
      return
    case 'SeatTaken':
      takeSeat(state, groupIn(state, event.group), event, at)
      if (event.motion !== undefined) entriesOf(state, event.motion).push(index)
      return
    case 'SeatLeft':
      leaveSeat(state, groupIn(state, event.group), event, at)
      dropStatuses(state, event.person, at)
      if (event.motion !== undefined) entriesOf(state, event.motion).push(index)
      return
    case 'DoneAlone':
      state.decided.push(decidedOf(event, moverOf({}, entry, index), at))
      return
    case 'EventRecorded': {
      const { group, event: name, on, present } = event
      state.events.push({ group, event: name, on, ...(present !== undefined && { present }) })
      lookForMoments(state, at)
      endTermsByEvents(state, at)
      return
    }
    case 'TermRenewed':
      renewTerm(state, groupIn(state, event.group), event, at)
      return
    case 'LeaveAnnounced':
      announceLeave(groupIn(state, event.group), state, event, at)
      return
    case 'StatusAnnounced':
    case 'StatusAverted':
    case 'StatusBegun':
    case 'StatusEnded':
      applyStatus(state, event, at)
      return
    case 'HandOverBegan':
    case 'AccessPassedOn':
    case 'SuccessorNoteWritten':
    case 'MattersPassed':
      applyToHandOver(state, event, index, at)
      return
    case 'AlternateNamed':
      nameAlternate(state, event)
      return
    case 'FactDeclared':
      declareFact(state, event, at)
      return
    case 'ValuesRelated':
      relateValues(state, event)
      return
    case 'OptedIn':
    case 'OptedOut':
      optIn(state, event, at)
      return
    case 'MotionMoved': {
      const proposal = newProposal(event, entry, index)
      state.proposals.set(event.motion, proposal)
      state.numbers = Math.max(state.numbers, event.motion)
      keepFrom(state, event.motion, proposal.mover, event, at)
      beginWait(state, proposal, event.needs, at)
      return
    }
    case 'MotionOpened': {
      const motion = newMotion(state, event, entry, index)
      state.motions.set(event.motion, motion)
      state.numbers = Math.max(state.numbers, event.motion)
      state.open.add(event.motion)
      keepFrom(state, event.motion, motion.mover, event, at)
      enter(state, motion, motion.phase)
      const proposal = state.proposals.get(event.motion)
      if (proposal !== undefined) enterWait(state, proposal, { kind: 'opened', at })
      return
    }
    case 'ProcedureBegun': {
      const mover = moverOf(event, entry, index)
      state.courses.set(event.motion, { begun: event, mover, stages: [], ended: undefined, entries: [index] })
      keepFrom(state, event.motion, mover, event, at)
      state.numbers = Math.max(state.numbers, event.motion)
      follow(state, event.motion, { kind: 'go on' }, at)
      return
    }
    case 'BallotCast': {
      const motion = motionIn(state, event.motion)
      for (const voter of sharing(motion, event.voter)) forgetBallot(motion, voter)
      const ballot = ballotOf(event)
      motion.ballots.set(event.voter, ballot)
      // An alternate votes in the place of a holder who has left the vote.
      motion.recused.delete(event.voter)
      for (const option of marked(motion.opened.rule, ballot)) motion.counts[option] = (motion.counts[option] ?? 0) + 1
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
    case 'MotionClosed':
      closeMotion(state, event, at)
      motionIn(state, event.motion).entries.push(index)
      return
    case 'StageBegun':
    case 'StageLengthened':
    case 'StageEnded':
    case 'ProcedureEnded':
      applyToCourse(state, event, at)
      entriesOf(state, event.motion).push(index)
      return
    case 'MotionSeconded':
    case 'MotionSigned':
    case 'MotionAnnounced':
    case 'MotionLapsed':
    case 'MotionWithdrawn':
    case 'ConflictDeclared':
    case 'MotionEdited':
    case 'ClockStopped':
    case 'ClockWentOn':
    case 'WindowExtended':
    case 'PresenceNoted':
    case 'ProxyGiven':
    case 'VoteTied':
    case 'CastingVoteGiven':
    case 'BodyAsked':
    case 'BodyAnswered':
    case 'MotionAppealed':
    case 'AppealTimeOver':
    case 'MotionInEffect':
    case 'ElectionCalled':
      applyToMotion(state, event, at)
      entriesOf(state, event.motion).push(index)
      return
  }
}

/** The vote is over: what it waits for, or that nothing more happens to it, and what follows at once. */
function closeMotion(state: FoundationState, event: MotionClosed, at: Instant): void {
  const motion = motionIn(state, event.motion)
  const gate = gateAtClose(state, motion, event.is, at)
  motion.closed = { ...event, at }
  state.open.delete(event.motion)
  const closes = listIn(state.closes, motion.opened.rule.clause.group)
  closes.push(event.motion)
  for (const followUp of followUpsOf(state, motion, event)) follow(state, event.motion, followUp, at)
  if (gate === undefined) settle(state, motion, event.is === 'carried' ? 'in effect' : event.is, at)
  else enter(state, motion, gate)
  if (gate?.kind === 'awaiting ratification') {
    follow(state, event.motion, { kind: 'ask', as: 'ratification', of: gate.by }, at)
  }
}

function newProposal(moved: MotionMoved, entry: Entry, index: number): Proposal {
  return {
    moved,
    mover: moverOf(moved, entry, index),
    at: entry.at,
    phase: moved.needs,
    support: new Set(),
    conflicted: new Map(),
    text: moved.text,
    advice: new Map(),
    entries: [index],
  }
}

function newMotion(state: FoundationState, opened: MotionOpened, entry: Entry, index: number): Motion {
  const voters = opened.electorate.roll.flatMap((part) => state.library.roll(part.digest))
  const proposal = state.proposals.get(opened.motion)
  return {
    opened,
    mover: moverOf(opened, entry, index),
    moved: proposal?.at ?? entry.at,
    electorate: new Map(voters.map((voter) => [voter.person, voter])),
    units: opened.rule.ballotPer === undefined ? undefined : unitsOf(voters),
    ballots: new Map(),
    recused: new Map(),
    counts: Object.fromEntries(opened.rule.options.map((option) => [option.name, 0])),
    phase: { kind: 'open', closes: opened.closes },
    text: opened.text,
    extended: { rule: 0, quorum: 0 },
    held_ms: 0,
    present: new Set(),
    proxies: new Map(),
    ratified: 0,
    closed: undefined,
    entries: [...(proposal?.entries ?? []), index],
  }
}

function moverOf({ mover }: { readonly mover?: PersonId }, { by }: Entry, index: number): PersonId {
  if (mover !== undefined) return mover
  if (by.kind !== 'person') throw new Error(`Entry ${index} brings a motion without a mover`)
  return by.person
}

function unitsOf(voters: readonly Voter[]): ReadonlyMap<string, readonly PersonId[]> {
  const units = Map.groupBy(voters, unitOf)
  return new Map([...units].map(([unit, members]) => [unit, members.map(({ person }) => person)]))
}

function ballotOf({ option, approved, ranking, proxy, reason }: BallotCast): Ballot {
  return {
    option,
    ...(approved !== undefined && { approved }),
    ...(ranking !== undefined && { ranking }),
    ...(proxy !== undefined && { proxy }),
    ...(reason !== undefined && { reason }),
  }
}

function forgetBallot(motion: Motion, voter: string): void {
  const ballot = motion.ballots.get(voter)
  if (ballot === undefined) return
  for (const option of marked(motion.opened.rule, ballot)) motion.counts[option] = (motion.counts[option] ?? 0) - 1
  motion.ballots.delete(voter)
}

function groupIn(state: FoundationState, name: Name): Group {
  const group = state.groups.get(name)
  if (group === undefined) throw new Error(`The record speaks of the group ${name} before it exists`)
  return group
}
