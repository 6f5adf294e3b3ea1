import { z } from '@hono/zod-openapi'
import { announcementView } from '../../../../app/read/announcements/announcements-view.ts'
import { announcement, announcementOf } from '../answers/announcement.ts'
import { listOf } from '../answers/common.ts'
import { listQuery, partOf } from '../cursor.ts'
import { reading } from '../reading.ts'

/** Each with its text and what became of it, so that one request shows all that a program follows. */
export const listAnnouncements = reading({
  id: 'listAnnouncements',
  path: '/{foundation}/announcements',
  params: z.object({}),
  query: listQuery.extend({
    is: z
      .enum(['waiting', 'withdrawn', 'gone'])
      .optional()
      .describe('Only those that wait, were withdrawn, or have gone.'),
    group: z.string().max(80).optional().describe('Only those of this group.'),
  }),
  answer: listOf(announcement, 'AnnouncementList'),
  load: ({ reader, query, lookups }) => {
    const all = [...reader.snapshot.state.announcements.values()]
    const part = partOf(
      all,
      ({ number }) => number,
      query,
      ({ group, phase }) =>
        (query.is === undefined || query.is === phase.kind) && (query.group === undefined || query.group === group),
    )
    return (
      part && {
        items: part.items.flatMap(({ number }) => {
          const view = announcementView(reader, number)
          return view === undefined ? [] : [announcementOf(view, lookups)]
        }),
        next: part.next,
      }
    )
  },
})
