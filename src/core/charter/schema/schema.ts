/** As much of JSON Schema 2020-12 as the schemas of this project use, and one keyword of its own. */
export interface Schema {
  readonly $schema?: string
  readonly title?: string
  readonly description?: string
  readonly type?: SchemaType | readonly SchemaType[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly patternProperties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: Schema | boolean
  readonly propertyNames?: Schema
  readonly required?: readonly string[]
  readonly minProperties?: number
  readonly maxProperties?: number
  readonly items?: Schema
  readonly minItems?: number
  readonly anyOf?: readonly Schema[]
  readonly enum?: readonly string[]
  readonly pattern?: string
  readonly examples?: readonly string[]
  /** What the value, or a word of it, names: editors complete it from what the charter declares. */
  readonly 'x-remit'?: readonly NameKind[]
}

export type SchemaType = 'object' | 'array' | 'string' | 'number' | 'boolean'

/** What a value may name. A label is what people see of an option: a text even where it looks like a number. */
export const nameKinds = [
  'seat',
  'roll',
  'rule',
  'group',
  'fact',
  'list',
  'event',
  'election',
  'status',
  'channel',
  'line',
  'option',
  'label',
] as const
export type NameKind = (typeof nameKinds)[number]
