import { z } from '@hono/zod-openapi'
import type { Permission } from '../../../../app/read/views.ts'
import type { Lookups } from '../../../words/lookups.ts'
import { refusalWords } from '../../../words/refusal-words.ts'

/** The small parts of which all answers are made. A field that is not here is in no answer, whatever a view holds. */
export const moment = z.iso.datetime().describe('A moment in UTC.').openapi({ example: '2026-03-01T12:00:00.000Z' })

export const personRef = z
  .object({ id: z.string(), name: z.string().optional().describe('Absent when it was erased.') })
  .openapi('PersonRef')

export const groupRef = z.object({ name: z.string(), title: z.string() }).openapi('GroupRef')

export const seatRef = z.object({ group: z.string(), seat: z.string() }).openapi('SeatRef')

export const clauseRef = z
  .object({ group: z.string(), anchor: z.string(), title: z.string() })
  .describe('A clause of a charter: a heading, and what stands under it.')
  .openapi('ClauseRef')

/** Whether whoever asks may do something now, by the same function that decides it when they do. */
export const permission = z
  .object({
    may: z.boolean(),
    refusal: z
      .object({ code: z.string(), explanation: z.string(), whatToDo: z.string(), clause: clauseRef.optional() })
      .optional(),
  })
  .openapi('Permission')

export function permissionOf({ refusal }: Permission, lookups: Lookups): z.input<typeof permission> {
  if (refusal === undefined) return { may: true }
  const { explanation, whatToDo, clause } = refusalWords(refusal, 'en', lookups)
  return { may: false, refusal: { code: refusal.type, explanation, whatToDo, clause } }
}

/** A list in parts: where `next` is absent, nothing follows. */
export function listOf<Item extends z.ZodType>(item: Item, name: string) {
  return z
    .object({
      items: z.array(item),
      next: z.string().optional().describe('What to send as `after` for what follows; absent at the end.'),
    })
    .openapi(name)
}
