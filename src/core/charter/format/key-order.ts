import { blockSchema } from '../schema/block-schema.ts'
import { frontMatterSchema } from '../schema/front-matter-schema.ts'
import type { Schema } from '../schema/schema.ts'

/**
 * The order in which keys are written: that of the schema. Names that people chose (seats, rules, options) keep the order in
 * which they stand, and so do keys that are not listed, after those that are.
 */
export interface KeyOrder {
  /** "after " stands for every key that begins so. */
  readonly keys?: readonly string[]
  /** By key, how what stands under it is ordered. */
  readonly under?: Readonly<Record<string, KeyOrder>>
  /** How the values of names that people chose, or the entries of a list, are ordered. */
  readonly each?: KeyOrder
  /** What stands here are texts even where they look like numbers: the labels of options. */
  readonly areTexts?: true
}

export const frontMatterOrder: KeyOrder = orderOf(frontMatterSchema)

export const blockOrder: KeyOrder = orderOf(blockSchema)

/** The items in the order in which they are to be written; of equal rank they stay as they stand. */
export function inKeyOrder<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  { keys = [] }: KeyOrder,
): readonly Item[] {
  const rank = (item: Item) => {
    const key = keyOf(item)
    const at = keys.findIndex((known) => known === key || (known.endsWith(' ') && key.startsWith(known)))
    return at === -1 ? keys.length : at
  }
  return keys.length === 0 ? items : items.toSorted((a, b) => rank(a) - rank(b))
}

/** How what stands under a key, or an entry of a list, is ordered. */
export function orderBelow({ under, each, areTexts }: KeyOrder, key?: string): KeyOrder {
  return (key === undefined ? undefined : under?.[key]) ?? each ?? (areTexts === true ? { areTexts } : {})
}

function orderOf(schema: Schema): KeyOrder {
  const forms = [schema, ...(schema.anyOf ?? [])]
  const keys = forms.flatMap(keysOf)
  const under = forms.flatMap(({ properties }) => Object.entries(properties ?? {}))
  const below = forms.flatMap(({ items, additionalProperties }) => [items, additionalProperties]).filter(isSchema)
  const each = below.length > 0 ? orderOf({ anyOf: below }) : {}
  return {
    ...(keys.length === 0 ? {} : { keys }),
    ...(under.length === 0 ? {} : { under: Object.fromEntries(under.map(([key, one]) => [key, orderOf(one)])) }),
    ...(Object.keys(each).length === 0 ? {} : { each }),
    ...(below.some((one) => one['x-remit']?.includes('label')) ? { areTexts: true } : {}),
  }
}

/** Where names of people's own stand beside keys, as in an outcome, all stay where they are. */
function keysOf({ properties = {}, patternProperties = {}, additionalProperties }: Schema): readonly string[] {
  if (typeof additionalProperties === 'object') return []
  return [...Object.keys(properties), ...Object.keys(patternProperties).map((pattern) => pattern.slice(1))]
}

function isSchema(one: Schema | boolean | undefined): one is Schema {
  return typeof one === 'object'
}
