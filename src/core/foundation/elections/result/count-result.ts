import { after, type Instant } from '../../../base/instant.ts'
import { ok, type Result, refuse } from '../../../base/result.ts'
import type { BundledFile } from '../../../tally/bundle/bundle.ts'
import { type Composed, compose } from '../../../tally/compose/compose.ts'
import type { Composition } from '../../../tally/compose/composition.ts'
import { contestOf } from '../../../tally/formats/contest-of.ts'
import type { ClockTools } from '../../clock-tools.ts'
import { daysOf } from '../../days.ts'
import type { FoundationState } from '../../state.ts'
import type { ContestResult, DrawnFrom } from '../election-event.ts'
import type { ContestRun, ElectionRun } from '../election-state.ts'
import { drawnFrom, withLot } from './drawn-from.ts'
import { resultOf } from './result-of.ts'
import { type Passed, tieStep } from './tie-step.ts'

/** A contest whose ballots are counted at a moment. */
export interface Counting {
  readonly state: FoundationState
  readonly run: ElectionRun
  readonly contest: ContestRun
  readonly at: Instant
  readonly tools: ClockTools
}

/** What a count came to, and the file that repeats it. */
export interface Counted {
  readonly result: ContestResult
  readonly file: BundledFile
  /** Absent as long as people are asked before it. */
  readonly lot?: DrawnFrom
  /** With every round; absent where the method cannot count these ballots. */
  readonly composed?: Composed
}

/** How long people are asked about a tie: docs/elections.md. */
const askedFor = { count: 7, unit: 'day' } as const

/**
 * Counts a contest, from the ballots to the seats. What the record itself tells about a tie is settled on the way. Where people are
 * asked first, the lot is not shown before they have said what they decide: whoever knew it would not agree to anything else.
 */
export function countResult(counting: Counting, cast: BundledFile, composition: Composition, passed?: Passed): Counted {
  const { state, run, contest, at, tools } = counting
  const drawn = drawnFrom(contest, cast, tools)
  const lot = drawn === undefined ? {} : { lot: drawn }
  let file = drawn === undefined ? cast : withLot(cast, drawn, tools.digest)
  for (;;) {
    const counted = composedOf(file, composition)
    if (!counted.ok) return { result: { kind: 'not counted', why: counted.problem }, file, ...lot }
    const composed = counted.value
    if (composed.kind !== 'open') return { result: resultOf(counting, file, composed), file, ...lot, composed }
    const step = tieStep(counting, file, composed, passed)
    switch (step.kind) {
      case 'decided':
        file = { ...file, tieDecisions: [...file.tieDecisions, step.decision] }
        continue
      case 'rerun':
        return { result: { kind: 'rerun', why: 'tie' }, file, ...lot, composed }
      case 'ask': {
        const result: ContestResult = { ...step.tied, until: after(at, askedFor, daysOf(state, run.begun.group)) }
        const hidden = { ...cast, tieDecisions: file.tieDecisions }
        const before = composedOf(hidden, composition)
        // A count that needs the lot earlier than the tie is shown with it.
        const isSame = before.ok && before.value.kind === 'open' && before.value.tie.awaits === 'decision'
        return isSame ? { result, file: hidden, composed: before.value } : { result, file, ...lot, composed }
      }
    }
  }
}

function composedOf(
  file: BundledFile,
  composition: Composition,
): Result<Composed, Extract<ContestResult, { readonly kind: 'not counted' }>['why']> {
  const contest = contestOf({ ...file, unread: [] })
  if (!contest.ok) return refuse('WrongWords')
  const composed = compose(contest.value, composition)
  return composed.ok ? ok(composed.value) : refuse(composed.problem.type)
}
