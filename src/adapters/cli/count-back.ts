import { nearest } from '../../core/base/nearest.ts'
import { ok, type Result, refuse } from '../../core/base/result.ts'
import { fillsNoSeats } from '../../core/charter/structure/election-method.ts'
import { followersOf } from '../../core/tally/bundle/followers.ts'
import type { Contest } from '../../core/tally/contest.ts'
import type { Count } from '../../core/tally/count.ts'
import { type CountedBack, countBack } from '../../core/tally/count-back.ts'
import type { StartHash } from '../../core/tally/digest/digest.ts'
import { standing } from '../../core/tally/methods/standing.ts'
import { toldAnswer } from '../../core/tally/told/told-answer.ts'
import type { Told } from '../../core/tally/told/told-round.ts'
import { countBackWords, tallyFaultWords } from '../words/tally-words.ts'
import type { CountedBundle } from './count-bundle.ts'
import { printCount } from './print-count.ts'
import type { Terminal } from './terminal.ts'

/** Who left, who stays and who follows, with the count that says so. */
export interface CountBackOf {
  readonly elected: readonly number[]
  readonly left: readonly number[]
  readonly counted: CountedBack
}

export interface ShownCountBack extends CountBackOf {
  readonly title: string | undefined
}

/** Of any file of ballots: whoever its count elects sits, and all others who stood are willing. */
export function countedBack(contest: Contest, count: Count, said: readonly string[]): Result<CountBackOf, string> {
  const { method, params } = contest
  if (fillsNoSeats(method)) return refuse(countBackWords.noSeats(method))
  if (count.open !== undefined) return refuse(countBackWords.open)
  const { elected } = count
  const named = leftNamed(contest, elected, said)
  if (!named.ok) return named
  const left = named.value
  const sitting = elected.filter((one) => !left.includes(one))
  const { defaultOption } = params
  const limit =
    defaultOption === undefined ? {} : { limit: { candidate: defaultOption, hasSeat: elected.includes(defaultOption) } }
  const willing = standing(contest).filter(
    (one) => !elected.includes(one) && !left.includes(one) && one !== defaultOption,
  )
  const vacancies = elected.length - sitting.length
  const counted = countBack(contest, { vacancies, sitting, willing, ...limit })
  return counted.ok
    ? ok({ elected, left, counted: counted.value })
    : refuse(tallyFaultWords(counted.problem, contest.method))
}

/** Of a bundle: whoever has a seat by it, with everything that its election asks beside the method. */
export function countedBackBundle(
  { bundle, contest, recounted: { composed } }: CountedBundle,
  said: readonly string[],
): Result<CountBackOf, string> {
  if (composed.kind !== 'elected')
    return refuse(composed.kind === 'open' ? countBackWords.open : countBackWords.nobodyLeaves)
  const { elected } = composed
  const named = leftNamed(contest, elected, said)
  if (!named.ok) return named
  const left = named.value
  const counted = followersOf({ contest, composition: bundle.composition, composed, left })
  return counted.ok
    ? ok({ elected, left, counted: counted.value })
    : refuse(tallyFaultWords(counted.problem, contest.method))
}

/** Candidates by name or position, split at commas unless somebody is called so; at least one of them has to have been elected. */
function leftNamed(
  { candidates }: Contest,
  elected: readonly number[],
  said: readonly string[],
): Result<readonly number[], string> {
  const left: number[] = []
  for (const text of said.flatMap((one) => (candidates.includes(one) ? [one] : one.split(',')))) {
    const name = text.trim()
    const position = candidates.includes(name) ? candidates.indexOf(name) : positionIn(candidates, name)
    if (position === undefined) return refuse(countBackWords.unknown(name, nearest(name, candidates)))
    left.push(position)
  }
  return left.some((one) => elected.includes(one)) ? ok(left) : refuse(countBackWords.nobodyLeaves)
}

function positionIn(candidates: readonly string[], text: string): number | undefined {
  const position = /^\d{1,6}$/.test(text) ? Number(text) : candidates.length
  return position < candidates.length ? position : undefined
}

export function toldCountBack({ elected, left, counted }: ShownCountBack, start: StartHash): Told {
  const { contest, count, successors } = counted
  const names = (some: readonly number[]) => some.map((candidate) => contest.candidates[candidate] ?? '')
  return {
    left: names(left),
    sitting: names(elected.filter((one) => !left.includes(one))),
    successors: names(successors),
    again: toldAnswer(contest, count, { start }),
  }
}

export function printCountBack(terminal: Terminal, shown: ShownCountBack, start: StartHash): void {
  const { title, elected, left, counted } = shown
  const { contest, count, successors } = counted
  const names = (some: readonly number[]) => some.map((candidate) => contest.candidates[candidate] ?? '')
  terminal.out('')
  printCount(terminal, {
    title: countBackWords.heading(title, names(left)),
    contest,
    count,
    answer: toldAnswer(contest, count, { start }),
  })
  terminal.out('')
  terminal.out(countBackWords.follow(names(successors), elected.filter((one) => left.includes(one)).length))
}
