import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { livelyFolder, testClock, testPorts } from '../../../test/support/test-ports.ts'
import { type TestSite, testSite } from '../../../test/support/test-site.ts'

/** Founded on 1 January; a motion on 2 March; asked on 10 March. */
async function lived(): Promise<TestSite> {
  const clock = testClock('2026-03-01T12:00:00.000Z')
  const site = await testSite({ ports: testPorts({ clock }), folder: livelyFolder() })
  clock.set('2026-03-02T09:00:00.000Z')
  await site.act('ada', {
    type: 'move',
    group: 'tools',
    action: { verb: 'resolve', object: '' },
    title: 'A kettle',
    text: 'For tea.',
  })
  clock.set('2026-03-10T12:00:00.000Z')
  return site
}

describe('a page of a former day', () => {
  let site: TestSite
  before(async () => {
    site = await lived()
  })
  const read = async (path: string) => {
    const answer = await site.ask(path)
    return { status: answer.status, text: await answer.text() }
  }

  it('shows what there was at the end of that day, and nothing that came after', async () => {
    assert.match((await read('/small/decisions')).text, /A kettle/)
    assert.doesNotMatch((await read('/small/decisions?at=2026-03-01')).text, /A kettle/)
    assert.match((await read('/small/decisions?at=2026-03-02')).text, /A kettle/)
    assert.equal((await read('/small/decisions/1?at=2026-03-01')).status, 404)
    assert.doesNotMatch((await read('/small/decisions?at=2026-03-02T08:59Z')).text, /A kettle/)
  })

  it('says that there was nothing, and not how to fill what is past', async () => {
    for (const page of ['', '/decisions', '/groups/tools']) {
      const { text } = await read(`/small${page}?at=2026-03-01`)
      assert.match(text, /No vote was open/, page)
      assert.doesNotMatch(text, /opens? one from the page/, page)
    }
  })

  it('says so at its top, and leads to the page as it is now', async () => {
    const { text } = await read('/small/powers?may=grant&at=2026-03-01')
    assert.match(text, /As it was at the end of <time[^>]*>1 March 2026<\/time>/)
    assert.match(text, /<a data-now href="\/small\/powers\?may=grant">See it as it is now<\/a>/)
  })

  it('is there for every page that shows, and as JSON', async () => {
    const pages = [
      '',
      '/groups/tools',
      '/groups/tools/charter',
      '/groups/tools/history',
      '/groups/tools/board',
      '/groups/tools/seats/member/hand-over/ada',
      '/board',
      '/decisions',
      '/people/ada',
      '/powers',
      '/record',
      '/record/3',
    ]
    for (const page of pages) {
      const shown = await read(`/small${page}?at=2026-03-01`)
      assert.equal(shown.status, 200, page)
      assert.match(shown.text, /former-line/, page)
      const data = await read(`/small${page}.json?at=2026-03-01`)
      assert.equal(data.status, 200, page)
      JSON.parse(data.text)
    }
    const { size } = JSON.parse((await read('/small/record.json?at=2026-03-01')).text)
    assert.ok(size < JSON.parse((await read('/small/record.json')).text).size)
  })

  it('keeps the day in its links', async () => {
    const { text } = await read('/small?at=2026-03-01')
    assert.match(text, /href="\/small\/groups\/tools\?at=2026-03-01"/)
    assert.match(text, /<link rel="alternate"[^>]* href="\/small\.json\?at=2026-03-01"/)
  })

  it('offers nobody anything to do, whoever asks', async () => {
    const ada = site.signIn('ada@example.org')
    for (const path of ['/small', '/small/groups/tools', '/small/decisions/1', '/small/people/ada']) {
      const answer = await site.ask(`${path}?at=2026-03-02`, { headers: { cookie: ada.cookie } })
      const text = await answer.text()
      assert.equal(answer.status, 200, path)
      assert.doesNotMatch(text, /method="post"|sign-in|name="csrf"|data-live-source/, path)
    }
  })

  it('does not stand in the way of the page as it is', async () => {
    await read('/small?at=2026-03-01')
    assert.doesNotMatch((await read('/small')).text, /former-line/)
    assert.match((await read('/small?at=')).text, /A kettle/)
  })

  it('is refused in words for what is no day, for a day to come, and for one before everything', async () => {
    for (const [at, status, words] of [
      ['yesterday', 400, /No such day/],
      ['2026-02-30', 400, /No such day/],
      ['2026-03-11', 400, /That day has not come/],
      ['2025-12-31', 404, /There was nothing yet/],
    ] as const) {
      const shown = await read(`/small?at=${at}`)
      assert.equal(shown.status, status, at)
      assert.match(shown.text, words, at)
      const data = await read(`/small.json?at=${at}`)
      assert.equal(data.status, status, at)
      assert.equal(typeof JSON.parse(data.text).problem, 'string', at)
    }
  })

  it('is taken from what is kept when it is asked for again', async () => {
    const [first, second] = [await site.ask('/small?at=2026-03-03'), await site.ask('/small?at=2026-03-03')]
    assert.equal(first.headers.get('etag'), second.headers.get('etag'))
    assert.notEqual(first.headers.get('etag'), null)
  })
})
