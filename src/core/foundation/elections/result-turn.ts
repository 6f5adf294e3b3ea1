import type { Instant } from '../../base/instant.ts'
import { type ClockStep, type ClockTools, openingAt } from '../clock-tools.ts'
import { daysOf } from '../days.ts'
import type { Event } from '../event.ts'
import type { Answer } from '../motions/motion-event.ts'
import type { FoundationState } from '../state.ts'
import { askBody } from './ask-body.ts'
import type { AskedOfBody } from './election-effect.ts'
import type { ContestResult, ElectionEnded } from './election-event.ts'
import type { ContestRun, ElectionRun } from './election-state.ts'
import {
  appointmentOf,
  askedBy,
  challengeOf,
  electedContests,
  questionsOf,
  type ResultQuestion,
  referralOf,
} from './result/result-course.ts'
import { nextSeat } from './result/seats-from-result.ts'
import { isTieDue, settleTie } from './result/settle-tie.ts'
import { timelineFrom } from './timeline.ts'

/**
 * What the clock does with a result, one thing after the other: ties, whom a want of quorum is referred to, whoever certifies and ratifies, challenges, the appointment of those whom
 * an advisory count names, seats, and the end.
 */
export function resultTurn(state: FoundationState, run: ElectionRun, at: Instant, tools: ClockTools): ClockStep {
  const under = run.begun.rule.clause
  const tied = [...run.contests.values()].find((contest) => isTieDue(state, run, contest, at))
  if (tied !== undefined && tools.foresees === true) {
    return { events: [{ type: 'ElectionEnded', election: run.begun.election, how: 'called off' }], under }
  }
  if (tied !== undefined) return settleTie(state, run, tied, at, tools)
  const asking = nextQuestion(run)
  if (asking !== undefined) return { ...askBody(state, run, asking, openingAt(at, tools)), under }
  if (electedContests(run).length === 0) return { events: ends(state, run, at), under }
  const { advisory } = run.begun.rule
  if (advisory !== undefined && !isAppointed(run)) return { events: ends(state, run, at), under }
  return { events: nextSeat(state, run, at) ?? ends(state, run, at), under }
}

/** The next body that has its word and was not asked yet. */
function nextQuestion(run: ElectionRun): ResultQuestion | undefined {
  const ofElected = electedContests(run).length === 0 ? [] : [challengeOf(run), appointmentOf(run)]
  const questions = [...questionsOf(run), ...ofElected]
  return questions.find((question) => question !== undefined && askedBy(run, question) === undefined)
}

function isAppointed(run: ElectionRun): boolean {
  const appointment = appointmentOf(run)
  const asked = appointment && askedBy(run, appointment)
  return asked?.is === 'carried'
}

/** The election ends; contests that the charter has held again begin anew at once, by the same rule. */
function ends(state: FoundationState, run: ElectionRun, at: Instant): readonly Event[] {
  const again = [...run.contests.values()].filter((contest) => isHeldAgain(run, contest))
  if (again.length > 0) return heldAgain(state, run, again, at)
  return [{ type: 'ElectionEnded', election: run.begun.election, how: howOf(run) }]
}

function heldAgain(
  state: FoundationState,
  { begun }: ElectionRun,
  contests: readonly ContestRun[],
  at: Instant,
): readonly Event[] {
  const { election: of, rule, group } = begun
  const again = state.numbers + 1
  const timeline = timelineFrom(rule, at, daysOf(state, group))
  const contested = contests.map((contest) => contest.contested)
  return [
    { type: 'ElectionEnded', election: of, how: 'rerun', again },
    { ...begun, election: again, because: { kind: 'rerun', of }, contests: contested, timeline },
  ]
}

function howOf(run: ElectionRun): ElectionEnded['how'] {
  if (electedContests(run).length === 0) return 'void'
  return run.begun.rule.advisory !== undefined && !isAppointed(run) ? 'advised' : 'filled'
}

function isHeldAgain(run: ElectionRun, contest: ContestRun): boolean {
  const referral = referralOf(run, contest)
  if (referral !== undefined) return askedBy(run, referral)?.is === 'carried'
  return contest.closed !== undefined && asksAgain(contest.closed.result)
}

function asksAgain(result: ContestResult): boolean {
  switch (result.kind) {
    case 'rerun':
      return true
    case 'no quorum':
      return result.without === 'rerun'
    case 'default option':
      return result.wins === 'rerun'
    case 'elected':
    case 'tied':
    case 'no candidates':
    case 'not counted':
      return false
  }
}

/** What a body says of the result or of a challenge. What does not stand is void; after a challenge that is upheld all vote again. */
export function resultAnswered(
  state: FoundationState,
  run: ElectionRun,
  { about, part, is }: { readonly about: AskedOfBody; readonly part: number; readonly is: Answer },
  at: Instant,
): readonly Event[] {
  const { election } = run.begun
  const agrees = is === 'carried'
  switch (about.kind) {
    case 'certify election':
    case 'ratify election':
      return agrees
        ? [{ type: 'ResultCertified', election, motion: part }]
        : [
            { type: 'ResultNotCertified', election, motion: part },
            { type: 'ElectionEnded', election, how: 'void' },
          ]
    case 'answer challenge': {
      const answered: Event = { type: 'ChallengeAnswered', election, upheld: agrees, motion: part }
      return agrees ? [answered, ...heldAgain(state, run, [...run.contests.values()], at)] : [answered]
    }
    case 'hold again':
    case 'appoint elected':
    case 'judge candidate':
      return []
  }
}
