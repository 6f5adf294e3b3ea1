import { optional, type Part, type Reading, yesNoIn } from '../reading/cursor.ts'
import { whenIn } from '../reading/forms.ts'
import type { Bounds } from '../structure/power.ts'
import { limitsIn } from './ceilings.ts'
import { stateIn } from './states.ts'

export const boundKeys = ['up to', 'while', 'from', 'until', 'not delegable'] as const
export type Key = (typeof boundKeys)[number]

/** How far a power or a gift goes: in money, in time, and whether it can be handed on. */
export function boundsOf(reading: Reading, part: Part<Key>): Bounds {
  const limits = limitsIn(reading, part.field('up to'), `"up to" of ${part.what}`)
  const during = optional(part, 'while', (tree, what) => stateIn(reading, tree, what))
  const from = optional(part, 'from', (tree, what) => whenIn(reading, tree, what))
  const until = optional(part, 'until', (tree, what) => whenIn(reading, tree, what))
  const notDelegable = optional(part, 'not delegable', (tree, what) => yesNoIn(reading, tree, what))
  return {
    ...limits,
    ...(during === undefined ? {} : { while: during }),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    ...(notDelegable === true ? { notDelegable } : {}),
  }
}
