import { spoken } from '../../base/name.ts'
import type { Rule } from '../../charter/structure/rule.ts'
import type { CharterCheck } from './check.ts'
import { fixedNumber } from './fixed-seats.ts'
import { isQuorumTooLarge } from './quorum-over-seats.ts'
import { canBeTried, numberOfWays, outcomeOf, type Trial, waysToVote } from './trial-votes.ts'

/**
 * A rule by which no vote of this group can be carried: six are needed, and there are five seats. Told where the number
 * of each voting seat is fixed and every vote can be tried, so that it is never told wrongly; silent otherwise, and where it is
 * the quorum that is out of reach, which has a finding of its own.
 */
export const unreachableThreshold: CharterCheck = (charter, find) => {
  let left = mostTrials
  for (const rule of charter.rules) {
    const isKnown = canBeTried(rule) && rule.anyoneVotes !== true
    const voting = isKnown ? fixedNumber(charter, rule.voters) : undefined
    if (voting === undefined || isCarriedUnanimously(rule, voting)) continue
    const needed = trialsFor(rule, voting, left)
    if (needed > left) continue
    left -= needed
    if (isEverCarried(rule, voting) || isQuorumTooLarge(rule, voting)) continue
    const message = `No vote of the ${voting} seats that decide by "${spoken(rule.name)}" can be carried`
    find('unreachable-threshold', rule.place, message)
  }
}

/** As many votes as are tried for the rules of one charter. */
const mostTrials = 60_000

/** The quick way: most rules are carried by a vote of all for one thing, or by none. */
function isCarriedUnanimously(rule: Rule, seats: number): boolean {
  const { options } = rule
  for (let index = -1; index < options.length; index += 1) {
    const ballots = options.map((_, option) => (option === index ? seats : 0))
    if (isCarried(rule, { electorate: seats, recused: 0, seats, ballots })) return true
  }
  return false
}

function trialsFor({ options }: Rule, seats: number, most: number): number {
  let trials = 0
  for (let voters = 0; voters <= seats && trials <= most; voters += 1) {
    trials += numberOfWays(voters, options.length) * (seats - voters + 1)
  }
  return trials
}

/** Every number of holders, every number of them recused, every way for the others to vote. */
function isEverCarried(rule: Rule, seats: number): boolean {
  for (let electorate = seats; electorate >= 0; electorate -= 1) {
    const mostRecused = rule.recusal === 'forbidden' ? 0 : electorate
    for (let recused = 0; recused <= mostRecused; recused += 1) {
      for (const ballots of waysToVote(electorate - recused, rule.options.length)) {
        if (isCarried(rule, { electorate, recused, seats, ballots })) return true
      }
    }
  }
  return false
}

function isCarried(rule: Rule, trial: Trial): boolean {
  return outcomeOf(rule, trial).is === 'carried'
}
