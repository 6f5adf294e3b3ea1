import type { Gift } from '../power.ts'
import { amountIn, openPart, type Reading, textIn, wordsOf } from '../cursor.ts'
import { groupNamed } from '../names.ts'
import type { Tree } from '../yaml-tree.ts'
import { actionOf, exceptionsOf } from './actions.ts'
import { itemsOf } from './entries.ts'

const known = ['to', 'may', 'except', 'up to'] as const
type Key = (typeof known)[number]

/** Reads `gives:`, what the group hands to groups under it. */
export function readGives(reading: Reading, section: Tree | undefined): readonly Gift[] {
  return itemsOf(reading, section, 'gives', readGift)
}

function readGift(reading: Reading, item: Tree): Gift | undefined {
  const part = openPart<Key>(reading, item, { what: 'a gift', at: item.at }, { known })
  if (part === undefined) return undefined
  const action = actionOf(reading, part)
  const except = exceptionsOf(reading, part, action?.object ?? '')
  const toTree = part.required('to')
  const toNode = toTree === undefined ? undefined : textIn(reading, toTree, '"to" of a gift')
  const to = toNode === undefined ? undefined : groupNamed(reading, wordsOf(reading.report, toNode), '"to" of a gift')
  const amount = part.field('up to')
  const upTo = amount === undefined ? undefined : amountIn(reading, amount, '"up to" of a gift')
  if (action === undefined || to === undefined) return undefined
  const { clause, place } = part
  return { action, except, to, ...(upTo === undefined ? {} : { upTo }), clause, place }
}
