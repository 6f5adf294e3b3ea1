import type { DatabaseSync } from 'node:sqlite'
import type { StoredFoundation } from '../../../app/ports.ts'
import type { Name } from '../../../core/base/name.ts'
import { ok, type Result, refuse } from '../../../core/base/result.ts'
import { numberCell, textCell } from './cell.ts'

export function foundationTable(database: DatabaseSync) {
  const all = database.prepare('SELECT name, origin, vkey FROM foundation ORDER BY id')
  const insert = database.prepare('INSERT INTO foundation (name, origin, vkey) VALUES (?, ?, ?)')
  const idOf = database.prepare('SELECT id FROM foundation WHERE name = ?')
  return {
    all: (): readonly StoredFoundation[] =>
      all.all().map((row) => ({ name: textCell(row.name), origin: textCell(row.origin), vkey: textCell(row.vkey) })),
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
  }
}
