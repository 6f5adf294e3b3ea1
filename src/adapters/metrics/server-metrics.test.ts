import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import type { Measured } from '../../app/meter.ts'
import { type Gauges, serverMetrics } from './server-metrics.ts'

const gauges: Gauges = {
  requestsInHand: () => 1,
  connections: () => 2,
  listeners: () => 3,
  waitingActs: () => 4,
  letters: async () => ({ waiting: 10, givenUp: 11 }),
  deliveries: async () => 12,
  foundations: () => ({ known: 6, inMemory: 5 }),
  pool: () => ({ open: 7, idle: 8, waiting: 9 }),
}

const everything: readonly Measured[] = [
  { what: 'request', method: 'GET', route: '/:foundation', status: 200, duration_ms: 12 },
  { what: 'turned-away', limit: 'client' },
  { what: 'act', outcome: 'done' },
  { what: 'commit', entries: 3, duration_ms: 4 },
  { what: 'load', from: 'snapshot', entries: 100, duration_ms: 5 },
  { what: 'snapshot', outcome: 'kept' },
  { what: 'catch-up', entries: 2 },
  { what: 'announcement', outcome: 'sent' },
  { what: 'letter', outcome: 'sent' },
  { what: 'sign-in', outcome: 'bad-link' },
  { what: 'witness', outcome: 'cosigned', duration_ms: 30 },
]

describe('what machines are told', () => {
  it('is in the text format of Prometheus, one value for each name and its labels', async () => {
    const samples = await read()
    assert.equal(samples.get('remit_http_requests_total{method="GET",route="/:foundation",status="200"}'), 1)
    assert.equal(samples.get('remit_commit_duration_seconds_sum'), 0.004)
    assert.equal(samples.get('remit_entries_folded_total'), 100)
    assert.equal(samples.get('remit_http_requests_in_hand'), 1)
    assert.equal(samples.get('remit_foundations_in_memory'), 5)
    assert.equal(samples.get('remit_database_waiting'), 9)
    assert.equal(samples.get('remit_letters_in_outbox{state="waiting"}'), 10)
    assert.equal(samples.get('remit_letters_in_outbox{state="given-up"}'), 11)
  })

  it('has the names that docs/operating.md tells, and no others', async () => {
    const { text } = await exposition()
    const exposed = Array.from(text.matchAll(/^# TYPE (remit_\w+) \w+$/gm), ([, name]) => name)
    const document = readFileSync(join(import.meta.dirname, '../../../docs/operating.md'), 'utf8')
    const told = Array.from(document.matchAll(/^\| `(remit_\w+)` \|/gm), ([, name]) => name)
    assert.deepEqual(told.toSorted(), exposed.toSorted())
  })

  it('bears names as Prometheus wants them: counters end in _total, times in _seconds', async () => {
    const { text } = await exposition()
    for (const [, name = '', type] of text.matchAll(/^# TYPE (remit_\w+) (\w+)$/gm)) {
      assert.equal(name.endsWith('_total'), type === 'counter', name)
      if (name.includes('duration')) assert.match(name, /_seconds$/)
    }
  })

  it('is kept apart from that of another server in the same process', async () => {
    serverMetrics().note({ what: 'letter', outcome: 'sent' })
    assert.doesNotMatch((await serverMetrics().exposition()).text, /^remit_letters_total\{/m)
  })
})

async function exposition() {
  const metrics = serverMetrics()
  metrics.watch(gauges)
  for (const measured of everything) metrics.note(measured)
  return metrics.exposition()
}

/** Every line is a comment or a sample: a name, perhaps labels, and a number. */
async function read(): Promise<ReadonlyMap<string, number>> {
  const { type, text } = await exposition()
  assert.match(type, /^text\/plain; version=0\.0\.4/)
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('# '))
  return new Map(
    lines.map((line) => {
      const [, name = '', value] = /^([a-z_]\w*(?:\{(?:\w+="(?:[^"\\]|\\.)*",?)*\})?) (\S+)$/.exec(line) ?? []
      assert.notEqual(name, '', line)
      // What has not been measured yet is no number.
      assert.match(value ?? '', /^(?:-?[\d.]+(?:e[+-]?\d+)?|Nan)$/, line)
      return [name, Number(value)]
    }),
  )
}
