import { z } from '@hono/zod-openapi'
import { searchView } from '../../../../app/read/search/search-view.ts'
import { search, searchOf } from '../answers/found.ts'
import { reading } from '../reading.ts'

/** Everything that can be found in a foundation, by words or by a question. */
export const searchFoundation = reading({
  id: 'search',
  path: '/{foundation}/search',
  params: z.object({}),
  query: z.object({
    q: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .describe('Words, a number, or “who may …?”.')
      .openapi({ example: 'who may grant' }),
  }),
  answer: search,
  load: ({ reader, query, lookups }) => searchOf(searchView(reader, query.q), lookups),
})
