import type { Range } from '../../base/duration.ts'
import { durationIn, openPart, optional, type Reading, rangeIn } from '../reading/cursor.ts'
import { said } from '../reading/said.ts'
import type { Tree } from '../reading/yaml-tree.ts'
import type { CharterReview } from '../structure/life.ts'
import type { Placed } from '../structure/placed.ts'
import { recipientsIn } from './recipients.ts'

const known = ['open', 'longer', 'by'] as const
export type Key = (typeof known)[number]

/** "at least 28 days", or "{ open: at least 28 days, longer: 60 days, by: everyone }": longer at the request of any one. */
export function reviewOfCharterIn(reading: Reading, tree: Tree, what: string, own: Placed): CharterReview | undefined {
  if (tree.kind === 'text') {
    const open = rangeIn(reading, tree, what)
    return said(open, (open) => ({ ...lengthsOf(open), by: [], ...own }))
  }
  const part = openPart(reading, tree, { what, at: tree.at }, { known })
  const openTree = part?.required('open')
  const open = openTree === undefined ? undefined : rangeIn(reading, openTree, `"open" of ${what}`)
  if (part === undefined || open === undefined) return undefined
  const longer = optional(part, 'longer', (value, of) => durationIn(reading, value, of))
  return {
    ...lengthsOf(open),
    ...said(longer, (longer) => ({ longer })),
    by: recipientsIn(reading, part.field('by'), `"by" of ${what}`),
    ...own,
  }
}

function lengthsOf({ least, most }: Range): Pick<CharterReview, 'least' | 'most'> {
  return { ...said(least, (least) => ({ least })), ...said(most, (most) => ({ most })) }
}
