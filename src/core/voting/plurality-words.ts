import { listed } from '../charter/explain-wording.ts'
import type { Outcome, Rule } from '../charter/rule.ts'
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
  const lost = outcome.is === 'lost' ? ` and the motion ${vote === 'open' ? 'be' : 'is'} lost` : ''
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

/** "two more for “coffee” make it the winner"; undefined where it takes more than votes for it. */
export function winInWords(
  rule: Rule,
  tally: Tally,
  { outcome, further, by, from, recusals }: Reachable,
): string | undefined {
  const votes = by[outcome.name]
  if (rule.ballot !== undefined || votes === undefined || votes !== further || recusals > 0 || from !== undefined) {
    return undefined
  }
  const counted = strongestFirst(rule, tally).find(({ name }) => name === outcome.name)
  const more = counted === undefined || counted.votes === 0 ? '' : ' more'
  return `${inLetters(votes)}${more} for ${labelOf(rule, outcome.name)} ${votes === 1 ? 'makes' : 'make'} it the winner`
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
