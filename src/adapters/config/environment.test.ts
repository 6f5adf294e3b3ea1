import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { readConfiguration, shownSettings, unknownNames } from './environment.ts'
import { type Variable, variableNames, variables } from './variables.ts'

describe('configuration', () => {
  it('needs nothing: port 3000, SQLite in the folder data, no mail server', () => {
    assert.deepEqual(readConfiguration({}), {
      ok: true,
      value: {
        port: 3000,
        url: 'http://localhost:3000',
        data: 'data',
        database: { kind: 'sqlite' },
        keys: 'data/keys',
        mailFrom: 'Remit <remit@localhost>',
        channels: [],
        calendars: [],
        channelsLocal: false,
        behindProxy: false,
        log: { form: 'text', level: 'info' },
        stop_s: 20,
        stopNotice_s: 0,
        idle_min: 15,
        mostConnections: 10_000,
        mostRequests: 1_000,
        checksPerMinute: 60,
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

  it('reads where machines ask, on either kind of address', () => {
    const metricsAt = (REMIT_METRICS: string) => {
      const read = readConfiguration({ REMIT_METRICS })
      return read.ok ? read.value.metrics : undefined
    }
    assert.deepEqual(metricsAt('127.0.0.1:9464'), { host: '127.0.0.1', port: 9464 })
    assert.deepEqual(metricsAt('[::1]:9464'), { host: '::1', port: 9464 })
    for (const wrong of ['9464', ':9464', 'localhost:0', 'localhost:99999'])
      assert.equal(metricsAt(wrong), undefined, wrong)
  })

  it('names each variable that is wrong and what is wrong with it', () => {
    const wrong: Readonly<Record<string, readonly [value: string, problem: string]>> = {
      PORT: ['eighty', 'is not a whole number'],
      REMIT_HOST: ['', 'is empty'],
      REMIT_URL: ['example.org', 'is not an address like https://remit.example.org'],
      REMIT_DATA: ['', 'is empty'],
      REMIT_DATABASE_URL: ['mysql://db/remit', 'is not an address like postgres://user:password@db.example.org/remit'],
      REMIT_DATABASE_POOL: ['1', 'is not between 4 and 500'],
      REMIT_KEYS: ['', 'is empty'],
      REMIT_SECRET: ['secret', 'is not 64 hexadecimal digits'],
      REMIT_FOUNDATIONS: ['', 'is empty'],
      REMIT_SMTP: ['mail.example.org', 'is not an address like smtp://user:password@mail.example.org:587'],
      REMIT_MAIL_FROM: ['', 'is not a sender'],
      REMIT_CHANNELS: ['[{}]', 'has in place 1 no channel with the keys of its kind'],
      REMIT_CHANNELS_LOCAL: ['yes', 'is neither 0 nor 1'],
      REMIT_CALENDARS: ['[{}]', 'has in place 1 no calendar with foundation, group, title and url'],
      REMIT_PROXY: ['yes', 'is neither 0 nor 1'],
      REMIT_WITNESSES: ['', 'is empty'],
      REMIT_LOG: ['xml', 'is neither text nor json'],
      REMIT_LOG_LEVEL: ['loud', 'is not error, warn, info or debug'],
      REMIT_METRICS: ['9464', 'is not a host and a port, as in 127.0.0.1:9464'],
      REMIT_STOP_SECONDS: ['0', 'is not between 1 and 600'],
      REMIT_STOP_NOTICE_SECONDS: ['-1', 'is not a whole number'],
      REMIT_IDLE_MINUTES: ['1.5', 'is not a whole number'],
      REMIT_MOST_CONNECTIONS: ['9', 'is not between 10 and 1000000'],
      REMIT_MOST_REQUESTS: ['9', 'is not between 10 and 100000'],
      REMIT_CHECKS_PER_MINUTE: ['0', 'is not between 1 and 100000'],
    }
    assert.deepEqual(Object.keys(wrong), variableNames)
    const read = readConfiguration(Object.fromEntries(Object.entries(wrong).map(([name, [value]]) => [name, value])))
    assert.deepEqual(read, {
      ok: false,
      problem: Object.entries(wrong).map(([variable, [, problem]]) => ({ variable, problem })),
    })
  })

  it('takes a slip of the pen for the name that was meant, and lets other names be', () => {
    assert.deepEqual(readConfiguration({ REMIT_DATABSE_URL: 'postgres://db/remit' }), {
      ok: false,
      problem: [{ variable: 'REMIT_DATABSE_URL', problem: 'is not known; REMIT_DATABASE_URL is' }],
    })
    // What Kubernetes gives every container beside a service that is called remit.
    const foreign = { REMIT_PORT: 'tcp://10.0.0.1:80', REMIT_SERVICE_HOST: '10.0.0.1' }
    assert.equal(readConfiguration(foreign).ok, true)
    assert.deepEqual(unknownNames(foreign), [{ name: 'REMIT_PORT' }, { name: 'REMIT_SERVICE_HOST' }])
  })

  it('takes secrets from files, without the line break at their end', () => {
    const files: Readonly<Record<string, string>> = { '/run/smtp': 'smtp://u:p@mail.example.org\n' }
    const readFile = (path: string) => {
      const text = files[path]
      if (text === undefined) throw new Error('ENOENT')
      return text
    }
    const read = readConfiguration({ REMIT_SMTP_FILE: '/run/smtp' }, readFile)
    assert.equal(read.ok && read.value.smtp, 'smtp://u:p@mail.example.org')
    assert.deepEqual(readConfiguration({ REMIT_SMTP_FILE: '/run/none', REMIT_SMTP: 'smtp://mail' }, readFile), {
      ok: false,
      problem: [
        { variable: 'REMIT_SMTP_FILE', problem: 'is given beside REMIT_SMTP' },
        { variable: 'REMIT_SMTP_FILE', problem: 'names /run/none, which cannot be read' },
      ],
    })
  })

  it('is shown with where each value comes from, and no secret', () => {
    const shown = shownSettings(
      { REMIT_SMTP: 'smtp://u:hidden@mail', REMIT_DATABASE_URL_FILE: '/run/db', REMIT_LOG: 'json', PORT: '80' },
      { PORT: '8080' },
    )
    const of = (name: string) => shown.find((setting) => setting.name === name)
    assert.deepEqual(of('PORT'), { name: 'PORT', value: '8080', from: 'command line' })
    assert.deepEqual(of('REMIT_LOG'), { name: 'REMIT_LOG', value: 'json', from: 'environment' })
    assert.deepEqual(of('REMIT_SMTP'), { name: 'REMIT_SMTP', value: '(not shown)', from: 'environment' })
    assert.deepEqual(of('REMIT_DATABASE_URL'), { name: 'REMIT_DATABASE_URL', value: '(in /run/db)', from: 'file' })
    assert.deepEqual(of('REMIT_DATA'), { name: 'REMIT_DATA', value: 'data', from: 'default' })
  })

  it('is told in docs/operating.md: every variable, what it is for and what holds without it', () => {
    const document = readFileSync(join(import.meta.dirname, '../../../docs/operating.md'), 'utf8')
    const rows = document.matchAll(/^\| `([A-Z_]+)`(?: \*)? \| (.*) \| ([^|]*) \|$/gm)
    const told = Array.from(rows, ([, name, meaning, without]) => [name, meaning, without])
    const expected = variableNames.map((name) => {
      const { meaning, without }: Variable<unknown> = variables[name]
      return [name, meaning, isPlainDefault(name) ? `\`${without}\`` : without]
    })
    assert.deepEqual(told, expected)
  })

  it('has the defaults that it tells of', () => {
    for (const name of variableNames.filter(isPlainDefault)) {
      const { schema, without }: Variable<unknown> = variables[name]
      assert.equal(String(schema.parse(undefined)), without, name)
    }
  })
})

function isPlainDefault(name: keyof typeof variables): boolean {
  const { schema }: Variable<unknown> = variables[name]
  return schema.parse(undefined) !== undefined
}
