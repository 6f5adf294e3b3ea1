import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type ApiSite, apiSite } from '../../../../test/support/api-site.ts'
import { busySite } from '../../../../test/support/busy-api.ts'
import { commandSchemas } from './acts/command-schemas.ts'
import { operations } from './operations/all.ts'
import { problemSchema } from './problem.ts'

const numRuns = 400

/** Texts that programs send by mistake, or on purpose. */
const nasty = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    '../..',
    '%00',
    '\u0000',
    '',
    ' ',
    'null',
    '-1',
    '1e9',
    '0x1',
    '٣',
  ),
  fc.constantFrom('small', 'tools', 'member', 'ada', '1', 'yes', 'x'.repeat(5_000)),
)

describe('whatever is asked of the API', () => {
  it('is answered by a problem where it is wrong, and never by a defect', async () => {
    const api = await busySite()
    const token = await api.token('ada')
    const asked = fc.record({
      path: fc.constantFrom(...operations.filter(({ method }) => method === 'get').map(({ path }) => path)),
      parts: fc.array(nasty, { minLength: 4, maxLength: 4 }),
      query: fc.dictionary(
        fc.oneof(
          fc.constantFrom('after', 'limit', 'order', 'at', 'action', 'amount', 'q', 'stage', 'group', 'state'),
          nasty,
        ),
        nasty,
        { maxKeys: 3 },
      ),
      bearer: fc.oneof(fc.constant(token), fc.constant(undefined), fc.string()),
    })
    await fc.assert(
      fc.asyncProperty(asked, async ({ path, parts, query, bearer }) => {
        const filled = parts.reduce(
          (made, part, index) =>
            made.replace(/\{\w+\}/, encoded(index === 0 && part.length % 2 === 0 ? 'small' : part)),
          path,
        )
        await isAnswered(
          api,
          await api.site.ask(`/api/v1${filled}?${new URLSearchParams(query)}`, { headers: headersOf(bearer) }),
        )
      }),
      { numRuns },
    )
    assert.deepEqual(api.site.reported, [])
  })

  it('is done or refused where it is an act, whatever stands in its body', async () => {
    const api = await apiSite()
    const token = await api.token('fay')
    const field = fc.oneof(
      nasty,
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(nasty, { maxLength: 3 }),
      fc.object(),
    )
    const body = fc.oneof(
      fc.record({ type: fc.constantFrom(...Object.keys(commandSchemas)) }).chain(({ type }) => {
        const schema = Object.entries(commandSchemas).find(([name]) => name === type)?.[1]
        const keys = Object.keys(schema?.shape ?? {}).filter((key) => key !== 'type')
        return fc
          .record(Object.fromEntries(keys.map((key) => [key, field])), { requiredKeys: [] })
          .map((fields) => JSON.stringify({ type, ...fields }))
      }),
      fc.json(),
      fc.string({ unit: 'binary' }),
    )
    const sent = fc.record({
      body,
      key: fc.option(fc.constantFrom('', 'a', 'x'.repeat(300))),
      dry: fc.constantFrom('yes', 'no', '1'),
    })
    await fc.assert(
      fc.asyncProperty(sent, async ({ body: said, key, dry }) => {
        const headers = key === null ? {} : { 'idempotency-key': key }
        await isAnswered(api, await api.post(`/small/acts?dry=${dry}`, said, token, headers))
      }),
      { numRuns },
    )
    assert.deepEqual(api.site.reported, [])
  })

  it('is refused where a header says otherwise than the body', async () => {
    const api = await apiSite()
    const token = await api.token('ada')
    for (const type of [
      '',
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'application/jsonx',
    ]) {
      const answer = await api.post('/small/acts', { type: 'second', motion: 1 }, token, { 'content-type': type })
      assert.equal(answer.status, 415, type)
    }
  })

  it('tells nobody whose an address is, or whether anybody has it', async () => {
    const api = await apiSite()
    const token = await api.token('fay')
    for (const path of ['/small/acts', '/small/acts?dry=yes']) {
      const asked = (address: string) => api.post(path, { type: 'give address', person: 'bo', address }, token)
      const [known, unknown] = [await asked('ada@example.org'), await asked('nobody@example.org')]
      assert.equal(known.status, 403)
      assert.equal(await known.text(), await unknown.text())
    }
  })

  it('is refused where it has a charter and the client has sent too many, also when it is only tried', async () => {
    const api = await apiSite({ expensive: async () => 7 })
    const token = await api.token('fay')
    for (const path of ['/small/acts', '/small/acts?dry=yes']) {
      const answer = await api.post(path, { type: 'draft', group: 'maps', charter: '# Maps' }, token)
      assert.deepEqual([answer.status, answer.headers.get('retry-after')], [429, '7'])
      assert.equal((await api.post(path, { type: 'second', motion: 1 }, token)).status, 404)
    }
    assert.deepEqual(api.site.reported, [])
  })
})

async function isAnswered({ site }: ApiSite, answer: Response): Promise<void> {
  const text = await answer.text()
  assert.ok(answer.status < 500, `${answer.status}: ${text} ${JSON.stringify(site.reported)}`)
  assert.doesNotThrow(() => JSON.parse(text), text)
  if (answer.ok) return
  assert.equal(answer.headers.get('content-type'), 'application/problem+json')
  const problem = problemSchema.parse(JSON.parse(text))
  assert.equal(problem.status, answer.status)
}

/** Of lone surrogates no address can be made. */
function encoded(part: string): string {
  return encodeURIComponent(part.toWellFormed()) || '%20'
}

/** What no header can hold is not sent. */
function headersOf(bearer: string | undefined): Readonly<Record<string, string>> {
  if (bearer === undefined || !/^[\x21-\x7e]+$/.test(bearer)) return {}
  return { authorization: `Bearer ${bearer}` }
}
