import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import { describe, it } from 'node:test'
import { mailServer } from '../../../test/support/mail-server.ts'
import type { Said } from '../../app/announcing/channel-port.ts'
import { channels } from './channels.ts'

const said: Said = {
  foundation: { name: 'python', title: 'Python' },
  group: { name: 'packaging', title: 'Packaging' },
  title: 'A release is out',
  text: 'Read the **notes**.',
  link: 'https://remit.example.org/python/announcements/3',
}
const list = { kind: 'email', at: 'packages@example.org', public: false, language: 'en' }

describe('a mailing list', () => {
  it('gets a letter that says which list it is of, where it is read, and that no machine answers it', async () => {
    const server = await mailServer()
    try {
      assert.deepEqual(await send(server.url), { kind: 'sent' })
      assert.deepEqual(await send(server.url), { kind: 'sent' })
      const [first, second] = server.deliveries
      assert.ok(first !== undefined && second !== undefined)
      assert.deepEqual([first.from, first.to], ['remit@example.org', ['packages@example.org']])
      assert.partialDeepStrictEqual(first.headers, {
        subject: '[Packaging] A release is out',
        'auto-submitted': 'auto-generated',
        'list-id': '<announcements.packaging.python.example.org>',
        'list-archive': '<https://remit.example.org/python/announcements>',
        'list-post': 'NO',
        'archived-at': '<https://remit.example.org/python/announcements/3>',
      })
      assert.equal(first.headers['list-unsubscribe'], undefined)
      assert.match(first.body, /Read the <strong>notes<\/strong>/)
      assert.equal(first.headers['message-id'], second.headers['message-id'])
    } finally {
      await server.close()
    }
  })

  it('finds what is put right in the thread of what it puts right', async () => {
    const server = await mailServer()
    try {
      await send(server.url)
      const corrects = { title: said.title, link: said.link, number: 3 }
      await send(server.url, { ...said, title: 'It is 2.0', corrects }, 'python/4/0')
      const [first, second] = server.deliveries
      assert.equal(second?.headers['in-reply-to'], first?.headers['message-id'])
    } finally {
      await server.close()
    }
  })

  it('that nobody has never gets it; a server that is busy gets it later', async () => {
    for (const [reply, kind] of [
      ['550 5.1.1 nobody here', 'refused'],
      ['451 4.7.1 come back later', 'later'],
    ] as const) {
      const server = await mailServer({ refusal: () => reply })
      try {
        assert.equal((await send(server.url)).kind, kind)
      } finally {
        await server.close()
      }
    }
  })

  it('may have got what its server took and did not acknowledge', async () => {
    const server = createServer((socket) => {
      socket.write('220 ready\r\n')
      let isData = false
      socket.on('data', (chunk) => {
        const text = String(chunk)
        if (isData && text.includes('\r\n.\r\n')) return void socket.destroy()
        if (/^DATA/i.test(text)) {
          isData = true
          socket.write('354 go on\r\n')
        } else if (!isData) socket.write('250 ok\r\n')
      })
      socket.on('error', () => {})
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    assert.ok(typeof address === 'object' && address !== null)
    try {
      assert.equal((await send(`smtp://127.0.0.1:${address.port}`)).kind, 'in doubt')
    } finally {
      server.close()
    }
  })

  it('gets nothing where its server cannot be reached, and then it is tried again', async () => {
    const server = await mailServer()
    await server.close()
    assert.equal((await send(server.url)).kind, 'later')
  })

  it('is not set up without a mail server, or without the operator’s word', () => {
    const access = { foundation: 'python', at: list.at, kind: 'mail' } as const
    const mailFrom = 'Remit <remit@example.org>'
    assert.ok(!channels({ accesses: [access], mailFrom }).isSetUp('python', list))
    assert.ok(!channels({ accesses: [], mailFrom, smtp: 'smtp://localhost' }).isSetUp('python', list))
    assert.ok(channels({ accesses: [access], mailFrom, smtp: 'smtp://localhost' }).isSetUp('python', list))
  })
})

function send(smtp: string, words = said, id = 'python/3/0') {
  const port = channels({
    accesses: [{ foundation: 'python', at: list.at, kind: 'mail' }],
    mailFrom: 'Remit <remit@example.org>',
    smtp,
  })
  const post = port.compose(words, list)
  assert.ok(post !== undefined)
  return port.send({ foundation: 'python', channel: list, post, said: words, id, now: '2026-03-01T09:00:00.000Z' })
}
