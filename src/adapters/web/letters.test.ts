import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { type TestClock, testClock, testPorts } from '../../../test/support/test-ports.ts'
import { type TestSite, testSite } from '../../../test/support/test-site.ts'
import { wishesOf } from '../../app/notices/drawn-wishes.ts'
import type { OneClickAct } from '../../app/notices/one-click.ts'
import type { Ports } from '../../app/ports.ts'
import { letterTokens } from '../identity/letter-tokens.ts'

const opening = '2026-03-01T12:00:00.000Z'
const yes: OneClickAct = { type: 'vote', motion: 1, option: 'yes' }

let clock: TestClock
let ports: Ports
let site: TestSite
const tokens = (secret = 7) => letterTokens(new Uint8Array(32).fill(secret), clock)
const bo = { foundation: 'small', person: 'bo' }

beforeEach(async () => {
  clock = testClock(opening)
  ports = testPorts({ clock })
  site = await testSite({ ports })
  await site.act('ada', {
    type: 'move',
    group: 'tools',
    action: { verb: 'resolve', object: '' },
    title: 'A kettle <script>alert(1)</script>',
    text: '',
  })
})

const ballots = async () => Object.fromEntries((await site.small.read()).state.motions.get(1)?.ballots ?? [])
const get = (path: string) => site.ask(path)
const post = (path: string, body = '') =>
  site.ask(path, { method: 'POST', body, headers: { 'content-type': 'application/x-www-form-urlencoded' } })

