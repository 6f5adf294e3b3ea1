import { z } from '@hono/zod-openapi'
import { charter, charterOf, charterVersion, charterVersionsOf } from '../answers/charter.ts'
import { listOf } from '../answers/common.ts'
import { listQuery, partOf } from '../cursor.ts'
import { reading } from '../reading.ts'

const groupParams = z.object({ group: z.string().max(80).openapi({ example: 'tools' }) })

/** The charter in force, or the draft of a group that is being formed. */
export const readCharter = reading({
  id: 'readCharter',
  path: '/{foundation}/groups/{group}/charter',
  params: groupParams,
  query: z.object({}),
  answer: charter,
  load: ({ reader, params, lookups }) => {
    const of = reader.snapshot.state.groups.get(params.group)
    return of && charterOf(of.charter, of.digest, reader.snapshot.text(of.digest), lookups)
  },
})

export const listCharterVersions = reading({
  id: 'listCharterVersions',
  path: '/{foundation}/groups/{group}/charter/versions',
  params: groupParams,
  query: listQuery,
  answer: listOf(charterVersion, 'CharterVersionList'),
  load: ({ reader, params, query }) => {
    const of = reader.snapshot.state.groups.get(params.group)
    const part = of && partOf(charterVersionsOf(reader, of), ({ since }) => since, query)
    return part && { items: [...part.items], next: part.next }
  },
})

/** A charter that is or was in force, by its digest. */
export const readCharterVersion = reading({
  id: 'readCharterVersion',
  path: '/{foundation}/groups/{group}/charter/versions/{digest}',
  params: groupParams.extend({
    digest: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .openapi({ example: 'd050dca7e1d02c4b2e9fff05b69c5b7b4b005edb3ddd96a98c05f9e6d56ed63d' }),
  }),
  query: z.object({}),
  answer: charter,
  load: ({ reader, params, lookups }) => {
    const { state, text } = reader.snapshot
    const version = state.versions.get(params.group)?.find(({ digest }) => digest === params.digest)
    return version && charterOf(state.library.charter(version.digest), version.digest, text(version.digest), lookups)
  },
})
