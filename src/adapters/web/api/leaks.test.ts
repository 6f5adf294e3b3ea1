import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { z } from 'zod'
import { addressesOf, busyCloses, busySite } from '../../../../test/support/busy-api.ts'
import type { LogEvent } from '../../../app/log.ts'
import { parsed, unknownFields } from './answer.ts'
import { operations } from './operations/all.ts'

const secret = 'somebody@private.example'

describe('a field that is added to a view', () => {
  it('is in no answer until its schema names it, and is reported', async () => {
    const api = await busySite()
    const ada = await api.token('ada')
    const found = new Set<string>()
    let tried = 0
    const tryAll = async (asked: typeof operations) => {
      for (const { id, path, method, route } of asked) {
        if (method !== 'get') continue
        const schema = answerOf(route)
        for (const address of await addressesOf(api.site, path)) {
          const answer = await api.get(address, ada)
          if (!answer.ok) continue
          found.add(id)
          const value: unknown = JSON.parse(await answer.text())
          for (const leaky of withSecretInEach(value)) {
            const { body, reported } = answered(schema, leaky)
            assert.equal(body.includes(secret), false, `${id} ${address}: ${body.slice(0, 200)}`)
            assert.ok(reported > 0, id)
            tried += 1
          }
        }
      }
    }
    await tryAll(operations)
    api.clock.set(busyCloses)
    await tryAll(operations.filter(({ path }) => path.includes('/elections/')))
    assert.ok(tried > 500, String(tried))
    const elections = operations.filter(({ path }) => path.includes('elections')).map(({ id }) => id)
    assert.deepEqual(
      elections.filter((id) => !found.has(id)),
      [],
    )
  })

  it('is named by its path, and what has no value is no field', () => {
    const given = { a: 1, b: undefined, list: [{ id: 'x', address: 'y' }], inner: { of: { address: 'z' } } }
    assert.deepEqual(unknownFields(given, { a: 1, list: [{ id: 'x' }], inner: { of: {} } }), [
      'list.0.address',
      'inner.of.address',
    ])
  })
})

describe('the answers of the API', () => {
  it('hold nobody’s address, whoever reads them', async () => {
    const api = await busySite()
    for (const person of [undefined, 'ada', 'fay'] as const) {
      const token = person && (await api.token(person))
      for (const { path, method } of operations) {
        if (method !== 'get') continue
        for (const address of await addressesOf(api.site, path)) {
          const text = await (await api.get(address, token)).text()
          const addresses = new Set(text.match(/[\w.+-]+@example\.org/g))
          // Each sees the value that their own entry commits to.
          if (person !== undefined) addresses.delete(`${person}@example.org`)
          assert.deepEqual([...addresses], [], `${address} as ${person}`)
        }
      }
    }
  })
})

/** The description of an operation holds the very schema by which its answers are parsed. */
function answerOf(route: (typeof operations)[number]['route']): z.ZodType {
  const response = route.responses[200]
  assert.ok(response !== undefined && 'content' in response)
  const media = response.content?.['application/json']
  const schema = media !== undefined && 'schema' in media ? media.schema : undefined
  assert.ok(schema instanceof z.ZodType)
  return schema
}

function answered(schema: z.ZodType, value: unknown): { readonly body: string; readonly reported: number } {
  const told: LogEvent[] = []
  const body = parsed(schema, value, { tell: (event) => told.push(event) })
  return { body, reported: told.length }
}

/** The value with the secret added to one of its objects, for each of them; the events of the record are public as they are. */
function withSecretInEach(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => withSecretInEach(item).map((leaky) => value.with(index, leaky)))
  }
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.entries(value).flatMap(([key, item]: [string, unknown]) =>
    isOpen.has(key) ? [] : withSecretInEach(item).map((leaky) => ({ ...value, [key]: leaky })),
  )
  return [{ ...value, address: secret }, ...inside]
}

/** What has keys of its own: an event of the record, and counts by option, which take nothing but numbers. */
const isOpen: ReadonlySet<string> = new Set(['event', 'counts'])
