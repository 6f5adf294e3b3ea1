// What people do and say leaves no trace in the log, however much is logged.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { nodeTerminal } from '../src/adapters/cli/node-terminal.ts'
import { startServer } from '../src/main/server.ts'
import { configured } from './support/configured.ts'
import { freePort } from './support/free-port.ts'
import { mailServer } from './support/mail-server.ts'
import { visitor } from './support/visitor.ts'

const name = 'Zebulon Quillfeather'
const address = 'zebulon.quillfeather@example.net'
const words = 'unmistakable-answer-of-zebulon'
const refused = 'nobody.unmistakable@example.net'

describe('the log of a day', () => {
  it('names nobody, at the level at which every request is logged', { timeout: 60_000 }, async () => {
    const post = await mailServer({ refusal: (to) => (to === refused ? `550 5.1.1 <${to}> is nobody` : undefined) })
    const data = mkdtempSync(join(tmpdir(), 'remit-log-'))
    const port = await freePort()
    const lines: string[] = []
    const server = await startServer(
      configured({
        PORT: String(port),
        REMIT_DATA: data,
        REMIT_SMTP: post.url,
        REMIT_MAIL_FROM: 'remit@example.org',
        REMIT_LOG: 'json',
        REMIT_LOG_LEVEL: 'debug',
      }),
      {
        terminal: { ...nodeTerminal({}), out: () => {}, err: (line) => lines.push(line) },
        foundations: join(import.meta.dirname, 'letters/foundations'),
      },
    )
    const zebulon = visitor(server.url)
    await zebulon.send({ on: '/sign-in', fields: { address, back: '/harbour' } })
    const link =
      /https?:\/\/\S+\/sign-in\/link\?\S+/.exec(post.deliveries[0]?.body.replaceAll('=\r\n', '') ?? '')?.[0] ?? ''
    const token = new URL(link.replaceAll('=3D', '=')).searchParams.get('token') ?? ''
    await zebulon.send({ on: '/sign-in/link', fields: { token, back: '/harbour' } })
    await zebulon.send({ on: '/harbour/introduce', fields: { name, back: '/harbour' } })
    const page = await zebulon.send({
      on: '/harbour/groups/crew/seats/deckhand/apply',
      fields: { answers: words },
    })
    await zebulon.read(page)
    const person = /\/harbour\/people\/([\w-]+)/.exec(await zebulon.read(page))?.[1] ?? ''
    await zebulon.read(`/harbour/people/${person}`)
    await fetch(`${server.url}/harbour/people/${encodeURIComponent(name)}?at=${words}`)
    await fetch(`${server.url}/harbour/powers?may=${words}`)
    const other = visitor(server.url)
    await assert.rejects(other.send({ on: '/sign-in', fields: { address: refused, back: '/' } }))
    await server.close()
    await post.close()
    rmSync(data, { recursive: true, force: true })

    const events = new Set(lines.map((line) => JSON.parse(line).event))
    assert.deepEqual([...events].toSorted(), ['request', 'sign-in-letter-not-sent', 'started', 'stopped', 'stopping'])
    const log = lines.join('\n')
    assert.ok(log.includes('/:foundation/people/:person'))
    assert.match(person, /^[0-9a-f]{16}$/)
    const secrets = [name, encodeURIComponent(name), address, 'zebulon', 'Quillfeather', words, refused, 'unmistakable']
    for (const secret of [...secrets, person, token, '127.0.0.1', '::1'])
      assert.equal(log.toLowerCase().includes(secret.toLowerCase()), false, secret)
  })
})
