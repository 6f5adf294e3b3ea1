import type { Instant } from '../../../core/base/instant.ts'
import type { Name } from '../../../core/base/name.ts'
import type { ElectionEnded } from '../../../core/foundation/elections/election-event.ts'
import type { Awaited, ElectionRun } from '../../../core/foundation/elections/election-state.ts'

/** Where an election stands. */
export type ElectionPhaseView =
  | { readonly kind: 'phase'; readonly phase: Name; readonly holds: PhaseHolds; readonly until: Instant }
  | { readonly kind: 'tied' | 'counted' | 'challengeable'; readonly until: Instant }
  | { readonly kind: 'awaiting'; readonly what: Awaited }
  | { readonly kind: 'challenged' | 'advised' }
  | { readonly kind: 'over'; readonly how: ElectionEnded['how']; readonly at: Instant; readonly again?: number }

/** What can be done in a phase goes by its name; the others are waited out. */
export type PhaseHolds = 'roll' | 'nominations' | 'questions' | 'vote' | 'draw' | 'wait'

/** One phase of the timeline, and where the election stands to it. */
export interface TimelineView {
  readonly phase: Name
  readonly holds: PhaseHolds
  readonly from: Instant
  readonly until: Instant
  readonly is: 'over' | 'now' | 'ahead'
}

export function phaseView(run: ElectionRun): ElectionPhaseView {
  const { phase, ended } = run
  if (ended !== undefined) {
    const { how, at, again } = ended
    return { kind: 'over', how, at, ...(again !== undefined && { again }) }
  }
  switch (phase.kind) {
    case 'timeline': {
      const name = run.begun.timeline[phase.phase]?.phase ?? ''
      return { kind: 'phase', phase: name, holds: phaseHolds(name), until: closeOf(run) ?? phase.until }
    }
    case 'tied':
    case 'counted':
    case 'challengeable':
      return { kind: phase.kind, until: phase.until }
    case 'awaiting':
      return { kind: 'awaiting', what: phase.what }
    case 'challenged':
    case 'advised':
      return { kind: phase.kind }
    case 'over':
      throw new Error(`Election ${run.begun.election} is over without an end`)
  }
}

/** A vote that was extended for want of a quorum ends later than the timeline has it. */
export function timelineView(run: ElectionRun, at: Instant): readonly TimelineView[] {
  const current = currentPhase(run, at)
  return run.begun.timeline.map(({ phase: name, from, until }, index) => {
    const holds = phaseHolds(name)
    return {
      phase: name,
      holds,
      from,
      until: holds === 'vote' ? (lastCloseOf(run) ?? until) : until,
      is: index < current ? 'over' : index === current ? 'now' : 'ahead',
    }
  })
}

/** Its place in the timeline; phases that follow the vote are waited out, and no entry tells when one of them begins. */
function currentPhase({ phase, begun: { timeline } }: ElectionRun, at: Instant): number {
  switch (phase.kind) {
    case 'timeline':
      return phase.phase
    case 'counted': {
      const running = timeline.findIndex(({ until }) => at < until)
      return running === -1 ? timeline.length : running
    }
    case 'tied':
    case 'awaiting':
    case 'challengeable':
    case 'challenged':
    case 'advised':
    case 'over':
      return timeline.length
  }
}

export function phaseHolds(phase: Name): PhaseHolds {
  switch (phase) {
    case 'roll':
    case 'nominations':
    case 'questions':
    case 'vote':
    case 'draw':
      return phase
    default:
      return 'wait'
  }
}

/** The first close of a vote that is still to come. */
function closeOf({ contests }: ElectionRun): Instant | undefined {
  return [...contests.values()]
    .flatMap(({ closes, closed }) => (closes === undefined || closed !== undefined ? [] : [closes]))
    .toSorted()[0]
}

function lastCloseOf({ contests }: ElectionRun): Instant | undefined {
  return [...contests.values()]
    .flatMap(({ closes }) => closes ?? [])
    .toSorted()
    .at(-1)
}
