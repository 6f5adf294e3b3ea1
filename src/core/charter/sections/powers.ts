import { factConditionIn } from '../conditions/parse-fact-condition.ts'
import { durationIn, openPart, optional, type Part, type Reading, wordsOf } from '../reading/cursor.ts'
import { decidingIn } from '../reading/forms.ts'
import { otherNamed } from '../reading/names.ts'
import type { Tree } from '../reading/yaml-tree.ts'
import type { Power } from '../structure/power.ts'
import { branchesOf } from './actions.ts'
import { bandsIn } from './bands.ts'
import { boundKeys, boundsOf } from './bounds.ts'
import { emergencyIn } from './emergency.ts'
import { itemsOf } from './entries.ts'
import { partnersOf } from './partners.ts'
import { phraseIn } from './phrases.ts'
import { powerBysIn } from './power-by.ts'
import { adviceIn, reportToIn, reviewIn } from './power-parts.ts'

const known = [
  'may',
  'by',
  'except',
  'with',
  ...boundKeys,
  'only if',
  'gate',
  'bands',
  'advice of',
  'with recommendation by',
  'report to',
  'for each',
  'in emergency',
  'decided within',
  'review by',
] as const
export type Key = (typeof known)[number]

/** Reads `powers:`, what the group may decide and who in it does. */
export function readPowers(reading: Reading, section: Tree | undefined): readonly Power[] {
  return itemsOf(reading, section, 'powers', readPower).flat()
}

function readPower(reading: Reading, item: Tree): readonly Power[] {
  const part = openPart<Key>(reading, item, { what: 'a power', at: item.at }, { known })
  if (part === undefined) return []
  const branches = branchesOf(reading, part)
  const bands = optional(part, 'bands', (tree, what) => bandsIn(reading, tree, what))
  const byTree = bands === undefined ? part.required('by') : part.field('by')
  const by = powerBysIn(reading, byTree, '"by" of a power')
  const power = {
    by,
    ...partnersOf(reading, part),
    ...boundsOf(reading, part),
    ...conditionsOf(reading, part),
    ...(bands === undefined ? {} : { bands }),
    ...beforeAndAfter(reading, part),
    clause: part.clause,
    place: part.place,
  }
  if (by.length === 0 && bands === undefined) return []
  return branches.map((branch) => ({ ...branch, ...power }))
}

function conditionsOf(reading: Reading, part: Part<Key>): Pick<Power, 'onlyIf' | 'gate' | 'forEach'> {
  const onlyIf = optional(part, 'only if', (tree, what) => factConditionIn(reading, tree, what))
  const gate = optional(part, 'gate', (tree, what) => factConditionIn(reading, tree, what))
  const forEach = optional(part, 'for each', (tree, what) => listNamed(reading, tree, what))
  return {
    ...(onlyIf === undefined ? {} : { onlyIf }),
    ...(gate === undefined ? {} : { gate }),
    ...(forEach === undefined ? {} : { forEach }),
  }
}

/** What happens before somebody decides, and what follows. */
function beforeAndAfter(
  reading: Reading,
  part: Part<Key>,
): Pick<Power, 'advice' | 'recommendedBy' | 'reportTo' | 'emergency' | 'decidedWithin' | 'review'> {
  const advice = optional(part, 'advice of', (tree, what) => adviceIn(reading, tree, what))
  const recommendedBy = optional(part, 'with recommendation by', (tree, what) => decidingIn(reading, tree, what))
  const reportTo = optional(part, 'report to', (tree, what) => reportToIn(reading, tree, what))
  const emergency = optional(part, 'in emergency', (tree, what) => emergencyIn(reading, tree, what))
  const decidedWithin = optional(part, 'decided within', (tree, what) => durationIn(reading, tree, what))
  const review = optional(part, 'review by', (tree, what) => reviewIn(reading, tree, what))
  return {
    ...(advice === undefined ? {} : { advice }),
    ...(recommendedBy === undefined ? {} : { recommendedBy }),
    ...(reportTo === undefined ? {} : { reportTo }),
    ...(emergency === undefined ? {} : { emergency }),
    ...(decidedWithin === undefined ? {} : { decidedWithin }),
    ...(review === undefined ? {} : { review }),
  }
}

function listNamed(reading: Reading, tree: Tree, what: string): string | undefined {
  const node = phraseIn(reading, tree, what)
  return node === undefined ? undefined : otherNamed(reading, wordsOf(reading.report, node), what, 'lists')
}
