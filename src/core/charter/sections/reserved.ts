import type { Reservation } from '../power.ts'
import { amountIn, openPart, type Reading, textIn, wordsOf } from '../cursor.ts'
import { groupNamed, ruleNamed } from '../names.ts'
import type { Tree } from '../yaml-tree.ts'
import { actionOf } from './actions.ts'
import { itemsOf } from './entries.ts'

const known = ['may', 'above', 'to', 'with recommendation by'] as const
type Key = (typeof known)[number]

/** Reads `reserved:`, what the group must take to another body. */
export function readReserved(reading: Reading, section: Tree | undefined): readonly Reservation[] {
  return itemsOf(reading, section, 'reserved', readReservation)
}

function readReservation(reading: Reading, item: Tree): Reservation | undefined {
  const { report } = reading
  const part = openPart<Key>(reading, item, { what: 'a reserved matter', at: item.at }, { known })
  if (part === undefined) return undefined
  const action = actionOf(reading, part)
  const amount = part.field('above')
  const above = amount === undefined ? undefined : amountIn(reading, amount, '"above" of a reserved matter')
  const toTree = part.required('to')
  const toNode = toTree === undefined ? undefined : textIn(reading, toTree, '"to" of a reserved matter')
  const to =
    toNode === undefined ? undefined : groupNamed(reading, wordsOf(report, toNode), '"to" of a reserved matter')
  const recommended = part.field('with recommendation by')
  const what = '"with recommendation by"'
  const node = recommended === undefined ? undefined : textIn(reading, recommended, what)
  const recommendedBy = node === undefined ? undefined : ruleNamed(reading, wordsOf(report, node), what)
  if (action === undefined || to === undefined) return undefined
  return {
    action,
    ...(above === undefined ? {} : { above }),
    to,
    ...(recommendedBy === undefined ? {} : { recommendedBy }),
    clause: part.clause,
    place: part.place,
  }
}
