import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { channels } from '../../src/adapters/announce/channels.ts'
import { webhookSignature } from '../../src/adapters/announce/webhook.ts'
import type { Access } from '../../src/app/announcing/access.ts'
import type { Attempt, ChannelPort, Said } from '../../src/app/announcing/channel-port.ts'
import type { ChannelPlace } from '../../src/core/foundation/announcements/announcement-effect.ts'
import { type ChannelServer, channelServer, type Planned } from '../support/channel-server.ts'

// Each server gives the answers that its documents show, at an address of this machine.

const said: Said = {
  foundation: { name: 'python', title: 'Python' },
  group: { name: 'packaging', title: 'Packaging' },
  title: 'A release is out',
  text: 'Read the **notes** at [the site](https://example.org/notes).\n\n- one\n- two',
  link: 'https://remit.example.org/python/announcements/3',
}
const now = '2026-03-01T09:00:00.000Z'
const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'

let server: ChannelServer
let port: ChannelPort
let places: Readonly<Record<'discourse' | 'slack' | 'slackHook' | 'discord' | 'mastodon' | 'webhook', ChannelPlace>>

before(async () => {
  server = await channelServer()
})
after(() => server.close())
beforeEach(() => {
  const at = (kind: string, path: string): ChannelPlace => ({ kind, at: `${server.url}${path}`, public: true })
  places = {
    discourse: { ...at('discourse', '/c/packages/12'), language: 'en' },
    slack: at('slack', '/archives/C0123456789'),
    slackHook: at('slack', '/archives/C9876543210'),
    discord: at('discord', '/channels/81384788765712384/381870553235193857'),
    mastodon: { ...at('mastodon', '/@packages'), visibility: 'unlisted', language: 'de' },
    webhook: at('webhook', '/hooks/announcements'),
  }
  const foundation = 'python'
  const accesses: readonly Access[] = [
    { foundation, at: places.discourse.at, kind: 'discourse', key: 'discourse-key', username: 'remit' },
    { foundation, at: places.slack.at, kind: 'slack', token: 'xoxb-token' },
    { foundation, at: places.slackHook.at, kind: 'slack', hook: `${server.url}/services/T0/B0/secret-hook` },
    { foundation, at: places.discord.at, kind: 'discord', hook: `${server.url}/api/webhooks/1/secret-discord` },
    { foundation, at: places.mastodon.at, kind: 'mastodon', token: 'mastodon-token' },
    { foundation, at: places.webhook.at, kind: 'webhook', secret },
  ]
  port = channels({
    accesses,
    mailFrom: 'remit@example.org',
    slackApi: `${server.url}/api`,
    allowLocal: true,
    timeout_ms: 300,
  })
})

describe('a Discourse forum', () => {
  it('gets a topic in the category, under an identifier of ours', async () => {
    const attempt = await send('discourse', { status: 200, json: { id: 9, topic_id: 77, topic_slug: 'a-release' } })
    assert.deepEqual(attempt, { kind: 'sent', url: `${server.url}/t/a-release/77` })
    const { method, path, headers, json } = last()
    assert.deepEqual([method, path], ['POST', '/posts.json'])
    assert.deepEqual([headers['api-key'], headers['api-username']], ['discourse-key', 'remit'])
    assert.partialDeepStrictEqual(json, { title: 'A release is out', category: 12, locale: 'en' })
    assert.match(JSON.stringify(json), /"external_id":"remit-[0-9a-f]{40}"/)
    assert.match(JSON.stringify(json), /Read the \*\*notes\*\*/)
  })

  it('is asked whether the topic is there by the same identifier', async () => {
    await send('discourse', { status: 200, json: { topic_id: 77 } })
    const { json } = last()
    assert.ok(typeof json === 'object' && json !== null && 'external_id' in json)
    server.plan({ status: 301, headers: { Location: '/t/a-release/77.json' } })
    assert.deepEqual(await port.find(sendingTo('discourse')), { kind: 'there', url: `${server.url}/t/a-release/77` })
    assert.equal(last().path, `/t/external_id/${json.external_id}.json`)
    server.plan({ status: 404, json: { errors: ['The requested URL or resource could not be found.'] } })
    assert.deepEqual(await port.find(sendingTo('discourse')), { kind: 'not there' })
    server.plan({ status: 500, text: 'oops' })
    assert.equal((await port.find(sendingTo('discourse'))).kind, 'not told')
  })

  it('waits as long as the forum says', async () => {
    const json = {
      errors: ['Slow down'],
      error_type: 'rate_limit',
      extras: { wait_seconds: 42, time_left: '42 seconds' },
    }
    assert.partialDeepStrictEqual(await send('discourse', { status: 429, json }), { kind: 'later', wait_s: 42 })
    const plain = await send('discourse', { status: 429, headers: { 'Retry-After': '7' }, text: 'Slow down' })
    assert.partialDeepStrictEqual(plain, { kind: 'later', wait_s: 7 })
  })

  it('says what is wrong with the text, and then it is of no use to try again', async () => {
    const attempt = await send('discourse', {
      status: 422,
      json: { action: 'create_post', errors: ['Title has already been used'] },
    })
    assert.deepEqual(attempt, { kind: 'refused', said: 'Title has already been used' })
  })

  it('may keep it for somebody who approves of it', async () => {
    const attempt = await send('discourse', { status: 200, json: { action: 'enqueued', success: true } })
    assert.deepEqual(attempt, { kind: 'sent' })
  })

  it('gets no title that is too short for it', () => {
    const post = port.compose({ ...said, title: 'Hello' }, places.discourse)
    assert.equal(post?.subject, 'Packaging: Hello')
  })
})

