import { durationIn, oneOf, openPart, optional, type Reading } from '../reading/cursor.ts'
import { decidingsIn } from '../reading/forms.ts'
import { normalKey, type Tree } from '../reading/yaml-tree.ts'
import type { Emergency } from '../structure/power.ts'
import { recipientsIn } from './recipients.ts'

const known = ['account', 'to', 'ratified by', 'within', 'unratified'] as const
export type Key = (typeof known)[number]

/** "yes", or "{ account: 24 hours, to: member, ratified by: board, unratified: undone }". */
export function emergencyIn(reading: Reading, tree: Tree, what: string): Emergency | undefined {
  if (tree.kind === 'text' && normalKey(tree.text) === 'yes') return {}
  const part = openPart(reading, tree, { what, at: tree.at }, { known })
  if (part === undefined) return undefined
  const account = optional(part, 'account', (value, of) => durationIn(reading, value, of))
  const to = recipientsIn(reading, part.field('to'), `"to" of ${what}`)
  const ratifiedBy = optional(part, 'ratified by', (value, of) => decidingsIn(reading, value, of))
  const ratifiedWithin = optional(part, 'within', (value, of) => durationIn(reading, value, of))
  const unratified = optional(part, 'unratified', (value, of) => oneOf(reading, value, of, ['undone', 'stands']))
  if (unratified === 'undone' && ratifiedBy === undefined && !part.told('ratified by')) {
    const message = 'What is undone without approval needs somebody to approve it: say "ratified by"'
    reading.report.find('missing-key', part.at, message)
  }
  return {
    ...(account === undefined ? {} : { account }),
    ...(to.length === 0 ? {} : { to }),
    ...(ratifiedBy === undefined ? {} : { ratifiedBy }),
    ...(ratifiedWithin === undefined ? {} : { ratifiedWithin }),
    ...(unratified === undefined ? {} : { unratified }),
  }
}
