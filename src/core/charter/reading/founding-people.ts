import { type Name, nameOf } from '../../base/name.ts'
import { nearest } from '../../base/nearest.ts'
import { type Reading, textsIn, wordsOf } from './cursor.ts'
import { shown, type Tree } from './yaml-tree.ts'

/** One or several of the people of a founding, by their keys. */
export function foundingPeopleIn(
  { reading, people }: { readonly reading: Reading; readonly people: ReadonlySet<Name> },
  tree: Tree,
): readonly Name[] {
  const { report } = reading
  const found: Name[] = []
  for (const node of textsIn(reading, tree, 'a person')) {
    const key = nameOf(node.text)
    if (key !== undefined && people.has(key)) {
      found.push(key)
      continue
    }
    const suggestion = report.full() ? undefined : nearest(key ?? node.text, people)
    const message = `"${shown(node.text)}" is none of the people of this founding`
    report.find('unknown-name', wordsOf(report, node).at(), message, { suggestion })
  }
  return found
}
