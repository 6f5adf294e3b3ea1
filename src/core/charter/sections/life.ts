import { factConditionIn } from '../conditions/parse-fact-condition.ts'
import { clauseOf, openPart, type Part, type Reading } from '../reading/cursor.ts'
import { decidingsIn, whenIn } from '../reading/forms.ts'
import { said } from '../reading/said.ts'
import type { Tree } from '../reading/yaml-tree.ts'
import type { By, Condition, Life } from '../structure/life.ts'
import type { Placed } from '../structure/placed.ts'
import { amendmentsIn } from './amendments.ts'
import { reviewOfCharterIn } from './charter-review.ts'
import { endingIn } from './endings.ts'
import { groupsBelowIn } from './groups-below.ts'
import { afterIn, dissolvedWithIn } from './life-parts.ts'
import { recipientsIn } from './recipients.ts'

const known = [
  'adopted by',
  'needs at adoption',
  'begins',
  'amended by',
  'review',
  'ends',
  'dormant when',
  'retired when',
  'retired by',
  'dissolved by',
  'dissolved with',
  'revived by',
  'groups below',
  'hand over to',
] as const
export type Key = (typeof known)[number]

/** Reads `life:`, how the group begins, changes and ends. */
export function readLife(reading: Reading, section: Tree | undefined): Life | undefined {
  if (section === undefined) return undefined
  const part = openPart<Key>(reading, section, { what: 'the life of the group', at: section.at }, { known })
  if (part === undefined) return undefined
  const by = (key: Key) => partAt(reading, part, key, byIn)
  return {
    ...said(by('adopted by'), (adopted) => ({ adopted })),
    ...beginningOf(reading, part),
    ...said(partAt(reading, part, 'amended by', amendmentsIn), (amended) => ({ amended })),
    ...said(partAt(reading, part, 'review', reviewOfCharterIn), (review) => ({ review })),
    ...said(partAt(reading, part, 'ends', endingIn), (ends) => ({ ends })),
    ...said(partAt(reading, part, 'dormant when', conditionsIn), (dormant) => ({ dormant })),
    ...said(partAt(reading, part, 'retired when', conditionsIn), (retiredWhen) => ({ retiredWhen })),
    ...said(by('retired by'), (retired) => ({ retired })),
    ...said(by('dissolved by'), (dissolved) => ({ dissolved })),
    ...said(partAt(reading, part, 'dissolved with', dissolvedWithIn), (dissolvedWith) => ({ dissolvedWith })),
    ...said(by('revived by'), (revived) => ({ revived })),
    ...said(partAt(reading, part, 'groups below', groupsBelowIn), (groupsBelow) => ({ groupsBelow })),
    ...said(partAt(reading, part, 'hand over to', handOverIn), (handOver) => ({ handOver })),
    clause: part.clause,
    place: part.place,
  }
}

/** What a part of the life says, with the clause and the place of its own. */
export type LifeReader<Said> = (reading: Reading, tree: Tree, what: string, own: Placed) => Said | undefined

function partAt<Said>(reading: Reading, part: Part<Key>, key: Key, read: LifeReader<Said>): Said | undefined {
  const tree = part.field(key)
  if (tree === undefined) return undefined
  const own = { clause: clauseOf(reading, tree.clause), place: reading.report.placeAt(tree.at) }
  return read(reading, tree, `"${key}" of ${part.what}`, own)
}

function byIn(reading: Reading, tree: Tree, what: string, own: Placed): By | undefined {
  const by = decidingsIn(reading, tree, what)
  return by.length === 0 ? undefined : { by, ...own }
}

function beginningOf(reading: Reading, part: Part<Key>): Pick<Life, 'needsAtAdoption' | 'begins'> {
  const needs = partAt(reading, part, 'needs at adoption', (of, tree, what, own) =>
    said(factConditionIn(of, tree, what), (condition) => ({ condition, ...own })),
  )
  const begins = partAt(reading, part, 'begins', (of, tree, what, own) =>
    said(whenIn(of, tree, what), (when) => ({ when, ...own })),
  )
  return { ...said(needs, (needsAtAdoption) => ({ needsAtAdoption })), ...said(begins, (begins) => ({ begins })) }
}

function conditionsIn(reading: Reading, tree: Tree, what: string, own: Placed): readonly Condition[] | undefined {
  const items = tree.kind === 'list' ? tree.items : [tree]
  const conditions = items.map((item) => conditionIn(reading, item, what, own)).filter((one) => one !== undefined)
  return conditions.length === 0 ? undefined : conditions
}

/** "reports missed in a row >= 2", "member < 2, after 3 months", "{ if: member < 2, after: 3 months, unless: board }". */
function conditionIn(reading: Reading, tree: Tree, what: string, own: Placed): Condition | undefined {
  if (tree.kind === 'fields') return conditionOf(reading, tree, what, own)
  const cut = afterIn(reading, tree, what)
  if (cut === undefined) return undefined
  const condition = factConditionIn(reading, cut.tree, what)
  return said(condition, (condition) => ({ condition, ...said(cut.grace, (grace) => ({ grace })), ...own }))
}

function conditionOf(reading: Reading, tree: Tree, what: string, own: Placed): Condition | undefined {
  const part = openPart(reading, tree, { what, at: tree.at }, { known: ['if', 'after', 'unless'] as const })
  const ifTree = part?.required('if')
  const condition = ifTree === undefined ? undefined : factConditionIn(reading, ifTree, `"if" of ${what}`)
  if (part === undefined) return undefined
  const after = part.field('after')
  const grace = after === undefined ? undefined : afterIn(reading, after, `"after" of ${what}`, 'length')?.grace
  const unlessTree = part.field('unless')
  const unless = unlessTree === undefined ? undefined : decidingsIn(reading, unlessTree, `"unless" of ${what}`)
  return said(condition, (condition) => ({
    condition,
    ...said(grace, (grace) => ({ grace })),
    ...said(unless, (unless) => ({ unless })),
    ...own,
  }))
}

function handOverIn(reading: Reading, tree: Tree, what: string, own: Placed): Life['handOver'] {
  const to = recipientsIn(reading, tree, what)
  return to.length === 0 ? undefined : { to, ...own }
}
