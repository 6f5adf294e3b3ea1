import type { Instant } from '../../base/instant.ts'
import { type ClockStep, type ClockTools, openingAt } from '../clock-tools.ts'
import type { Event } from '../event.ts'
import { frozenElectorate } from '../motions/open-motion.ts'
import type { FoundationState } from '../state.ts'
import { candidatesAtOpening } from './candidates-at-opening.ts'
import { electingOf } from './electing-of.ts'
import type { TimelinePhase } from './election-event.ts'
import { electionIn } from './election-in.ts'
import type { InRun } from './may-in-election.ts'
import { askForQualification } from './qualification.ts'
import { closeBallots, withoutVote } from './result/close-ballots.ts'
import { resultTurn } from './result-turn.ts'
import { rollOfContest } from './roll/roll-asked.ts'
import { votersOnRoll } from './roll/standing-on-roll.ts'
import { isVotePhase } from './timeline.ts'

/** What the clock brings to an election when something is due of it. */
export function electionTurn(state: FoundationState, number: number, at: Instant, tools: ClockTools): ClockStep {
  const run = electionIn(state, number)
  const under = run.begun.rule.clause
  if (run.phase.kind !== 'timeline') return resultTurn(state, run, at, tools)
  const { timeline } = run.begun
  const planned = timeline[run.phase.phase]
  if (planned !== undefined && isVotePhase(planned.phase)) {
    const contests = [...run.contests.values()]
    const waiting = contests.find(({ opened, closed }) => opened === undefined && closed === undefined)
    if (waiting !== undefined) return { ...opens({ state, run, contest: waiting, at }, planned, tools), under }
    const due = contests.find(({ closes, closed }) => closed === undefined && closes !== undefined && closes <= at)
    if (due !== undefined) return closeBallots(state, run, due, at, tools)
  }
  const next = timeline[run.phase.phase + 1]
  if (next === undefined) return resultTurn(state, run, at, tools)
  const began: Event = { type: 'ElectionPhaseBegan', election: number, phase: next.phase, until: next.until }
  if (planned?.phase !== 'nominations') return { events: [began], under }
  const { events, documents } = askForQualification(state, run, openingAt(at, tools))
  return { events: [began, ...events], documents, under }
}

/** The vote of one contest opens: the roll is frozen, and who does not stand is told so. Where nobody has to vote it is over at once. */
function opens(
  within: InRun,
  { phase, until }: TimelinePhase,
  { digest, lot }: ClockTools,
): Pick<ClockStep, 'events' | 'documents'> {
  const { state, run, contest, at } = within
  const { election, rule } = run.begun
  const { electorate, seats } = contest.contested
  const electing = electingOf(rule, electorate)
  const of = { election, ...(electorate !== undefined && { electorate }) }
  const { standing, leftOut } = candidatesAtOpening(within, electing)
  const left = leftOut.map((one): Event => ({ type: 'CandidateLeftOut', ...of, ...one }))
  const isUnopposed = electing.unopposed === 'elected' && standing.length <= seats
  if (standing.length === 0 || isUnopposed) return { events: [...left, ...withoutVote(run, contest, standing)] }
  // By lot nobody votes.
  const voters = phase === 'draw' ? [] : votersOnRoll(state, rollOfContest(run, contest, at))
  const seatsOf = phase === 'draw' ? [] : (electing.voters?.of ?? [])
  const { electorate: frozen, documents } = frozenElectorate(state, voters, seatsOf, { at, digest })
  const opened: Event = {
    type: 'BallotsOpened',
    ...of,
    voters: frozen,
    candidates: standing,
    closes: until,
    ...(lot !== undefined && { lot: lot() }),
  }
  return { events: [...left, opened], documents }
}
