import { type Duration, parseDuration } from '../../base/duration.ts'
import { durationIn, openPart, optional, type Reading, textIn, wrong } from '../reading/cursor.ts'
import { groupsIn } from '../reading/forms.ts'
import { said } from '../reading/said.ts'
import type { TextNode, Tree } from '../reading/yaml-tree.ts'
import type { Life } from '../structure/life.ts'
import type { Placed } from '../structure/placed.ts'

/** As long as a condition may be; the reader of conditions tells of a longer one. */
const longest = 1000

/** The condition without the ", after 3 months" at its end, and that length; of a text that is a length alone, that. */
export function afterIn(
  reading: Reading,
  tree: Tree,
  what: string,
  form: 'condition' | 'length' = 'condition',
): { readonly tree: TextNode; readonly grace?: Duration } | undefined {
  const node = textIn(reading, tree, what)
  if (node === undefined) return undefined
  if (form === 'length') {
    const grace = durationIn(reading, node, what)
    return { tree: node, ...said(grace, (grace) => ({ grace })) }
  }
  const match = node.text.length > longest ? null : /,?\s+after\s+(\d{1,6} [a-z ]+?)\s*$/i.exec(node.text)
  if (match === null) return { tree: node }
  const grace = parseDuration(match[1] ?? '')
  if (grace === undefined) return wrong(reading, node, what, 'a condition, and a length of time after "after"')
  return { tree: { ...node, text: node.text.slice(0, match.index) }, grace }
}

/** "moderation", or "{ groups: moderation, barred: 1 year }": dissolved when the other is. */
export function dissolvedWithIn(reading: Reading, tree: Tree, what: string, own: Placed): Life['dissolvedWith'] {
  if (tree.kind !== 'fields') {
    const groups = groupsIn(reading, tree, what)
    return groups.length === 0 ? undefined : { groups, ...own }
  }
  const part = openPart(reading, tree, { what, at: tree.at }, { known: ['groups', 'barred'] as const })
  const groupsTree = part?.required('groups')
  const groups = groupsTree === undefined ? [] : groupsIn(reading, groupsTree, `"groups" of ${what}`)
  const barred =
    part === undefined ? undefined : optional(part, 'barred', (value, of) => durationIn(reading, value, of))
  return groups.length === 0 ? undefined : { groups, ...said(barred, (barred) => ({ barred })), ...own }
}
