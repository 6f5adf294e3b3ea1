import { Argument, Command } from 'commander'
import { scenarioSchema } from '../../app/try/scenario-schema.ts'
import { blockSchema } from '../../core/charter/schema/block-schema.ts'
import { foundingSchema } from '../../core/charter/schema/founding-schema.ts'
import { frontMatterSchema } from '../../core/charter/schema/front-matter-schema.ts'
import type { Schema } from '../../core/charter/schema/schema.ts'
import type { Terminal } from './terminal.ts'

export const schemaNames = ['charter', 'front-matter', 'founding', 'scenario'] as const
export type SchemaName = (typeof schemaNames)[number]

/** Every schema by its name; they are also files of the package, `schema/<name>-1.json`. */
const schemas: Readonly<Record<SchemaName, Schema>> = {
  charter: blockSchema,
  'front-matter': frontMatterSchema,
  founding: foundingSchema,
  scenario: scenarioSchema,
}

export function schemaText(name: SchemaName): string {
  return printed(schemas[name], '')
}

const widest = 130

/** What fits on its line stands on one, so that a reader of the file sees a key at a time. */
function printed(value: unknown, indent: string): string {
  const short = JSON.stringify(value)
  if (typeof value !== 'object' || value === null || indent.length + short.length <= widest) return short
  const inner = `${indent} `
  const isList = Array.isArray(value)
  const parts = isList
    ? value.map((item) => printed(item, inner))
    : Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}: ${printed(one, inner)}`)
  return `${isList ? '[' : '{'}\n${inner}${parts.join(`,\n${inner}`)}\n${indent}${isList ? ']' : '}'}`
}

const help = `
Examples:
  remit schema > charter-1.json
  remit schema founding > founding-1.json

It tells editors which keys there are, what each means, and the forms of values; "remit check" finds more. A site
serves that of charter blocks at /schema/charter-1.json.`

export function schemaVerb(terminal: Terminal): Command {
  return new Command('schema')
    .description('print the JSON Schema of charter blocks, or of another file, for editors')
    .addArgument(new Argument('[of]', 'of what').choices(schemaNames).default('charter'))
    .addHelpText('after', help)
    .action((of: SchemaName) => terminal.out(schemaText(of)))
}
