import { z } from '@hono/zod-openapi'
import type { EntryView, PublicationView, RecordView } from '../../../../app/read/record-views.ts'
import type { Entry } from '../../../../core/foundation/event.ts'
import { eventWords } from '../../../words/event-words.ts'
import type { Lookups } from '../../../words/lookups.ts'
import { clauseRef, moment } from './common.ts'

const fields = {
  index: z.int(),
  at: moment,
  act: z.string().describe('The identifier of the act that it is a part of.'),
  by: z
    .object({ kind: z.string(), person: z.string().optional() })
    .describe('A person, the clock, the founding, or the operator.'),
  under: clauseRef.optional().describe('The clause that allowed it.'),
  event: z
    .looseObject({ type: z.string() })
    .describe('As it stands in the record, which is public as a whole: docs/record-format.md.'),
  sentence: z.string().describe('What happened, for a person to read.'),
}

/** An entry of the record. */
export const entry = z.object(fields).openapi('Entry')

/** The same with its exact bytes, and what it commits to as far as whoever asks may see it. */
export const entryWhole = z
  .object({
    ...fields,
    text: z.string().describe('Its exact bytes, which are UTF-8.'),
    values: z.array(z.object({ commitment: z.string(), salt: z.string(), value: z.string() })),
  })
  .openapi('EntryWhole')

/** What everybody is shown of the record: the checkpoint, and who vouches for it. */
export const recordHead = z
  .object({
    origin: z.string(),
    vkey: z.string().describe('The key that signs its checkpoints, as in c2sp.org/signed-note.'),
    size: z.int(),
    published: z.object({
      checkpoint: z.string(),
      size: z.int(),
      standing: z.enum(['alone', 'cosigned', 'uncosigned']),
      cosigners: z.array(z.object({ witness: z.string(), key: z.string(), at: moment })),
    }),
  })
  .openapi('Record')

export function entryOf(index: number, { at, act, by, under, event }: Entry, sentence: string): z.input<typeof entry> {
  return {
    index,
    at,
    act,
    by: by.kind === 'person' ? { kind: by.kind, person: by.person } : { kind: by.kind },
    under,
    event: { ...event },
    sentence,
  }
}

export function entryWholeOf(
  { index, entry: of, text, values }: EntryView,
  lookups: Lookups,
): z.input<typeof entryWhole> {
  return {
    ...entryOf(index, of, eventWords(of, 'en', lookups)),
    text,
    values: values.map(({ commitment, salt, value }) => ({ commitment, salt, value })),
  }
}

export function recordHeadOf({ origin, vkey, size, published }: RecordView): z.input<typeof recordHead> {
  return { origin, vkey, size, published: publishedOf(published) }
}

function publishedOf({ checkpoint, size, standing, cosigners }: PublicationView) {
  return {
    checkpoint,
    size,
    standing,
    cosigners: cosigners.map(({ witness, key, at }) => ({ witness, key, at })),
  }
}
