import type { Instant } from '../../../core/base/instant.ts'
import type { Name } from '../../../core/base/name.ts'
import type { Election } from '../../../core/charter/structure/election.ts'
import type { ElectionRun } from '../../../core/foundation/elections/election-state.ts'
import type { Group } from '../../../core/foundation/life/group.ts'
import { incumbents } from '../../../core/foundation/seats/seats.ts'
import { personRef, type Reader } from '../reader.ts'
import type { PersonRef } from '../views.ts'
import { type ComingElection, comingIn } from './coming-elections.ts'
import { type ElectionSummary, electionSummary } from './election-summary.ts'

/** The elections of one group. */
export interface GroupElections {
  readonly running: readonly ElectionSummary[]
  readonly coming: readonly ComingElection[]
  /** The last ones, the newest first. */
  readonly past: readonly ElectionSummary[]
}

/** What a clause about an election means now: when it is next held, who sits by it, and what came of the last. */
export interface ClauseElection {
  readonly name: Name
  readonly running?: ElectionSummary
  readonly coming?: ComingElection
  readonly sits: readonly { readonly person: PersonRef; readonly until?: Instant }[]
  readonly last?: ElectionSummary
}

const past_in_group = 5

/** Undefined where the charter has no elections and none was ever held. */
export function groupElections(reader: Reader, group: Group): GroupElections | undefined {
  const runs = runsIn(reader, group.name)
  const hasAny = (group.charter.elections ?? []).length > 0 || runs.length > 0
  if (!hasAny) return undefined
  return {
    running: runs.filter(({ ended }) => ended === undefined).map((run) => electionSummary(reader, run)),
    coming: comingIn(reader, group),
    past: runs
      .filter(({ ended }) => ended !== undefined)
      .slice(0, past_in_group)
      .map((run) => electionSummary(reader, run)),
  }
}

export function clauseElections(reader: Reader, group: Group, anchor: string): readonly ClauseElection[] {
  const rules = (group.charter.elections ?? []).filter(({ clause }) => clause.anchor === anchor)
  if (rules.length === 0) return []
  const coming = comingIn(reader, group)
  const runs = runsIn(reader, group.name)
  return rules.map((rule) => clauseElection(reader, rule, runs, coming))
}

function clauseElection(
  reader: Reader,
  { name, fills }: Election,
  runs: readonly ElectionRun[],
  coming: readonly ComingElection[],
): ClauseElection {
  const { state, at } = reader.snapshot
  const own = runs.filter(({ begun }) => begun.rule.name === name)
  const running = own.find(({ ended }) => ended === undefined)
  const last = own.find(({ ended }) => ended !== undefined)
  const next = coming.find((one) => one.name === name)
  const sitting = fills.flatMap((seat) => incumbents(state, seat, at))
  return {
    name,
    ...(running !== undefined && { running: electionSummary(reader, running) }),
    ...(next !== undefined && { coming: next }),
    sits: sitting.map(({ person, until }) => ({
      person: personRef(reader, person),
      ...(until !== undefined && { until }),
    })),
    ...(last !== undefined && { last: electionSummary(reader, last) }),
  }
}

/** The newest first. */
function runsIn({ snapshot: { state } }: Reader, group: Name): readonly ElectionRun[] {
  return [...state.elections.values()].filter(({ begun }) => begun.group === group).toReversed()
}
