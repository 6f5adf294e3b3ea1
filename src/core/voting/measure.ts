import type { Name } from '../base/name.ts'
import { plus, type Ratio, ratioOf, times, whole } from '../base/ratio.ts'
import type { SeatRef } from '../charter/structure/charter.ts'
import type { Base, Option, Rule } from '../charter/structure/rule.ts'
import { isSameSeat } from '../charter/structure/same-seat.ts'
import type { Tally, Voices } from './standing.ts'
import { ballotsIn, countOf, missingVotes, presentIn, voicesFrom } from './voices.ts'

/**
 * What a word of a condition counts, exactly; with a seat, among the holders of that seat only. What a recusal, a vacant seat and a
 * missing voter do to it hangs on the rule:
 *
 * | word         | recusal `leaves the base` | recusal `counts as abstain` | `vacant count as`  | `missing count as` |
 * | ------------ | ------------------------- | --------------------------- | ------------------ | ------------------ |
 * | `electorate` |                           |                             |                    |                    |
 * | `recused`    | has it                    | has it                      |                    |                    |
 * | `voters`     | is less by it             |                             | has them           |                    |
 * | an option    |                           | the abstention has it       | the one named does | the one named does |
 * | `cast`       |                           | has it                      | has them           | has them           |
 * | `counted`    |                           |                             | unless it abstains | unless it abstains |
 * | `present`    | is less by it             | has it                      |                    |                    |
 * | `score`      |                           | as an abstention            | as the one named   | as the one named   |
 *
 * The abstention is the first of the rule's options that abstains. Where a rule has none, a recusal that counts as
 * abstain is in `cast` and in no option, and scores nothing. `forbidden` has no recusals, so `voters` is the electorate.
 */
export function measure(rule: Rule, tally: Tally, base: Base, from?: SeatRef): Ratio {
  const over = (count: (voices: Voices) => number) =>
    whole(voicesFrom(tally, from).reduce((sum, voices) => sum + count(voices), 0))
  const asAbstention = ({ recused }: Voices) => (rule.recusal === 'counts as abstain' ? recused : 0)
  const leaving = ({ recused }: Voices) => (rule.recusal === 'leaves the base' ? recused : 0)
  const vacantVotes = whole(rule.vacantCountAs === undefined ? 0 : sizesOf(tally, from).vacant)
  switch (base) {
    case 'electorate':
      return over(({ electorate }) => electorate)
    case 'recused':
      return over(({ recused }) => recused)
    case 'voters':
      return plus(
        over((voices) => voices.electorate - leaving(voices)),
        vacantVotes,
      )
    case 'cast':
      return plus(
        over((voices) => ballotsIn(voices) + asAbstention(voices) + asVotes(rule, voices)),
        vacantVotes,
      )
    case 'counted': {
      const votes = over((voices) => ballotsIn(voices) - abstaining(rule, voices))
      const others = over((voices) => (takesSide(rule, rule.missingCountAs) ? asVotes(rule, voices) : 0))
      return plus(plus(votes, others), takesSide(rule, rule.vacantCountAs) ? vacantVotes : whole(0))
    }
    case 'seats':
      return whole(sizesOf(tally, from).seats)
    case 'vacant':
      return whole(sizesOf(tally, from).vacant)
    case 'present':
      return over((voices) => presentIn(voices) + asAbstention(voices))
    case 'score':
      return rule.options
        .map((option) => times(ratioOf(option.score), measureOption(rule, tally, option.name, from)))
        .reduce(plus, whole(0))
    case 'signed':
      return whole(tally.signed ?? 0)
  }
}

export function measureOption(rule: Rule, tally: Tally, name: Name, from?: SeatRef): Ratio {
  const option = rule.options.find((candidate) => candidate.name === name)
  if (option === undefined)
    throw new RangeError(`The rule “${rule.name}” counts “${name}”, which is not among its options`)
  const votes = voicesFrom(tally, from).reduce((sum, voices) => {
    const recusals = takesRecusals(rule, option) ? voices.recused : 0
    return sum + countOf(voices.counts, name) + recusals + (rule.missingCountAs === name ? asVotes(rule, voices) : 0)
  }, 0)
  return whole(votes + (rule.vacantCountAs === name ? sizesOf(tally, from).vacant : 0))
}

function takesRecusals(rule: Rule, option: Option): boolean {
  return rule.recusal === 'counts as abstain' && rule.options.find(({ abstains }) => abstains) === option
}

/** The missing who count as having voted. */
function asVotes(rule: Rule, voices: Voices): number {
  return rule.missingCountAs === undefined ? 0 : missingVotes(voices)
}

function takesSide({ options }: Rule, name: Name | undefined): boolean {
  return name !== undefined && options.some((option) => option.name === name && !option.abstains)
}

function abstaining({ options }: Rule, { counts }: Voices): number {
  return options.reduce((sum, { name, abstains }) => sum + (abstains ? countOf(counts, name) : 0), 0)
}

function sizesOf(tally: Tally, from: SeatRef | undefined): { readonly seats: number; readonly vacant: number } {
  if (from === undefined) return { seats: tally.seats, vacant: tally.vacant ?? 0 }
  return tally.sizes?.find(({ seat }) => isSameSeat(seat, from)) ?? { seats: 0, vacant: 0 }
}
