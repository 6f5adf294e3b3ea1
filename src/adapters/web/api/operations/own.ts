import { z } from '@hono/zod-openapi'
import { nobodyVoted, votersFor } from '../../../../app/elections/voted.ts'
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
      .flatMap(({ election, electorate, contest }) =>
        votersFor(contest, person)
          .filter((voter) => voted(election, electorate, voter))
          .map((voter) => `${election} ${electorate ?? ''} ${voter}`),
      )
      .join(),
  load: ({ reader }) =>
    reader.person === undefined
      ? undefined
      : deskOf(foundationDesk(reader, reader.person), factsOf(reader, reader.person)),
})
