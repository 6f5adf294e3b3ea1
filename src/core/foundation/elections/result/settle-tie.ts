import type { Instant } from '../../../base/instant.ts'
import type { BundledFile } from '../../../tally/bundle/bundle.ts'
import type { TieDecision } from '../../../tally/ties/tie.ts'
import type { ClockStep, ClockTools } from '../../clock-tools.ts'
import type { PersonId } from '../../event.ts'
import type { FoundationState } from '../../state.ts'
import type { ContestRun, ElectionRun } from '../election-state.ts'
import { bundleIn, bundleOf } from './bundle-of.ts'
import { contestOf } from './close-ballots.ts'
import { countResult } from './count-result.ts'
import { saidOfTie, tieAsked } from './tie-asked.ts'

/** Whether something comes of a tie at a moment: those who are asked agree, or their time is over. */
export function isTieDue(state: FoundationState, run: ElectionRun, contest: ContestRun, at: Instant): boolean {
  const result = contest.closed?.result
  if (result?.kind !== 'tied') return false
  const asked = tieAsked(state, run, contest, at)
  return result.until <= at || asked === undefined || saidOfTie(asked, contest) !== undefined
}

/** A tie is over by what people have said, or the charter's next step is asked; the ballots are counted again with that. */
export function settleTie(
  state: FoundationState,
  run: ElectionRun,
  contest: ContestRun,
  at: Instant,
  tools: ClockTools,
): ClockStep {
  const { closed } = contest
  const tied = closed?.result
  if (tied?.kind !== 'tied' || closed?.bundle === undefined) throw new Error('Nothing is tied that could be settled')
  const { file, composition } = bundleIn(state, closed.bundle)
  const asked = tieAsked(state, run, contest, at)
  const chosen = asked && saidOfTie(asked, contest)
  const { lot: _, ...params } = file.params
  const decisions = asked === undefined || chosen === undefined ? [] : [decisionOf(file, tied.among, chosen, asked.by)]
  const again: BundledFile = { ...file, params, tieDecisions: [...file.tieDecisions, ...decisions] }
  const counting = { state, run, contest, at, tools }
  const passed = { among: tied.among, step: tied.step }
  const counted = countResult(counting, again, composition, chosen === undefined ? passed : undefined)
  const { reference, stored } = bundleOf(counting, counted, composition)
  const { lot, result } = counted
  const by = asked === undefined || chosen === undefined ? ('next step' as const) : asked.by
  const settled = {
    type: 'TieSettled',
    ...contestOf(run, contest),
    by,
    chosen: chosen ?? [],
    bundle: reference,
    ...(lot !== undefined && { lot }),
    result,
  } as const
  return { events: [settled], documents: [stored], under: run.begun.rule.clause }
}

function decisionOf(
  { candidates }: BundledFile,
  among: readonly PersonId[],
  chosen: readonly PersonId[],
  by: string,
): TieDecision {
  const place = (person: PersonId) => candidates.indexOf(person)
  return { among: among.map(place), chosen: chosen.map(place), by }
}
