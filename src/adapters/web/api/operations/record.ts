import { z } from '@hono/zod-openapi'
import { entryView, recordView } from '../../../../app/read/record-views.ts'
import { parseTogether } from '../../../../app/record/read-entries.ts'
import { eventWords } from '../../../words/event-words.ts'
import { listOf } from '../answers/common.ts'
import { entry, entryOf, entryWhole, entryWholeOf, recordHead, recordHeadOf } from '../answers/entry.ts'
import { most_in_a_list } from '../cursor.ts'
import { wholeNumber } from '../parameters.ts'
import { type Asked, reading } from '../reading.ts'

/** Witnesses cosign after the record has grown. */
async function published({ running }: Pick<Asked<unknown, unknown>, 'running'>): Promise<string> {
  const { size, standing, checkpoint } = await running.files.published()
  return `${size} ${standing} ${checkpoint.length}`
}

export const readRecord = reading({
  id: 'readRecord',
  path: '/{foundation}/record',
  params: z.object({}),
  query: z.object({}),
  answer: recordHead,
  changes: published,
  load: async ({ reader, running }) => recordHeadOf(await recordView(reader, running.files, 0)),
})

/** The entries of the record in its order, which is for ever the same: an entry's number is its cursor. */
export const listEntries = reading({
  id: 'listEntries',
  path: '/{foundation}/record/entries',
  params: z.object({}),
  query: z.object({
    after: wholeNumber(0).optional().describe('The number of the last one read.'),
    limit: wholeNumber(1, most_in_a_list).default(50).describe('How many at most.'),
  }),
  answer: listOf(entry, 'EntryList'),
  load: async ({ reader, running, query, lookups }) => {
    const { size } = reader.snapshot.state
    const from = query.after === undefined ? 0 : query.after + 1
    const count = Math.min(query.limit, Math.max(0, size - from))
    const entries = parseTogether(await running.files.entries(from, count))
    const next = from + entries.length < size ? String(from + entries.length - 1) : undefined
    return {
      items: entries.map((one, place) => entryOf(from + place, one, eventWords(one, 'en', lookups))),
      next: entries.length === 0 ? undefined : next,
    }
  },
})

export const readEntry = reading({
  id: 'readEntry',
  path: '/{foundation}/record/entries/{index}',
  params: z.object({ index: wholeNumber(0).openapi({ example: 0 }) }),
  query: z.object({}),
  answer: entryWhole,
  load: async ({ reader, running, params, lookups }) => {
    const view = await entryView(reader, running.files, params.index)
    return view && entryWholeOf(view, lookups)
  },
})
