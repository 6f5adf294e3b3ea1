import type { SeatRef } from '../charter/structure/charter.ts'
import { leavesOf } from '../charter/structure/leaves.ts'
import type { Rule } from '../charter/structure/rule.ts'
import { isSameSeat } from '../charter/structure/same-seat.ts'

/** What of its voters a rule can tell apart. */
export interface Reads {
  /** The seats that its conditions count "from", each once. */
  readonly classes: readonly SeatRef[]
  /** Whether it counts who is present. */
  readonly presence: boolean
}

/** By these the tally of a vote has `parts`, `sizes` and `present`. */
export function readsOf(rule: Rule): Reads {
  const leaves = [
    ...rule.outcomes.map(({ when }) => when),
    ...(rule.quorum === undefined ? [] : [rule.quorum.needs]),
  ].flatMap(leavesOf)
  const classes: SeatRef[] = []
  let presence = false
  for (const leaf of leaves) {
    if (leaf.kind === 'base' && leaf.base === 'present') presence = true
    const { from } = leaf
    if (from !== undefined && !classes.some((seat) => isSameSeat(seat, from))) classes.push(from)
  }
  return { classes, presence }
}
