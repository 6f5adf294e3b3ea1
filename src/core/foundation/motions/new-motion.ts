import type { Entry, PersonId } from '../event.ts'
import type { FoundationState } from '../state.ts'
import { unitOf } from './electorate.ts'
import type { MotionMoved } from './motion-event.ts'
import type { Motion, Proposal } from './motion-state.ts'
import type { MotionOpened, Voter } from './vote-event.ts'

export function newProposal(moved: MotionMoved, entry: Entry, index: number): Proposal {
  return {
    moved,
    mover: moverOf(moved, entry, index),
    at: entry.at,
    phase: moved.needs,
    support: new Set(),
    conflicted: new Map(),
    text: moved.text,
    title: moved.title,
    corrections: [],
    advice: new Map(),
    entries: [index],
  }
}

export function newMotion(state: FoundationState, opened: MotionOpened, entry: Entry, index: number): Motion {
  const voters = opened.electorate.roll.flatMap((part) => state.library.roll(part.digest))
  const proposal = state.proposals.get(opened.motion)
  return {
    opened,
    mover: moverOf(opened, entry, index),
    moved: proposal?.at ?? entry.at,
    electorate: new Map(voters.map((voter) => [voter.person, voter])),
    units:
      opened.rule.ballotPer === undefined && voters.every(({ unit }) => unit === undefined)
        ? undefined
        : unitsOf(voters),
    ballots: new Map(),
    recused: new Map(),
    counts: Object.fromEntries(opened.rule.options.map((option) => [option.name, 0])),
    phase: { kind: 'open', closes: opened.closes },
    text: opened.text,
    title: opened.title,
    corrections: proposal?.corrections ?? [],
    extended: { rule: 0, quorum: 0 },
    held_ms: 0,
    present: new Set(),
    proxies: new Map(),
    ratified: 0,
    closed: undefined,
    entries: [...(proposal?.entries ?? []), index],
  }
}

export function moverOf({ mover }: { readonly mover?: PersonId }, { by }: Entry, index: number): PersonId {
  if (mover !== undefined) return mover
  if (by.kind !== 'person') throw new Error(`Entry ${index} brings a motion without a mover`)
  return by.person
}

function unitsOf(voters: readonly Voter[]): ReadonlyMap<string, readonly PersonId[]> {
  const units = Map.groupBy(voters, unitOf)
  return new Map([...units].map(([unit, members]) => [unit, members.map(({ person }) => person)]))
}