describe('Slack', () => {
  it('gets a message by a token, and says where it stands', async () => {
    const json = { ok: true, channel: 'C0123456789', ts: '1503435956.000247', message: {} }
    const attempt = await send('slack', { status: 200, json })
    assert.deepEqual(attempt, { kind: 'sent', url: `${places.slack.at}/p1503435956000247` })
    const { path, headers, json: asked } = last()
    assert.deepEqual([path, headers.authorization], ['/api/chat.postMessage', 'Bearer xoxb-token'])
    assert.partialDeepStrictEqual(asked, { channel: 'C0123456789', blocks: [{ type: 'markdown' }] })
  })

  it('gets a message by an incoming webhook, which says "ok"', async () => {
    assert.deepEqual(await send('slackHook', { status: 200, text: 'ok' }), { kind: 'sent' })
    assert.equal(last().path, '/services/T0/B0/secret-hook')
    assert.equal(last().headers.authorization, undefined)
  })

  it('says what is wrong with 200 and ok: false', async () => {
    const answer = (error: string) => ({ status: 200, json: { ok: false, error } })
    assert.deepEqual(await send('slack', answer('channel_not_found')), { kind: 'refused', said: 'channel_not_found' })
    assert.deepEqual(await send('slack', answer('invalid_auth')), { kind: 'refused', said: 'invalid_auth' })
    assert.equal((await send('slack', answer('service_unavailable'))).kind, 'later')
  })

  it('may have posted what it calls an error of its own', async () => {
    const attempt = await send('slack', { status: 200, json: { ok: false, error: 'fatal_error' } })
    assert.equal(attempt.kind, 'in doubt')
  })

  it('says by a header how long to wait', async () => {
    const answer = { status: 429, headers: { 'Retry-After': '30' }, json: { ok: false, error: 'ratelimited' } }
    assert.partialDeepStrictEqual(await send('slack', answer), { kind: 'later', wait_s: 30 })
  })

  it('calls nobody, whatever stands in the text', () => {
    const post = port.compose({ ...said, text: 'Hello <!channel> and <@U123>' }, places.slack)
    assert.doesNotMatch(post?.text ?? '', /<[!@]/)
  })

  it('does not know of a webhook what it is told', async () => {
    const refused = await send('slackHook', { status: 403, text: 'action_prohibited' })
    assert.deepEqual(refused, { kind: 'refused', said: 'HTTP 403: action_prohibited' })
  })
})

