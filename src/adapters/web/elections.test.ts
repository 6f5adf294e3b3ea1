import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type TestClock, testClock, testPorts, votingFolder } from '../../../test/support/test-ports.ts'
import { type Reader, type TestSite, testSite } from '../../../test/support/test-site.ts'
import { recountDownload } from './client/recount.ts'

const nominations = '2026-04-05T12:00:00.000Z'
const vote = '2026-04-16T12:00:00.000Z'
const closed = '2026-04-23T12:00:00.000Z'
const election = '/small/elections/1'

type Fields = Readonly<Record<string, string>>

interface Held extends TestSite {
  readonly clock: TestClock
  as(person: string): Reader
  read(path: string, reader?: Reader): Promise<string>
  send(by: Reader, path: string, fields: Fields): Promise<Response>
  cast(person: string, marks: Fields): Promise<Response>
}

/** The council's election with everybody but fay on its roll, and these people standing; at a moment of its vote. */
async function held(candidates: readonly string[], keys = 'tie: lot', at = vote): Promise<Held> {
  const clock = testClock('2026-03-01T12:00:00.000Z')
  const small = await testSite({ ports: testPorts({ clock }), folder: votingFolder(keys) })
  const readers = new Map<string, Reader>()
  const as = (person: string) => {
    const reader = readers.get(person) ?? small.signIn(`${person}@example.org`)
    readers.set(person, reader)
    return reader
  }
  const send = (by: Reader, path: string, fields: Fields) =>
    small.ask(path, {
      method: 'POST',
      body: new URLSearchParams({ csrf: by.csrf, act: crypto.randomUUID(), ...fields }),
      headers: { cookie: by.cookie },
    })
  const made = {
    ...small,
    clock,
    as,
    send,
    async read(path: string, reader?: Reader) {
      const answer = await small.ask(path, reader && { headers: { cookie: reader.cookie } })
      assert.equal(answer.status, 200, path)
      return answer.text()
    },
    cast: (person: string, marks: Fields) => send(as(person), `${election}/ballot`, marks),
  }
  clock.set(nominations)
  for (const person of candidates) {
    const answer = await send(as(person), `${election}/acts`, { do: 'nominate', person: await idOf(small, person) })
    assert.equal(answer.status, 303)
  }
  clock.set(at)
  return made
}

async function idOf({ small }: TestSite, person: string): Promise<string> {
  const id = (await small.read()).addresses.get(`${person}@example.org`)
  assert.ok(id !== undefined)
  return id
}

async function approving(site: TestSite, ...people: readonly string[]): Promise<Fields> {
  const ids = await Promise.all(people.map((person) => idOf(site, person)))
  return Object.fromEntries(ids.map((id) => [`mark.${id}`, 'yes']))
}

const withoutTokens = (page: string) => page.replaceAll(/name="(csrf|act)" value="[^"]*"/g, '')

