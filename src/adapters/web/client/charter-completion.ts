import type { Completion, CompletionContext, CompletionResult, CompletionSource } from '@codemirror/autocomplete'
import type { NameKind, Schema } from '../../../core/charter/schema/schema.ts'
import { type BlockPath, blockPathAt } from './block-path.ts'
import { type DeclaredName, declaredNames, groupOf } from './declared-names.ts'
import { schemasAt } from './schema-walk.ts'

/**
 * Offers the keys that can stand where one writes, with what they mean; the words that can stand as their values; and the
 * names that fit there, of this charter and of the others.
 */
export function completeFrom(schema: Schema, others: readonly string[]): CompletionSource {
  const elsewhere = others.flatMap(namesOfOther)
  return (context: CompletionContext): CompletionResult | null => {
    const text = context.state.doc.toString()
    const at = blockPathAt(text, context.pos)
    if (at === undefined || (at.typed === '' && !context.explicit)) return null
    const schemas = schemasAt(schema, at.path)
    if (at.writing === 'key') return resultOf(at.from, keysOf(schemas))
    const words = wordsOf(schemas).filter((word) => word.toLowerCase().startsWith(at.typed.toLowerCase()))
    const names = namesAt(at, schemas, [...declaredNames(text), ...elsewhere])
    // What has been begun otherwise than any of the words is a sentence, whose last word may be a name.
    const lastWord = /[^\s,(]*$/.exec(at.typed)?.[0] ?? ''
    return words.length > 0 || lastWord === at.typed
      ? resultOf(at.from, [...words.map(wordOption), ...names])
      : resultOf(context.pos - lastWord.length, names)
  }
}

function resultOf(from: number, options: readonly Completion[]): CompletionResult | null {
  if (options.length === 0) return null
  // Completions of equal fit are shown in the order in which they are best written.
  return { from, options: options.map((one, index) => ({ ...one, boost: 99 - index })), validFor: /^[^,[\]{}:]*$/ }
}

function keysOf(schemas: readonly Schema[]): readonly Completion[] {
  const keys = new Map<string, Completion>()
  for (const { properties, patternProperties } of schemas) {
    for (const [label, below] of Object.entries(properties ?? {})) {
      keys.set(label, { label, type: 'property', apply: `${label}: `, ...infoOf(below) })
    }
    for (const [pattern, below] of Object.entries(patternProperties ?? {})) {
      const label = pattern.slice(1)
      keys.set(label, { label, displayLabel: `${label}…`, type: 'property', ...infoOf(below) })
    }
  }
  return [...keys.values()]
}

function infoOf({ description }: Schema): Pick<Completion, 'info'> {
  return description === undefined ? {} : { info: description }
}

function wordsOf(schemas: readonly Schema[]): readonly string[] {
  return [...new Set(schemas.flatMap((schema) => [...(schema.enum ?? []), ...(schema.examples ?? [])]))]
}

function wordOption(label: string): Completion {
  return { label, type: 'text' }
}

function namesAt(
  { path }: BlockPath,
  schemas: readonly Schema[],
  declared: readonly DeclaredName[],
): readonly Completion[] {
  const kinds = new Set<NameKind>(schemas.flatMap((schema) => schema['x-remit'] ?? []))
  const fitting = declared.filter(({ kind, of }) => kinds.has(kind) && (of === undefined || of === path[1]))
  const names = new Map(fitting.map(({ kind, name }) => [name, { label: name, type: 'variable', detail: kind }]))
  return [...names.values()]
}

/** Of another group one writes `group.name`. */
function namesOfOther(text: string): readonly DeclaredName[] {
  const group = groupOf(text)
  if (group === undefined) return []
  const own = declaredNames(text).filter(({ kind }) => kind === 'seat' || kind === 'rule' || kind === 'roll')
  const names = own.map(({ kind, name }): DeclaredName => ({ kind, name: `${group}.${name.replaceAll(' ', '-')}` }))
  return [{ kind: 'group', name: group }, ...names]
}
