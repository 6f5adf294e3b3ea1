import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import { afterEach, describe, it } from 'node:test'
import { type MailServer, type MailServerOptions, mailServer } from '../../../test/support/mail-server.ts'
import type { Letter } from '../../app/ports.ts'
import { LetterRefused } from './mailer.ts'
import { smtpMailer } from './smtp-mailer.ts'

const letter: Letter = {
  to: 'ada.sample@example.org',
  subject: 'A vote is open: “Größe”',
  text: 'Vote at http://localhost:3000/python/motions/1',
  html: '<p>Vote <a href="http://localhost:3000/python/motions/1">here</a></p>',
}
const from = 'Remit <remit@example.org>'

describe('a mail server', () => {
  let server: MailServer | undefined
  afterEach(() => server?.close())
  const started = async (options?: MailServerOptions) => {
    server = await mailServer(options)
    return server
  }

  it('is given a letter as it was written', async () => {
    const { url, deliveries } = await started()
    await smtpMailer(url, from).send(letter, 'letter-1')
    const [delivery] = deliveries
    assert.deepEqual([delivery?.from, delivery?.to], ['remit@example.org', ['ada.sample@example.org']])
    assert.equal(delivery?.headers.from, 'Remit <remit@example.org>')
    assert.equal(delivery?.headers.to, 'ada.sample@example.org')
    assert.match(delivery?.headers.subject ?? '', /^=\?UTF-8\?/)
    assert.match(delivery?.headers['content-type'] ?? '', /^multipart\/alternative/)
    assert.equal(delivery?.headers['auto-submitted'], 'auto-generated')
    assert.ok(delivery?.body.includes(letter.text) && delivery.body.includes('<p>Vote'))
  })

  it('can tell a letter that it has had before', async () => {
    const { url, deliveries } = await started()
    for (const id of ['letter-1', 'letter-1', 'letter-2 <odd>\r\n']) await smtpMailer(url, from).send(letter, id)
    const ids = deliveries.map(({ headers }) => headers['message-id'] ?? '')
    assert.equal(ids[0], ids[1])
    assert.notEqual(ids[0], ids[2])
    for (const id of ids) assert.match(id, /^<[0-9a-f]{40}@example\.org>$/)
  })

  it('that says nobody has the address makes the letter refused', async () => {
    for (const said of ['550 5.1.1 nobody here', '550 no such user', '553 5.1.3 bad address']) {
      const { url, close } = await started({ refusal: () => said })
      await assert.rejects(smtpMailer(url, from).send(letter, 'letter-1'), LetterRefused, said)
      await close()
    }
  })

  it('that will not take the letter now, or not from us, leaves it to be tried again', async () => {
    for (const said of [
      '450 4.2.1 mailbox busy',
      '554 5.7.1 relay access denied',
      '550 5.7.1 no relaying',
      '452 4.3.1 full',
    ]) {
      const { url, close } = await started({ refusal: () => said })
      await assert.rejects(smtpMailer(url, from).send(letter, 'letter-1'), isOtherThanRefused, said)
      await close()
    }
  })

  it('that is not there leaves the letter to be tried again', async () => {
    const { url, close } = await started()
    await close()
    await assert.rejects(smtpMailer(url, from).send(letter, 'letter-1'), isOtherThanRefused)
  })

  it('that hangs up leaves the letter to be tried again', async () => {
    const rude = createServer((socket) => socket.destroy())
    await new Promise<void>((resolve) => rude.listen(0, '127.0.0.1', resolve))
    const address = rude.address()
    assert.ok(address !== null && typeof address === 'object')
    await assert.rejects(
      smtpMailer(`smtp://127.0.0.1:${address.port}`, from).send(letter, 'letter-1'),
      isOtherThanRefused,
    )
    rude.close()
  })
})

describe('a letter', () => {
  const disguises = {
    'a line break and a header': 'ada@example.org\r\nBcc: ben@example.org',
    'a second recipient': 'ada@example.org, ben@example.org',
    'a name and a bracket': 'Ada <ben@example.org>',
    'a group': 'all: ada@example.org, ben@example.org;',
    'a line feed alone': 'ada@example.org\nRCPT TO:<ben@example.org>',
    'a space': 'ada@example.org SIZE=1',
    nothing: '',
  }
  for (const [what, to] of Object.entries(disguises)) {
    it(`whose address hides ${what} goes to nobody`, async () => {
      const server = await mailServer()
      await assert.rejects(smtpMailer(server.url, from).send({ ...letter, to }, 'letter-1'), LetterRefused)
      await server.close()
      assert.deepEqual(server.deliveries, [])
    })
  }

  it('whose subject hides a header goes to nobody', async () => {
    const server = await mailServer()
    for (const subject of ['Hello\r\nBcc: ben@example.org', 'Hello\nX: y', 'Hello\rX: y', 'Hello\0']) {
      await assert.rejects(smtpMailer(server.url, from).send({ ...letter, subject }, 'letter-1'), LetterRefused)
    }
    await server.close()
    assert.deepEqual(server.deliveries, [])
  })

  it('may hold a line with a full stop alone, and what looks like commands', async () => {
    const server = await mailServer()
    const text = 'Before\n.\nRCPT TO:<ben@example.org>\n.\nAfter'
    await smtpMailer(server.url, from).send({ ...letter, text }, 'letter-1')
    await server.close()
    assert.equal(server.deliveries.length, 1)
    assert.ok(server.deliveries[0]?.body.includes('After'))
  })
})

describe('the settings of a mailer', () => {
  it('are refused when they name no mail server, without showing a password', () => {
    for (const url of ['mail.example.org', 'http://mail.example.org', 'smtp:', '']) {
      assert.throws(() => smtpMailer(url, from), /has to be given as smtp/)
    }
    assert.throws(
      () => smtpMailer('https://user:secret@mail.example.org', from),
      (cause: Error) => !cause.message.includes('secret'),
    )
  })

  it('are refused when the sender is no address', () => {
    for (const sender of ['', 'Remit', 'Remit <remit>', 'remit@example.org\r\nBcc: ben@example.org', 'a@b.c, d@e.f']) {
      assert.throws(() => smtpMailer('smtp://127.0.0.1', sender), /no mail address/, sender)
    }
  })
})

function isOtherThanRefused(cause: unknown): boolean {
  return cause instanceof Error && !(cause instanceof LetterRefused)
}
