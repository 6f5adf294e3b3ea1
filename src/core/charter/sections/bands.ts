import { factConditionIn } from '../conditions/parse-fact-condition.ts'
import { openPart, optional, type Part, type Reading, yesNoIn } from '../reading/cursor.ts'
import type { Tree } from '../reading/yaml-tree.ts'
import type { Band } from '../structure/power.ts'
import { ceilingsIn } from './ceilings.ts'
import { itemsOf } from './entries.ts'
import { partnersOf } from './partners.ts'
import { powerBysIn } from './power-by.ts'

const known = ['up to', 'if', 'by', 'with', 'automatic'] as const
export type Key = (typeof known)[number]

/** "- { up to: USD 2,500, if: amount <= 110% of previous amount, by: fast track }": the first that holds. */
export function bandsIn(reading: Reading, tree: Tree, what: string): readonly Band[] {
  return bandsBy(reading, tree, what, readBand)
}

/** Of requests, where a band may be `automatic: yes` instead of saying by whom. */
export function requestBandsIn(reading: Reading, tree: Tree, what: string): readonly Band[] {
  return bandsBy(reading, tree, what, (of, item) => readBand(of, item, 'may be automatic'))
}

function bandsBy(
  reading: Reading,
  tree: Tree,
  what: string,
  read: (reading: Reading, item: Tree) => Band | undefined,
): readonly Band[] {
  const bands = itemsOf(reading, tree, what.replaceAll('"', ''), read)
  bands.forEach((band, index) => {
    const isLast = index === bands.length - 1
    if (isLast || band.upTo.length > 0 || band.onlyIf !== undefined) return
    const message = 'This band always holds, so that those after it never do; say "up to" or "if", or put it last'
    reading.report.find('wrong-form', reading.report.offsetAt(band.place), message)
  })
  return bands
}

function readBand(reading: Reading, item: Tree, automatic?: 'may be automatic'): Band | undefined {
  const keys = automatic === undefined ? known.filter((key) => key !== 'automatic') : known
  const part = openPart<Key>(reading, item, { what: 'a band', at: item.at }, { known: keys })
  if (part === undefined) return undefined
  const upTo = part.field('up to')
  const onlyIf = optional(part, 'if', (tree, what) => factConditionIn(reading, tree, what))
  const isAutomatic = automatic !== undefined && automaticIn(reading, part)
  const by = isAutomatic ? [] : powerBysIn(reading, part.required('by'), '"by" of a band')
  const partners = partnersOf(reading, part)
  if (by.length === 0 && !isAutomatic) return undefined
  return {
    upTo: upTo === undefined ? [] : ceilingsIn(reading, upTo, '"up to" of a band'),
    ...(onlyIf === undefined ? {} : { onlyIf }),
    by,
    ...partners,
    ...(isAutomatic && { automatic: true }),
    clause: part.clause,
    place: part.place,
  }
}

/** Who decides is said beside nothing that decides by itself. */
function automaticIn(reading: Reading, part: Part<Key>): boolean {
  const isAutomatic = optional(part, 'automatic', (tree, what) => yesNoIn(reading, tree, what)) === true
  const by = part.field('by')
  if (isAutomatic && by !== undefined) {
    reading.report.find(
      'wrong-form',
      by.at,
      'What is granted automatically is decided by nobody; leave "by" or "automatic" out',
    )
  }
  return isAutomatic
}
