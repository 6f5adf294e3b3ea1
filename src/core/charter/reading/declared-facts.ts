import { type Name, nameOf } from '../../base/name.ts'
import { type FactKind, factKinds } from '../structure/fact.ts'
import { type Field, normalKey, type Tree } from './yaml-tree.ts'

/** The facts of a document with what each of them holds, from the keys alone, so that conditions can be read before it. */
export function declaredFacts(section: Field | undefined): ReadonlyMap<Name, FactKind> {
  const facts = new Map<Name, FactKind>()
  if (section?.value.kind !== 'fields') return facts
  for (const { key, value } of section.value.fields.values()) {
    const name = nameOf(key)
    if (name !== undefined) facts.set(name, kindIn(value))
  }
  return facts
}

/** Statuses stand in a section of their own, or with the seat whose holders can have them. */
export function declaredStatuses(own: readonly (Field | undefined)[], seats: Field | undefined): ReadonlySet<Name> {
  const trees = [
    ...own.map((field) => field?.value),
    ...fieldsOf(seats?.value).flatMap(({ value }) => statusTrees(value)),
  ]
  const names = trees.flatMap((tree) => fieldsOf(tree).map(({ key }) => nameOf(key)))
  return new Set(names.filter((name) => name !== undefined))
}

export function statusTrees(seat: Tree): readonly Tree[] {
  if (seat.kind !== 'fields') return []
  return ['status', 'statuses'].flatMap((key) => seat.fields.get(key)?.value ?? [])
}

function fieldsOf(tree: Tree | undefined): readonly Field[] {
  return tree?.kind === 'fields' ? [...tree.fields.values()] : []
}

function kindIn(tree: Tree): FactKind {
  if (tree.kind === 'text') return factKinds.find((kind) => kind === normalKey(tree.text)) ?? 'name'
  const said = tree.kind === 'fields' ? tree.fields.get('kind')?.value : undefined
  return said?.kind === 'text' ? (factKinds.find((kind) => kind === normalKey(said.text)) ?? 'name') : 'name'
}