describe('an open vote', () => {
  it('shows nothing of what ballots say, on no page, in no file, to nobody but each voter', async () => {
    const paths = [
      '',
      '/decisions',
      '/elections',
      '/record',
      '/search?q=Ada',
      '/groups/council',
      '/groups/council/charter',
    ]
    const own = ['', '/roll', '/ballot']
    const all = [...paths, ...own.map((path) => `/elections/1${path}`)].flatMap((path) => {
      const [page = '', query] = path.split('?')
      return [path, `${page === '' ? '' : page}.json${query === undefined ? '' : `?${query}`}`]
    })
    const site = await held(['ada', 'bo', 'cy'])
    const seen = async () => {
      const pages = all
        .filter((path) => path !== '.json')
        .map(async (path) => [
          await site.read(`/small${path}`),
          withoutTokens(await site.read(`/small${path}`, site.as('ada'))),
        ])
      return (await Promise.all(pages)).flat()
    }
    for (const voter of ['di', 'el']) assert.equal((await site.cast(voter, await approving(site, 'ada'))).status, 303)
    const before = await seen()
    for (const voter of ['di', 'el']) await site.cast(voter, await approving(site, 'bo'))
    // Nothing is in the record, so that a page of this minute would come as it was kept.
    site.clock.set('2026-04-16T12:01:00.000Z')
    const after = await seen()
    assert.deepEqual(
      before.filter((page, index) => page !== after[index]).map((page) => page.slice(0, 200)),
      [],
    )
  })

  it('gives no bundle before the close', async () => {
    const site = await held(['ada', 'bo'])
    await site.cast('di', await approving(site, 'ada'))
    assert.equal((await site.ask(`${election}/bundle.json`)).status, 404)
  })

  it('tells how many have voted', async () => {
    const site = await held(['ada', 'bo'])
    await site.cast('di', await approving(site, 'ada'))
    assert.match(await site.read(election), /1 of 5 have voted so far/)
  })

  it('counts nobody once it is called off, and takes no ballot any more', async () => {
    const small = await held(['ada', 'bo'])
    assert.equal((await small.cast('cy', await approving(small, 'ada'))).status, 303)
    const retires = { action: 'retire group', title: 'Enough' }
    assert.equal((await small.send(small.as('ada'), '/small/groups/council/move', retires)).status, 303)
    const [motion] = (await small.small.read()).state.open
    for (const person of ['ada', 'bo', 'cy']) {
      await small.send(small.as(person), `/small/decisions/${motion}/vote`, { option: 'for' })
    }
    const page = await small.read(election)
    assert.match(page, /was called off/)
    assert.doesNotMatch(page, /has voted|have voted/)
    assert.notEqual((await small.cast('di', {})).status, 303)
  })

  it('shows each voter alone what they have cast, and lets them change it', async () => {
    const site = await held(['ada', 'bo'])
    await site.cast('di', await approving(site, 'ada'))
    const mine = () => site.read(`${election}/ballot`, site.as('di'))
    assert.match(await mine(), /You approve of Ada Sample\./)
    assert.doesNotMatch(await site.read(`${election}/ballot`, site.as('el')), /You approve of/)
    await site.cast('di', await approving(site, 'ada', 'bo'))
    assert.match(await mine(), /You approve of Ada Sample and Bo Sample\.|You approve of Bo Sample and Ada Sample\./)
  })

  it('stands in an order of each voter’s own, however often they look', async () => {
    const site = await held(['ada', 'bo', 'cy', 'di', 'el'])
    const order = async (person: string) =>
      [...(await site.read(`${election}/ballot`, site.as(person))).matchAll(/name="mark\.(\w+)"/g)].map(([, id]) => id)
    const orders = await Promise.all(['ada', 'bo', 'cy', 'di', 'el'].map(order))
    assert.deepEqual(await order('ada'), orders[0])
    assert.ok(new Set(orders.map((one) => one.join())).size > 1)
  })

  it('says in words what is about to be cast and what is odd about it, and keeps nothing of that', async () => {
    const site = await held(['ada', 'bo'])
    const review = async (fields: Fields) => {
      const answer = await site.send(site.as('di'), `${election}/ballot/review`, { do: 'review', ...fields })
      return { status: answer.status, text: await answer.text() }
    }
    assert.match((await review(await approving(site, 'bo'))).text, /You approve of Bo Sample\./)
    assert.match((await review({})).text, /Your ballot is blank/)
    assert.match((await review(await approving(site, 'ada', 'bo'))).text, /You approve of all 2/)
    assert.doesNotMatch(await site.read(`${election}/ballot`, site.as('di')), /You approve of/)
  })

  it('is filled in again as it was where it is to be changed, and is of no electorate that is not there', async () => {
    const site = await held(['ada', 'bo'])
    const bo = await idOf(site, 'bo')
    const change = (fields: Fields) =>
      site.send(site.as('di'), `${election}/ballot/review`, { do: 'change', ...fields })
    const again = await change({ [`mark.${bo}`]: 'yes' })
    assert.match(await again.text(), new RegExp(`name="mark.${bo}" value="yes" checked`))
    assert.equal((await change({ electorate: 'nobody' })).status, 404)
  })

  it('explains to whoever cannot vote why, with what would have to be', async () => {
    const site = await held(['ada', 'bo'])
    assert.match(await site.read(election, site.as('fay')), /You are not on the roll of this election/)
    assert.match(await site.read(`${election}/ballot`, site.as('fay')), /You cannot vote here/)
    assert.match(await site.read(`${election}/ballot`), /Sign in/)
    assert.equal((await site.cast('fay', {})).status, 403)
  })
})

describe('the result', () => {
  it('is there at the close, with a bundle that counts to the same, in the browser’s own code', async () => {
    const site = await held(['ada', 'bo', 'cy'])
    await site.cast('di', await approving(site, 'bo'))
    await site.cast('el', await approving(site, 'bo', 'cy'))
    await site.cast('ada', await approving(site, 'ada'))
    site.clock.set(closed)
    const page = await site.read(election)
    assert.match(page, /<ol class="elected-people"><li><strong><a class="person"[^>]*>Bo Sample</)
    assert.match(page, /3 of 5 voters voted \(60%\)/)
    const digest = /data-digest="([0-9a-f]{64})"/.exec(page)?.[1] ?? ''
    const text = await site.read(`${election}/bundle.json`)
    const found = recountDownload(text, digest)
    assert.deepEqual(found, {
      kind: 'counted',
      isTheOne: true,
      differs: [],
      hasLot: true,
      cast: 3,
      elected: ['Bo Sample'],
    })
    assert.doesNotMatch(text, /"(?:di|el)"|Di Sample|El Sample/)
  })

  it('is found out when its ballots are changed', async () => {
    const site = await held(['ada', 'bo'])
    await site.cast('di', await approving(site, 'bo'))
    site.clock.set(closed)
    const digest = /data-digest="([0-9a-f]{64})"/.exec(await site.read(election))?.[1] ?? ''
    const bundle = JSON.parse(await site.read(`${election}/bundle.json`))
    const changed = { ...bundle, ballots: [{ approvals: [0], count: 2 }] }
    const found = recountDownload(JSON.stringify(changed), digest)
    assert.ok(found.kind === 'counted')
    assert.equal(found.isTheOne, false)
    assert.ok(found.differs.includes('result') && found.differs.includes('ballots') && found.differs.includes('cast'))
  })
})

