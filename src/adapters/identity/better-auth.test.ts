import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, describe, it, mock } from 'node:test'
import fc from 'fast-check'
import type { Identity } from '../../app/identity.ts'
import type { LogEvent } from '../../app/log.ts'
import { type IdentityOptions, type LinkLetter, openIdentity } from './better-auth.ts'

const ada = 'ada.sample@example.org'
const client = '192.0.2.1'
const minute_ms = 60_000
const day_ms = 24 * 60 * minute_ms

describe('a link to sign in', () => {
  afterEach(() => mock.timers.reset())

  it('leads to a page of this site and says where to go back to', async () => {
    const { sent, identity } = await opened()
    await identity.sendLink('  Ada.Sample@Example.ORG ', '/python/groups/packaging?show=open', client)
    assert.equal(sent[0]?.to, ada)
    assert.equal(sent[0]?.back, '/python/groups/packaging?show=open')
    assert.match(
      sent[0]?.link ?? '',
      /^http:\/\/localhost:3000\/sign-in\/link\?token=[\w-]{43}&back=\/python\/groups\/packaging%3Fshow%3Dopen$/,
    )
  })

  it('goes back to the first page when it is asked to go to another site', async () => {
    const { sent, identity } = await opened()
    await identity.sendLink(ada, '//elsewhere.example', client)
    assert.equal(sent[0]?.back, '/')
  })

  it('signs in', async () => {
    const site = await opened()
    const cookie = await site.signedIn(ada)
    assert.equal((await site.identity.session(withCookie(cookie)))?.address, ada)
  })

  it('works once', async () => {
    const site = await opened()
    const token = await site.tokenFor(ada)
    assert.equal((await site.identity.enter(token, client)).ok, true)
    assert.deepEqual(await site.identity.enter(token, client), over)
  })

  it('works once when it is used twice at the same time', async () => {
    const site = await opened()
    const token = await site.tokenFor(ada)
    const answers = await Promise.all(Array.from({ length: 10 }, () => site.identity.enter(token, client)))
    assert.equal(answers.filter(({ ok }) => ok).length, 1)
  })

  it('works for a quarter of an hour', async () => {
    mock.timers.enable({ apis: ['Date'], now: Date.UTC(2026, 2, 1) })
    const site = await opened()
    const [early, late] = [await site.tokenFor(ada), await site.tokenFor(ada)]
    mock.timers.tick(15 * minute_ms - 1)
    assert.equal((await site.identity.enter(early, client)).ok, true)
    mock.timers.tick(2)
    assert.deepEqual(await site.identity.enter(late, client), over)
  })

  it('is refused when nobody was sent it', async () => {
    const site = await opened()
    await site.tokenFor(ada)
    assert.deepEqual(await site.identity.enter(randomBytes(32).toString('base64url'), client), over)
  })

  it('is refused, not a defect, whatever is sent in its place', async () => {
    const { identity } = await opened()
    const sent = fc.oneof(fc.string(), fc.string({ unit: 'binary', maxLength: 400 }))
    await fc.assert(
      fc.asyncProperty(sent, fc.ipV6(), async (token, from) =>
        assert.deepEqual(await identity.enter(token, from), over),
      ),
    )
  })

  it('is one of several when several are asked for at the same time, and each works', async () => {
    const site = await opened()
    const answers = await Promise.all(Array.from({ length: 5 }, () => site.identity.sendLink(ada, '/', client)))
    assert.deepEqual(new Set(answers.map(({ ok }) => ok)), new Set([true]))
    const tokens = site.sent.map(tokenOf)
    assert.equal(new Set(tokens).size, 5)
    const entered = await Promise.all(tokens.map((token) => site.identity.enter(token, client)))
    assert.deepEqual(new Set(entered.map(({ ok }) => ok)), new Set([true]))
  })

  it('gives people who ask at the same time each their own', async () => {
    const site = await opened()
    const addresses = Array.from({ length: 12 }, (_, number) => `person-${number}@sample.example`)
    await Promise.all(addresses.map((address) => site.identity.sendLink(address, '/', client)))
    for (const letter of site.sent) {
      const cookie = await site.enter(tokenOf(letter))
      assert.equal((await site.identity.session(withCookie(cookie)))?.address, letter.to)
    }
  })

  it('answers alike whether the address is known or not', async () => {
    const site = await opened()
    await site.signedIn(ada)
    assert.deepEqual(
      await site.identity.sendLink(ada, '/', client),
      await site.identity.sendLink('nobody@example.org', '/', client),
    )
  })

  it('is not sent to what is no address', async () => {
    const { sent, identity } = await opened()
    for (const typed of ['ada', `${ada}\r\nBcc: ben@example.org`, `${ada},ben@example.org`, '']) {
      assert.deepEqual(await identity.sendLink(typed, '/', client), { ok: false, problem: { type: 'NotAnAddress' } })
    }
    assert.equal(sent.length, 0)
  })

  it('is sent to every form of address that is taken for one', async () => {
    const { sent, identity } = await opened()
    await fc.assert(
      fc.asyncProperty(fc.emailAddress(), fc.ipV4(), async (typed, from) => {
        const before = sent.length
        const answer = await identity.sendLink(typed, '/', from)
        assert.equal(sent.length - before, answer.ok ? 1 : 0)
      }),
      { numRuns: 60 },
    )
  })

  it('is told not to have been sent when the letter could not be handed over', async () => {
    const { identity } = await opened({ sendLetter: async () => false })
    assert.deepEqual(await identity.sendLink(ada, '/', client), { ok: false, problem: { type: 'LetterNotSent' } })
  })

  it('is not to be found in the database', async () => {
    const database = new DatabaseSync(':memory:')
    const site = await opened({ database })
    const token = await site.tokenFor(ada)
    const kept = JSON.stringify(database.prepare('SELECT * FROM verification').all())
    assert.ok(kept.includes(ada) && !kept.includes(token))
  })
})

