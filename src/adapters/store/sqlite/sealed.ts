import type { DatabaseSync } from 'node:sqlite'
import type { Readers, SealedValue } from '../../../app/ports.ts'
import type { Name } from '../../../core/base/name.ts'
import { bytesCell, type Row, textCell } from './cell.ts'

export function sealedTable(database: DatabaseSync) {
  const all = database.prepare(
    `SELECT commitment, salt, value, readers, person, readers_group FROM sealed
     WHERE foundation = (SELECT id FROM foundation WHERE name = ?) ORDER BY id`,
  )
  const insert = database.prepare(
    `INSERT INTO sealed (foundation, commitment, salt, value, readers, person, readers_group)
     VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  )
  return {
    all: (foundation: Name): readonly SealedValue[] =>
      all.all(foundation).map((row) => ({
        commitment: textCell(row.commitment),
        salt: bytesCell(row.salt),
        value: textCell(row.value),
        readers: readersOf(row),
      })),
    add(id: number, values: readonly SealedValue[]): void {
      for (const { commitment, salt, value, readers } of values) {
        const { kind, person, group } = cellsOf(readers)
        insert.run(id, commitment, salt, value, kind, person, group)
      }
    },
  }
}

/** No identifier of a person is empty, so that a value which is for this one alone is for nobody. */
const nobody = ''

function cellsOf(readers: Readers): {
  readonly kind: string
  readonly person: string | null
  readonly group: string | null
} {
  switch (readers.kind) {
    case 'public':
      return { kind: 'public', person: null, group: null }
    case 'nobody':
      return { kind: 'self', person: nobody, group: null }
    case 'self':
      return { kind: 'self', person: readers.person, group: null }
    case 'group':
      return { kind: 'group', person: readers.person, group: readers.group }
  }
}

function readersOf(row: Row): Readers {
  const kind = textCell(row.readers)
  if (kind === 'public') return { kind }
  if (kind === 'self')
    return textCell(row.person) === nobody ? { kind: 'nobody' } : { kind, person: textCell(row.person) }
  if (kind === 'group') return { kind, group: textCell(row.readers_group), person: textCell(row.person) }
  // Never wider than it was sealed for: a kind that this version does not know is not guessed at.
  throw new Error(`a sealed value has readers of the unknown kind ${kind}`)
}
