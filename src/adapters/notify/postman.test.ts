import assert from 'node:assert/strict'
import { afterEach, describe, it } from 'node:test'
import { mailServer } from '../../../test/support/mail-server.ts'
import type { Log, LogEvent } from '../../app/log.ts'
import { givenUp, type OutboxItem, type Store } from '../../app/ports.ts'
import { epochOf, type Instant, instantOf } from '../../core/base/instant.ts'
import { LetterRefused, type Mailer } from './mailer.ts'
import { type Postman, postman } from './postman.ts'
import { smtpMailer } from './smtp-mailer.ts'

const monday = '2026-03-09T09:00:00.000Z'

describe('the postman', () => {
  const running: Postman[] = []
  afterEach(() => Promise.all(running.splice(0).map((man) => man.stop())))
  const sends = (post: PostOffice, mailer: Mailer) => {
    const man = postman({ ...post, mailer, pause_ms: 5 })
    running.push(man)
    return man
  }

  it('delivers what is due, the oldest first, and empties the outbox of it', async () => {
    const post = postOffice([item('b', { due: later(monday, -1) }), item('a', { due: later(monday, -2) })])
    const mailer = collecting()
    sends(post, mailer)
    await until(() => post.waiting.size === 0)
    assert.deepEqual(mailer.sent, ['a', 'b'])
  })

  it('leaves what is not due yet', async () => {
    const post = postOffice([item('later', { due: later(monday, 60_000) })])
    const mailer = collecting()
    sends(post, mailer)
    await looks(post, 3)
    assert.deepEqual(mailer.sent, [])
    post.now = later(monday, 60_000)
    await until(() => post.waiting.size === 0)
    assert.deepEqual(mailer.sent, ['later'])
  })

  it('sends nothing that was dropped while the letter before it was under way', async () => {
    const post = postOffice([item('first', { due: later(monday, -1) }), item('dropped')])
    const sent: string[] = []
    const send = async (_: unknown, id: string) => {
      sent.push(id)
      post.waiting.delete('dropped')
    }
    sends(post, { send })
    await until(() => post.waiting.size === 0)
    await looks(post, 3)
    assert.deepEqual(sent, ['first'])
  })

  it('delivers more letters than one look takes', async () => {
    const post = postOffice(Array.from({ length: 1_080 }, (_, number) => item(`letter-${number}`)))
    const mailer = collecting()
    sends(post, mailer)
    await until(() => post.waiting.size === 0)
    assert.equal(new Set(mailer.sent).size, 1_080)
    assert.equal(mailer.sent.length, 1_080)
  })

  it('looks at once when it is nudged', async () => {
    const post = postOffice([])
    const mailer = collecting()
    const man = postman({ ...post, mailer, pause_ms: 60_000 })
    running.push(man)
    await looks(post, 1)
    post.waiting.set('new', item('new'))
    man.nudge()
    await until(() => post.waiting.size === 0)
  })

  it('tries again half a minute later, then after twice as long each time, up to six hours, for four days', async () => {
    const post = postOffice([item('a')])
    sends(post, { send: async () => Promise.reject(new Error('the server is away')) })
    const pauses_s: number[] = []
    let previous = post.now
    for (let attempt = 1; attempt <= 26; attempt += 1) {
      await until(() => post.waiting.get('a')?.attempts === attempt)
      const due = post.waiting.get('a')?.due ?? ''
      if (due === givenUp) break
      pauses_s.push((epochOf(due) - epochOf(previous)) / 1000)
      previous = due
      post.now = due
    }
    assert.deepEqual(pauses_s.slice(0, 5), [30, 60, 120, 240, 480])
    assert.equal(pauses_s.at(-1), 6 * 3600)
    assert.equal(pauses_s.length, 25)
    assert.equal(Math.floor((epochOf(previous) - epochOf(monday)) / 86_400_000), 4)
    assert.equal(post.waiting.get('a')?.due, givenUp)
    const { event } = post.reports.at(-1) ?? {}
    assert.equal(event, 'letter-given-up')
    assert.equal(post.reports.length, 26)
  })

  it('gives up at once a letter that nobody can have, and goes on with the next', async () => {
    const post = postOffice([item('a'), item('b')])
    const mailer = collecting((id) => (id === 'a' ? new LetterRefused('nobody here') : undefined))
    sends(post, mailer)
    await until(() => !post.waiting.has('b'))
    assert.equal(post.waiting.get('a')?.due, givenUp)
    assert.deepEqual(post.errors, ['nobody here'])
  })

  it('takes no attempt from the letters behind one when the server is away', async () => {
    const post = postOffice([item('a'), item('b'), item('c')])
    let tries = 0
    const man = postman({
      ...post,
      pause_ms: 60_000,
      mailer: {
        async send() {
          tries += 1
          throw new Error('the server is away')
        },
      },
    })
    running.push(man)
    await until(() => post.reports.length === 1)
    assert.equal(tries, 1)
    assert.deepEqual(
      [...post.waiting.values()].map(({ attempts }) => attempts),
      [1, 0, 0],
    )
  })

  it('does not send twice when the store could not be told the first time', async () => {
    const post = postOffice([item('a')])
    post.failSettling = 2
    const mailer = collecting()
    sends(post, mailer)
    await until(() => post.waiting.size === 0)
    assert.deepEqual(mailer.sent, ['a'])
    assert.equal(post.reports.length, 2)
  })

  it('sends again with the same identifier after a process that died in between', async () => {
    const post = postOffice([item('a')])
    post.failSettling = 1
    const mailer = collecting()
    const first = postman({ ...post, mailer, pause_ms: 60_000 })
    await until(() => post.reports.length === 1)
    await first.stop()
    sends(post, mailer)
    await until(() => post.waiting.size === 0)
    assert.deepEqual(mailer.sent, ['a', 'a'])
  })

  it('outlives a store that cannot be read for a while', async () => {
    const post = postOffice([item('a')])
    post.failReading = 3
    sends(post, collecting())
    await until(() => post.waiting.size === 0)
    assert.equal(post.reports[0]?.event, 'outbox-unreadable')
  })

  it('lets the letter under way arrive when it is stopped, and sends no other', async () => {
    const post = postOffice([item('a'), item('b')])
    const arrival = Promise.withResolvers<void>()
    const begun = Promise.withResolvers<void>()
    const man = postman({
      ...post,
      mailer: {
        send() {
          begun.resolve()
          return arrival.promise
        },
      },
    })
    await begun.promise
    const stopped = man.stop()
    arrival.resolve()
    await stopped
    assert.deepEqual([...post.waiting.keys()], ['b'])
    man.nudge()
    await looks(post, 1)
    assert.deepEqual([...post.waiting.keys()], ['b'])
  })

  it('delivers through a real mail server that is down at first, and spares it a letter for nobody', async () => {
    const down = await mailServer()
    await down.close()
    const post = postOffice([item('a'), item('b', { to: 'nobody@example.org' }), item('c')])
    sends(post, smtpMailer(down.url, 'remit@example.org'))
    await until(() => post.reports.length > 0)
    const up = await mailServer({
      port: down.port,
      refusal: (recipient) => (recipient.startsWith('nobody') ? '550 5.1.1 nobody here' : undefined),
    })
    post.now = later(monday, 3_600_000)
    await until(() => post.waiting.size === 1)
    await up.close()
    assert.deepEqual([...post.waiting.keys()], ['b'])
    assert.deepEqual(new Set(up.deliveries.map(({ to }) => to.join())), new Set(['a@example.org', 'c@example.org']))
    assert.equal(up.deliveries.length, 2)
  })
})

