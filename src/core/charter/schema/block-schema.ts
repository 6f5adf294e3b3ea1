import type { SectionKey } from '../reading/document.ts'
import { dutiesSchema } from './duties.ts'
import { electionsSchema } from './elections.ts'
import { forbidsSchema, whileSchema } from './exceptions.ts'
import { calendarSchema, eventsSchema, factsSchema, listsSchema, rollsSchema } from './facts.ts'
import { lifeSchema } from './life.ts'
import { limitsSchema } from './limits.ts'
import { moneySchema } from './money.ts'
import { channelsSchema, givesSchema, powersSchema, reservedSchema } from './powers.ts'
import { proceduresSchema } from './procedures.ts'
import { rulesSchema } from './rules.ts'
import type { Schema } from './schema.ts'
import { seatsSchema } from './seats.ts'
import { statusesSchema } from './statuses.ts'

/** The sections in the order in which they are best written. */
const sections: Readonly<Record<SectionKey, Schema>> = {
  facts: factsSchema,
  lists: listsSchema,
  events: eventsSchema,
  calendar: calendarSchema,
  seats: seatsSchema,
  rolls: rollsSchema,
  statuses: statusesSchema('What becomes of holders because of facts, by name.'),
  status: statusesSchema('What becomes of holders because of facts, by name; the same as "statuses".'),
  limits: limitsSchema,
  rules: rulesSchema,
  procedures: proceduresSchema,
  powers: powersSchema,
  gives: givesSchema,
  reserved: reservedSchema,
  duties: dutiesSchema,
  money: moneySchema,
  elections: electionsSchema,
  channels: channelsSchema,
  while: whileSchema,
  forbids: { ...forbidsSchema, description: 'What cannot be decided while the one state under "while" is so.' },
  life: lifeSchema,
}

/**
 * A charter block as JSON Schema 2020-12, for editors: which keys can stand where, what each means, and the forms of values. It
 * knows keys as `remit format` writes them. What hangs on the rest of a charter, such as names, only `remit check` can see.
 */
export const blockSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'A charter block',
  description: 'What is carried out of a charter, next to its prose.',
  type: 'object',
  properties: sections,
  additionalProperties: false,
}
