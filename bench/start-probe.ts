// One start, or one reading of the rows that it reads, in a process of its own: prints the milliseconds it took.

import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { systemClock } from '../src/adapters/clock/system-clock.ts'
import { keyFiles } from '../src/adapters/crypto/key-files.ts'
import { nodeCrypto } from '../src/adapters/crypto/node-crypto.ts'
import { systemChance } from '../src/adapters/crypto/system-chance.ts'
import { openSqliteStore } from '../src/adapters/store/sqlite/store.ts'
import { openHouse } from '../src/app/house.ts'

const [, , what, data = ''] = process.argv
const path = join(data, 'remit.sqlite')
const from = performance.now()
const count = what === 'start' ? await start() : rows()
console.log((performance.now() - from).toFixed(3))
if (count < 10_000) throw new Error(`Only ${count} entries were read`)

async function start(): Promise<number> {
  const store = await openSqliteStore(path)
  const keys = keyFiles(join(data, 'keys'))
  const house = await openHouse(
    { store, clock: systemClock, chance: systemChance, crypto: nodeCrypto, keys },
    'localhost/record',
  )
  const snapshot = await house.foundation('club')?.read()
  return snapshot?.state.size ?? 0
}

function rows(): number {
  const database = new DatabaseSync(path, { readOnly: true })
  const decoder = new TextDecoder()
  let read = 0
  for (const { bytes } of database.prepare('SELECT bytes FROM entry ORDER BY n').all()) {
    if (!(bytes instanceof Uint8Array)) throw new Error('An entry is not kept as bytes')
    const entry: unknown = JSON.parse(decoder.decode(bytes))
    if (entry !== null) read += 1
  }
  return read
}
