import type { Rule } from '../charter/structure/rule.ts'
import { readsOf } from './reads.ts'
import type { Tally, Voices } from './standing.ts'
import { ballotsIn, missingVotes, presentIn, votesIn } from './voices.ts'

export type TallyFault =
  | 'not a whole number'
  | 'an option that the rule does not have'
  | 'more voices than voters'
  | 'a recusal where none is allowed'
  | 'no number of ballots'
  | 'no classes where the rule counts by class'
  | 'parts that do not add up'
  | 'a number of those present that cannot be'

/** Why no vote under this rule can have this tally, for who makes tallies by hand; undefined for a tally that can be. */
export function tallyFault(rule: Rule, tally: Tally): TallyFault | undefined {
  const { seats, vacant = 0, parts = [], signed = 0 } = tally
  const isCount = (value: number) => Number.isSafeInteger(value) && value >= 0
  const everybody = [tally, ...parts]
  if (![seats, vacant, signed, ...everybody.flatMap(numbersIn)].every(isCount)) return 'not a whole number'
  const known = new Set(rule.options.map(({ name }) => name))
  if (everybody.some(({ counts }) => Object.keys(counts).some((name) => !known.has(name))))
    return 'an option that the rule does not have'
  if (everybody.some((voices) => missingVotes(voices) < 0)) return 'more voices than voters'
  if (
    everybody.some(
      (voices) =>
        voices.present !== undefined &&
        (voices.present < ballotsIn(voices) || voices.present > voices.electorate - voices.recused),
    )
  )
    return 'a number of those present that cannot be'
  if (tally.recused > 0 && rule.recusal === 'forbidden') return 'a recusal where none is allowed'
  if (rule.ballot?.kind === 'approval' && tally.ballots === undefined && votesIn(tally.counts) > 0)
    return 'no number of ballots'
  if (tally.parts === undefined)
    return readsOf(rule).classes.length > 0 ? 'no classes where the rule counts by class' : undefined
  return addUp(tally) ? undefined : 'parts that do not add up'
}

function numbersIn({ electorate, recused, counts, ballots = 0, present = 0 }: Voices): readonly number[] {
  return [electorate, recused, ballots, present, ...Object.values(counts)]
}

function addUp(tally: Tally): boolean {
  const parts = tally.parts ?? []
  const sum = (count: (voices: Voices) => number) => parts.reduce((total, part) => total + count(part), 0)
  return [(voices: Voices) => voices.electorate, (voices: Voices) => voices.recused, ballotsIn, presentIn].every(
    (count) => sum(count) === count(tally),
  )
}

/** Tallies come from the foundation's own state, so one that cannot be is a defect there. */
export function assertTally(rule: Rule, tally: Tally): void {
  const fault = tallyFault(rule, tally)
  if (fault !== undefined) throw new RangeError(`Cannot count a vote under “${rule.name}”: its tally has ${fault}`)
}
