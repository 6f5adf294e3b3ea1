import type { DatabaseSync } from 'node:sqlite'
import type { DrawerKind, DrawerThing } from '../../../app/drawer.ts'
import type { Batch } from '../../../app/ports.ts'
import type { Name } from '../../../core/base/name.ts'
import type { PersonId } from '../../../core/foundation/event.ts'
import { numberCell, type Row, textCell } from './cell.ts'

export function drawerTable(database: DatabaseSync) {
  const things = `SELECT key, person, text FROM drawer
    WHERE foundation = (SELECT id FROM foundation WHERE name = ?) AND kind = ?`
  const one = database.prepare(`${things} AND key = ?`)
  const all = database.prepare(`${things} ORDER BY key`)
  const theirs = database.prepare(`${things} AND person = ? ORDER BY key`)
  const counted = database.prepare(`SELECT count(*) AS count FROM drawer
    WHERE foundation = (SELECT id FROM foundation WHERE name = ?) AND kind = ? AND substr(key, 1, length(?)) = ?`)
  const put = database.prepare(
    'INSERT OR REPLACE INTO drawer (foundation, kind, key, person, text) VALUES (?, ?, ?, ?, ?)',
  )
  const take = database.prepare('DELETE FROM drawer WHERE foundation = ? AND kind = ? AND key = ?')
  const forget = database.prepare('DELETE FROM drawer WHERE foundation = ? AND person = ?')
  return {
    get(foundation: Name, kind: DrawerKind, key: string): DrawerThing | undefined {
      const row = one.get(foundation, kind, key)
      return row && thingOf(kind, row)
    },
    list(foundation: Name, kind: DrawerKind, person?: PersonId): readonly DrawerThing[] {
      const rows = person === undefined ? all.all(foundation, kind) : theirs.all(foundation, kind, person)
      return rows.map((row) => thingOf(kind, row))
    },
    count(foundation: Name, kind: DrawerKind, prefix: string): number {
      return numberCell(counted.get(foundation, kind, prefix, prefix)?.count)
    },
    change(id: number, { drawer, forgotten = [] }: Batch): void {
      for (const { kind, key } of drawer?.take ?? []) take.run(id, kind, key)
      for (const { kind, key, person, text } of drawer?.put ?? []) put.run(id, kind, key, person ?? null, text)
      for (const person of forgotten) forget.run(id, person)
    },
  }
}

function thingOf(kind: DrawerKind, { key, person, text }: Row): DrawerThing {
  const theirs = person === null ? {} : { person: textCell(person) }
  return { kind, key: textCell(key), ...theirs, text: textCell(text) }
}
