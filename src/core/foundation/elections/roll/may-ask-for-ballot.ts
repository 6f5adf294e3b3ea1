import type { Instant } from '../../../base/instant.ts'
import type { Name } from '../../../base/name.ts'
import { ok, type Result, refuse } from '../../../base/result.ts'
import type { ClauseRef, Deciding } from '../../../charter/structure/charter.ts'
import type { PersonId } from '../../event.ts'
import type { Refusal } from '../../refusal.ts'
import type { FoundationState } from '../../state.ts'
import { electionNamed, runningOf } from '../begin-election.ts'
import { electingOf } from '../electing-of.ts'
import type { ElectionRun } from '../election-state.ts'
import { rollOfContest } from './roll-asked.ts'
import { standingOnRoll } from './standing-on-roll.ts'

/** Whether somebody may ask for a ballot of an election now, or say that they want none; by its name, as onto a roll. */
export function mayAskForBallot(
  state: FoundationState,
  group: Name,
  called: Name,
  at: Instant,
): Result<{ readonly clause: ClauseRef }, Refusal> {
  const rule = electionNamed(state, group, called)?.rule
  if (rule === undefined) return refuse({ type: 'UnknownRoll', group, roll: called })
  const { clause } = rule
  const asks = [rule, ...rule.electorates].some(({ voters }) => voters?.optedIn === true)
  if (!asks) return refuse({ type: 'NoOptingIn', group, roll: called, clause })
  const run = runOf(state, group, called)
  const [contest] = run?.contests.values() ?? []
  if (run === undefined || contest === undefined) {
    return refuse({ type: 'CannotBeHeld', name: called, why: 'does not run', clause })
  }
  const { from, until } = rollOfContest(run, contest, at).optingIn
  const { election } = run.begun
  return at >= from && at < until
    ? ok({ clause })
    : refuse({ type: 'NotInThisPhase', election, act: 'ask for ballot', from, until, clause })
}

/** Which bodies let others vote in an election that runs, and whether somebody can vote already; undefined where there is none. */
export function ballotAsked(
  state: FoundationState,
  person: PersonId,
  { group, roll: called }: { readonly group: Name; readonly roll: Name },
  at: Instant,
): { readonly clause: ClauseRef; readonly by: readonly Deciding[]; readonly isOn: boolean } | undefined {
  const run = runOf(state, group, called)
  if (run === undefined) return undefined
  const { rule } = run.begun
  const open = [...run.contests.values()].filter(({ opened, closed }) => opened === undefined && closed === undefined)
  const by = open.flatMap(({ contested }) => electingOf(rule, contested.electorate).voters?.approvedBy ?? [])
  const isOn = open.some((contest) => standingOnRoll(state, { run, contest }, person, at).kind === 'on')
  return { clause: rule.clause, by, isOn }
}

function runOf(state: FoundationState, group: Name, called: Name): ElectionRun | undefined {
  const number = runningOf(state, group, called)
  return number === undefined ? undefined : state.elections.get(number)
}
