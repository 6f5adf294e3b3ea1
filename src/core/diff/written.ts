import { blockOrder, inKeyOrder, type KeyOrder, orderBelow } from '../charter/format/key-order.ts'
import type { OpenDocument } from '../charter/reading/document.ts'
import { type Field, type FieldsNode, normalKey, type Tree } from '../charter/reading/yaml-tree.ts'
import type { Place } from '../charter/structure/charter.ts'

/** A document as it is written, by the places that the structure read from it knows. */
export interface Written {
  /** What stands under a name or key that begins here: the seat "chair", the section "life". */
  named(place: Place): WrittenPart | undefined
  /** The entry of a list that begins here: a power. */
  listed(place: Place): WrittenPart | undefined
  section(key: string): WrittenPart | undefined
}

export interface WrittenPart {
  readonly words: string
  /** By key, what is said; empty where one value is all. */
  readonly keys: ReadonlyMap<string, { readonly words: string; readonly place: Place }>
}

/** What stands somewhere, and in which order its keys are written. */
interface Ordered {
  readonly tree: Tree
  readonly order: KeyOrder
}

export function writtenIn({ report, sections }: OpenDocument): Written {
  const named = new Map<string, Ordered>()
  const listed = new Map<string, Ordered>()

  function visit({ tree, order }: Ordered): void {
    if (tree.kind === 'list') {
      for (const item of tree.items) {
        const entry = { tree: item, order: orderBelow(order) }
        listed.set(placeKey(report.placeAt(item.at)), entry)
        visit(entry)
      }
    }
    if (tree.kind === 'fields') for (const [key, field] of tree.fields) visitField(key, field, order)
  }

  function visitField(key: string, { at, value }: Field, order: KeyOrder): void {
    const below = { tree: value, order: orderBelow(order, key) }
    named.set(placeKey(report.placeAt(at)), below)
    visit(below)
  }

  function part(ordered: Ordered | undefined): WrittenPart | undefined {
    if (ordered === undefined) return undefined
    const { tree, order } = ordered
    const fields = tree.kind === 'fields' ? [...tree.fields] : []
    return {
      words: wordsIn(ordered),
      keys: new Map(
        fields.map(([key, { at, value }]) => {
          const words = wordsIn({ tree: value, order: orderBelow(order, key) })
          return [key, { words, place: report.placeAt(at) }]
        }),
      ),
    }
  }

  for (const [key, field] of sections) visitField(key, field, blockOrder)
  return {
    named: (place) => part(named.get(placeKey(place))),
    listed: (place) => part(listed.get(placeKey(place))),
    section(key) {
      const field = sections.get(key)
      return part(field && { tree: field.value, order: orderBelow(blockOrder, key) })
    },
  }
}

function placeKey({ line, column }: Place): string {
  return `${line}:${column}`
}

/** A value on one line, as people would write it in brackets, its keys in the order of `remit format`. */
function wordsIn({ tree, order }: Ordered): string {
  switch (tree.kind) {
    case 'text':
      return tree.text.trim().replace(/\s+/g, ' ')
    case 'list':
      return `[${tree.items.map((item) => wordsIn({ tree: item, order: orderBelow(order) })).join(', ')}]`
    case 'fields':
      return `{ ${fieldsIn(tree, order).join(', ')} }`
  }
}

function fieldsIn({ fields }: FieldsNode, order: KeyOrder): readonly string[] {
  return inKeyOrder([...fields], ([key]) => key, order).map(
    ([key, { value }]) => `${normalKey(key)}: ${wordsIn({ tree: value, order: orderBelow(order, key) })}`,
  )
}
