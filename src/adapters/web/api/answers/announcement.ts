import { z } from '@hono/zod-openapi'
import type { AnnouncementView } from '../../../../app/read/announcements/announcements-view.ts'
import { reasonsToGiveUp } from '../../../../core/foundation/announcements/announcement-state.ts'
import type { Lookups } from '../../../words/lookups.ts'
import { groupRef, moment, permission, permissionOf, personRef } from './common.ts'

const summary = {
  number: z.int(),
  group: groupRef,
  title: z.string(),
  is: z.enum(['waiting', 'withdrawn', 'gone']),
  at: moment.describe('When it goes or went, or was withdrawn.'),
  corrects: z.int().optional().describe('The announcement that it puts right.'),
  of: z
    .object({ kind: z.enum(['consultation', 'election']), number: z.int() })
    .optional()
    .describe('What it tells of.'),
  corrected: z.int().optional().describe('The announcement that puts it right.'),
}

const delivery = z
  .object({
    channel: z.int().describe('Its place among the channels of the announcement, from 0.'),
    kind: z.string(),
    at: z.string().describe('The address of the channel, as the charter has it.'),
    is: z.enum(['waiting', 'on its way', 'sent', 'given up', 'seen there', 'dropped']),
    since: moment.optional(),
    url: z.string().optional().describe('The post, where everybody may read it.'),
    why: z.enum(reasonsToGiveUp).optional(),
    mayRetry: permission,
    mayClose: permission,
  })
  .openapi('AnnouncementDelivery')

export const announcement = z
  .object({
    ...summary,
    text: z.string().describe('As Markdown.'),
    author: personRef.optional(),
    decided: moment,
    decision: z.int().optional().describe('The decision by which it was made.'),
    withdrawn: z.object({ by: personRef, reason: z.string().optional() }).optional(),
    deliveries: z.array(delivery),
    mayWithdraw: permission,
    entries: z.array(z.int()),
  })
  .openapi('Announcement')

export function announcementOf(view: AnnouncementView, lookups: Lookups): z.input<typeof announcement> {
  const { foundation: _, sample: __, deliveries, mayWithdraw, entries, ...said } = view
  return {
    ...said,
    deliveries: deliveries.map(({ place: { kind, at }, at: since, mayRetry, mayClose, ...one }) => ({
      ...one,
      kind,
      at,
      ...(since !== undefined && { since }),
      mayRetry: permissionOf(mayRetry, lookups),
      mayClose: permissionOf(mayClose, lookups),
    })),
    mayWithdraw: permissionOf(mayWithdraw, lookups),
    entries: [...entries],
  }
}
