// The real server, a real mail server, and a foundation that is no sample: everybody signs in by the link that is mailed to
// them, and hears of votes by letter.

import assert from 'node:assert/strict'
import { createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { afterEach, describe, it } from 'node:test'
import { instantOf } from '../../src/core/base/instant.ts'
import { type Delivery, type MailServer, mailServer } from '../support/mail-server.ts'
import { type TestServer, type TestSurroundings, testServer } from '../support/test-server.ts'
import { type Visitor, visitor } from '../support/visitor.ts'

const foundations = join(import.meta.dirname, 'foundations')
const crew = ['oak', 'elm', 'ash']
const everyone = crew.map((person) => `${person}@example.org`).toSorted()
const opened = '[VOTE] Admit Rowan Newcomer as deckhand (Harbour Crew)'
const reminder = '[REMINDER] Vote: Admit Rowan Newcomer as deckhand (Harbour Crew)'
const day_ms = 24 * 60 * 60 * 1000
const carried = '[RESULT][VOTE] Admit Rowan Newcomer as deckhand (Harbour Crew): carried'

describe('letters about votes', () => {
  const running = new Set<{ close(): Promise<void> }>()
  async function close(one: { close(): Promise<void> }): Promise<void> {
    running.delete(one)
    await one.close()
  }
  afterEach(async () => {
    for (const one of [...running].toReversed()) await close(one)
  })
  async function mail(port = 0): Promise<MailServer> {
    const server = await mailServer({ port })
    running.add(server)
    return server
  }
  async function site(surroundings: TestSurroundings): Promise<TestServer> {
    const server = await testServer(foundations, surroundings)
    running.add(server)
    return server
  }

  it('reach every voter when a vote opens and the applicant when it is decided, each once', async () => {
    const post = await mail()
    const server = await site({ smtp: post.url })
    const rowan = await newcomer(server, post)
    const page = await apply(rowan)
    await until(() => to(post, opened).length === crew.length)
    assert.deepEqual(to(post, opened), everyone)

    const letter = textOf(found(post, opened))
    assert.ok(letter.includes(`\n${server.url}${page}\n`), letter)
    assert.match(letter, /Closes: \w{3}, \d{1,2} \w+ \d{4}, \d\d:\d\d UTC, or sooner when all have voted/)
    assert.match(letter, /How it is decided: Carried when more vote \+1 than −1\./)
    assert.match(await rowan.read(page), /Rowan Newcomer/)

    for (const person of crew) {
      const voter = await signedIn(server, post, `${person}@example.org`)
      await voter.send({ on: page, to: `${page}/vote`, fields: { option: 'yes' } })
    }
    await until(() => to(post, carried).length === 1)
    assert.deepEqual(to(post, carried), ['rowan@example.net'])
    assert.match(
      textOf(found(post, carried)),
      /What followed: Rowan Newcomer is now deckhand of the Harbour Crew until \d/,
    )
    await close(server)
    assert.equal(aboutVotes(post).length, crew.length + 1)
  })

  it('wait for a mail server that hangs and then is away, while acts go on, and come once', async () => {
    const first = await mail()
    let ahead_ms = 0
    const server = await site({ smtp: first.url, clock: { now: () => instantOf(Date.now() + ahead_ms) } })
    const rowan = await newcomer(server, first)
    const voters = await Promise.all(crew.map((person) => signedIn(server, first, `${person}@example.org`)))
    await close(first)

    const silent = await silentServer(first.port)
    const page = await apply(rowan)
    await until(() => silent.callers() > 0)
    for (const voter of voters) await voter.send({ on: page, to: `${page}/vote`, fields: { option: 'yes' } })
    assert.match(await rowan.read(page), /How it ended/)
    silent.close()
    await until(() => server.printed.some((line) => line.includes('could not be sent in attempt 1')))

    const second = await mail(first.port)
    // An attempt that fails as the server comes back waits for half a minute more, so that time has to go on.
    await until(() => {
      ahead_ms += 1_000
      return aboutVotes(second).length === crew.length + 1
    })
    await close(server)
    assert.deepEqual(to(second, opened), everyone)
    assert.deepEqual(to(second, carried), ['rowan@example.net'])
    assert.equal(aboutVotes(second).length, crew.length + 1)
  })

  it('carry a vote in a link, which a page with one button gives without signing in, once', async () => {
    const post = await mail()
    const server = await site({ smtp: post.url })
    const page = await apply(await newcomer(server, post))
    await until(() => to(post, opened).length === crew.length)
    const link = linkIn(letterTo(post, opened, 'oak@example.org'), '+1')

    // A program that looks at mail follows every link in it, the one that unsubscribes among them.
    for (const address of linksIn(letterTo(post, opened, 'elm@example.org'))) await fetch(address)
    const asked = await (await fetch(link)).text()
    assert.match(asked, /<button[^>]*>Vote \+1<\/button>/)
    const rowan = visitor(server.url)
    assert.doesNotMatch(await rowan.read(page), /Oak Sample<\/a>[^<]*<[^>]*>\+1/)
    for (let pressed = 0; pressed < 2; pressed += 1) assert.ok((await fetch(link, { method: 'POST' })).ok)

    const record = await (await fetch(`${server.url}${page}.json`)).text()
    const {
      voters,
    }: {
      readonly voters: readonly {
        readonly person: { readonly id: string }
        readonly ballot?: { readonly option: string }
      }[]
    } = JSON.parse(record)
    assert.deepEqual(
      voters.map(({ person, ballot }) => [person.id, ballot?.option]),
      [
        ['oak', 'yes'],
        ['elm', undefined],
        ['ash', undefined],
      ],
    )
  })

  it('remind those alone who have not voted, once, and not whoever has unsubscribed by one POST', async () => {
    const post = await mail()
    let ahead_ms = 0
    const server = await site({ smtp: post.url, clock: { now: () => instantOf(Date.now() + ahead_ms) } })
    await apply(await newcomer(server, post))
    await until(() => to(post, opened).length === crew.length)
    await fetch(linkIn(letterTo(post, opened, 'oak@example.org'), '+1'), { method: 'POST' })

    ahead_ms = 2.6 * day_ms
    await until(() => to(post, reminder).length === 2)
    assert.deepEqual(to(post, reminder), ['ash@example.org', 'elm@example.org'])
    const { headers } = letterTo(post, reminder, 'elm@example.org')
    assert.equal(headers['list-unsubscribe-post'], 'List-Unsubscribe=One-Click')
    const [, unsubscribe = ''] = /^<(http:[^>]+)>$/.exec(headers['list-unsubscribe'] ?? '') ?? []
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })
    assert.ok((await fetch(unsubscribe, { method: 'POST', body })).ok)

    ahead_ms = 4.1 * day_ms
    await until(() => to(post, reminder).length === 3)
    await close(server)
    assert.deepEqual(to(post, reminder), ['ash@example.org', 'ash@example.org', 'elm@example.org'])
  })

  it('are not printed where there is no mail server; links to sign in are', async () => {
    const server = await site({})
    const rowan = await newcomer(server)
    await apply(rowan)
    assert.ok(server.printed.some((line) => line.includes('rowan@example.net')))
    assert.ok(!server.printed.some((line) => /\[VOTE\]|oak@example\.org/.test(line)))
  })
})

