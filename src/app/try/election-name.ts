import { type Name, nameOf } from '../../core/base/name.ts'
import type { ContestRun, ElectionRun } from '../../core/foundation/elections/election-state.ts'
import type { FoundationState } from '../../core/foundation/state.ts'

/**
 * How a scenario speaks of an election: by its name in the charter, of which the last that began is meant, or as "last". An electorate stands
 * behind a dot: "council.union".
 */
export interface ElectionName {
  readonly election: Name
  readonly electorate?: Name
  readonly written: string
}

/** An election that has begun, and the contest in it that is meant. */
export interface ElectionThere {
  readonly run: ElectionRun
  readonly contest: ContestRun
}

export function electionCalled(text: string): ElectionName | undefined {
  const written = text.trim()
  const [first = '', second, more] = written.split('.')
  const election = nameOf(first)
  const electorate = second === undefined ? undefined : nameOf(second)
  if (election === undefined || more !== undefined || (second !== undefined && electorate === undefined))
    return undefined
  return { election, written, ...(electorate !== undefined && { electorate }) }
}

export function electionThere(
  state: FoundationState,
  { election, electorate }: ElectionName,
): ElectionThere | undefined {
  const run = [...state.elections.values()].findLast(({ begun }) => election === 'last' || begun.rule.name === election)
  const contest = electorate === undefined ? run?.contests.values().next().value : run?.contests.get(electorate)
  return run === undefined || contest === undefined ? undefined : { run, contest }
}

/** How acts name it: the electorate where there are several. */
export function placeOf({ run, contest }: ElectionThere): { readonly election: number; readonly electorate?: Name } {
  const { electorate } = contest.contested
  return { election: run.begun.election, ...(electorate !== undefined && { electorate }) }
}
