import { type Name, nameOf, spoken } from '../../base/name.ts'
import { type Reading, textsIn, wrong } from '../reading/cursor.ts'
import { type Field, shown, type Tree } from '../reading/yaml-tree.ts'
import type { ListEntry, NamedList } from '../structure/fact.ts'
import { entriesOf } from './entries.ts'

/** Reads `lists:`, names that seats, facts and limits go through one by one: "platform: [forum, chat]". */
export function readLists(reading: Reading, section: Tree | undefined): readonly NamedList[] {
  return entriesOf(reading, section, 'lists', 'the list', readList)
}

function readList(reading: Reading, name: Name, { key, at, value }: Field): NamedList | undefined {
  const what = `the list "${shown(key)}"`
  const { report, group } = reading
  const entries: ListEntry[] = []
  for (const { name: entry, label, at: place } of labelled(reading, value, what)) {
    if (entries.every((other) => other.name !== entry)) entries.push({ name: entry, label })
    else report.find('said-twice', place, `"${spoken(entry)}" stands twice in ${what}`)
  }
  if (entries.length === 0) return undefined
  const clause = reading.clauses[value.clause] ?? { group, anchor: 'clause', title: '' }
  return { name, clause, place: report.placeAt(at), entries }
}

/** Names, or names with the labels that people read. */
function labelled(reading: Reading, tree: Tree, what: string): readonly (ListEntry & { readonly at: number })[] {
  const expected = 'a list of names of letters, digits and spaces, at most 80'
  if (tree.kind !== 'fields') {
    return textsIn(reading, tree, what).flatMap((node) => {
      const name = nameOf(node.text)
      return name === undefined
        ? (wrong(reading, node, what, expected) ?? [])
        : [{ name, label: node.text.trim(), at: node.at }]
    })
  }
  return [...tree.fields.values()].flatMap(({ key, at, value }) => {
    const name = nameOf(key)
    const [label] = textsIn(reading, value, `the label of "${shown(key)}" in ${what}`)
    if (name !== undefined && label !== undefined) return [{ name, label: label.text.trim(), at }]
    if (name === undefined) reading.report.find('wrong-form', at, `"${shown(key)}" in ${what} is no name`)
    return []
  })
}
