import { canonicalJson } from '../../base/canonical-json.ts'
import { ok, type Result } from '../../base/result.ts'
import { type Composed, compose } from '../compose/compose.ts'
import type { TallyFault } from '../count.ts'
import type { Fault } from '../fault.ts'
import { contestOf } from '../formats/contest-of.ts'
import { type DigestText, drawnOrder, seedOf } from '../ties/drawn-order.ts'
import { ballotsDigest } from './ballots-digest.ts'
import type { Bundle } from './bundle.ts'

export interface RecountTools {
  readonly digest: DigestText
  /** What a record holds of a sealed value: `core/record/commitment`, the salt in hexadecimal. */
  readonly commitmentTo: (value: string, salt: string) => string
}

/** What a bundle comes to when it is counted again, and in what it differs from what it says itself. */
export interface Recounted {
  readonly composed: Composed
  readonly differs: readonly Difference[]
}

export type Difference =
  /** The value of the lot is not the one that was committed to. */
  | 'commitment'
  /** The digest of the ballots, the seed or the order that is drawn from it. */
  | 'ballots'
  | 'seed'
  | 'order'
  | 'cast'
  | 'result'

/** Repeats a count from the ballots to the seats: the same bytes give the same result on any machine. */
export function recount(bundle: Bundle, { digest, commitmentTo }: RecountTools): Result<Recounted, Fault | TallyFault> {
  const { file, composition, held, lot, result } = bundle
  const contest = contestOf({ ...file, unread: [] })
  if (!contest.ok) return contest
  const composed = compose(contest.value, composition)
  if (!composed.ok) return composed
  const differs: Difference[] = []
  const check = (what: Difference, holds: boolean) => {
    if (!holds) differs.push(what)
  }
  const { ballots, params } = contest.value
  if (lot === undefined) check('order', params.lot === undefined)
  else {
    check('commitment', commitmentTo(lot.value, lot.salt) === lot.commitment)
    check('ballots', ballotsDigest(ballots, digest) === lot.ballots)
    check('seed', seedOf(lot.value, lot.ballots, digest) === lot.seed)
    check('order', isSameOrder(params.lot?.order, drawnOrder(lot.seed, file.candidates, digest)))
  }
  check('cast', ballots.counts.reduce((sum, count) => sum + count, 0) === held.cast)
  check('result', canonicalJson(composed.value) === canonicalJson(result))
  return ok({ composed: composed.value, differs })
}

function isSameOrder(one: readonly number[] | undefined, other: readonly number[]): boolean {
  return one !== undefined && one.length === other.length && one.every((candidate, place) => candidate === other[place])
}
