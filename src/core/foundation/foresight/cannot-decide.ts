import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { ClauseRef, SeatRef } from '../../charter/structure/charter.ts'
import type { Rule } from '../../charter/structure/rule.ts'
import { takesProposed } from '../../charter/structure/winner.ts'
import { outcomeOf } from '../../voting/outcome.ts'
import { readsOf } from '../../voting/reads.ts'
import type { Group } from '../life/group.ts'
import { isInForce } from '../life/in-force.ts'
import { ballotsOf, electorateOf, sizeOfSeats } from '../motions/electorate.ts'
import type { FoundationState } from '../state.ts'

/** Rules of a group under which nothing can be carried, with the largest number of voters that one of them has. */
export interface Deadlock {
  readonly group: Name
  readonly rules: readonly Name[]
  readonly voters: number
  /** Whose votes are missing. */
  readonly seats: readonly SeatRef[]
  readonly under: ClauseRef
}

/** The groups that can decide nothing more under some of their rules, as their seats are held at a moment. */
export function deadlocks(state: FoundationState, at: Instant): readonly Deadlock[] {
  return [...state.groups.values()].flatMap((group) => {
    if (!isInForce(group)) return []
    const stuck = rulesInUse(group).flatMap((rule) => {
      const voters = ballotsOf(electorateOf(state, rule, at))
      return canCarry(state, rule, voters, at) ? [] : [{ rule, voters }]
    })
    const [first] = stuck
    if (first === undefined) return []
    return [
      {
        group: group.name,
        rules: stuck.map(({ rule }) => rule.name),
        voters: Math.max(...stuck.map(({ voters }) => voters)),
        seats: first.rule.voters,
        under: first.rule.clause,
      },
    ]
  })
}

/** What a rule with a parameter comes to hangs on where it is used. */
function rulesInUse({ charter }: Group): readonly Rule[] {
  return charter.rules.filter(({ anyoneVotes, parameter }) => anyoneVotes !== true && parameter === undefined)
}

/** Whether a vote in which all are of one mind, or say nothing, could be carried. */
function canCarry(state: FoundationState, rule: Rule, electorate: number, at: Instant): boolean {
  if (electorate === 0) return false
  if (rule.ballot !== undefined || takesProposed(rule) || readsOf(rule).classes.length > 0) return true
  const { seats, vacant } = sizeOfSeats(state, rule.voters, at)
  const size = { electorate, recused: 0, seats: Math.max(seats, electorate + vacant), vacant }
  return [undefined, ...rule.options].some((chosen) => {
    const counts = Object.fromEntries(
      rule.options.map((option) => [option.name, option === chosen ? electorate : 0] as const),
    )
    return outcomeOf(rule, { ...size, counts }).is === 'carried'
  })
}
