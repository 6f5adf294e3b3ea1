import { z } from '@hono/zod-openapi'
import { personView } from '../../../../app/read/person-views.ts'
import { personRef } from '../../../../app/read/reader.ts'
import { listOf } from '../answers/common.ts'
import { person, personOf, personSummary } from '../answers/person.ts'
import { listQuery, partOf } from '../cursor.ts'
import { reading } from '../reading.ts'

/** Who is known in the foundation, in the order in which they introduced themselves. */
export const listPeople = reading({
  id: 'listPeople',
  path: '/{foundation}/people',
  params: z.object({}),
  query: listQuery,
  answer: listOf(personSummary, 'PersonList'),
  load: ({ reader, query }) => {
    const part = partOf([...reader.snapshot.state.people.values()], ({ id }) => id, query)
    return (
      part && {
        items: part.items.map(({ id, introduced, erased }) => ({ ...personRef(reader, id), introduced, erased })),
        next: part.next,
      }
    )
  },
})

export const readPerson = reading({
  id: 'readPerson',
  path: '/{foundation}/people/{person}',
  params: z.object({ person: z.string().max(80).openapi({ example: 'ada' }) }),
  query: z.object({}),
  answer: person,
  load: ({ reader, params }) => {
    const view = personView(reader, params.person)
    return view && personOf(view)
  },
})
