import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Measured, Meter } from '../../app/meter.ts'
import type { LetterCounts } from '../../app/ports.ts'

/** What can be read of the running process when somebody asks. */
export interface Gauges {
  readonly requestsInHand: () => number
  readonly connections: () => number
  readonly listeners: () => number
  readonly waitingActs: () => number
  readonly letters: () => Promise<LetterCounts>
  /** Announcements that wait for a channel. */
  readonly deliveries: () => Promise<number>
  readonly foundations: () => { readonly known: number; readonly inMemory: number }
  /** Absent where there is no pool of connections. */
  readonly pool?: () => { readonly open: number; readonly idle: number; readonly waiting: number }
}

export interface ServerMetrics extends Meter {
  watch(gauges: Gauges): void
  /** In the text format of Prometheus. */
  exposition(): Promise<{ readonly type: string; readonly text: string }>
}

/** `docs/operating.md` tells each name. The registry is this server's own, since several may run in one process. */
export function serverMetrics(): ServerMetrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const instruments = instrumentsIn(registers)
  return {
    note: (measured) => note(measured, instruments),
    watch: (gauges) => watch(gauges, registers),
    exposition: async () => ({ type: registry.contentType, text: await registry.metrics() }),
  }
}

function instrumentsIn(registers: Registry[]) {
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Counter({ name, help, labelNames, registers })
  const histogram = <Label extends string>(name: string, help: string, labelNames: Label[], buckets: number[]) =>
    new Histogram({ name, help, labelNames, buckets, registers })
  return {
    requests: counter('remit_http_requests_total', 'Requests answered.', ['method', 'route', 'status']),
    requestSeconds: histogram(
      'remit_http_request_duration_seconds',
      'Time from a request to its answer.',
      ['route'],
      seconds,
    ),
    turnedAway: counter('remit_http_turned_away_total', 'Requests not worked on, by the limit they met.', ['limit']),
    acts: counter('remit_acts_total', 'Acts asked for, by what became of them.', ['outcome']),
    commitSeconds: histogram('remit_commit_duration_seconds', 'Time until a commit is durable.', [], seconds),
    commitEntries: histogram('remit_commit_entries', 'Entries that share a commit.', [], sizes),
    loads: counter('remit_foundation_loads_total', 'Foundations brought into memory.', ['from']),
    loadSeconds: histogram(
      'remit_foundation_load_duration_seconds',
      'Time to bring one into memory.',
      ['from'],
      seconds,
    ),
    folded: counter('remit_entries_folded_total', 'Entries folded when foundations were loaded.', []),
    snapshots: counter('remit_snapshots_total', 'Snapshots taken.', ['outcome']),
    caughtUp: counter('remit_entries_caught_up_total', "Entries of other processes' that were folded.", []),
    announcements: counter('remit_announcements_total', 'Announcements tried in a channel, by what became of them.', [
      'outcome',
    ]),
    letters: counter('remit_letters_total', 'Letters tried, by what became of them.', ['outcome']),
    signIns: counter('remit_sign_ins_total', 'Links asked for and followed, by what became of it.', ['outcome']),
    witnesses: counter('remit_witness_requests_total', 'Witnesses asked, by what they answered.', ['outcome']),
    witnessSeconds: histogram('remit_witness_request_duration_seconds', 'Time that witnesses take.', [], seconds),
  }
}

const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const sizes = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024]

function note(measured: Measured, to: ReturnType<typeof instrumentsIn>): void {
  switch (measured.what) {
    case 'request':
      to.requests.inc({ method: measured.method, route: measured.route, status: String(measured.status) })
      to.requestSeconds.observe({ route: measured.route }, measured.duration_ms / 1000)
      return
    case 'turned-away':
      to.turnedAway.inc({ limit: measured.limit })
      return
    case 'act':
      to.acts.inc({ outcome: measured.outcome })
      return
    case 'commit':
      to.commitSeconds.observe(measured.duration_ms / 1000)
      to.commitEntries.observe(measured.entries)
      return
    case 'load':
      to.loads.inc({ from: measured.from })
      to.loadSeconds.observe({ from: measured.from }, measured.duration_ms / 1000)
      to.folded.inc(measured.entries)
      return
    case 'snapshot':
      to.snapshots.inc({ outcome: measured.outcome })
      return
    case 'catch-up':
      to.caughtUp.inc(measured.entries)
      return
    case 'announcement':
      to.announcements.inc({ outcome: measured.outcome })
      return
    case 'letter':
      to.letters.inc({ outcome: measured.outcome })
      return
    case 'sign-in':
      to.signIns.inc({ outcome: measured.outcome })
      return
    case 'witness':
      to.witnesses.inc({ outcome: measured.outcome })
      to.witnessSeconds.observe(measured.duration_ms / 1000)
      return
  }
}

function watch(gauges: Gauges, registers: Registry[]): void {
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read())
      },
    })
  gauge('remit_http_requests_in_hand', 'Requests that wait for their answer.', gauges.requestsInHand)
  gauge('remit_http_connections', 'Open connections.', gauges.connections)
  gauge('remit_live_listeners', 'Open pages that follow a vote.', gauges.listeners)
  gauge('remit_acts_waiting', 'Acts that wait for their turn.', gauges.waitingActs)
  letterGauge(gauges.letters, registers)
  deliveryGauge(gauges.deliveries, registers)
  gauge('remit_foundations_known', 'Foundations of the store.', () => gauges.foundations().known)
  gauge('remit_foundations_in_memory', 'Foundations in memory.', () => gauges.foundations().inMemory)
  const { pool } = gauges
  if (pool === undefined) return
  gauge('remit_database_connections', 'Connections to PostgreSQL.', () => pool().open)
  gauge('remit_database_connections_idle', 'Those of them that nobody uses.', () => pool().idle)
  gauge('remit_database_waiting', 'Pieces of work that wait for a connection.', () => pool().waiting)
}

function deliveryGauge(read: () => Promise<number>, registers: Registry[]): void {
  new Gauge({
    name: 'remit_announcements_in_outbox',
    help: 'Announcements that wait for a channel.',
    registers,
    async collect() {
      this.reset()
      const waiting = await read().catch(() => undefined)
      if (waiting === undefined) this.remove()
      else this.set(waiting)
    },
  })
}

/** Without the store nobody knows how many there are, and then nothing is said of them rather than a number that may be wrong. */
function letterGauge(read: () => Promise<LetterCounts>, registers: Registry[]): void {
  new Gauge({
    name: 'remit_letters_in_outbox',
    help: 'Letters in the outbox, by what becomes of them: they wait to be sent, or were given up.',
    labelNames: ['state'],
    registers,
    async collect() {
      this.reset()
      const counts = await read().catch(() => undefined)
      if (counts === undefined) return
      this.set({ state: 'waiting' }, counts.waiting)
      this.set({ state: 'given-up' }, counts.givenUp)
    },
  })
}
