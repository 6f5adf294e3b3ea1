import type { Instant } from '../../base/instant.ts'
import type { FoundationState } from '../state.ts'
import { waitForElection } from './election-clock.ts'
import type { ElectionEvent } from './election-event.ts'
import { contestIn } from './election-in.ts'
import type { ElectionRun } from './election-state.ts'
import { goOn } from './result/result-course.ts'

type BallotsEvent = Extract<ElectionEvent, { readonly type: `Ballot${string}` }>

/** Folds the vote of one electorate, from its opening to its close. */
export function applyToBallots(state: FoundationState, run: ElectionRun, event: BallotsEvent, at: Instant): void {
  const contest = contestIn(run, event.electorate)
  switch (event.type) {
    case 'BallotsOpened':
      contest.opened = { ...event, at }
      contest.closes = event.closes
      for (const { digest } of event.voters.roll) {
        for (const voter of state.library.roll(digest)) contest.voters.set(voter.person, voter)
      }
      waitForElection(state, run)
      return
    case 'BallotsExtended':
      contest.closes = event.closes
      waitForElection(state, run)
      return
    case 'BallotProxyGiven':
      if (event.to === undefined) contest.proxies.delete(event.voter)
      else contest.proxies.set(event.voter, event.to)
      return
    case 'BallotsClosed':
      contest.closed = { ...event, at }
      waitForElection(state, run)
      goOn(state, run, at)
      return
  }
}
