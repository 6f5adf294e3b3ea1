import { after, type Instant } from '../../../base/instant.ts'
import { castIn } from '../../../tally/ballots/ballots.ts'
import type { ClockStep, ClockTools } from '../../clock-tools.ts'
import { daysOf } from '../../days.ts'
import type { Event, PersonId } from '../../event.ts'
import type { FoundationState } from '../../state.ts'
import { electingOf } from '../electing-of.ts'
import type { OfContest } from '../election-event.ts'
import type { ContestRun, ElectionRun } from '../election-state.ts'
import { bundleOf } from './bundle-of.ts'
import { bundledFile } from './bundled-file.ts'
import { compositionOf } from './composition-of.ts'
import { countResult } from './count-result.ts'

/** The vote of one contest is over: what was cast is counted, or waited for once more where too few have voted and the charter has it extended. */
export function closeBallots(
  state: FoundationState,
  run: ElectionRun,
  contest: ContestRun,
  at: Instant,
  tools: ClockTools,
): ClockStep {
  const { election, rule, group } = run.begun
  const { electorate } = contest.contested
  const under = rule.clause
  if (tools.foresees === true) return { events: [{ type: 'ElectionEnded', election, how: 'called off' }], under }
  const cast = tools.ballots?.(election, electorate)
  if (cast === undefined) throw new Error(`Election ${election} closes at ${at} without its ballots`)
  const of = contestOf(run, contest)
  if (cast.kind === 'lost') {
    return {
      events: [{ type: 'BallotsClosed', ...of, cast: 0, result: { kind: 'rerun', why: 'ballots lost' } }],
      under,
    }
  }
  const electing = electingOf(rule, electorate)
  const file = bundledFile(contest, electing, cast.ballots)
  const number = castIn(file.ballots)
  const composition = compositionOf(state, run, contest, file, number, at)
  const counting = { state, run, contest, at, tools }
  const counted = countResult(counting, file, composition)
  const { withoutQuorum } = electing
  if (counted.result.kind === 'no quorum' && withoutQuorum?.kind === 'extended' && isFirstClose(contest)) {
    return {
      events: [{ type: 'BallotsExtended', ...of, closes: after(at, withoutQuorum.by, daysOf(state, group)) }],
      under,
    }
  }
  const { reference, stored } = bundleOf(counting, counted, composition)
  const { lot, result } = counted
  const closed: Event = {
    type: 'BallotsClosed',
    ...of,
    cast: number,
    bundle: reference,
    ...(lot !== undefined && { lot }),
    result,
  }
  return { events: [closed], documents: [stored], under }
}

/** Nobody has to vote in this contest: nobody stands, or not more than there are seats, and the charter has them elected. */
export function withoutVote(run: ElectionRun, contest: ContestRun, standing: readonly PersonId[]): readonly Event[] {
  const closed = { type: 'BallotsClosed', ...contestOf(run, contest), cast: 0 } as const
  if (standing.length === 0) return [{ ...closed, result: { kind: 'no candidates' } }]
  return [{ ...closed, result: { kind: 'elected', elected: standing, others: [], how: 'unopposed' } }]
}

export function contestOf({ begun }: ElectionRun, { contested }: ContestRun): OfContest {
  const { electorate } = contested
  return { election: begun.election, ...(electorate !== undefined && { electorate }) }
}

function isFirstClose({ opened, closes }: ContestRun): boolean {
  return opened?.closes === closes
}
