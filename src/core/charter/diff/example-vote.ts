import type { Name } from '../../base/name.ts'
import type { Charter } from '../charter.ts'
import { numberOfWays, outcomeOf, waysToVote } from '../findings/trial-votes.ts'
import type { Rule } from '../rule.ts'
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
  if (before.ballot !== undefined || after.ballot !== undefined) return undefined
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
      if (was !== undefined && is !== undefined && (was.is !== is.is || was.name !== is.name)) {
        return { voters, votes: votesOf(names, ballots), before: was.name, after: is.name }
      }
    }
  }
  return undefined
}

function electorates({ voters }: Rule, { group, seats }: Charter): readonly number[] {
  const numbers = voters.map((ref) =>
    ref.group === group ? seats.find(({ name }) => name === ref.seat)?.number : undefined,
  )
  const fixed = numbers.reduce<number>((sum, number) => sum + (number ?? Number.NaN), 0)
  return Number.isNaN(fixed) || fixed === 0 ? Array.from({ length: mostVoters }, (_, index) => index + 1) : [fixed]
}

function votesOf(names: readonly Name[], ballots: readonly number[]): Readonly<Record<Name, number>> {
  return Object.fromEntries(names.map((name, index) => [name, ballots[index] ?? 0]))
}
