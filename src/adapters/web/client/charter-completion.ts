import type { Completion, CompletionContext, CompletionResult, CompletionSource } from '@codemirror/autocomplete'
import { blockPathAt } from './block-path.ts'
import { type Schema, schemasAt } from './schema-walk.ts'

/** Offers the keys that can stand where one writes, with what they mean, and the words that can stand as their values. */
export function completeFrom(schema: Schema): CompletionSource {
  return (context: CompletionContext): CompletionResult | null => {
    const at = blockPathAt(context.state.doc.toString(), context.pos)
    if (at === undefined || (at.typed === '' && !context.explicit)) return null
    const schemas = schemasAt(schema, at.path)
    const options = at.writing === 'key' ? keysOf(schemas) : valuesOf(schemas)
    return options.length === 0 ? null : { from: at.from, options: [...options], validFor: /^[\w +-]*$/ }
  }
}

function keysOf(schemas: readonly Schema[]): readonly Completion[] {
  const keys = new Map<string, Completion>()
  for (const { properties } of schemas) {
    for (const [label, { description }] of Object.entries(properties ?? {})) {
      keys.set(label, {
        label,
        type: 'property',
        apply: `${label}: `,
        ...(description !== undefined && { info: description }),
      })
    }
  }
  return [...keys.values()]
}

function valuesOf(schemas: readonly Schema[]): readonly Completion[] {
  const words = schemas.flatMap((schema) => [
    ...(schema.enum ?? []),
    ...(schema.const === undefined ? [] : [schema.const]),
    ...(schema.examples ?? []),
  ])
  return [...new Set(words)].map((label) => ({ label, type: 'text' }))
}
