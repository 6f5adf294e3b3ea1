import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { Others } from '../../../app/ports.ts'
import type { Name } from '../../../core/base/name.ts'
import type { Address } from './connection.ts'
import { lockKey } from './lock-key.ts'

/**
 * The connection that one process keeps open for as long as it runs: on it the process hears of the others' appends,
 * tells of its own, and holds its duties.
 */
export interface Standing {
  /** Tells the other processes of an append, soon; whoever misses it sees the size of the record. */
  tell(foundation: Name): void
  readonly listen: Others['listen']
  readonly hasDuty: Others['hasDuty']
  close(): Promise<void>
}

/** A process that is paused loses its connection after this long, and with it its duties. */
export const longest_silence_ms = 60_000
/** How often it is heard from at least. */
const heartbeat_ms = 15_000
const longest_answer_ms = 5_000
const shortest_pause_ms = 100
const longest_pause_ms = 5_000

interface Present {
  readonly client: pg.Client
  /** Duties that this connection holds: they end with it. */
  readonly duties: Set<string>
}

/** @param foundations all of them, of which word is given after a gap, because something may have been missed */
export async function openStanding(
  { schema, config }: Address,
  foundations: () => Promise<readonly Name[]>,
): Promise<Standing> {
  const channel = `remit_${schema}`
  const self = randomBytes(8).toString('hex')
  const listeners = new Set<(foundation: Name) => void>()
  const untold = new Set<Name>()
  const closing = new AbortController()
  let present: Present | undefined = await connect()
  let telling = false
  const heart = setInterval(() => void present?.client.query('SELECT 1').catch(() => {}), heartbeat_ms)
  heart.unref()

  async function connect(): Promise<Present> {
    const client = new pg.Client({ ...config, query_timeout: longest_answer_ms })
    client.on('notification', ({ payload = '' }) => hear(payload))
    client.on('error', () => {})
    try {
      await client.connect()
      await client.query(`LISTEN ${channel}`)
    } catch (cause) {
      await client.end().catch(() => {})
      throw cause
    }
    client.once('end', () => void comeBack())
    return { client, duties: new Set() }
  }

  async function comeBack(): Promise<void> {
    present = undefined
    for (let wait_ms = shortest_pause_ms; !closing.signal.aborted; wait_ms = Math.min(wait_ms * 2, longest_pause_ms)) {
      try {
        present = await connect()
        const all = await foundations()
        for (const foundation of all) spread(foundation)
        return void tellAll()
      } catch {
        await pause(wait_ms, undefined, { ref: false, signal: closing.signal }).catch(() => {})
      }
    }
  }

  function hear(payload: string): void {
    const [from, foundation] = payload.split(' ', 2)
    if (from !== self && foundation !== undefined) spread(foundation)
  }

  function spread(foundation: Name): void {
    for (const listener of listeners) listener(foundation)
  }

  /** One at a time: what comes meanwhile shares the next one. */
  async function tellAll(): Promise<void> {
    if (telling) return
    telling = true
    while (untold.size > 0 && present !== undefined) {
      const names = [...untold]
      untold.clear()
      const text = 'SELECT pg_notify($1, $2 || name) FROM unnest($3::text[]) AS name'
      await present.client.query({ name: 'tell', text, values: [channel, `${self} `, names] }).catch(() => {})
    }
    telling = false
  }

  return {
    tell(foundation) {
      untold.add(foundation)
      void tellAll()
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async hasDuty(duty) {
      const asked = present
      if (asked === undefined) return false
      try {
        if (asked.duties.has(duty)) {
          // An answer shows that the server still knows this connection, so that nobody else can have the duty.
          await asked.client.query('SELECT 1')
          return true
        }
        const text = 'SELECT pg_try_advisory_lock($1) AS taken'
        const { rows } = await asked.client.query<{ taken: unknown }>(text, [lockKey(schema, 'duty', duty)])
        const taken = rows[0]?.taken === true
        if (taken) asked.duties.add(duty)
        return taken
      } catch {
        return false
      }
    },
    async close() {
      closing.abort()
      clearInterval(heart)
      listeners.clear()
      await present?.client.end()
    },
  }
}
