import { conditionOfOthersIn } from '../conditions/parse-fact-condition.ts'
import { openPart, optional, type Reading, textsIn, yesNoIn } from '../reading/cursor.ts'
import { decidingsIn } from '../reading/forms.ts'
import { said } from '../reading/said.ts'
import type { Tree } from '../reading/yaml-tree.ts'
import type { GroupsBelow } from '../structure/life.ts'
import type { Placed } from '../structure/placed.ts'

const known = ['must state', 'created by', 'dissolved by', 'needs', 'agreed by affected'] as const
export type Key = (typeof known)[number]

/** "{ must state: [purpose, reporting], created by: board, dissolved by: board }". */
export function groupsBelowIn(reading: Reading, tree: Tree, what: string, own: Placed): GroupsBelow | undefined {
  const part = openPart(reading, tree, { what, at: tree.at }, { known })
  if (part === undefined) return undefined
  const mustState = optional(part, 'must state', (value, of) =>
    textsIn(reading, value, of).map(({ text }) => text.trim()),
  )
  const created = optional(part, 'created by', (value, of) => decidingsIn(reading, value, of))
  const dissolved = optional(part, 'dissolved by', (value, of) => decidingsIn(reading, value, of))
  const needs = optional(part, 'needs', (value, of) => conditionOfOthersIn(reading, value, of))
  const affected = optional(part, 'agreed by affected', (value, of) => yesNoIn(reading, value, of))
  return {
    mustState: mustState ?? [],
    ...said(created, (created) => ({ created })),
    ...said(dissolved, (dissolved) => ({ dissolved })),
    ...said(needs, (needs) => ({ needs })),
    ...(affected === true ? { agreedByAffected: true } : {}),
    ...own,
  }
}
