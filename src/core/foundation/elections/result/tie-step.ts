import type { Instant } from '../../../base/instant.ts'
import type { BundledFile } from '../../../tally/bundle/bundle.ts'
import type { Composed } from '../../../tally/compose/compose.ts'
import { byTheAffected } from '../../../tally/compose/fit-cap.ts'
import type { TieDecision } from '../../../tally/ties/tie.ts'
import type { PersonId } from '../../event.ts'
import type { FoundationState } from '../../state.ts'
import { electingOf } from '../electing-of.ts'
import type { ContestResult } from '../election-event.ts'
import type { ContestRun, ElectionRun } from '../election-state.ts'
import { serviceIn } from './service.ts'
import { askedAt } from './tie-asked.ts'

/** A tie of which the steps up to one have come to nothing. */
export interface Passed {
  readonly among: readonly PersonId[]
  readonly step: number
}

export type TieStep =
  | { readonly kind: 'ask'; readonly tied: Omit<Tied, 'until'> }
  /** For the count: with nobody chosen, what the chain has after people. */
  | { readonly kind: 'decided'; readonly decision: TieDecision }
  | { readonly kind: 'rerun' }

type Tied = Extract<ContestResult, { readonly kind: 'tied' }>

/** What comes next of a tie that a count leaves open, by the charter's chain. */
export function tieStep(
  {
    state,
    run,
    contest,
    at,
  }: { readonly state: FoundationState; readonly run: ElectionRun; readonly contest: ContestRun; readonly at: Instant },
  { candidates }: BundledFile,
  { tie, sure: certain }: Extract<Composed, { readonly kind: 'open' }>,
  passed?: Passed,
): TieStep {
  const people = (some: readonly number[]) => some.map((candidate) => candidates[candidate] ?? '')
  const [among, sure] = [people(tie.among), people(certain)]
  // A lot whose value was not kept can never be drawn.
  if (tie.awaits === 'lot') return { kind: 'rerun' }
  const isPassed = passed !== undefined && passed.among.join(' ') === among.join(' ')
  const tied = { kind: 'tied', sure, among, places: tie.places } as const
  if (tie.purpose === 'cap') {
    if (!isPassed) return { kind: 'ask', tied: { ...tied, step: 0, cap: true } }
    return { kind: 'decided', decision: { among: tie.among, chosen: [], by: byTheAffected } }
  }
  const chain = electingOf(run.begun.rule, contest.contested.electorate).tie
  for (const [step, one] of chain.entries()) {
    if (isPassed && step <= passed.step) continue
    if (one.kind === 'rerun') return { kind: 'rerun' }
    if (one.kind === 'lot') break
    if (askedAt(state, one, { sure, among }, at) !== undefined) return { kind: 'ask', tied: { ...tied, step } }
    if (one.kind !== 'longest service' && one.kind !== 'shortest service') continue
    const served = (candidate: number) =>
      serviceIn(state, run.begun.rule.fills, candidates[candidate] ?? '', at) *
      (one.kind === 'longest service' ? 1 : -1)
    const chosen = firstBy(tie.among, served, tie.places)
    if (chosen.length > 0) return { kind: 'decided', decision: { among: tie.among, chosen, by: one.kind } }
  }
  return { kind: 'decided', decision: { among: tie.among, chosen: [], by: 'nobody' } }
}

/** Those who are before the others, as many as there are places; where some are equal at the border, only those before them. */
function firstBy(among: readonly number[], value: (candidate: number) => number, places: number): readonly number[] {
  const groups = [...Map.groupBy(among, value)].toSorted(([one], [other]) => other - one)
  const chosen: number[] = []
  for (const [, group] of groups) {
    if (chosen.length + group.length > places) break
    chosen.push(...group)
  }
  return chosen
}
