import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '../src/adapters/clock/system-clock.ts'
import { keyFiles } from '../src/adapters/crypto/key-files.ts'
import { nodeCrypto } from '../src/adapters/crypto/node-crypto.ts'
import { systemChance } from '../src/adapters/crypto/system-chance.ts'
import { openSqliteStore } from '../src/adapters/store/sqlite/store.ts'
import { openHouse } from '../src/app/house.ts'
import { folderAt } from '../test/support/test-ports.ts'
import { median } from './median.ts'

export interface StartRow {
  readonly entries: number
  readonly start_ms: number
  readonly rows_ms: number
}

const entries = 10_000
const rounds = 11
const votes_at_once = 250
const options = ['yes', 'mild-yes', 'mild-no', 'no'] as const

/**
 * A start with a long record of votes, as the app wrote it to SQLite, beside reading the same rows and parsing them. Every
 * measurement is a process of its own, since a start happens in a process that has run nothing yet; loading code is not counted.
 */
export async function measureStart(): Promise<StartRow> {
  const data = mkdtempSync(join(tmpdir(), 'remit-bench-'))
  try {
    await writeRecord(data)
    const taken = { start: [] as number[], rows: [] as number[] }
    for (let round = 0; round < rounds; round += 1) {
      taken.start.push(probe('start', data))
      taken.rows.push(probe('rows', data))
    }
    return { entries, start_ms: median(taken.start), rows_ms: median(taken.rows) }
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}

async function writeRecord(data: string): Promise<void> {
  const house = await openHouse(
    {
      store: await openSqliteStore(join(data, 'remit.sqlite')),
      clock: systemClock,
      chance: systemChance,
      crypto: nodeCrypto,
      keys: keyFiles(join(data, 'keys')),
    },
    'localhost/record',
  )
  const founded = await house.found(folderAt(join(import.meta.dirname, '..', 'test', 'faults', 'foundation', 'club')))
  if (!founded.ok) throw new Error(JSON.stringify(founded.problem))
  const club = founded.value
  for (let size = (await club.read()).state.size; size < entries; size = (await club.read()).state.size) {
    const count = Math.min(votes_at_once, entries - size)
    const votes = Array.from({ length: count }, (_, place) => {
      const option = options[(size + place) % options.length] ?? 'yes'
      const person = `voter-${1 + ((size + place) % 20)}`
      return club.act({ act: crypto.randomUUID(), person, command: { type: 'vote', motion: 1, option } })
    })
    for (const { ok } of await Promise.all(votes)) if (!ok) throw new Error('A vote was refused')
  }
  await house.close()
}

function probe(what: 'start' | 'rows', data: string): number {
  const done = spawnSync(process.execPath, [join(import.meta.dirname, 'start-probe.ts'), what, data], {
    encoding: 'utf8',
  })
  if (done.status !== 0) throw new Error(done.stderr)
  return Number(done.stdout)
}
