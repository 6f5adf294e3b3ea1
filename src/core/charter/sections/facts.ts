import type { Name } from '../../base/name.ts'
import {
  durationIn,
  nameIn,
  oneOf,
  openPart,
  type Part,
  type Reading,
  textIn,
  textsIn,
  wordsOf,
  wrong,
  yesNoIn,
} from '../reading/cursor.ts'
import { seatsIn } from '../reading/forms.ts'
import { otherNamed } from '../reading/names.ts'
import { shareOf } from '../reading/parse-ceiling.ts'
import { said } from '../reading/said.ts'
import { type Field, normalKey, shown, type Tree } from '../reading/yaml-tree.ts'
import { type Fact, factKinds, type Related } from '../structure/fact.ts'
import { entriesOf } from './entries.ts'

export const factKeys = ['kind', 'one of', 'declared by', 'related', 'valid for', 'public'] as const
export type Key = (typeof factKeys)[number]

/** Reads `facts:`, what the record knows about people because somebody declared it. */
export function readFacts(reading: Reading, section: Tree | undefined): readonly Fact[] {
  return entriesOf(reading, section, 'facts', 'the fact', readFact)
}

function readFact(reading: Reading, name: Name, { key, at, value }: Field): Fact | undefined {
  const what = `the fact "${shown(key)}"`
  const { report, clauses, group } = reading
  if (value.kind === 'text') {
    const kind = oneOf(reading, value, what, factKinds)
    const clause = clauses[value.clause] ?? { group, anchor: 'clause', title: '' }
    return said(kind, (holds) => ({
      name,
      clause,
      place: report.placeAt(at),
      kind: holds,
      declaredBy: { kind: 'holder' } as const,
    }))
  }
  const part = openPart<Key>(reading, value, { what, at }, { known: factKeys })
  return part === undefined ? undefined : factOf(reading, name, part)
}

function factOf(reading: Reading, name: Name, part: Part<Key>): Fact | undefined {
  const { what, clause, place } = part
  const tree = (key: Key) => part.field(key)
  const [kindTree, valuesTree, byTree, relatedTree] = [
    tree('kind'),
    tree('one of'),
    tree('declared by'),
    tree('related'),
  ]
  const [validTree, publicTree] = [tree('valid for'), tree('public')]
  const kind = kindTree === undefined ? 'name' : oneOf(reading, kindTree, `"kind" of ${what}`, factKinds)
  const declaredBy = byTree === undefined ? holder : declaredByIn(reading, byTree, `"declared by" of ${what}`)
  const values = valuesTree === undefined ? undefined : valuesIn(reading, valuesTree, `"one of" of ${what}`)
  const related = relatedTree === undefined ? undefined : relatedIn(reading, relatedTree, `"related" of ${what}`)
  const validFor = validTree === undefined ? undefined : durationIn(reading, validTree, `"valid for" of ${what}`)
  const open = publicTree === undefined ? true : yesNoIn(reading, publicTree, `"public" of ${what}`)
  for (const [key, only] of [
    ['one of', valuesTree],
    ['related', relatedTree],
  ] as const) {
    if (only === undefined || kind === undefined || kind === 'name') continue
    reading.report.find(
      'wrong-form',
      only.at,
      `"${key}" belongs to facts whose kind is "name"; ${what} holds "${kind}"`,
    )
  }
  if (kind === undefined || declaredBy === undefined) return undefined
  return {
    name,
    clause,
    place,
    kind,
    ...said(values, (some) => ({ values: some })),
    declaredBy,
    ...said(related, (words) => ({ related: words })),
    ...said(validFor, (length) => ({ validFor: length })),
    ...(open === false ? { hidden: true } : {}),
  }
}

const holder: Fact['declaredBy'] = { kind: 'holder' }

/** "holder", "evidence", or seats. */
function declaredByIn(reading: Reading, tree: Tree, what: string): Fact['declaredBy'] | undefined {
  const plain = tree.kind === 'text' ? normalKey(tree.text) : ''
  if (plain === 'holder' || plain === 'the holder') return holder
  if (plain === 'evidence') return { kind: 'evidence' }
  const seats = seatsIn(reading, tree, what)
  return seats.length === 0 ? undefined : { kind: 'seats', seats }
}

/** The values themselves, or one list of this charter. */
function valuesIn(reading: Reading, tree: Tree, what: string): Fact['values'] | undefined {
  if (tree.kind === 'list') {
    const names = textsIn(reading, tree, what).map((node) => nameIn(reading, node, what))
    return { kind: 'these', names: names.filter((name) => name !== undefined) }
  }
  const node = textIn(reading, tree, what)
  const list = node === undefined ? undefined : otherNamed(reading, wordsOf(reading.report, node), what, 'lists')
  return said(list, (name) => ({ kind: 'list', list: name }) as const)
}

/** "subsidiaries and 25% ownership count as one"; what counts as one may be said without these words, and they without it. */
function relatedIn(reading: Reading, tree: Tree, what: string): Related | undefined {
  const node = textIn(reading, tree, what)
  if (node === undefined) return undefined
  const text = node.text.trim().replace(/\s+/g, ' ')
  const words = text.replace(/ ?\bcounts? as one$/i, '') || 'related ones'
  if (words.length > mostCharacters) {
    return wrong(reading, node, what, 'what counts as one, as "subsidiaries and 25% ownership count as one"')
  }
  const ownership = shareOf(/(\d[\d./]*%|\d+\/\d+) ownership/i.exec(words)?.[1] ?? '')
  return { words, ...said(ownership, (share) => ({ ownership: share })) }
}

const mostCharacters = 200