describe('limits', () => {
  it('let 5 letters an hour go to an address, whoever asks', async () => {
    const { sent, identity } = await opened()
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, number) => identity.sendLink(ada, '/', `198.51.100.${number}`)),
    )
    assert.equal(sent.length, 5)
    const refused = answers.find(({ ok }) => !ok)
    assert.ok(refused?.ok === false && refused.problem.type === 'TooManyAttempts')
    assert.ok(refused.problem.retryAfter_s > 3500 && refused.problem.retryAfter_s <= 3600)
  })

  it('count an address however it is written', async () => {
    const { sent, identity } = await opened()
    for (const typed of [ada, ada.toUpperCase(), ` ${ada}`, `${ada}\n`, ada, ada, ada])
      await identity.sendLink(typed, '/', client)
    assert.equal(sent.length, 5)
  })

  it('let a client send 20 letters an hour, to however many addresses', async () => {
    const { sent, identity } = await opened()
    for (let number = 0; number < 100; number += 1)
      await identity.sendLink(`person-${number}@sample.example`, '/', client)
    assert.equal(sent.length, 20)
  })

  it('count a network of IPv6 addresses as one client', async () => {
    const { sent, identity } = await opened()
    for (let number = 0; number < 30; number += 1) {
      await identity.sendLink(`person-${number}@sample.example`, '/', `2001:db8:1:2::${number}`)
    }
    assert.equal(sent.length, 20)
  })

  it('let a client try 30 links an hour', async () => {
    const site = await opened()
    const token = await site.tokenFor(ada)
    for (let count = 0; count < 30; count += 1) assert.deepEqual(await site.identity.enter('guess', client), over)
    const refused = await site.identity.enter(token, client)
    assert.ok(!refused.ok && refused.problem.type === 'TooManyAttempts')
    assert.equal((await site.identity.enter(token, '192.0.2.2')).ok, true)
  })
})

