import type { DatabaseSync } from 'node:sqlite'
import type { Batch, Readers, SealedValue } from '../../../app/ports.ts'
import type { Name } from '../../../core/base/name.ts'
import { bytesCell, type Row, textCell } from './cell.ts'

export function sealedTable(database: DatabaseSync) {
  const since = database.prepare(
    `SELECT commitment, salt, value, readers, person, readers_group FROM sealed
     WHERE foundation = (SELECT id FROM foundation WHERE name = ?) AND at_size >= ? ORDER BY id`,
  )
  const insert = database.prepare(
    `INSERT INTO sealed (foundation, at_size, commitment, salt, value, readers, person, readers_group)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  )
  const erase = database.prepare('DELETE FROM sealed WHERE foundation = ? AND commitment = ?')
  return {
    since: (foundation: Name, size: number): readonly SealedValue[] =>
      since.all(foundation, size).map((row) => ({
        commitment: textCell(row.commitment),
        salt: bytesCell(row.salt),
        value: textCell(row.value),
        readers: readersOf(row),
      })),
    add(id: number, { size, sealed }: Batch): void {
      for (const { commitment, salt, value, readers } of sealed) {
        const { kind, person, group } = cellsOf(readers)
        insert.run(id, size, commitment, salt, value, kind, person, group)
      }
    },
    erase(id: number, { erased = [] }: Batch): void {
      for (const commitment of erased) erase.run(id, commitment)
    },
  }
}

function cellsOf(readers: Readers): {
  readonly kind: Readers['kind']
  readonly person: string | null
  readonly group: string | null
} {
  const { kind } = readers
  switch (kind) {
    case 'public':
    case 'nobody':
      return { kind, person: null, group: null }
    case 'self':
      return { kind, person: readers.person, group: null }
    case 'group':
      return { kind, person: readers.person, group: readers.group }
  }
}

function readersOf(row: Row): Readers {
  const kind = textCell(row.readers)
  if (kind === 'public' || kind === 'nobody') return { kind }
  if (kind === 'self') return { kind, person: textCell(row.person) }
  if (kind === 'group') return { kind, group: textCell(row.readers_group), person: textCell(row.person) }
  // Never wider than it was sealed for: a kind that this version does not know is not guessed at.
  throw new Error(`a sealed value has readers of the unknown kind ${kind}`)
}
