import type { Name } from '../base/name.ts'
import type { Charter } from '../charter/structure/charter.ts'
import type { Rule } from '../charter/structure/rule.ts'
import { fixedNumber } from '../check/findings/fixed-seats.ts'
import { canBeTried, numberOfWays, outcomeOf, waysToVote } from '../check/findings/trial-votes.ts'
import type { ExampleVote } from './change.ts'

/** Electorates without a fixed number are tried up to this size, and as many votes in all. */
const mostVoters = 12
const mostVotes = 20_000

/**
 * The smallest vote that ends otherwise under two versions of a rule: of as many voters as the charter fixes, or of a
 * few. Every vote is tried, so what is found is so; nothing is found where the options differ, or where no small vote shows it.
 */
export function exampleVote(before: Rule, after: Rule, charter: Charter): ExampleVote | undefined {
  const names = before.options.map(({ name }) => name)
  if (!isPlain(before) || !isPlain(after)) return undefined
  if (names.length !== after.options.length || !after.options.every(({ name }) => names.includes(name)))
    return undefined
  const places = names.map((name) => after.options.findIndex((option) => option.name === name))
  let left = mostVotes
  for (const voters of electorates(after, charter)) {
    left -= numberOfWays(voters, names.length)
    if (left < 0) return undefined
    for (const ballots of waysToVote(voters, names.length)) {
      const trial = { electorate: voters, recused: 0, seats: voters, ballots }
      const moved = places.reduce<number[]>(
        (counts, place, index) => counts.with(place, ballots[index] ?? 0),
        [...ballots],
      )
      const [was, is] = [outcomeOf(before, trial), outcomeOf(after, { ...trial, ballots: moved })]
      if (was.is !== is.is || was.name !== is.name) {
        return { voters, votes: votesOf(names, ballots), before: was.name, after: is.name }
      }
    }
  }
  return undefined
}

/** A rule that is given a share where it is used decides nothing by itself. */
function isPlain(rule: Rule): boolean {
  return canBeTried(rule) && rule.parameter === undefined
}

function electorates(rule: Rule, charter: Charter): readonly number[] {
  const fixed = rule.anyoneVotes === true ? undefined : fixedNumber(charter, rule.voters)
  return fixed === undefined ? Array.from({ length: mostVoters }, (_, index) => index + 1) : [fixed]
}

function votesOf(names: readonly Name[], ballots: readonly number[]): Readonly<Record<Name, number>> {
  return Object.fromEntries(names.map((name, index) => [name, ballots[index] ?? 0]))
}
