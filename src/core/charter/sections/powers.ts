import type { Name } from '../../base/name.ts'
import type { Power } from '../power.ts'
import { amountIn, openPart, type Part, type Reading, textIn, textsIn, wordsOf } from '../cursor.ts'
import { deciderNamed, groupNamed } from '../names.ts'
import type { Tree } from '../yaml-tree.ts'
import { actionOf, exceptionsOf } from './actions.ts'
import { itemsOf } from './entries.ts'

const known = ['may', 'by', 'except', 'with', 'up to'] as const
type Key = (typeof known)[number]

/** Reads `powers:`, what the group may decide and who in it does. */
export function readPowers(reading: Reading, section: Tree | undefined): readonly Power[] {
  return itemsOf(reading, section, 'powers', readPower)
}

function readPower(reading: Reading, item: Tree): Power | undefined {
  const part = openPart<Key>(reading, item, { what: 'a power', at: item.at }, { known })
  if (part === undefined) return undefined
  const action = actionOf(reading, part)
  const except = exceptionsOf(reading, part, action?.object ?? '')
  const byTree = part.required('by')
  const byNode = byTree === undefined ? undefined : textIn(reading, byTree, '"by" of a power')
  const by =
    byNode === undefined ? undefined : deciderNamed(reading, wordsOf(reading.report, byNode), '"by" of a power')
  const withGroups = groupsWith(reading, part)
  const amount = part.field('up to')
  const upTo = amount === undefined ? undefined : amountIn(reading, amount, '"up to" of a power')
  if (action === undefined || by === undefined) return undefined
  const { clause, place } = part
  return { action, except, by, with: withGroups, ...(upTo === undefined ? {} : { upTo }), clause, place }
}

function groupsWith(reading: Reading, part: Part<Key>): readonly Name[] {
  const tree = part.field('with')
  if (tree === undefined) return []
  return textsIn(reading, tree, '"with" of a power')
    .map((node) => groupNamed(reading, wordsOf(reading.report, node), '"with" of a power'))
    .filter((group) => group !== undefined)
}