describe('a link of a letter that does something', () => {
  const act = (of: OneClickAct = yes, whose = bo) => `/-/act/${tokens().forAct(whose, of)}`

  it('leads to a page with one button, and does nothing by being followed', async () => {
    const before = await site.size()
    for (let scanned = 0; scanned < 3; scanned += 1) {
      const page = await get(act())
      assert.equal(page.status, 200)
      // The address is the secret, and no other site is told of it.
      assert.match(page.headers.get('referrer-policy') ?? '', /^(?:same-origin|no-referrer)$/)
      const text = await page.text()
      assert.match(text, /<button[^>]*>Vote \+1<\/button>/)
      assert.equal(text.match(/<form[^>]*method="post"/g)?.length, 1)
      assert.doesNotMatch(text, /<script>alert/)
      assert.equal((await site.ask(act(), { method: 'HEAD' })).status, 200)
    }
    assert.equal(await site.size(), before)
  })

  it('is done by its button, as whom it was sent to, without signing in', async () => {
    const page = await post(act())
    assert.equal(page.status, 200)
    assert.match(await page.text(), /It is done/)
    assert.deepEqual(await ballots(), { bo: { option: 'yes' } })
  })

  it('does nothing more when it is used again, though they have voted otherwise since', async () => {
    await post(act())
    await site.act('bo', { type: 'vote', motion: 1, option: 'no' })
    const again = await post(act())
    assert.match(await again.text(), /It was done before/)
    assert.match(await (await get(act())).text(), /It was done before/)
    assert.deepEqual(await ballots(), { bo: { option: 'no' } })
  })

  it('says why it cannot be done any more, with the clause where there is one, and keeps to what the charters say', async () => {
    clock.set('2026-03-20T12:00:00.000Z')
    for (const page of [await get(act()), await post(act())]) {
      assert.equal(page.status, 409)
      assert.match(await page.text(), /This cannot be done any more/)
    }
    const stranger = act(yes, { foundation: 'small', person: 'fay' })
    assert.equal((await post(stranger)).status, 409)
    assert.deepEqual(await ballots(), {})
  })

  it('is over after its time, and is not told apart from one that was made up', async () => {
    const link = act()
    clock.set('2026-05-01T12:00:00.001Z')
    const over = await get(link)
    assert.equal(over.status, 404)
    const madeUp = await get(`/-/act/${'A'.repeat(80)}.${'B'.repeat(43)}`)
    assert.equal(madeUp.status, 404)
    assert.match(await over.text(), /This link is over/)
  })

  it('is nothing when it was changed, signed by another site, made for something else, or for nobody', async () => {
    const [body = '', signature = ''] = tokens().forAct(bo, yes).split('.')
    const forged = Buffer.from(JSON.stringify({ does: 'act', ...bo, person: 'cy', act: yes, until: 9e15 })).toString(
      'base64url',
    )
    const wrong = [
      `${forged}.${signature}`,
      `${body}.${signature.slice(0, -1)}`,
      `${body}.${[...signature].reverse().join('')}`,
      ...anotherLast(signature).map((same) => `${body}.${same}`),
      `${body.slice(0, -2)}AA.${signature}`,
      body,
      `.${signature}`,
      `${body}.`,
      tokens(8).forAct(bo, yes),
      tokens().forStop(bo, 'all'),
      tokens().forAct({ foundation: 'nowhere', person: 'bo' }, yes),
      tokens().forAct({ foundation: 'small', person: 'nobody' }, yes),
      'x'.repeat(5_000),
      encodeURIComponent('<script>alert(1)</script>'),
    ]
    const before = await site.size()
    for (const token of wrong) {
      for (const answer of [await get(`/-/act/${token}`), await post(`/-/act/${token}`)]) {
        assert.equal(answer.status, 404, token)
        assert.doesNotMatch(await answer.text(), /<script>alert/)
      }
    }
    assert.equal(await site.size(), before)
    assert.deepEqual(site.reported, [])
  })

  it('is over once whom it was sent to is erased', async () => {
    const link = act()
    await site.act('bo', { type: 'erase', person: 'bo' })
    assert.equal((await post(link)).status, 404)
    assert.deepEqual(await ballots(), {})
  })

  it('can do nothing that is not in the closed list, whatever is signed', async () => {
    const { readOneClick } = await import('../../app/notices/one-click.ts')
    for (const other of [
      { type: 'erase', person: 'bo' },
      { type: 'step down', group: 'tools', seat: 'member' },
      { type: 'move', group: 'tools' },
      { type: 'vote', motion: '1', option: 'yes' },
      { type: 'vote', motion: 1.5, option: 'yes' },
      { type: 'renew', group: 'tools' },
      ['vote'],
      null,
      'vote',
    ]) {
      assert.equal(readOneClick(other), undefined, JSON.stringify(other))
    }
    assert.deepEqual(readOneClick({ ...yes, reason: 'none is taken along' }), yes)
  })
})

describe('a link that stops letters', () => {
  const stop = (kind: Parameters<ReturnType<typeof tokens>['forStop']>[1] = 'reminder') =>
    `/-/stop/${tokens().forStop(bo, kind)}`
  const stopped = async () => (await wishesOf(ports.store.drawer, 'small', 'bo')).stopped

  it('stops them by the one POST of a mail program, without a page, a session or a cookie', async () => {
    const answer = await post(stop(), 'List-Unsubscribe=One-Click')
    assert.equal(answer.status, 200)
    assert.deepEqual(await stopped(), ['reminder'])
    const form = new FormData()
    form.set('List-Unsubscribe', 'One-Click')
    assert.equal((await site.ask(stop('all'), { method: 'POST', body: form })).status, 200)
    assert.deepEqual(await stopped(), ['reminder', 'all'])
  })

  it('does nothing by being followed, and asks with one button', async () => {
    const page = await get(stop())
    assert.match(await page.text(), /<button[^>]*value="stop"/)
    assert.deepEqual(await stopped(), [])
  })

  it('is undone by the same link, and then everything is as it was chosen', async () => {
    await post(stop(), 'do=stop')
    const page = await (await get(stop())).text()
    assert.match(page, /<button[^>]*value="again"/)
    assert.match(await (await post(stop(), 'do=again')).text(), /They come again/)
    assert.deepEqual(await stopped(), [])
  })

  it('never ends, and shows of the address only what its owner needs', async () => {
    const link = stop()
    clock.set('2036-03-01T12:00:00.000Z')
    const text = await (await get(link)).text()
    assert.match(text, /b…@example\.org/)
    assert.doesNotMatch(text, /bo@example\.org/)
  })

  it('is nothing when it was changed, and cannot do an act', async () => {
    for (const token of [`${tokens().forStop(bo, 'all')}x`, tokens(8).forStop(bo, 'all'), tokens().forAct(bo, yes)]) {
      assert.equal((await post(`/-/stop/${token}`)).status, 404)
    }
    assert.deepEqual(await stopped(), [])
  })
})

