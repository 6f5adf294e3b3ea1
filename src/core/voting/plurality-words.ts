import { listed } from '../charter/explain/explain-wording.ts'
import type { Outcome, Rule } from '../charter/structure/rule.ts'
import { inLetters, labelOf } from './count-words.ts'
import type { Reachable, Tally, Verdict } from './standing.ts'
import { leaderOf, strongestFirst, tiedFirst } from './strongest.ts'

/** What a vote among several options comes to: "“tea” would win with three votes to two"; undefined where none wins. */
export function leadInWords(
  rule: Rule,
  tally: Tally,
  outcome: Outcome,
  vote: 'open' | 'certain' | 'closed',
): string | undefined {
  const leader = rule.winner === undefined ? undefined : leaderOf(rule, tally)
  if (leader === undefined || leader.name !== outcome.name) return undefined
  const [, second] = strongestFirst(rule, tally)
  const to = second === undefined ? '' : ` to ${second.votes === 0 ? 'none' : inLetters(second.votes)}`
  const wins = vote === 'open' ? 'would win' : 'wins'
  const count = vote === 'certain' ? '' : ` with ${votesWords(leader.votes)}${to}`
  const lost = outcome.is === 'lost' ? `, and the motion ${vote === 'open' ? 'would be' : 'is'} lost` : ''
  return `${labelOf(rule, leader.name)} ${wins}${count}${lost}`
}

/** Why no option wins. */
export function noLeadInWords(rule: Rule, tally: Tally, why: Verdict['why']): string | undefined {
  if (why === 'no quorum' || rule.winner === undefined) return undefined
  const leader = leaderOf(rule, tally)
  if (leader !== undefined)
    return `${labelOf(rule, leader.name)} leads with ${votesWords(leader.votes)}, too few to win`
  const tied = tiedFirst(rule, tally)
  const [first] = tied
  if (first === undefined) return 'no option has a vote'
  if (tied.length > mostNamed) return `${inLetters(tied.length)} options are even with ${votesWords(first.votes)} each`
  return `${listed(tied.map(({ name }) => labelOf(rule, name)))} are even with ${votesWords(first.votes)} each`
}

/**
 * "two more for “coffee” or “milk” make it the winner", for each number of votes; what takes more than votes for the option
 * alone is said otherwise.
 */
export function winsInWords(
  rule: Rule,
  tally: Tally,
  others: readonly Reachable[],
  otherwise: (other: Reachable) => string,
): readonly string[] {
  const counts = new Map(strongestFirst(rule, tally).map(({ name, votes }) => [name, votes] as const))
  const keyOf = (one: Reachable) => {
    if (!isByVotesAlone(rule, one)) return otherwise(one)
    const more = (counts.get(one.outcome.name) ?? 0) > 0 ? ' more' : ''
    return `${inLetters(one.further)}${more} for`
  }
  return [...Map.groupBy(others, keyOf)].map(([words, [first, ...rest]]) => {
    if (first === undefined || !isByVotesAlone(rule, first)) return words
    const names = [first, ...rest].map(({ outcome }) => labelOf(rule, outcome.name))
    return `${words} ${listed(names, 'or')} ${first.further === 1 ? 'makes' : 'make'} it the winner`
  })
}

function isByVotesAlone({ ballot }: Rule, { outcome, by, further, recusals, from }: Reachable): boolean {
  return ballot === undefined && by[outcome.name] === further && recusals === 0 && from === undefined
}

/** Of many options that can still win only the nearest are told. */
export function nearestWins(others: readonly Reachable[]): {
  readonly told: readonly Reachable[]
  readonly more: number
} {
  const wins = others
    .filter(({ outcome }) => outcome.is !== 'undecided')
    .toSorted((one, other) => one.further - other.further)
  const told = new Set(wins.slice(0, mostNamed))
  return {
    told: others.filter((one) => one.outcome.is === 'undecided' || told.has(one)),
    more: Math.max(0, wins.length - mostNamed),
  }
}

const mostNamed = 4

function votesWords(count: number): string {
  return `${inLetters(count)} ${count === 1 ? 'vote' : 'votes'}`
}