describe('a session', () => {
  afterEach(() => mock.timers.reset())

  it('is nobody without a cookie, or with the cookies of others', async () => {
    const { identity } = await opened()
    assert.equal(await identity.session(new Headers()), undefined)
    assert.equal(await identity.session(withCookie('theme=dark; other=remit-session=x')), undefined)
  })

  it('has another id after every sign-in', async () => {
    const site = await opened()
    const [first, second] = [await site.signedIn(ada), await site.signedIn(ada)]
    const ids = [await site.identity.session(withCookie(first)), await site.identity.session(withCookie(second))]
    assert.notEqual(ids[0]?.id, ids[1]?.id)
  })

  it('is gone after leaving, and the others of the person stay', async () => {
    const site = await opened()
    const [here, elsewhere] = [await site.signedIn(ada), await site.signedIn(ada)]
    const cookies = await site.identity.leave(withCookie(here))
    assert.ok(cookies.some((cookie) => cookie.startsWith('remit-session=;') && cookie.includes('Max-Age=0')))
    assert.equal(await site.identity.session(withCookie(here)), undefined)
    assert.equal((await site.identity.session(withCookie(elsewhere)))?.address, ada)
  })

  it('can be left by who has none', async () => {
    const { identity } = await opened()
    assert.deepEqual(await identity.leave(new Headers()), [])
    assert.ok(Array.isArray(await identity.leave(withCookie('remit-session=nonsense'))))
  })

  it('is none when anything of its cookie is changed', async () => {
    const site = await opened()
    const cookie = await site.signedIn(ada)
    const value = cookie.slice('remit-session='.length)
    // The last letter before the padding "%3D" also holds bits that stand for nothing: changed, it may be the same signature.
    for (let place = 0; place < value.length - '?%3D'.length; place += 7) {
      const changed = value.slice(0, place) + (value[place] === 'A' ? 'B' : 'A') + value.slice(place + 1)
      assert.equal(await site.identity.session(withCookie(`remit-session=${changed}`)), undefined, changed)
    }
  })

  it('is none, not a defect, whatever the cookie holds', async () => {
    const { identity } = await opened()
    const value = fc.string({ unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code)) })
    await fc.assert(
      fc.asyncProperty(value, async (text) => {
        assert.equal(await identity.session(withCookie(`remit-session=${text}`)), undefined)
      }),
    )
  })

  it('is not said to be over when it could not be ended', async () => {
    const database = new DatabaseSync(':memory:')
    const { identity, signedIn } = await opened({ database })
    const cookie = await signedIn(ada)
    database.exec('PRAGMA query_only = ON')
    await assert.rejects(identity.leave(withCookie(cookie)), /could not be ended/)
    database.exec('PRAGMA query_only = OFF')
    await identity.leave(withCookie(cookie))
    assert.equal(await identity.session(withCookie(cookie)), undefined)
  })

  it('is none on a site with another secret, though it has the same database', async () => {
    const database = new DatabaseSync(':memory:')
    const cookie = await (await opened({ database })).signedIn(ada)
    const other = await opened({ database })
    assert.equal(await other.identity.session(withCookie(cookie)), undefined)
  })

  it('outlives a restart', async (test) => {
    const folder = await mkdtemp(join(tmpdir(), 'remit-identity-'))
    test.after(() => rm(folder, { recursive: true }))
    const secret = randomBytes(32)
    const path = join(folder, 'remit.sqlite')
    const before = new DatabaseSync(path)
    const cookie = await (await opened({ database: before, secret })).signedIn(ada)
    before.close()
    const after = new DatabaseSync(path)
    const site = await opened({ database: after, secret })
    assert.equal((await site.identity.session(withCookie(cookie)))?.address, ada)
    after.close()
  })

  it('lasts 30 days, used or not', async () => {
    mock.timers.enable({ apis: ['Date'], now: Date.UTC(2026, 2, 1) })
    const site = await opened()
    const cookie = await site.signedIn(ada)
    mock.timers.tick(30 * day_ms - minute_ms)
    assert.notEqual(await site.identity.session(withCookie(cookie)), undefined)
    mock.timers.tick(2 * minute_ms)
    assert.equal(await site.identity.session(withCookie(cookie)), undefined)
  })

  it('of a sample person needs no link', async () => {
    const { identity, sent } = await opened()
    const cookies = await sampleCookies(identity, 'Ben.Sample@example.org')
    assert.equal(
      (await identity.session(withCookie(cookies[0]?.split(';')[0] ?? '')))?.address,
      'ben.sample@example.org',
    )
    assert.equal(sent.length, 0)
  })

  it('of a sample person is refused to a client that asks for hundreds', async () => {
    const { identity } = await opened()
    for (let count = 0; count < 300; count += 1) await sampleCookies(identity, ada)
    const refused = await identity.enterAs(ada, client)
    assert.ok(!refused.ok && refused.problem.type === 'TooManyAttempts')
    assert.equal((await identity.enterAs(ada, '198.51.100.7')).ok, true)
  })

  it('is the oldest to end when a person has more than a hundred', async () => {
    const database = new DatabaseSync(':memory:')
    const { identity } = await opened({ database })
    const [other = ''] = await sampleCookies(identity, 'ben.sample@example.org')
    const cookies: string[] = []
    for (let count = 0; count < 103; count += 1) {
      const set = await sampleCookies(identity, ada)
      cookies.push(set[0]?.split(';')[0] ?? '')
    }
    assert.deepEqual(counts(database), { links: 0, sessions: 101 })
    assert.equal(await identity.session(withCookie(cookies[0] ?? '')), undefined)
    assert.equal((await identity.session(withCookie(cookies.at(-1) ?? '')))?.address, ada)
    assert.notEqual(await identity.session(withCookie(other.split(';')[0] ?? '')), undefined)
  })

  it('keeps nothing of the person but the address', async () => {
    const database = new DatabaseSync(':memory:')
    await (await opened({ database })).signedIn(ada)
    const session = database.prepare('SELECT ipAddress, userAgent FROM session').get()
    assert.deepEqual({ ...session }, { ipAddress: '', userAgent: '' })
    const user = database.prepare('SELECT name, email, image FROM user').get()
    assert.deepEqual({ ...user }, { name: '', email: ada, image: null })
  })
})