describe('what is done in an election', () => {
  it('goes from a nomination over a statement and a question to its answer', async () => {
    const site = await held([], 'asks: [Why you]\ntie: lot', nominations)
    const [ada, bo] = [site.as('ada'), site.as('bo')]
    const act = (by: Reader, path: string, fields: Fields) => site.send(by, `${election}${path}`, fields)
    assert.equal((await act(ada, '/acts', { do: 'nominate', person: await idOf(site, 'ada') })).status, 303)
    assert.equal((await act(ada, '/candidacy', { statement: 'I **can**.', answers: 'I have time.' })).status, 303)
    assert.equal((await act(bo, '/questions', { question: 'When?' })).status, 303)
    assert.equal((await act(ada, '/questions/1', { answer: 'On Monday.' })).status, 303)
    const page = await site.read(election)
    for (const said of ['I <strong>can</strong>.', 'I have time.', 'When?', 'On Monday.'])
      assert.ok(page.includes(said), said)
    assert.equal((await act(ada, '/acts', { do: 'withdraw candidacy' })).status, 303)
    assert.match(await site.read(election), /withdrew/)
  })

  it('shows what people typed as text', async () => {
    const site = await held([], 'asks: [Why you]\ntie: lot', nominations)
    const attack = `<script>alert(1)</script>"'&</textarea><img src=x onerror=alert(1)>`
    const ada = site.as('ada')
    await site.send(ada, `${election}/acts`, { do: 'nominate', person: await idOf(site, 'ada') })
    await site.send(ada, `${election}/candidacy`, { statement: attack, answers: attack })
    await site.send(site.as('bo'), `${election}/questions`, { question: attack })
    await site.send(ada, `${election}/questions/1`, { answer: attack })
    for (const reader of [undefined, ada]) assert.doesNotMatch(await site.read(election, reader), /<script>|<img/)
  })

  it('is refused when a form is anything else than its page made it, and changes nothing', async () => {
    const site = await held(['ada', 'bo'], 'challenge: 1 week\ntie: lot')
    const di = site.as('di')
    const id = await idOf(site, 'ada')
    const forms: readonly (readonly [string, Fields])[] = [
      ['/acts', { do: 'nominate', person: id }],
      ['/candidacy', { statement: 'I can.' }],
      ['/questions', { question: 'When?' }],
      ['/questions/1', { answer: 'Now.' }],
      ['/tie', { chosen: id }],
      ['/challenge', { reason: 'No.' }],
      ['/ballot', { [`mark.${id}`]: 'yes' }],
      ['/ballot/review', { do: 'review', [`mark.${id}`]: 'yes' }],
    ]
    const before = await site.size()
    for (const [path, fields] of forms) {
      const refused = async (what: string, by: Reader, sent: Fields) => {
        const { status } = await site.send(by, `${election}${path}`, sent)
        assert.ok(status >= 400 && status < 500, `${path} ${what}: ${status}`)
      }
      await refused('without a token', di, { ...fields, csrf: '' })
      await refused('with the token of another', di, { ...fields, csrf: site.as('el').csrf })
      await refused('with a field too many', di, { ...fields, admin: '1' })
      await refused('with a mark of no name', di, { ...fields, 'mark.<b>': 'yes' })
      await refused('with a mark that is long', di, { ...fields, [`mark.${id}`]: 'x'.repeat(9) })
      for (const key of Object.keys(fields))
        for (const value of ['x'.repeat(100_000), 'a\u0007b'])
          await refused(`${key} as ${JSON.stringify(value.slice(0, 5))}`, di, { ...fields, [key]: value })
      const nowhere = await site.send(di, `/small/elections/99${path}`, fields)
      assert.ok(nowhere.status >= 400 && nowhere.status < 500, `${path} of no election: ${nowhere.status}`)
    }
    assert.equal(await site.size(), before)
    assert.deepEqual(site.reported, [])
  })
})

describe('the timeline', () => {
  it('can be put into a calendar', async () => {
    const site = await held(['ada'], 'tie: lot', nominations)
    const answer = await site.ask('/small/elections/1.ics')
    assert.match(answer.headers.get('content-type') ?? '', /^text\/calendar/)
    const text = await answer.text()
    assert.match(text, /DTSTART:20260401T000000Z\r\nDTEND:20260415T000000Z\r\nSUMMARY:[^\r]*nominations/)
    assert.equal((await site.ask('/small/elections/9.ics')).status, 404)
  })
})
