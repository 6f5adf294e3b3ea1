import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { it } from 'node:test'
import { batchOf, python } from '../../../../test/contracts/store.ts'
import { openSqliteStore } from './store.ts'

it('ballots in SQLite stand in the order of their pseudonyms, without a row number or a date', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'remit-ballots-'))
  const path = join(folder, 'remit.db')
  const store = await openSqliteStore(path)
  await store.create(python)
  for (const pseudonym of ['7', '1', 'e', '4']) {
    const put = [{ kind: 'ballot', key: `1//${pseudonym}`, text: 'x' }] as const
    await store.append(batchOf('python', 0, [], { drawer: { put } }))
  }
  await store.close()
  const database = new DatabaseSync(path)
  const rows = database.prepare("SELECT * FROM drawer WHERE kind = 'ballot'").all()
  assert.deepEqual(
    rows.map(({ key }) => key),
    ['1//1', '1//4', '1//7', '1//e'],
  )
  assert.deepEqual(Object.keys(rows[0] ?? {}), ['foundation', 'kind', 'key', 'person', 'text'])
  assert.throws(() => database.prepare('SELECT rowid FROM drawer'), /no such column: rowid/)
  database.close()
  rmSync(folder, { recursive: true })
})