async function newcomer(server: TestServer, post?: MailServer): Promise<Visitor> {
  const rowan = await signedIn(server, post, 'rowan@example.net')
  await rowan.send({ on: '/harbour/introduce', fields: { name: 'Rowan Newcomer' } })
  return rowan
}

/** Gives back the page of the decision. */
function apply(rowan: Visitor): Promise<string> {
  return rowan.send({ on: '/harbour/groups/crew/seats/deckhand/apply', fields: { answers: 'Hemp' } })
}

async function signedIn(server: TestServer, post: MailServer | undefined, address: string): Promise<Visitor> {
  const person = visitor(server.url)
  await person.send({ on: '/sign-in', fields: { address } })
  const letters = () =>
    post === undefined
      ? server.printed.filter((line) => line.includes(address))
      : post.deliveries
          .filter(({ to: [one], headers }) => one === address && /^Sign in/.test(headers.subject ?? ''))
          .map(textOf)
  await until(() => letters().length > 0)
  const [link = ''] = /http:\S+/.exec(letters().at(-1) ?? '') ?? []
  const { pathname, search } = new URL(link)
  await person.send({ on: `${pathname}${search}`, to: pathname, fields: {} })
  return person
}

function letterTo(post: MailServer, subject: string, address: string): Delivery {
  const letter = post.deliveries.find(({ to: [one], headers }) => headers.subject === subject && one === address)
  assert.ok(letter !== undefined, `${address} has no letter called ${subject}`)
  return letter
}

function linkIn(letter: Delivery, label: string): string {
  const line = textOf(letter)
    .split('\n')
    .find((one) => one.startsWith(`${label}: `))
  assert.ok(line !== undefined, `no link is called ${label}`)
  return line.slice(label.length + 2)
}

function linksIn(letter: Delivery): readonly string[] {
  return textOf(letter).match(/http:\S+/g) ?? []
}

function aboutVotes({ deliveries }: MailServer): readonly Delivery[] {
  return deliveries.filter(({ headers }) => /\[(?:VOTE|REMINDER)\]/.test(headers.subject ?? ''))
}

/** Who got letters of a subject, in the order of their addresses; somebody who got two stands there twice. */
function to(post: MailServer, subject: string): readonly string[] {
  return aboutVotes(post)
    .filter(({ headers }) => headers.subject === subject)
    .flatMap((delivery) => delivery.to)
    .toSorted()
}

function found(post: MailServer, subject: string): Delivery {
  const delivery = post.deliveries.find(({ headers }) => headers.subject === subject)
  assert.ok(delivery !== undefined, `no letter is called ${subject}`)
  return delivery
}

/** The plain text of a letter that has both forms (RFC 2046 5.1.4), as quoted-printable (RFC 2045 6.7) or as it is. */
function textOf({ body }: Delivery): string {
  const [, head = '', part = ''] = /Content-Type: text\/plain([\s\S]*?)\r\n\r\n([\s\S]*?)\r\n--/.exec(body) ?? []
  const text = /base64/i.test(head) ? Buffer.from(part, 'base64').toString() : unquoted(part, head)
  return text.replaceAll('\r\n', '\n')
}

function unquoted(part: string, head: string): string {
  if (!/quoted-printable/i.test(head)) return part
  const bytes = part
    .replaceAll('=\r\n', '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString()
}

/** Takes calls and says nothing, as a mail server does that is overloaded. */
async function silentServer(port: number): Promise<{ callers(): number; close(): void }> {
  const sockets: Socket[] = []
  const server = createServer((socket) => {
    socket.on('error', () => {})
    sockets.push(socket)
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    callers: () => sockets.length,
    close() {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}

async function until(met: () => boolean): Promise<void> {
  const end = Date.now() + 20_000
  while (!met()) {
    assert.ok(Date.now() < end, 'it did not come to that within twenty seconds')
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
