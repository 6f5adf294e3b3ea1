import { spoken } from '../../base/name.ts'
import type { Quorum, Rule } from '../../charter/structure/rule.ts'
import { conditionHolds } from '../../voting/outcome.ts'
import type { CharterCheck } from './check.ts'
import { fixedNumber } from './fixed-seats.ts'
import { canBeTried, numberOfWays, type Trial, tallyOf, waysToVote } from './trial-votes.ts'

/** A quorum that all who have a vote cannot make up together. Told where their number is fixed and every vote can be tried. */
export const quorumOverSeats: CharterCheck = (charter, find) => {
  let left = mostTrials
  for (const rule of charter.rules) {
    if (rule.quorum === undefined || rule.anyoneVotes === true || !canBeTried(rule)) continue
    const voters = fixedNumber(charter, rule.voters)
    if (voters === undefined || isMet(rule, rule.quorum, everybody(rule, voters))) continue
    const needed = numberOfWays(voters, rule.options.length + 2)
    if (needed > left) continue
    left -= needed
    if (isEverMet(rule, rule.quorum, voters)) continue
    const message = `The quorum of "${spoken(rule.name)}" is more than the ${voters} seats that vote can ever make up`
    find('quorum-over-seats', rule.place, message)
  }
}

const mostTrials = 5_000

function everybody({ options }: Rule, seats: number): Trial {
  return { electorate: seats, recused: 0, seats, ballots: options.map((_, index) => (index === 0 ? seats : 0)) }
}

/** Whether no vote of so many seats has the quorum; where all its votes can be gone through. */
export function isQuorumTooLarge(rule: Rule, seats: number): boolean {
  return rule.quorum !== undefined && !isEverMet(rule, rule.quorum, seats)
}

/** Every number of holders, every number of them recused, every way for the others to vote. */
function isEverMet(rule: Rule, quorum: Quorum, seats: number): boolean {
  for (let electorate = seats; electorate >= 0; electorate -= 1) {
    const mostRecused = rule.recusal === 'forbidden' ? 0 : electorate
    for (let recused = 0; recused <= mostRecused; recused += 1) {
      for (const ballots of waysToVote(electorate - recused, rule.options.length)) {
        if (isMet(rule, quorum, { electorate, recused, seats, ballots })) return true
      }
    }
  }
  return false
}

/** Everybody is there, whether or not they vote. */
function isMet(rule: Rule, { needs }: Quorum, trial: Trial): boolean {
  return conditionHolds(rule, { ...tallyOf(rule, trial), present: trial.electorate - trial.recused }, needs)
}
