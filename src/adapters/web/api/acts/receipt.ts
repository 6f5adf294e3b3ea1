import { z } from '@hono/zod-openapi'
import type { Receipt } from '../../../../app/running/acting.ts'
import { eventWords } from '../../../words/event-words.ts'
import type { Lookups } from '../../../words/lookups.ts'
import { entry, entryOf } from '../answers/entry.ts'

/** What an act has come to, or would come to. */
export const receipt = z
  .object({
    done: z.boolean().describe('Whether it was done; nothing is done where it was only tried.'),
    decision: z.int().optional().describe('The number of the decision that it began, or is about.'),
    request: z.int().optional().describe('The number of the request that it made, or is about.'),
    entries: z.array(entry).describe('The entries of the record that it became.'),
  })
  .openapi('Receipt')

export function receiptOf({ entries }: Receipt, done: boolean, lookups: Lookups): z.input<typeof receipt> {
  const [number] = entries.flatMap(({ entry: { event } }) => ('motion' in event ? (event.motion ?? []) : []))
  const [request] = entries.flatMap(({ entry: { event } }) => ('request' in event ? event.request : []))
  return {
    done,
    decision: number,
    request,
    entries: entries.map(({ index, entry: of }) => entryOf(index, of, eventWords(of, 'en', lookups))),
  }
}
