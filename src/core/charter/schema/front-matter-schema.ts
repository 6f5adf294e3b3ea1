import type { IdentityKey } from '../reading/document.ts'
import { fields, text } from './forms.ts'
import type { Schema } from './schema.ts'

const day = '[0-9]{4}-[0-9]{2}-[0-9]{2}'

const properties: Readonly<Record<IdentityKey, Schema>> = {
  charter: text('The version of the language.', { as: ['1'], pattern: '1' }),
  group: text('The name by which others refer to the group.', { as: ['packaging'] }),
  name: text('The name that people read.'),
  under: text('The group that this one stands under; the root of a foundation says none.', { names: ['group'] }),
  zone: text('The time zone in which days and months are counted; UTC without it.', { as: ['Europe/Paris', 'UTC'] }),
  from: text('The first day on which this version holds.', { as: ['2026-01-01'], pattern: day }),
  to: text('The last day on which this version holds.', { as: ['2027-12-31'], pattern: day }),
}

/** The front matter of a charter as JSON Schema 2020-12. */
export const frontMatterSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'The front matter of a charter',
  ...fields('Whose charter it is.', properties, { required: ['charter', 'group', 'name'] }),
}
