import type { Name } from '../../base/name.ts'
import { nameOf, spoken } from '../../base/name.ts'
import { nearest } from '../../base/nearest.ts'
import { openPart, type Reading, wholeNumberIn, wordsOf, wrong } from '../reading/cursor.ts'
import { type Field, shown, type Tree } from '../reading/yaml-tree.ts'
import type { Election, Electorate } from '../structure/election.ts'
import { electingKeys, electingOf } from './electing.ts'
import { entriesOf } from './entries.ts'
import { phraseIn } from './phrases.ts'

/** "{ members: { voters: member, seats: 4 }, affiliates: { voters: affiliate.member, seats: 4, term: 3 years } }". */
export function electoratesIn(reading: Reading, tree: Tree | undefined): readonly Electorate[] {
  return entriesOf(reading, tree, 'electorates', 'the electorate', readElectorate)
}

function readElectorate(reading: Reading, name: Name, field: Field): Electorate | undefined {
  const what = `the electorate "${shown(field.key)}"`
  const part = openPart(reading, field.value, { what, at: field.at }, { known: electingKeys })
  if (part === undefined) return undefined
  part.required('seats')
  return { name, ...electingOf(reading, part), clause: part.clause, place: part.place }
}

/** "{ of: union, over: council, at most: 1 }": the first has as many seats as the second, or at most so many more. */
export function balanceIn(reading: Reading, tree: Tree, what: string, names: ReadonlySet<Name>): Election['balance'] {
  const part = openPart(reading, tree, { what, at: tree.at }, { known: ['of', 'over', 'at most'] as const })
  if (part === undefined) return undefined
  const [of, over] = (['of', 'over'] as const).map((key) => {
    const value = part.required(key)
    return value === undefined ? undefined : electorateNamed(reading, value, `"${key}" of ${what}`, names)
  })
  const mostTree = part.required('at most')
  const most = mostTree === undefined ? undefined : wholeNumberIn(reading, mostTree, `"at most" of ${what}`, 0)
  return of === undefined || over === undefined || most === undefined ? undefined : { of, over, most }
}

function electorateNamed(reading: Reading, tree: Tree, what: string, names: ReadonlySet<Name>): Name | undefined {
  const node = phraseIn(reading, tree, what)
  const name = node === undefined ? undefined : nameOf(node.text)
  if (node === undefined || (name !== undefined && names.has(name))) return name
  if (name === undefined) return wrong(reading, node, what, 'the name of an electorate')
  const message = `${what} names "${spoken(name)}", which is no electorate of this election`
  reading.report.find('unknown-name', wordsOf(reading.report, node).at(), message, { suggestion: nearest(name, names) })
  return undefined
}
