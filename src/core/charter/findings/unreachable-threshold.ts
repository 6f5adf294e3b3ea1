import { spoken } from '../../base/name.ts'
import type { Charter } from '../charter.ts'
import type { Rule } from '../rule.ts'
import type { RuleCheck } from './check.ts'
import { numberOfWays, outcomeOf, waysToVote } from './trial-votes.ts'

/**
 * A rule by which no vote of this group can be carried: six are needed, and there are five seats. Told where the number
 * of each voting seat is fixed and every vote can be tried, so that it is never told wrongly; silent otherwise.
 */
export const unreachableThreshold: RuleCheck = (rule, charter, find) => {
  const seats = fixedSeats(rule, charter)
  if (seats === undefined || canBeCarried(rule, seats) !== 'never') return
  const message = `No vote of the ${seats} seats that decide by "${spoken(rule.name)}" can be carried`
  find('unreachable-threshold', rule.place, message)
}

/** How many people can vote, where the charter fixes it. */
function fixedSeats({ voters }: Rule, { group, seats }: Charter): number | undefined {
  let sum = 0
  for (const ref of new Set(voters.map(({ group: other, seat }) => (other === group ? seat : undefined)))) {
    const number = seats.find(({ name }) => name === ref)?.number
    if (number === undefined) return undefined
    sum += number
  }
  return sum
}

/** As many votes as are tried for one rule. */
const mostTrials = 20_000

function canBeCarried(rule: Rule, seats: number): 'yes' | 'never' | 'not tried' {
  const { options } = rule
  for (let index = -1; index < options.length; index += 1) {
    const ballots = options.map((_, option) => (option === index ? seats : 0))
    if (isCarried(rule, { electorate: seats, recused: 0, seats, ballots })) return 'yes'
  }
  let trials = 0
  for (let voters = 0; voters <= seats; voters += 1) {
    trials += numberOfWays(voters, options.length) * (seats + 1)
    if (trials > mostTrials) return 'not tried'
  }
  for (let electorate = seats; electorate >= 0; electorate -= 1) {
    for (let recused = 0; recused <= electorate; recused += 1) {
      for (const ballots of waysToVote(electorate - recused, options.length)) {
        if (isCarried(rule, { electorate, recused, seats, ballots })) return 'yes'
      }
    }
  }
  return 'never'
}

function isCarried(rule: Rule, trial: Parameters<typeof outcomeOf>[1]): boolean {
  return outcomeOf(rule, trial)?.is === 'carried'
}
