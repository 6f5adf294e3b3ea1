import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { LogEvent } from '../../app/log.ts'
import { floodGate } from './flood-gate.ts'
import { scrub } from './scrub.ts'
import { serverLog } from './server-log.ts'

const failed: LogEvent = {
  event: 'request-failed',
  request: '1a-2',
  route: '/:foundation/people/:person',
  cause: new Error('ada@example.org asked from 192.0.2.7'),
}

function lines(events: readonly LogEvent[], given: { readonly form: 'text' | 'json'; readonly level?: 'debug' }) {
  const written: string[] = []
  const log = serverLog({ level: 'info', ...given, write: (line) => written.push(line) })
  for (const event of events) log.tell(event)
  return written
}

describe('a log line', () => {
  it('is one JSON object with the event, its level and its time', () => {
    const [line = ''] = lines([{ event: 'stopping', within_s: 20 }], { form: 'json' })
    const { time, pid, ...told } = JSON.parse(line)
    assert.deepEqual(told, { level: 'info', event: 'stopping', within_s: 20 })
    assert.match(time, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
    assert.equal(pid, process.pid)
  })

  it('is a sentence for whoever sits at the terminal', () => {
    assert.deepEqual(lines([{ event: 'cut-off', step: 'a letter' }], { form: 'text' }), [
      'remit: stopped without waiting any longer for a letter.',
    ])
  })

  it('tells where a defect came from, and not what it says of people', () => {
    for (const form of ['text', 'json'] as const) {
      const [line = ''] = lines([failed], { form })
      assert.match(line, /<address> asked from <ip>/)
      assert.match(line, /server-log\.test\.ts/)
      assert.doesNotMatch(line, /ada@|192\./)
    }
  })

  it('is written of requests at the level debug alone', () => {
    const request: LogEvent = {
      event: 'request',
      request: '1a-3',
      method: 'GET',
      route: '/:foundation',
      status: 200,
      duration_ms: 1.5,
    }
    assert.deepEqual(lines([request], { form: 'json' }), [])
    assert.deepEqual(lines([request], { form: 'text' }), [])
    assert.deepEqual(lines([request], { form: 'text', level: 'debug' }), ['remit: GET /:foundation 200 in 1.5 ms'])
  })

  it('is written ten times a minute of the same failure, and then with how many there were', () => {
    let now_ms = 0
    const written: string[] = []
    const log = serverLog({
      form: 'text',
      level: 'info',
      write: (line) => written.push(line),
      gate: floodGate(() => now_ms),
    })
    for (let count = 0; count < 500; count += 1) log.tell({ event: 'outbox-unreadable', cause: new Error('away') })
    assert.equal(written.length, 10)
    log.tell({ event: 'outbox-unreadable', cause: new Error('another reason') })
    assert.equal(written.length, 11)
    now_ms = 60_000
    log.tell({ event: 'outbox-unreadable', cause: new Error('away') })
    assert.equal(written.at(-1), 'remit: the outbox cannot be read: away (and 490 more like it)')
  })
})

describe('a message without what it says of people', () => {
  const cases: readonly (readonly [said: string, left: string])[] = [
    ['the mail server refuses ada.sample+x@mail.example.org', 'the mail server refuses <address>'],
    ['550 <ada@example.org>: nobody here', '550 <<address>>: nobody here'],
    ['connect ECONNREFUSED 127.0.0.1:5432', 'connect ECONNREFUSED <ip>:5432'],
    ['from 2001:db8::1 it came', 'from <ip> it came'],
    ['Unexpected token A, "Ada Sample said" is not valid JSON', 'Unexpected token A, "…" is not valid JSON'],
    ['an unended "Ada Sample', 'an unended "…"'],
    ['no 018f0000-0000-4000-8000-000000000000', 'no <id>'],
    ['no f00dfeedf00dfeed here', 'no <id> here'],
    ['/small/people/ada is gone', '/small/people/<id> is gone'],
    ['/sign-in/link?token=abc&back=/small', '/sign-in/link?token=<value>&back=<value>'],
    ["Cannot read properties of undefined (reading 'size')", "Cannot read properties of undefined (reading 'size')"],
  ]
  for (const [said, left] of cases) {
    it(`keeps of ${said} what an operator needs`, () => {
      assert.equal(scrub(said), left)
    })
  }

  it('is not taken longer than it is useful', () => {
    assert.equal(scrub('x y '.repeat(100_000)).length, 2_000)
  })
})
