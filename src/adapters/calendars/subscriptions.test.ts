import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { testClock } from '../../../test/support/test-ports.ts'
import { keptCopies } from './kept-copies.ts'
import { subscriptions } from './subscriptions.ts'

const release = (uid: string, starts: string) =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Sample//EN\r\nBEGIN:VEVENT\r\nUID:${uid}\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:${starts}\r\nSUMMARY:Release\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`

interface Said {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** A server of this machine that says what it is told to, and notes what it was asked with. */
async function serving(
  work: (server: {
    readonly url: string
    say(next: Said): void
    readonly asked: IncomingHttpHeaders[]
  }) => Promise<void>,
) {
  let said: Said = { status: 404 }
  const asked: IncomingHttpHeaders[] = []
  const server = createServer((incoming, outgoing) => {
    asked.push(incoming.headers)
    outgoing.writeHead(said.status, said.headers).end(said.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  try {
    await work({
      url: `http://127.0.0.1:${port}/calendar.ics`,
      say: (next) => {
        said = next
      },
      asked,
    })
  } finally {
    await new Promise((resolve) => server.close(resolve))
  }
}

async function inFolder(work: (folder: string) => Promise<void>) {
  const folder = await mkdtemp(join(tmpdir(), 'remit-calendars-'))
  try {
    await work(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

function reading(url: string, folder: string, clock = testClock('2026-02-01T00:00:00.000Z'), allowLocal = true) {
  const made = subscriptions({
    subscriptions: [{ foundation: 'small', group: 'club', title: 'Releases', url }],
    copies: keptCopies(join(folder, 'calendars')),
    clock,
    log: { tell: () => {} },
    allowLocal,
  })
  return { ...made, one: () => made.of('small')[0] }
}

describe('the public calendars of an installation', () => {
  it('are read with what their server needs to say that nothing has changed', async () => {
    await inFolder((folder) =>
      serving(async ({ url, say, asked }) => {
        const clock = testClock('2026-02-01T00:00:00.000Z')
        const { look, one } = reading(url, folder, clock)
        assert.equal(one()?.read, undefined)
        say({
          status: 200,
          headers: { ETag: '"1"', 'Last-Modified': 'Sun, 01 Feb 2026 00:00:00 GMT' },
          body: release('a', '20260301T100000Z'),
        })
        await look()
        assert.deepEqual(
          one()?.events.map(({ title, starts }) => [title, starts]),
          [['Release', '2026-03-01T10:00:00.000Z']],
        )
        clock.set('2026-02-01T01:00:00.000Z')
        say({ status: 304 })
        await look()
        assert.equal(asked[0]?.['if-none-match'], undefined)
        assert.deepEqual(
          [asked[1]?.['if-none-match'], asked[1]?.['if-modified-since']],
          ['"1"', 'Sun, 01 Feb 2026 00:00:00 GMT'],
        )
        assert.deepEqual([one()?.read, one()?.events.length, one()?.failed], ['2026-02-01T01:00:00.000Z', 1, undefined])
      }),
    )
  })

  it('stay as they were read last while they cannot be read, over a restart too, and say since when and why', async () => {
    await inFolder((folder) =>
      serving(async ({ url, say }) => {
        const clock = testClock('2026-02-01T00:00:00.000Z')
        const first = reading(url, folder, clock)
        say({ status: 200, body: release('a', '20260301T100000Z') })
        await first.look()
        clock.set('2026-02-01T01:00:00.000Z')
        say({ status: 503 })
        await first.look()
        const since = '2026-02-01T01:00:00.000Z'
        assert.deepEqual(first.one()?.failed, { since, why: { kind: 'status', status: 503 } })
        clock.set('2026-02-01T02:00:00.000Z')
        say({ status: 200, body: '<!doctype html><title>Down</title>' })
        await first.look()
        assert.deepEqual(first.one()?.failed, { since, why: { kind: 'unreadable' } })
        const again = reading(url, folder, clock)
        await again.look()
        assert.deepEqual([again.one()?.read, again.one()?.events.length], ['2026-02-01T00:00:00.000Z', 1])
        say({ status: 200, body: release('a', '20260302T100000Z') })
        await again.look()
        const [moved] = again.one()?.events ?? []
        assert.deepEqual([again.one()?.failed, moved?.starts], [undefined, '2026-03-02T10:00:00.000Z'])
        assert.equal(moved?.key, first.one()?.events[0]?.key)
      }),
    )
  })

  it('are not followed elsewhere, nor read to the end where they have none', async () => {
    await inFolder((folder) =>
      serving(async ({ url, say }) => {
        const { look, one } = reading(url, folder)
        say({ status: 302, headers: { Location: 'http://127.0.0.1/secret' } })
        await look()
        assert.deepEqual(one()?.failed?.why, { kind: 'status', status: 302 })
        say({ status: 200, body: 'x'.repeat(3_000_000) })
        await look()
        assert.deepEqual(one()?.failed?.why, { kind: 'too large' })
      }),
    )
  })

  it('are asked neither over plain HTTP nor inside of a network', async () => {
    await inFolder((folder) =>
      serving(async ({ url, say, asked }) => {
        say({ status: 200, body: release('a', '20260301T100000Z') })
        for (const at of [url, url.replace('http:', 'https:'), 'https://localhost/calendar.ics']) {
          const { look, one } = reading(at, folder, testClock('2026-02-01T00:00:00.000Z'), false)
          await look()
          assert.deepEqual(one()?.failed?.why, { kind: 'not reached' })
        }
        assert.deepEqual(asked, [])
      }),
    )
  })
})
