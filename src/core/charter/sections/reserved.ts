import type { Name } from '../../base/name.ts'
import { factConditionIn } from '../conditions/parse-fact-condition.ts'
import { durationIn, openPart, optional, type Part, type Reading, wordsOf } from '../reading/cursor.ts'
import { decidingIn, whenIn } from '../reading/forms.ts'
import { decidingNamed } from '../reading/names.ts'
import type { Tree } from '../reading/yaml-tree.ts'
import type { Deciding } from '../structure/charter.ts'
import type { Reservation } from '../structure/power.ts'
import { branchesOf } from './actions.ts'
import { limitsIn } from './ceilings.ts'
import { itemsOf } from './entries.ts'
import { phraseIn } from './phrases.ts'
import { leadTimeIn } from './power-parts.ts'
import { stateIn } from './states.ts'

const known = [
  'may',
  'except',
  'above',
  'to',
  'with recommendation by',
  'only if',
  'lead time',
  'within',
  'while',
  'until',
] as const
export type Key = (typeof known)[number]

/** Reads `reserved:`, what the group must take to another body. */
export function readReserved(reading: Reading, section: Tree | undefined): readonly Reservation[] {
  return itemsOf(reading, section, 'reserved', readReservation).flat()
}

function readReservation(reading: Reading, item: Tree): readonly Reservation[] {
  const part = openPart<Key>(reading, item, { what: 'a reserved matter', at: item.at }, { known })
  if (part === undefined) return []
  const branches = branchesOf(reading, part)
  const to = bodyOf(reading, part)
  const rest = { ...amountsOf(reading, part), ...recommendationOf(reading, part), ...timesOf(reading, part) }
  if (to === undefined) return []
  return branches.map(({ action, except }) => ({
    action,
    ...(except.length === 0 ? {} : { except }),
    ...to,
    ...rest,
    clause: part.clause,
    place: part.place,
  }))
}

/** The body, and how it decides where that is said: "board", "board.directors", "any board.treasurer". */
function bodyOf(reading: Reading, part: Part<Key>): { readonly to: Name; readonly by?: Deciding } | undefined {
  const tree = part.required('to')
  const what = `"to" of ${part.what}`
  const node = tree === undefined ? undefined : phraseIn(reading, tree, what)
  const deciding = node === undefined ? undefined : decidingNamed(reading, wordsOf(reading.report, node), what)
  switch (deciding?.kind) {
    case undefined:
      return undefined
    case 'group':
      return { to: deciding.group }
    case 'rule':
      return { to: deciding.rule.group, by: deciding }
    case 'seat':
      return { to: deciding.seat.group, by: deciding }
  }
}

function amountsOf(reading: Reading, part: Part<Key>): Pick<Reservation, 'above' | 'aboveLimits'> {
  const { upTo, limits } = limitsIn(reading, part.field('above'), `"above" of ${part.what}`)
  return { ...(upTo === undefined ? {} : { above: upTo }), ...(limits === undefined ? {} : { aboveLimits: limits }) }
}

function recommendationOf(reading: Reading, part: Part<Key>): Pick<Reservation, 'recommendedBy' | 'recommendedBySeat'> {
  const by = optional(part, 'with recommendation by', (tree) => decidingIn(reading, tree, '"with recommendation by"'))
  if (by === undefined) return {}
  return by.kind === 'rule' ? { recommendedBy: by.rule } : { recommendedBySeat: by }
}

function timesOf(
  reading: Reading,
  part: Part<Key>,
): Pick<Reservation, 'onlyIf' | 'leadTime' | 'within' | 'while' | 'until'> {
  const onlyIf = optional(part, 'only if', (tree, what) => factConditionIn(reading, tree, what))
  const leadTime = optional(part, 'lead time', (tree, what) => leadTimeIn(reading, tree, what))
  const within = optional(part, 'within', (tree, what) => durationIn(reading, tree, what))
  const during = optional(part, 'while', (tree, what) => stateIn(reading, tree, what))
  const until = optional(part, 'until', (tree, what) => whenIn(reading, tree, what))
  return {
    ...(onlyIf === undefined ? {} : { onlyIf }),
    ...(leadTime === undefined ? {} : { leadTime }),
    ...(within === undefined ? {} : { within }),
    ...(during === undefined ? {} : { while: during }),
    ...(until === undefined ? {} : { until }),
  }
}