interface PostOffice {
  readonly store: Pick<Store, 'outbox' | 'settle'>
  readonly clock: { now(): Instant }
  readonly log: Log
  readonly waiting: Map<string, OutboxItem>
  readonly reports: LogEvent[]
  readonly errors: string[]
  now: Instant
  looks: number
  failReading: number
  failSettling: number
}

/** An outbox whose clock and troubles the test decides. */
function postOffice(items: readonly OutboxItem[]): PostOffice {
  const waiting = new Map(items.map((letter) => [letter.id, letter]))
  const reports: LogEvent[] = []
  const errors: string[] = []
  const office: PostOffice = {
    waiting,
    reports,
    errors,
    now: monday,
    looks: 0,
    failReading: 0,
    failSettling: 0,
    clock: { now: () => office.now },
    log: { tell: (event) => reports.push(event) },
    store: {
      async outbox(now, limit) {
        office.looks += 1
        if (office.failReading-- > 0) throw new Error('the disk is busy')
        const due = [...waiting.values()].filter((letter) => letter.due <= now)
        return due.toSorted((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0)).slice(0, limit)
      },
      async settle(id, outcome) {
        if (office.failSettling-- > 0) throw new Error('the disk is busy')
        const letter = waiting.get(id)
        if (letter === undefined || outcome.sent) waiting.delete(id)
        else {
          errors.push(outcome.error)
          waiting.set(id, { ...letter, attempts: letter.attempts + 1, due: outcome.retryAt })
        }
      },
    },
  }
  return office
}

function collecting(
  trouble: (id: string) => Error | undefined = () => undefined,
): Mailer & { readonly sent: string[] } {
  const sent: string[] = []
  return {
    sent,
    async send(_letter, id) {
      const cause = trouble(id)
      if (cause !== undefined) throw cause
      sent.push(id)
    },
  }
}

function item(id: string, { due = monday, to = `${id}@example.org` }: { due?: Instant; to?: string } = {}): OutboxItem {
  const letter = { to, subject: 'A vote is open', text: 'Vote.', html: '<p>Vote.</p>' }
  return { id, foundation: 'sample', kind: 'mail', due, attempts: 0, letter }
}

function later(instant: Instant, by_ms: number): Instant {
  return instantOf(epochOf(instant) + by_ms)
}

async function looks(post: PostOffice, count: number): Promise<void> {
  const before = post.looks
  const end = Date.now() + 100
  while (post.looks < before + count && Date.now() < end) await soon()
}

async function until(met: () => boolean): Promise<void> {
  const end = Date.now() + 5_000
  while (!met()) {
    assert.ok(Date.now() < end, 'it did not come to that within five seconds')
    await soon()
  }
}

function soon(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 2))
}