describe('Discord', () => {
  it('gets a message that calls nobody, and is waited for', async () => {
    const attempt = await send('discord', { status: 200, json: { id: '1234567890', channel_id: '381870553235193857' } })
    assert.deepEqual(attempt, { kind: 'sent', url: `${places.discord.at}/1234567890` })
    assert.equal(last().path, '/api/webhooks/1/secret-discord?wait=true')
    assert.partialDeepStrictEqual(last().json, { allowed_mentions: { parse: [] } })
  })

  it('says in seconds with a fraction how long to wait', async () => {
    const json = { message: 'You are being rate limited.', retry_after: 64.57, global: false }
    const attempt = await send('discord', { status: 429, headers: { 'Retry-After': '65' }, json })
    assert.partialDeepStrictEqual(attempt, { kind: 'later', wait_s: 64.57 })
  })

  it('says that a webhook is gone', async () => {
    const attempt = await send('discord', { status: 404, json: { message: 'Unknown Webhook', code: 10015 } })
    assert.deepEqual(attempt, { kind: 'refused', said: 'Unknown Webhook (10015)' })
  })

  it('gets 2000 characters at most, and the link', () => {
    const post = port.compose({ ...said, text: 'words and '.repeat(400) }, places.discord)
    assert.ok(post?.cut === true && post.length <= 2000 && post.length > 1900)
    assert.ok(post.text.endsWith(`Read on: ${said.link}`))
  })
})

describe('Mastodon', () => {
  it('gets a status with the same key whenever it is tried', async () => {
    const json = { id: '103254962155278888', url: 'https://social.example.org/@packages/103254962155278888' }
    const attempt = await send('mastodon', { status: 200, json })
    assert.deepEqual(attempt, { kind: 'sent', url: json.url })
    const { path, headers, json: asked } = last()
    assert.equal(path, '/api/v1/statuses')
    assert.equal(headers.authorization, 'Bearer mastodon-token')
    assert.equal(headers['idempotency-key'], 'remit/python/3/0')
    assert.partialDeepStrictEqual(asked, { visibility: 'unlisted', language: 'de' })
  })

  it('reads a text without the signs of Markdown', () => {
    const { text = '' } = port.compose(said, places.mastodon) ?? {}
    assert.match(
      text,
      /^A release is out\n\nRead the notes at the site \(https:\/\/example\.org\/notes\)\.\n\n- one\n- two/,
    )
  })

  it('gets 500 characters at most, of which a link counts 23', () => {
    const post = port.compose({ ...said, text: 'Wörter und '.repeat(100) }, places.mastodon)
    assert.ok(post?.cut === true && post.length <= 500 && post.length > 450)
    assert.ok([...post.text].length > post.length)
  })

  it('says at which moment it can be tried again', async () => {
    const soon = new Date(Date.now() + 120_000).toISOString()
    const attempt = await send('mastodon', {
      status: 429,
      headers: { 'X-RateLimit-Reset': soon },
      json: { error: 'Too many requests' },
    })
    assert.ok(attempt.kind === 'later' && attempt.wait_s !== undefined && attempt.wait_s > 60 && attempt.wait_s <= 120)
  })

  it('says what is wrong', async () => {
    const error = 'Validation failed: Text character limit of 500 exceeded'
    assert.deepEqual(await send('mastodon', { status: 422, json: { error } }), { kind: 'refused', said: error })
    const token = 'The access token is invalid'
    assert.deepEqual(await send('mastodon', { status: 401, json: { error: token } }), { kind: 'refused', said: token })
  })
})

