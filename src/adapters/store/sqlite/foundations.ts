import type { DatabaseSync } from 'node:sqlite'
import type { Batch, StoredFoundation } from '../../../app/ports.ts'
import type { Instant } from '../../../core/base/instant.ts'
import type { Name } from '../../../core/base/name.ts'
import { ok, type Result, refuse } from '../../../core/base/result.ts'
import { numberCell, textCell } from './cell.ts'

/** Reads them, of a data file of any format. */
export function foundationTable(database: DatabaseSync) {
  const all = database.prepare('SELECT name, origin, vkey FROM foundation ORDER BY id')
  return {
    all: (): readonly StoredFoundation[] =>
      all.all().map((row) => ({ name: textCell(row.name), origin: textCell(row.origin), vkey: textCell(row.vkey) })),
  }
}

/** The writing half, with what only a store asks. */
export function foundationWriter(database: DatabaseSync) {
  const insert = database.prepare('INSERT INTO foundation (name, origin, vkey) VALUES (?, ?, ?)')
  const idOf = database.prepare('SELECT id FROM foundation WHERE name = ?')
  const wakesBy = database.prepare(
    'SELECT name FROM foundation WHERE wakes_version IS NOT ? OR wakes_at <= ? ORDER BY id',
  )
  const changeKey = database.prepare('UPDATE foundation SET vkey = ? WHERE id = ?')
  const wake = database.prepare('UPDATE foundation SET wakes_version = ?, wakes_at = ? WHERE id = ?')
  return {
    create({ name, origin, vkey }: StoredFoundation): Result<void, 'name taken'> {
      if (idOf.get(name) !== undefined) return refuse('name taken')
      insert.run(name, origin, vkey)
      return ok(undefined)
    },
    /** The number that stands for a foundation in the other tables. */
    id(name: Name): number {
      const row = idOf.get(name)
      if (row === undefined) throw new Error(`there is no foundation ${name}`)
      return numberCell(row.id)
    },
    wakesBy: (now: Instant, version: string): readonly Name[] =>
      wakesBy.all(version, now).map(({ name }) => textCell(name)),
    change(id: number, { vkey, wakes }: Batch): void {
      if (vkey !== undefined) changeKey.run(vkey, id)
      if (wakes !== undefined) wake.run(wakes.version, wakes.at ?? null, id)
    },
  }
}
