import { z } from '@hono/zod-openapi'
import { foundationDesk } from '../../../../app/read/desk-view.ts'
import { factsOf } from '../../../../app/read/fact-views.ts'
import { desk, deskOf } from '../answers/desk.ts'
import { reading } from '../reading.ts'

/** What awaits the person of the token, and all that is theirs here. */
export const readDesk = reading({
  id: 'readDesk',
  path: '/{foundation}/me',
  params: z.object({}),
  query: z.object({}),
  answer: desk,
  isPersonal: true,
  load: ({ reader }) =>
    reader.person === undefined
      ? undefined
      : deskOf(foundationDesk(reader, reader.person), factsOf(reader, reader.person)),
})
