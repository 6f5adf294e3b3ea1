import type { Schema } from '../../../core/charter/schema/schema.ts'

/** The schemas that hold at a path of keys from the top of a block, with every alternative opened. */
export function schemasAt(root: Schema, path: readonly string[]): readonly Schema[] {
  return path.reduce<readonly Schema[]>(
    (schemas, key) => schemas.flatMap((schema) => opened(below(schema, key))),
    opened(root),
  )
}

function below({ properties, patternProperties, additionalProperties }: Schema, key: string): Schema | undefined {
  const named = properties !== undefined && Object.hasOwn(properties, key) ? properties[key] : undefined
  if (named !== undefined) return named
  const pattern = Object.entries(patternProperties ?? {}).find(([written]) => new RegExp(written, 'u').test(key))
  return pattern?.[1] ?? (typeof additionalProperties === 'object' ? additionalProperties : undefined)
}

/** A list stands for its entries. */
function opened(schema: Schema | undefined): readonly Schema[] {
  if (schema === undefined) return []
  const parts = [schema.items, ...(schema.anyOf ?? [])].filter((part) => part !== undefined)
  return [schema, ...parts.flatMap(opened)]
}
