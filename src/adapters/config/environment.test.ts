import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { readConfiguration } from './environment.ts'

describe('configuration', () => {
  it('needs nothing: port 3000, the folder data, no mail server', () => {
    const read = readConfiguration({})
    assert.deepEqual(read, {
      ok: true,
      value: {
        port: 3000,
        data: 'data',
        url: 'http://localhost:3000',
        mailFrom: 'Remit <remit@localhost>',
        behindProxy: false,
      },
    })
  })

  it('takes its address from the port unless one is given', () => {
    const read = readConfiguration({ PORT: '8080', REMIT_URL: 'https://Remit.example.org:443/' })
    assert.ok(read.ok)
    assert.deepEqual([read.value.port, read.value.url], [8080, 'https://remit.example.org'])
  })

  it('takes no address with a path, since every link begins at the root', () => {
    assert.equal(readConfiguration({ REMIT_URL: 'https://example.org/remit' }).ok, false)
  })

  it('takes no port on which it could not say where it is', () => {
    for (const PORT of ['', ' ', '0', '0x50', '1e3', '-1', '80.5', '65536', '9'.repeat(30)]) {
      assert.equal(readConfiguration({ PORT }).ok, false, PORT)
    }
  })

  it('names each variable that is wrong and what is wrong with it', () => {
    const read = readConfiguration({ PORT: 'eighty', REMIT_SMTP: 'mail.example.org', REMIT_PROXY: 'yes' })
    assert.deepEqual(read, {
      ok: false,
      problem: [
        { variable: 'PORT', problem: 'is not a whole number' },
        { variable: 'REMIT_SMTP', problem: 'is not an address like smtp://user:password@mail.example.org:587' },
        { variable: 'REMIT_PROXY', problem: 'is neither 0 nor 1' },
      ],
    })
  })

  it('is told in docs/operating.md: every variable that is read, and what holds without it', () => {
    const read: string[] = []
    const without = readConfiguration(
      new Proxy<NodeJS.ProcessEnv>(
        {},
        {
          get(_, name) {
            read.push(String(name))
            return undefined
          },
        },
      ),
    )
    assert.ok(without.ok)
    const told = toldVariables()
    assert.deepEqual([...told.keys()].toSorted(), [...new Set(read)].toSorted())
    const { port, data, mailFrom, behindProxy } = without.value
    for (const [variable, value] of [
      ['PORT', String(port)],
      ['REMIT_DATA', data],
      ['REMIT_MAIL_FROM', mailFrom],
      ['REMIT_PROXY', behindProxy ? '1' : '0'],
    ] as const) {
      assert.equal(told.get(variable), `\`${value}\``, variable)
    }
  })
})

/** From each variable in the table to its last column. */
function toldVariables(): ReadonlyMap<string, string> {
  const document = readFileSync(join(import.meta.dirname, '../../../docs/operating.md'), 'utf8')
  const rows = document.matchAll(/^\| `([A-Z_]+)` \|.*\| ([^|]*) \|$/gm)
  return new Map(Array.from(rows, ([, variable = '', without = '']) => [variable, without]))
}