describe('a signed webhook', () => {
  it('is signed as the Standard Webhooks say, by their own example', () => {
    const message = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', timestamp_s: '1614265330', body: '{"test": 2432232314}' }
    assert.equal(webhookSignature(secret, message), 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=')
  })

  it('says the same under the same identifier, signed over what was sent', async () => {
    assert.deepEqual(await send('webhook', { status: 204, text: '' }), { kind: 'sent' })
    const { headers, body, json } = last()
    const [id, timestamp_s] = [String(headers['webhook-id']), String(headers['webhook-timestamp'])]
    assert.deepEqual([id, timestamp_s], ['announcement_python_3_0', '1772355600'])
    assert.equal(headers['webhook-signature'], webhookSignature(secret, { id, timestamp_s, body }))
    assert.partialDeepStrictEqual(json, {
      type: 'announcement.published',
      data: { group: 'packaging', url: said.link },
    })
  })

  it('is tried again where the program fails, and given up where it is gone', async () => {
    assert.equal((await send('webhook', { status: 500, text: 'oops' })).kind, 'in doubt')
    assert.equal((await send('webhook', { status: 410, text: '' })).kind, 'refused')
  })
})

describe('every server', () => {
  const kinds = ['discourse', 'slack', 'slackHook', 'discord', 'mastodon', 'webhook'] as const
  for (const kind of kinds) {
    const expected: readonly (readonly [string, Planned, Attempt['kind']])[] = [
      ['that never answers may have taken it', 'hangs', 'in doubt'],
      ['that closes the connection may have taken it', 'resets', 'in doubt'],
      ['that breaks its answer off may have taken it', 'breaks off', 'in doubt'],
      ['that answers too late may have taken it', { status: 200, late_ms: 400, text: 'ok' }, 'in doubt'],
      ['that fails may have taken it', { status: 500, text: 'Internal Server Error' }, 'in doubt'],
      ['behind a gateway that gives up may have taken it', { status: 502, text: 'Bad Gateway' }, 'in doubt'],
      ['that is overloaded has not taken it', { status: 503, headers: { 'Retry-After': '120' }, text: '' }, 'later'],
      ['that does not know the key never takes it', { status: 401, text: 'Unauthorized' }, 'refused'],
      ['that forbids it never takes it', { status: 403, text: 'Forbidden' }, 'refused'],
      ['that is elsewhere never takes it', { status: 404, text: 'Not Found' }, 'refused'],
      ['that finds it too large never takes it', { status: 413, text: 'Payload Too Large' }, 'refused'],
      ['that points elsewhere gets nothing there', { status: 302, headers: { Location: '/elsewhere' } }, 'refused'],
    ]
    for (const [does, planned, outcome] of expected) {
      it(`of the kind ${kind} ${does}`, async () => {
        const before_requests = server.requests.length
        const attempt = await send(kind, planned)
        assert.equal(attempt.kind, outcome, JSON.stringify(attempt))
        assert.equal(server.requests.length, before_requests + 1)
      })
    }
  }

  it('that cannot be reached has got nothing', async () => {
    const gone = await channelServer()
    await gone.close()
    const at = `${gone.url}/hooks`
    const nobody = channels({
      accesses: [{ foundation: 'python', at, kind: 'webhook', secret }],
      mailFrom: 'remit@example.org',
      allowLocal: true,
    })
    const channel = { kind: 'webhook', at, public: true }
    const post = nobody.compose(said, channel)
    assert.ok(post !== undefined)
    const attempt = await nobody.send({ foundation: 'python', channel, post, said, id: 'python/3/0', now })
    assert.equal(attempt.kind, 'later')
  })

  it('inside of the network is not asked, nor over plain HTTP', async () => {
    const at = `${server.url}/hooks/announcements`
    const careful = channels({
      accesses: [{ foundation: 'python', at, kind: 'webhook', secret }],
      mailFrom: 'remit@example.org',
    })
    const channel = { kind: 'webhook', at, public: true }
    const post = careful.compose(said, channel)
    assert.ok(post !== undefined)
    const before_requests = server.requests.length
    const attempt = await careful.send({ foundation: 'python', channel, post, said, id: 'python/3/0', now })
    assert.deepEqual(attempt, { kind: 'later', said: 'only HTTPS is asked' })
    assert.equal(server.requests.length, before_requests)
  })

  it('has no key of ours repeated to anybody, whatever it quotes', async () => {
    const attempt = await send('discourse', { status: 403, text: 'the key discourse-key is wrong' })
    assert.deepEqual(attempt, { kind: 'refused', said: 'HTTP 403: the key (secret) is wrong' })
  })

  it('gets a key for its own address and foundation alone', () => {
    assert.ok(port.isSetUp('python', places.mastodon))
    assert.ok(!port.isSetUp('django', places.mastodon))
    assert.ok(!port.isSetUp('python', { ...places.mastodon, at: 'https://evil.example.org/@packages' }))
  })
})

function sendingTo(kind: keyof typeof places) {
  const channel = places[kind]
  const post = port.compose(said, channel)
  assert.ok(post !== undefined)
  return { foundation: 'python', channel, post, said, id: 'python/3/0', now }
}

async function send(kind: keyof typeof places, planned: Planned): Promise<Attempt> {
  server.plan(planned)
  return port.send(sendingTo(kind))
}

function last() {
  const got = server.requests.at(-1)
  assert.ok(got !== undefined)
  return got
}
