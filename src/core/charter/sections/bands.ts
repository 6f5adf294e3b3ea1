import { factConditionIn } from '../conditions/parse-fact-condition.ts'
import { openPart, optional, type Reading } from '../reading/cursor.ts'
import type { Tree } from '../reading/yaml-tree.ts'
import type { Band } from '../structure/power.ts'
import { ceilingsIn } from './ceilings.ts'
import { itemsOf } from './entries.ts'
import { partnersOf } from './partners.ts'
import { powerBysIn } from './power-by.ts'

const known = ['up to', 'if', 'by', 'with'] as const
export type Key = (typeof known)[number]

/** "- { up to: USD 2,500, if: amount <= 110% of previous amount, by: fast track }": the first that holds. */
export function bandsIn(reading: Reading, tree: Tree, what: string): readonly Band[] {
  const bands = itemsOf(reading, tree, what.replaceAll('"', ''), readBand)
  bands.forEach((band, index) => {
    const isLast = index === bands.length - 1
    if (isLast || band.upTo.length > 0 || band.onlyIf !== undefined) return
    const message = 'This band always holds, so that those after it never do; say "up to" or "if", or put it last'
    reading.report.find('wrong-form', reading.report.offsetAt(band.place), message)
  })
  return bands
}

function readBand(reading: Reading, item: Tree): Band | undefined {
  const part = openPart(reading, item, { what: 'a band', at: item.at }, { known })
  if (part === undefined) return undefined
  const upTo = part.field('up to')
  const onlyIf = optional(part, 'if', (tree, what) => factConditionIn(reading, tree, what))
  const by = powerBysIn(reading, part.required('by'), '"by" of a band')
  const partners = partnersOf(reading, part)
  if (by.length === 0) return undefined
  return {
    upTo: upTo === undefined ? [] : ceilingsIn(reading, upTo, '"up to" of a band'),
    ...(onlyIf === undefined ? {} : { onlyIf }),
    by,
    ...partners,
    clause: part.clause,
    place: part.place,
  }
}
