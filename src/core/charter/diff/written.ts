import type { Place } from '../charter.ts'
import type { OpenDocument } from '../document.ts'
import type { FieldsNode, Tree } from '../yaml-tree.ts'
import { normalKey } from '../yaml-tree.ts'

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

export function writtenIn({ report, sections }: OpenDocument): Written {
  const named = new Map<string, Tree>()
  const listed = new Map<string, Tree>()

  function visit(tree: Tree): void {
    if (tree.kind === 'list') {
      for (const item of tree.items) {
        listed.set(placeKey(report.placeAt(item.at)), item)
        visit(item)
      }
    }
    if (tree.kind === 'fields') for (const { at, value } of tree.fields.values()) visitField(at, value)
  }

  function visitField(at: number, value: Tree): void {
    named.set(placeKey(report.placeAt(at)), value)
    visit(value)
  }

  function part(tree: Tree | undefined): WrittenPart | undefined {
    if (tree === undefined) return undefined
    const fields = tree.kind === 'fields' ? [...tree.fields] : []
    return {
      words: wordsIn(tree),
      keys: new Map(fields.map(([key, { at, value }]) => [key, { words: wordsIn(value), place: report.placeAt(at) }])),
    }
  }

  for (const { at, value } of sections.values()) visitField(at, value)
  return {
    named: (place) => part(named.get(placeKey(place))),
    listed: (place) => part(listed.get(placeKey(place))),
    section: (key) => part(sections.get(key)?.value),
  }
}

function placeKey({ line, column }: Place): string {
  return `${line}:${column}`
}

/** A value on one line, as people would write it in brackets. */
function wordsIn(tree: Tree): string {
  switch (tree.kind) {
    case 'text':
      return tree.text.trim().replace(/\s+/g, ' ')
    case 'list':
      return `[${tree.items.map(wordsIn).join(', ')}]`
    case 'fields':
      return `{ ${fieldsIn(tree).join(', ')} }`
  }
}

function fieldsIn({ fields }: FieldsNode): readonly string[] {
  return [...fields.values()].map(({ key, value }) => `${normalKey(key)}: ${wordsIn(value)}`)
}
