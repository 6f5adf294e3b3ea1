import { normalKey, type Tree } from './yaml-tree.ts'

/** What stands below a key, as plain data: a charter keeps it where it can be read only together with another charter. */
export type PlainTree =
  | { readonly text: string; readonly at: number }
  | { readonly items: readonly PlainTree[]; readonly at: number }
  | { readonly fields: readonly PlainField[]; readonly at: number }

export interface PlainField {
  readonly key: string
  readonly at: number
  readonly value: PlainTree
}

export function plainTree(tree: Tree): PlainTree {
  const { at } = tree
  switch (tree.kind) {
    case 'text':
      return { text: tree.text, at }
    case 'list':
      return { items: tree.items.map(plainTree), at }
    case 'fields': {
      const fields = [...tree.fields.values()].map((field) => ({ ...field, value: plainTree(field.value) }))
      return { fields, at }
    }
  }
}

export function treeOf(plain: PlainTree): Tree {
  const where = { at: plain.at, clause: 0 }
  if ('text' in plain) return { kind: 'text', text: plain.text, ...where }
  if ('items' in plain) return { kind: 'list', items: plain.items.map(treeOf), ...where }
  const fields = plain.fields.map((field) => [normalKey(field.key), { ...field, value: treeOf(field.value) }] as const)
  return { kind: 'fields', fields: new Map(fields), told: new Set(), ...where }
}