describe('how somebody wants to be told', () => {
  const urlencoded = 'application/x-www-form-urlencoded'

  it('is kept as they chose, for them alone and this foundation, and what they had stopped comes again', async () => {
    await post(`/-/stop/${tokens().forStop(bo, 'all')}`)
    const { cookie, csrf } = site.signIn('bo@example.org')
    const page = await (await site.ask('/small/notices', { headers: { cookie } })).text()
    assert.match(page, /You have stopped all letters/)
    const body = new URLSearchParams({ csrf, zone: 'Asia/Kolkata', hour: '21' })
    for (const [kind, often] of [
      ['reminder', 'weekly'],
      ['status', 'never'],
    ]) {
      body.append('kind', kind ?? '')
      body.append('often', often ?? '')
    }
    const answer = await site.ask('/small/notices', {
      method: 'POST',
      body,
      headers: { cookie, 'content-type': urlencoded },
    })
    assert.equal(answer.status, 303)
    assert.deepEqual(await wishesOf(ports.store.drawer, 'small', 'bo'), {
      zone: 'Asia/Kolkata',
      hour: 21,
      chosen: { reminder: 'weekly', status: 'never' },
      stopped: [],
    })
    assert.equal((await ports.store.drawer.list('small', 'notices')).length, 1)
    const after = await (await site.ask('/small/notices', { headers: { cookie } })).text()
    assert.match(after, /<option value="Asia\/Kolkata" selected>|value="Asia\/Kolkata"[^>]*selected/)
  })

  it('is asked of those who are known, and others are sent where they become that', async () => {
    assert.match((await get('/small/notices')).headers.get('location') ?? '', /^\/sign-in\?back=/)
    const { cookie } = site.signIn('new@example.org')
    const answer = await site.ask('/small/notices', { headers: { cookie } })
    assert.match(answer.headers.get('location') ?? '', /^\/small\/introduce\?back=/)
  })
})

describe('my desk', () => {
  it('has a button for each thing that one click settles, and does it', async () => {
    const { cookie, csrf } = site.signIn('bo@example.org')
    const desk = await (await site.ask('/me', { headers: { cookie } })).text()
    const [, click = ''] = /name="click" value="([^"]*option&quot;:&quot;yes[^"]*)"/.exec(desk) ?? []
    const body = new URLSearchParams({
      csrf,
      act: crypto.randomUUID(),
      click: click.replaceAll('&quot;', '"'),
      back: '/me',
    })
    const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' }
    const answer = await site.ask('/small/one-click', { method: 'POST', body, headers })
    assert.deepEqual([answer.status, answer.headers.get('location')], [303, '/me'])
    assert.deepEqual(await ballots(), { bo: { option: 'yes' } })
    const after = await (await site.ask('/me', { headers: { cookie } })).text()
    assert.doesNotMatch(after, /name="click"/)
    assert.match(after, /Open, and you have voted/)
  })
})

/** Signatures that decode to the same bytes: the last of 43 characters has two bits more than the bytes need. */
function anotherLast(signature: string): readonly string[] {
  const same = Buffer.from(signature, 'base64url')
  return [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_']
    .map((last) => `${signature.slice(0, -1)}${last}`)
    .filter((other) => other !== signature && Buffer.from(other, 'base64url').equals(same))
}