describe('the cookie', () => {
  it('is for this site and out of reach of scripts', async () => {
    const { identity } = await opened()
    const cookies = await sampleCookies(identity, ada)
    assert.equal(cookies.length, 1)
    assert.deepEqual(attributes(cookies[0]), ['remit-session', 'HttpOnly', 'Max-Age=2592000', 'Path=/', 'SameSite=Lax'])
  })

  it('is also bound to https and to the host when the site is served so', async () => {
    const { identity } = await opened({ baseUrl: 'https://remit.example.org' })
    const cookies = await sampleCookies(identity, ada)
    assert.deepEqual(attributes(cookies[0]), [
      '__Host-remit-session',
      'HttpOnly',
      'Max-Age=2592000',
      'Path=/',
      'SameSite=Lax',
      'Secure',
    ])
    const cookie = cookies[0]?.split(';')[0] ?? ''
    assert.equal((await identity.session(withCookie(cookie)))?.address, ada)
    assert.equal(await identity.session(withCookie(cookie.replace('__Host-', ''))), undefined)
    const gone = await identity.leave(withCookie(cookie))
    assert.ok(gone.some((line) => line.startsWith('__Host-remit-session=;') && line.includes('Secure')))
  })
})

describe('the database', () => {
  it('is cleared of links and sessions that are over', async () => {
    mock.timers.enable({ apis: ['Date'], now: Date.UTC(2026, 2, 1) })
    const database = new DatabaseSync(':memory:')
    const site = await opened({ database })
    await site.signedIn(ada)
    for (let number = 0; number < 10; number += 1)
      await site.identity.sendLink(`person-${number}@sample.example`, '/', client)
    assert.deepEqual(counts(database), { links: 10, sessions: 1 })
    mock.timers.tick(31 * day_ms)
    await site.identity.sendLink(ada, '/', client)
    assert.deepEqual(counts(database), { links: 1, sessions: 0 })
    mock.timers.reset()
  })

  it('never has a transaction open while others wait', async () => {
    const database = new DatabaseSync(':memory:')
    const site = await opened({ database })
    const tokens = [await site.tokenFor(ada), await site.tokenFor('ben.sample@example.org')]
    const entering = Promise.all(tokens.map((token) => site.identity.enter(token, client)))
    let settled = false
    const settle = () => {
      settled = true
    }
    entering.then(settle, settle)
    while (!settled) {
      assert.equal(database.isTransaction, false)
      await new Promise<void>((resolve) => setImmediate(resolve))
    }
    assert.deepEqual(
      (await entering).map(({ ok }) => ok),
      [true, true],
    )
  })
})

