import { z } from '@hono/zod-openapi'
import { foundationRef, type Reader } from '../../../../app/read/reader.ts'
import { moment } from './common.ts'

/** A foundation that this server keeps. */
export const foundation = z
  .object({
    name: z.string().openapi({ example: 'python' }),
    title: z.string(),
    sample: z.boolean().describe('Whether everything in it is invented.'),
    groups: z.int().describe('How many groups it has, in whichever state.'),
    people: z.int(),
    open: z.int().describe('How many votes are open.'),
    entries: z.int().describe('How many entries its record has.'),
    last: moment.describe('When the last of them happened.'),
  })
  .openapi('Foundation')

export function foundationOf(reader: Reader): z.input<typeof foundation> {
  const { name, title, sample } = foundationRef(reader)
  const { groups, people, open, size, last } = reader.snapshot.state
  return { name, title, sample, groups: groups.size, people: people.size, open: open.size, entries: size, last }
}
