import { readBundle } from '../../../core/tally/bundle/read-bundle.ts'
import { compose } from '../../../core/tally/compose/compose.ts'
import type { Contest } from '../../../core/tally/contest.ts'
import type { Count } from '../../../core/tally/count.ts'
import { contestOf } from '../../../core/tally/formats/contest-of.ts'

/** A contest as its bundle has it, counted again to show how it went. Candidates are called by their identifiers. */
export interface CountedContest {
  readonly contest: Contest
  readonly count: Count
}

/** Undefined where the ballots were not counted, as for want of a quorum. A bundle of the record that cannot be read is a defect. */
export function countedContest(bundle: string): CountedContest | undefined {
  const read = readBundle(JSON.parse(bundle))
  if (!read.ok) throw new Error(`A bundle of the record cannot be read: ${JSON.stringify(read.problem)}`)
  const { file, composition } = read.value
  const contest = contestOf({ ...file, unread: [] })
  if (!contest.ok) throw new Error(`A bundle of the record is no contest: ${JSON.stringify(contest.problem)}`)
  const composed = compose(contest.value, composition)
  if (!composed.ok) throw new Error(`A bundle of the record cannot be counted: ${JSON.stringify(composed.problem)}`)
  return 'count' in composed.value ? { contest: contest.value, count: composed.value.count } : undefined
}