describe('opening', () => {
  it('loads nothing of better-auth until somebody signs in or shows a session', () => {
    const script = `
      import { registerHooks } from 'node:module'
      let loaded = 0
      registerHooks({ load: (url, context, next) => { if (url.includes('better-auth/') ) loaded += 1; return next(url, context) } })
      const { openIdentity } = await import('./src/adapters/identity/better-auth.ts')
      const identity = await openIdentity({ database: 'memory', baseUrl: 'http://localhost:3000', secret: new Uint8Array(32).fill(7),
        linkPath: '/sign-in/link', sendLetter: async () => true, log: { tell() {} } })
      await identity.session(new Headers({ cookie: 'remit-visitor=1' }))
      await identity.leave(new Headers())
      await identity.enter('guess', '192.0.2.1')
      const before = loaded
      await identity.session(new Headers({ cookie: 'remit-session=1' }))
      console.log(before, loaded > 0)`
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
    assert.equal(stdout.trim(), '0 true', stderr)
  })

  it('is refused for an address that is no origin', async () => {
    for (const baseUrl of [
      'remit.example.org',
      'https://remit.example.org/',
      'https://remit.example.org/sub',
      'ftp://remit.example.org',
      '',
    ]) {
      await assert.rejects(opened({ baseUrl }), /The address of the site/)
    }
  })

  it('reports nothing while all is well', async () => {
    const site = await opened()
    const cookie = await site.signedIn(ada)
    await site.identity.enter('guess', client)
    await site.identity.leave(withCookie(cookie))
    assert.deepEqual(site.reports, [])
  })
})

const over = { ok: false, problem: { type: 'LinkUsedOrOver' } }

describe('forgetting an address', () => {
  it('ends its sessions and links and leaves nothing of it, and everything of others', async () => {
    const database = new DatabaseSync(':memory:')
    const { identity, signedIn, tokenFor } = await opened({ database })
    const [gone, other] = [await signedIn('a_b@example.org'), await signedIn('axb@example.org')]
    const [link, others] = [await tokenFor('a_b@example.org'), await tokenFor('axb@example.org')]
    await identity.forget('A_b@example.org')
    const tables = ['user', 'session', 'account', 'verification']
    const kept = JSON.stringify(tables.map((table) => database.prepare(`SELECT * FROM ${table}`).all()))
    assert.equal(kept.includes('a_b@example.org'), false)
    assert.equal(await identity.session(withCookie(gone)), undefined)
    assert.equal((await identity.session(withCookie(other)))?.address, 'axb@example.org')
    assert.equal((await identity.enter(link, client)).ok, false)
    assert.equal((await identity.enter(others, client)).ok, true)
  })

  it('does nothing where nobody has it, or it is none', async () => {
    const { identity } = await opened({})
    await identity.forget('nobody@example.org')
    await identity.forget('no address')
  })
})

async function opened(changes: Partial<IdentityOptions> = {}) {
  const sent: LinkLetter[] = []
  const reports: LogEvent[] = []
  const identity = await openIdentity({
    database: 'memory',
    baseUrl: 'http://localhost:3000',
    secret: randomBytes(32),
    linkPath: '/sign-in/link',
    sendLetter: async (letter) => sent.push(letter) > 0,
    log: { tell: (event) => reports.push(event) },
    ...changes,
  })
  return { identity, sent, reports, tokenFor, enter, signedIn }

  async function tokenFor(address: string): Promise<string> {
    assert.equal((await identity.sendLink(address, '/', client)).ok, true)
    return tokenOf(sent.at(-1))
  }

  async function enter(token: string): Promise<string> {
    const entered = await identity.enter(token, client)
    assert.ok(entered.ok)
    return entered.value.cookies[0]?.split(';')[0] ?? ''
  }

  async function signedIn(address: string): Promise<string> {
    return enter(await tokenFor(address))
  }
}

function tokenOf(letter: LinkLetter | undefined): string {
  return new URL(letter?.link ?? 'none:').searchParams.get('token') ?? ''
}

function withCookie(cookie: string): Headers {
  return new Headers({ cookie })
}

/** The name of a cookie and its attributes in order of the alphabet, without its value. */
function attributes(cookie = ''): readonly string[] {
  const [pair = '', ...rest] = cookie.split(';').map((part) => part.trim())
  return [pair.split('=')[0] ?? '', ...rest.toSorted()]
}

function counts(database: DatabaseSync): Record<string, unknown> {
  return {
    ...database
      .prepare('SELECT (SELECT count(*) FROM verification) AS links, (SELECT count(*) FROM session) AS sessions')
      .get(),
  }
}

async function sampleCookies(identity: Identity, address: string): Promise<readonly string[]> {
  const entered = await identity.enterAs(address, client)
  assert.ok(entered.ok)
  return entered.value.cookies
}
