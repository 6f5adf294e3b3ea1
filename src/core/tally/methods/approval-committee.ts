import { ok, type Result, refuse } from '../../base/result.ts'
import type { Contest } from '../contest.ts'
import type { Count, TallyFault } from '../count.ts'
import type { Method } from '../method.ts'
import type { CommitteeRound } from './committee/committee-round.ts'
import type { Committees } from './committee/committee-rule.ts'
import { oneCommittee } from './committee/one-committee.ts'
import { profileOf } from './committee/profile.ts'
import { committeeRules } from './committee/rules.ts'

/** Committees elected from approvals, by one rule or several; who is elected follows from the first that can be counted. */
export const approvalCommittee: Method = {
  name: 'approval-committee',
  source: 'Lackner and Skowron, Multi-Winner Voting with Approval Preferences (2023); abcvoting',
  ballots: ['approvals'],
  params: ['rule', 'rules', 'ties', 'lot', 'ineligible'],
  count: countOf,
}

/** The book's own recommendation among rules that are easy to count. */
const usual = 'equal-shares'

function countOf(contest: Contest): Result<Count, TallyFault> {
  const { rule = usual, rules = [rule] } = contest.params
  const profile = profileOf(contest)
  const found: { readonly rule: string; readonly result: Committees }[] = []
  const notCounted: string[] = []
  for (const name of rules) {
    const result = committeeRules.get(name)?.(profile)
    if (result === undefined) notCounted.push(name)
    else found.push({ rule: name, result })
  }
  const [first] = found
  if (first === undefined) return refuse(faultOf(rules))
  const { elected, ties, open } = oneCommittee(contest, first.result.committees, 1)
  return ok({
    elected,
    committees: found.map(({ rule: name, result }) => ({ rule: name, committees: result.committees })),
    ...(notCounted.length > 0 && { notCounted }),
    rounds: found.map(roundOf),
    ties,
    ...(open !== undefined && { open }),
  })
}

function roundOf({ rule, result }: { readonly rule: string; readonly result: Committees }): CommitteeRound {
  return { kind: 'committee', rule, tied: result.committees.length, ...result.shown }
}

/** No rule could be counted: the first that is known was too much, or none is known. */
function faultOf(rules: readonly string[]): TallyFault {
  const known = rules.find((rule) => committeeRules.has(rule))
  if (known !== undefined) return { type: 'TooLarge', what: known }
  return { type: 'WrongParam', param: 'rules', value: rules.join() }
}
