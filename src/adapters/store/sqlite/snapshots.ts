import type { DatabaseSync } from 'node:sqlite'
import type { StoredSnapshot } from '../../../app/ports.ts'
import type { Name } from '../../../core/base/name.ts'
import { joined, partsOf, sha256Of } from '../snapshot-parts.ts'
import { queues } from '../turn.ts'
import { bytesCell, numberCell, textCell } from './cell.ts'

/** Does one step in a transaction of its own. */
type Write = <Value>(step: () => Value) => Promise<Value>

/**
 * Snapshots are written and deleted part by part. What a crash leaves half written is not whole, so it is never read, and
 * the next snapshot clears it away.
 */
export function snapshotTable(database: DatabaseSync, write: Write) {
  const inLine = queues()
  const last = database.prepare(
    `SELECT id, version, size, root, length, sha256 FROM snapshot
     WHERE foundation = ${named} AND whole = 1 ORDER BY id DESC LIMIT 1`,
  )
  const parts = database.prepare('SELECT bytes FROM snapshot_part WHERE snapshot = ? ORDER BY part')
  const begin = database.prepare(
    `INSERT INTO snapshot (foundation, version, size, root, length, sha256) VALUES (${named}, ?, ?, ?, ?, ?)`,
  )
  const addPart = database.prepare('INSERT INTO snapshot_part (snapshot, part, bytes) VALUES (?, ?, ?)')
  const complete = database.prepare('UPDATE snapshot SET whole = 1 WHERE id = ?')
  const spoil = database.prepare('UPDATE snapshot SET whole = 0 WHERE id = ?')
  const allBut = database.prepare(`SELECT id FROM snapshot WHERE foundation = ${named} AND id IS NOT ?`)
  const dropPart = database.prepare(
    'DELETE FROM snapshot_part WHERE id = (SELECT id FROM snapshot_part WHERE snapshot = ? ORDER BY part DESC LIMIT 1)',
  )
  const dropHead = database.prepare('DELETE FROM snapshot WHERE id = ?')

  async function keep(foundation: Name, { version, size, root, bytes }: StoredSnapshot): Promise<void> {
    const digest = sha256Of(bytes)
    const id = Number(
      await write(() => begin.run(foundation, version, size, root, bytes.length, digest).lastInsertRowid),
    )
    for (const [place, part] of partsOf(bytes).entries()) await write(() => addPart.run(id, place, part))
    await write(() => complete.run(id))
    await dropAllBut(foundation, id)
  }

  async function dropAllBut(foundation: Name, kept: number | null): Promise<void> {
    for (const row of allBut.all(foundation, kept)) {
      const id = numberCell(row.id)
      await write(() => spoil.run(id))
      while ((await write(() => dropPart.run(id).changes)) === 1);
      await write(() => dropHead.run(id))
    }
  }

  return {
    of(foundation: Name): StoredSnapshot | undefined {
      const row = last.get(foundation)
      if (row === undefined) return undefined
      const expected = { length: numberCell(row.length), sha256: bytesCell(row.sha256) }
      const bytes = joined(
        parts.all(numberCell(row.id)).map((part) => bytesCell(part.bytes)),
        expected,
      )
      return bytes && { version: textCell(row.version), size: numberCell(row.size), root: bytesCell(row.root), bytes }
    },
    /** One after another, also when they are asked for at once. */
    keep: (foundation: Name, snapshot: StoredSnapshot): Promise<void> =>
      inLine(foundation, () => keep(foundation, snapshot)),
    drop: (foundation: Name): Promise<void> => inLine(foundation, () => dropAllBut(foundation, null)),
  }
}

const named = '(SELECT id FROM foundation WHERE name = ?)'
