import type { Name } from '../../base/name.ts'
import type { Condition, Option, Outcome, Rule, Winner } from './rule.ts'

/** What a rule whose strongest option wins comes to: each option an outcome of its own, and nothing is decided where none wins. */
export function outcomesOfWinner(options: readonly Option[], winner: Winner): readonly Outcome[] {
  const sides = options.filter(({ abstains }) => !abstains)
  return [...sides.map(({ name }) => outcomeOfWinning(name, winner)), undecided]
}

export function outcomeOfWinning(name: Name, winner: Winner): Outcome {
  return { name, is: name === winner.standard ? 'lost' : 'carried', when: winning(name, winner) }
}

const undecided: Outcome = { name: 'undecided', is: 'undecided', when: { kind: 'otherwise' } }

function winning(option: Name, { needs }: Winner): Condition {
  const leads: Condition = { kind: 'leads', option }
  return needs === undefined ? leads : { kind: 'all', of: [leads, hasEnough(option, needs)] }
}

/** That an option has what a winner needs besides the most votes. */
export function hasEnough(option: Name, { relation, than }: NonNullable<Winner['needs']>): Condition {
  return { kind: 'compare', relation, left: { kind: 'option', option }, right: than }
}

/** Whether a motion lists options of its own. */
export function takesProposed({ ballot, winner }: Rule): boolean {
  return ballot?.kind === 'ranking' ? ballot.proposed : winner?.proposed === true
}
