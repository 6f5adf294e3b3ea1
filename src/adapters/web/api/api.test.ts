import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { apiSite } from '../../../../test/support/api-site.ts'
import type { House } from '../../../app/house.ts'
import { Unreadable } from '../../../app/running/unreadable.ts'

const move = { type: 'move', group: 'tools', action: 'resolve', title: 'Tea', text: 'For all.' }

describe('an act by the API', () => {
  it('is done, is in the record under the person’s name, and is answered by its entries', async () => {
    const { post, token, site } = await apiSite()
    const answer = await post('/small/acts', move, await token('ada'))
    assert.equal(answer.status, 201)
    const { done, decision, entries } = JSON.parse(await answer.text())
    assert.deepEqual([done, decision, entries.length], [true, 1, 1])
    assert.deepEqual([entries[0].by, entries[0].event.type], [{ kind: 'person', person: 'ada' }, 'MotionOpened'])
    const { state } = await site.small.read()
    assert.equal(state.motions.get(1)?.mover, 'ada')
    assert.equal(entries[0].index, state.size - 1)
  })

  it('takes options by the labels that voters type', async () => {
    const { post, token, site } = await apiSite()
    await post('/small/acts', move, await token('ada'))
    const answer = await post('/small/acts', { type: 'vote', motion: 1, option: '+1' }, await token('bo'))
    assert.equal(answer.status, 201)
    assert.equal((await site.small.read()).state.motions.get(1)?.ballots.get('bo')?.option, 'yes')
  })

  it('that is only tried is answered alike and changes nothing', async () => {
    const { post, token, site } = await apiSite()
    const ada = await token('ada')
    const size = await site.size()
    const tried = await post('/small/acts?dry=yes', move, ada)
    assert.equal(tried.status, 200)
    assert.equal(await site.size(), size)
    const { done, entries } = JSON.parse(await tried.text())
    assert.equal(done, false)
    const real = JSON.parse(await (await post('/small/acts', move, ada)).text())
    const without = ({ act: _, ...rest }: Readonly<Record<string, unknown>>) => rest
    assert.deepEqual(entries.map(without), real.entries.map(without))
  })

  it('is refused with the kind of refusal, its words and the clause', async () => {
    const { post, token } = await apiSite()
    await post('/small/acts', move, await token('ada'))
    const answer = await post('/small/acts', { type: 'vote', motion: 1, option: '+1' }, await token('fay'))
    assert.equal(answer.status, 403)
    assert.equal(answer.headers.get('content-type'), 'application/problem+json')
    const problem = JSON.parse(await answer.text())
    assert.equal(problem.code, 'NotInElectorate')
    assert.equal(problem.status, 403)
    assert.equal(problem.type, 'http://localhost:3000/docs/api#problem-NotInElectorate')
    assert.match(problem.detail, /member/)
    assert.match(problem.clause.address, /^http:\/\/localhost:3000\/small\/groups\/tools\/charter#/)
  })

  it('must answer the questions of the charter, and no others', async () => {
    const { post, token } = await apiSite()
    const fay = await token('fay')
    const apply = (answers: readonly object[]) =>
      post('/small/acts', { type: 'apply', group: 'tools', seat: 'member', answers }, fay)
    assert.equal((await apply([])).status, 422)
    assert.equal((await apply([{ asked: 'Another question?', answer: 'Yes.' }])).status, 422)
    assert.equal((await apply([{ asked: 'who you are', answer: 'Fay' }])).status, 201)
  })

  it('is asked for by a token alone: a session does nothing', async () => {
    const { site, post } = await apiSite()
    const { cookie } = site.signIn('ada@example.org')
    const size = await site.size()
    assert.equal((await post('/small/acts', move, undefined, { cookie })).status, 401)
    assert.equal(await site.size(), size)
  })
})

describe('an idempotency key', () => {
  const key = { 'idempotency-key': 'one' }

  it('has the same request done once, and answered by the same receipt', async () => {
    const { post, token, site } = await apiSite()
    const ada = await token('ada')
    const first = await post('/small/acts', move, ada, key)
    const size = await site.size()
    await site.act('bo', { type: 'step down', group: 'tools', seat: 'member' })
    const again = await post('/small/acts', move, ada, key)
    assert.deepEqual([first.status, again.status], [201, 200])
    assert.deepEqual(JSON.parse(await again.text()), JSON.parse(await first.text()))
    assert.equal(await site.size(), size + 1)
  })

  it('with another request is refused', async () => {
    const { post, token } = await apiSite()
    const ada = await token('ada')
    await post('/small/acts', move, ada, key)
    const other = await post('/small/acts', { ...move, title: 'Coffee' }, ada, key)
    assert.equal(other.status, 422)
    assert.equal(JSON.parse(await other.text()).code, 'KeyUsed')
  })

  it('is each person’s own', async () => {
    const { post, token } = await apiSite()
    assert.equal((await post('/small/acts', move, await token('ada'), key)).status, 201)
    assert.equal((await post('/small/acts', move, await token('bo'), key)).status, 201)
  })

  it('is not used up by what was refused', async () => {
    const { post, token } = await apiSite()
    const fay = await token('fay')
    assert.equal(
      (await post('/small/acts', { type: 'step down', group: 'tools', seat: 'member' }, fay, key)).status,
      403,
    )
    const answers = [{ asked: 'who you are', answer: 'Fay' }]
    const apply = { type: 'apply', group: 'tools', seat: 'member', answers }
    assert.equal((await post('/small/acts', apply, fay, key)).status, 201)
  })

  it('has requests at the same time done once', async () => {
    const { post, token, site } = await apiSite()
    const ada = await token('ada')
    const before = await site.size()
    const asked = [move, move, { ...move, title: 'Coffee' }, move].map((body) => post('/small/acts', body, ada, key))
    const statuses = (await Promise.all(asked)).map(({ status }) => status)
    assert.deepEqual(statuses, [201, 200, 422, 200])
    assert.equal(await site.size(), before + 1)
  })
})

describe('what is read by the API', () => {
  it('has an ETag that holds until something happens, the minute ends, or another reads it', async () => {
    const { get, token, site, clock } = await apiSite()
    const etagOf = async (path: string, secret?: string) => (await get(path, secret)).headers.get('etag') ?? ''
    const etag = await etagOf('/small/groups/tools')
    const same = await get('/small/groups/tools', undefined, { 'if-none-match': `"other", W/${etag}` })
    assert.deepEqual([same.status, await same.text(), same.headers.get('etag')], [304, '', etag])
    const tags = [etag, await etagOf('/small/groups/tools', await token('ada')), await etagOf('/small/groups/board')]
    await site.act('el', { type: 'step down', group: 'tools', seat: 'member' })
    tags.push(await etagOf('/small/groups/tools'))
    clock.set('2026-03-01T12:01:00.000Z')
    tags.push(await etagOf('/small/groups/tools'))
    assert.equal(new Set(tags).size, 5)
  })

  it('says how long the record was', async () => {
    const { get, site } = await apiSite()
    assert.equal((await get('/small')).headers.get('remit-record-size'), String(await site.size()))
  })

  it('comes in parts, each with a link to the next', async () => {
    const { get } = await apiSite()
    const seen: string[] = []
    let path: string | undefined = '/small/people?limit=4'
    while (path !== undefined) {
      const answer: Response = await get(path)
      const { items, next } = JSON.parse(await answer.text())
      seen.push(...items.map(({ id }: { readonly id: string }) => id))
      const link = /^<\/api\/v1([^>]*)>; rel="next"$/.exec(answer.headers.get('link') ?? '')?.[1]
      assert.equal(link === undefined, next === undefined)
      path = link
    }
    assert.deepEqual(seen, ['ada', 'bo', 'cy', 'di', 'el', 'fay'])
  })

  it('can be read as it was on a former day, by everybody alike', async () => {
    const { get, token, site, clock } = await apiSite()
    await site.act('el', { type: 'step down', group: 'tools', seat: 'member' })
    clock.set('2026-03-03T12:00:00.000Z')
    const holders = async (path: string, secret?: string) =>
      JSON.parse(await (await get(path, secret)).text()).seats[0].holders.length
    assert.deepEqual([await holders('/small/groups/tools'), await holders('/small/groups/tools?at=2026-02-28')], [4, 5])
    assert.equal((await get('/small?at=2025-12-31')).status, 404)
    assert.equal((await get('/small?at=2027-01-01')).status, 400)
    assert.equal((await get('/small?at=yesterday')).status, 400)
    const own = JSON.parse(await (await get('/small/groups/tools?at=2026-02-28', await token('el'))).text())
    assert.equal(
      own.moves.every(({ permission }: { permission: { may: boolean } }) => !permission.may),
      true,
    )
  })

  it('is open to the pages of other sites where it is public, and nothing else is', async () => {
    const { get, site } = await apiSite()
    assert.equal((await get('/small')).headers.get('access-control-allow-origin'), '*')
    assert.equal((await get('/small')).headers.get('access-control-allow-credentials'), null)
    const ask = (path: string) => site.ask(`/api/v1${path}`, { method: 'OPTIONS' })
    const preflight = await ask('/small/groups')
    assert.equal(preflight.status, 204)
    assert.equal(preflight.headers.get('access-control-allow-methods'), 'GET, HEAD')
    assert.equal(/authorization/i.test(preflight.headers.get('access-control-allow-headers') ?? ''), false)
    for (const path of ['/small/acts', '/small/me', '/me']) {
      const refused = await ask(path)
      assert.deepEqual([refused.status, refused.headers.get('access-control-allow-methods')], [405, null], path)
    }
  })

  it('is answered by HEAD as by GET, and by no other method', async () => {
    const { site } = await apiSite()
    const head = await site.ask('/api/v1/small', { method: 'HEAD' })
    assert.deepEqual([head.status, await head.text()], [200, ''])
    const put = await site.ask('/api/v1/small', { method: 'PUT' })
    assert.deepEqual([put.status, put.headers.get('allow')], [405, 'GET, HEAD'])
  })
})

describe('who may read by the API', () => {
  it('sees more with a token, and no more than a visitor without the scope to read', async () => {
    const { get, token, site } = await apiSite()
    const answers = [{ asked: 'who you are', answer: 'Between the members and me' }]
    await site.act('fay', { type: 'apply', group: 'tools', seat: 'member', answers })
    const sees = async (secret?: string) => (await (await get('/small/decisions/1', secret)).text()).includes('Between')
    assert.equal(await sees(), false)
    assert.equal(await sees(await token('ada')), true)
    assert.equal(await sees(await token('ada', { scopes: ['read'] })), true)
    assert.equal(await sees(await token('ada', { scopes: ['act'] })), false)
  })
})

describe('a problem', () => {
  it('says what is wrong with each field or parameter, and where', async () => {
    const { post, get, token } = await apiSite()
    const ada = await token('ada')
    const fieldsOf = async (answer: Promise<Response>) => JSON.parse(await (await answer).text()).fields
    const wrong = { type: 'move', group: 'tools', action: '!', amount: 'much', title: 'x\u202e', colour: 'red' }
    assert.deepEqual(Object.keys(await fieldsOf(post('/small/acts', wrong, ada))).toSorted(), [
      'action',
      'amount',
      'colour',
      'title',
    ])
    assert.deepEqual(Object.keys(await fieldsOf(get('/small/people?limit=0&colour=red'))), ['limit', 'colour'])
    assert.deepEqual(Object.keys(await fieldsOf(post('/small/acts', { type: 'dance' }, ada))), ['type'])
  })

  it('is told for what is too large, no JSON, or not said to be', async () => {
    const { post, token } = await apiSite()
    const ada = await token('ada')
    const codeOf = async (answer: Promise<Response>) => JSON.parse(await (await answer).text()).code
    assert.equal(await codeOf(post('/small/acts', 'x'.repeat(2_000_000), ada)), 'TooLarge')
    assert.equal(await codeOf(post('/small/acts', '{', ada)), 'NotJson')
    assert.equal(await codeOf(post('/small/acts', move, ada, { 'content-type': 'text/plain' })), 'NotJsonType')
  })

  it('is told where the server cannot answer, with when to ask again, and names no defect', async () => {
    const cause = new Error('A defect that nobody outside should read')
    const broken = (reason: Error) => (house: House) => ({
      ...house,
      foundation: (name: string) => {
        const running = house.foundation(name)
        return running && { ...running, read: () => Promise.reject(reason) }
      },
    })
    const told = async (house: (house: House) => House) => {
      const { get, site } = await apiSite({ house })
      const answer = await get('/small/groups')
      const text = await answer.text()
      assert.equal(answer.headers.get('content-type'), 'application/problem+json')
      assert.doesNotMatch(text, /nobody outside/)
      return { status: answer.status, code: JSON.parse(text).code, retry: answer.headers.get('retry-after'), site }
    }
    const away = await told(broken(new Unreadable('small', cause)))
    assert.deepEqual([away.status, away.code, away.retry], [503, 'Unavailable', '5'])
    const defect = await told(broken(cause))
    assert.deepEqual([defect.status, defect.code, defect.site.reported], [500, 'Defect', [cause]])
  })

  it('is told where too much is asked at once', async () => {
    const { get } = await apiSite({ most_requests: 0 })
    const answer = await get('/small')
    assert.deepEqual([answer.status, answer.headers.get('retry-after')], [503, '5'])
    assert.equal(JSON.parse(await answer.text()).code, 'Busy')
  })
})
