import { z } from '@hono/zod-openapi'
import { commandSchemas } from './command-schemas.ts'

const { introduce, ...others } = commandSchemas

/** Any act, told apart by its type. */
export const anyAct = z.discriminatedUnion('type', [introduce, ...Object.values(others)])

/** The same as the document describes it, each act by a name: "ActStepDown". */
export const documentedAct = z.discriminatedUnion('type', [
  documented('introduce', introduce),
  ...Object.entries(others).map(([type, schema]) => documented(type, schema)),
])

/** The generator takes a field that may only be absent for one that must be there. */
function documented(type: string, { shape }: { readonly shape: Readonly<Record<string, z.ZodType>> }) {
  const fields = Object.entries(shape).map(([key, field]): readonly [string, z.ZodType] => [
    key,
    field instanceof z.ZodExactOptional ? z.optional(field.unwrap()) : field,
  ])
  const name = type.replace(/(?:^| )(\w)/g, (_, letter: string) => letter.toUpperCase())
  return z.strictObject(Object.fromEntries(fields)).openapi(`Act${name}`)
}
