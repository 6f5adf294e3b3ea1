import { foundationRef, type Reader } from '../reader.ts'
import type { FoundationRef } from '../views.ts'
import { type ComingElection, comingElections } from './coming-elections.ts'
import { type ElectionSummary, electionSummary } from './election-summary.ts'

/** All elections of a foundation. */
export interface ElectionsView {
  readonly foundation: FoundationRef
  /** The first to change first. */
  readonly running: readonly ElectionSummary[]
  /** What charters have by a calendar, or let be called, the next first. */
  readonly coming: readonly ComingElection[]
  /** The newest first. */
  readonly past: readonly ElectionSummary[]
  /** Present when older elections follow. */
  readonly next?: number
}

const past_on_a_page = 50

export function electionsView(reader: Reader, before?: number): ElectionsView {
  const runs = [...reader.snapshot.state.elections.values()].toReversed()
  const past = runs.filter(({ ended, begun }) => ended !== undefined && begun.election < (before ?? Infinity))
  const shown = past.slice(0, past_on_a_page)
  const last = shown.at(-1)?.begun.election
  return {
    foundation: foundationRef(reader),
    running: runs.filter(({ ended }) => ended === undefined).map((run) => electionSummary(reader, run)),
    coming: comingElections(reader),
    past: shown.map((run) => electionSummary(reader, run)),
    ...(past.length > shown.length && last !== undefined && { next: last }),
  }
}
