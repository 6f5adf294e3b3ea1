/** As much of JSON Schema 2020-12 as the schema of charter blocks uses. */
export interface Schema {
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Schema>>
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly patternProperties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: Schema | boolean
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly enum?: readonly string[]
  readonly const?: string
  readonly examples?: readonly string[]
}

/** The schemas that hold at a path of keys from the top of a block, with every alternative and reference opened. */
export function schemasAt(root: Schema, path: readonly string[]): readonly Schema[] {
  return path.reduce<readonly Schema[]>(
    (schemas, key) => schemas.flatMap((schema) => opened(root, below(schema, key))),
    opened(root, root),
  )
}

function below({ properties, patternProperties, additionalProperties }: Schema, key: string): Schema | undefined {
  const named = properties !== undefined && Object.hasOwn(properties, key) ? properties[key] : undefined
  if (named !== undefined) return named
  const pattern = Object.entries(patternProperties ?? {}).find(([written]) => new RegExp(written, 'u').test(key))
  return pattern?.[1] ?? (typeof additionalProperties === 'object' ? additionalProperties : undefined)
}

/** A list stands for its entries. The schema of blocks refers to nothing in a circle but through lists and keys. */
function opened(root: Schema, schema: Schema | undefined): readonly Schema[] {
  if (schema === undefined) return []
  const target = schema.$ref === undefined ? undefined : root.$defs?.[schema.$ref.replace('#/$defs/', '')]
  const parts = [target, schema.items, ...(schema.anyOf ?? [])].filter((part) => part !== undefined)
  return [schema, ...parts.flatMap((part) => opened(root, part))]
}
