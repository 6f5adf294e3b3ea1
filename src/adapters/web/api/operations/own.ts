import { z } from '@hono/zod-openapi'
import { nobodyVoted } from '../../../../app/elections/voted.ts'
import { foundationDesk } from '../../../../app/read/desk-view.ts'
import { factsOf } from '../../../../app/read/fact-views.ts'
import { openContests } from '../../../../core/foundation/elections/open-contests.ts'
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
  changes: async ({ reader: { snapshot, person = '', voted = nobodyVoted } }) =>
    openContests(snapshot.state)
      .filter(({ election, electorate }) => voted(election, electorate, person))
      .map(({ election, electorate = '' }) => `${election} ${electorate}`)
      .join(),
  load: ({ reader }) =>
    reader.person === undefined
      ? undefined
      : deskOf(foundationDesk(reader, reader.person), factsOf(reader, reader.person)),
})
