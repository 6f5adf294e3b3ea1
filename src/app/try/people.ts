import { type Name, nameOf } from '../../core/base/name.ts'
import { nearest } from '../../core/base/nearest.ts'
import { type Reading, textsIn, wordsOf, wrong } from '../../core/charter/reading/cursor.ts'
import { shown, type TextNode, type Tree } from '../../core/charter/reading/yaml-tree.ts'

/** A scenario of a town is written as one of a table: "v1 to v5000" are five thousand people. */
export const mostPeople = 10_000

/** People that are named for the first time: names, and ranges of them. */
export function newPeopleIn(reading: Reading, tree: Tree, what: string): readonly Name[] {
  const people: Name[] = []
  for (const node of textsIn(reading, tree, what)) people.push(...namesIn(reading, node, what))
  if (people.length <= mostPeople) return people
  reading.report.find('too-large', tree.at, `A scenario has at most ${mostPeople} people; here are ${people.length}`)
  return []
}

/** People of the scenario: one, a list, or a range; "nobody" where that is allowed. */
export function peopleIn(
  reading: Reading,
  tree: Tree,
  {
    what,
    known,
    nobody = false,
  }: { readonly what: string; readonly known: ReadonlySet<Name>; readonly nobody?: boolean },
): readonly Name[] {
  if (nobody && isNobody(tree)) return []
  const people: Name[] = []
  for (const node of textsIn(reading, tree, what)) {
    for (const name of namesIn(reading, node, what)) {
      if (known.has(name)) people.push(name)
      else if (!reading.report.full()) {
        const message = `"${shown(name)}" is none of the people of this scenario`
        const suggestion = nearest(name, known)
        reading.report.find('unknown-name', wordsOf(reading.report, node).at(), message, { suggestion })
      }
    }
  }
  return people
}

export function isNobody(tree: Tree): boolean {
  if (tree.kind === 'list') return tree.items.length === 0
  return tree.kind === 'text' && /^(?:nobody|none|no one)$/i.test(tree.text.trim())
}

/** "ada", or "v1 to v40". */
function namesIn(reading: Reading, node: TextNode, what: string): readonly Name[] {
  const range = /^([a-z][a-z-]*?)(\d{1,5}) to \1(\d{1,5})$/.exec(node.text.trim().toLowerCase())
  if (range !== null) {
    const [, stem = '', first = '', last = ''] = range
    const count = Number(last) - Number(first) + 1
    if (count >= 1 && count <= mostPeople)
      return Array.from({ length: count }, (_, place) => `${stem}${Number(first) + place}`)
    return wrongPeople(reading, node, what)
  }
  const name = nameOf(node.text)
  return name === undefined ? wrongPeople(reading, node, what) : [name]
}

function wrongPeople(reading: Reading, node: TextNode, what: string): readonly Name[] {
  wrong(reading, node, what, `a name, or a range of at most ${mostPeople}, as "ada" or "v1 to v40"`)
  return []
}
