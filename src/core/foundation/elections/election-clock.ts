import { earliest, type Instant, latest } from '../../base/instant.ts'
import { expect } from '../deadline.ts'
import type { FoundationState } from '../state.ts'
import type { ElectionPhase, ElectionRun } from './election-state.ts'
import { isVotePhase } from './timeline.ts'

/** When the clock has next to do with an election; undefined while it waits for people alone, or is over. */
export function turnOf(run: ElectionRun): Instant | undefined {
  const { phase } = run
  switch (phase.kind) {
    case 'timeline': {
      const planned = run.begun.timeline[phase.phase]
      return planned !== undefined && isVotePhase(planned.phase) ? turnOfVote(run, planned.from) : phase.until
    }
    case 'tied':
    case 'counted':
    case 'challengeable':
      return phase.until
    case 'awaiting':
    case 'challenged':
    case 'advised':
    case 'over':
      return undefined
  }
}

/** The vote opens in each contest, closes in each, and is over with the last. */
function turnOfVote({ contests }: ElectionRun, opens: Instant): Instant | undefined {
  const all = [...contests.values()]
  if (all.some(({ opened, closed }) => opened === undefined && closed === undefined)) return opens
  const [first, ...others] = all.flatMap(({ closes, closed }) =>
    closes === undefined || closed !== undefined ? [] : [closes],
  )
  if (first !== undefined) return earliest(first, ...others)
  return latest(opens, ...all.flatMap(({ closed }) => closed?.at ?? []))
}

/** An election comes into a phase, and its end is waited for. */
export function enterElection(state: FoundationState, run: ElectionRun, phase: ElectionPhase): void {
  run.phase = phase
  waitForElection(state, run)
}

export function waitForElection(state: FoundationState, run: ElectionRun): void {
  const at = turnOf(run)
  if (at !== undefined) expect(state, { at, kind: 'election', election: run.begun.election })
}
