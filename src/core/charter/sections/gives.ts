import { factConditionIn } from '../conditions/parse-fact-condition.ts'
import { openPart, optional, type Reading } from '../reading/cursor.ts'
import { decidingsIn, groupsIn } from '../reading/forms.ts'
import type { Tree } from '../reading/yaml-tree.ts'
import type { Gift } from '../structure/power.ts'
import { branchesOf } from './actions.ts'
import { boundKeys, boundsOf } from './bounds.ts'
import { itemsOf } from './entries.ts'

const known = ['to', 'may', 'except', ...boundKeys, 'only if', 'withdrawn by'] as const
export type Key = (typeof known)[number]

/** Reads `gives:`, what the group hands to groups under it: to each of several what one line says. */
export function readGives(reading: Reading, section: Tree | undefined): readonly Gift[] {
  return itemsOf(reading, section, 'gives', readGift).flat()
}

function readGift(reading: Reading, item: Tree): readonly Gift[] {
  const part = openPart(reading, item, { what: 'a gift', at: item.at }, { known })
  if (part === undefined) return []
  const branches = branchesOf(reading, part)
  const toTree = part.required('to')
  const groups = toTree === undefined ? [] : groupsIn(reading, toTree, '"to" of a gift')
  const onlyIf = optional(part, 'only if', (tree, what) => factConditionIn(reading, tree, what))
  const withdrawnBy = optional(part, 'withdrawn by', (tree, what) => decidingsIn(reading, tree, what))
  const gift = {
    ...boundsOf(reading, part),
    ...(onlyIf === undefined ? {} : { onlyIf }),
    ...(withdrawnBy === undefined ? {} : { withdrawnBy }),
    clause: part.clause,
    place: part.place,
  }
  return groups.flatMap((to) => branches.map((branch) => ({ ...branch, to, ...gift })))
}
