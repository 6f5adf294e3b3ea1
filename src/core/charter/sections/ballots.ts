import { oneOf, openPart, optional, type Reading, textIn, wrong } from '../reading/cursor.ts'
import { said } from '../reading/said.ts'
import type { Tree } from '../reading/yaml-tree.ts'
import type { Electing } from '../structure/election.ts'
import { phraseIn } from './phrases.ts'

/** "5", "at most 5", "1 to 3", "at most seats" for as many as there are seats to fill. */
export function choicesIn(reading: Reading, tree: Tree, what: string): Electing['choices'] {
  const node = phraseIn(reading, tree, what)
  if (node === undefined) return undefined
  const plain = node.text.trim().toLowerCase()
  const [, least, most] = /^(?:(\d{1,3}) to |at most |up to )?(\d{1,3}|(?:the number of )?seats)$/.exec(plain) ?? []
  if (most === undefined)
    return wrong(reading, node, what, 'how many names a ballot may hold, as "at most 5" or "1 to 3"')
  const highest = most.endsWith('seats') ? 'seats' : Number(most)
  if (highest === 0 || (least !== undefined && highest !== 'seats' && Number(least) > highest)) {
    return wrong(reading, node, what, 'at least one name, and the smaller number first')
  }
  return { ...said(least, (least) => ({ least: Number(least) })), most: highest }
}

/** "none of the above", or "{ name: none of the above, wins: rerun }". */
export function defaultOptionIn(reading: Reading, tree: Tree, what: string): Electing['defaultOption'] {
  if (tree.kind !== 'fields') {
    const name = textIn(reading, tree, what)?.text.trim()
    return said(name, (name) => ({ name }))
  }
  const part = openPart(reading, tree, { what, at: tree.at }, { known: ['name', 'wins'] as const })
  const nameTree = part?.required('name')
  const name = nameTree === undefined ? undefined : textIn(reading, nameTree, `"name" of ${what}`)?.text.trim()
  if (part === undefined || name === undefined) return undefined
  const wins = optional(part, 'wins', (value, of) => oneOf<'rerun' | 'vacant'>(reading, value, of, ['rerun', 'vacant']))
  return { name, ...said(wins, (wins) => ({ wins })) }
}

/** "at most 1": how many others one person may vote for; "none". */
export function proxiesIn(reading: Reading, tree: Tree, what: string): number | 'any number' | undefined {
  const node = phraseIn(reading, tree, what)
  if (node === undefined) return undefined
  const plain = node.text.trim().toLowerCase()
  if (plain === 'none' || plain === 'no') return 0
  if (plain === 'any number') return plain
  const [, most] = /^(?:at most )?(\d{1,3})$/.exec(plain) ?? []
  return most === undefined
    ? wrong(reading, node, what, 'how many others one may vote for, as "at most 1", "any number" or "none"')
    : Number(most)
}
