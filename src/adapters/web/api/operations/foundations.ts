import { z } from '@hono/zod-openapi'
import { foundation, foundationOf } from '../answers/foundation.ts'
import { reading } from '../reading.ts'

const none = z.object({})

/** A foundation as a whole. */
export const readFoundation = reading({
  id: 'readFoundation',
  path: '/{foundation}',
  params: none,
  query: none,
  answer: foundation,
  load: ({ reader }) => foundationOf(reader),
})
