import type { ClientBase, Pool } from 'pg'
import type { Batch, Readers, SealedValue } from '../../../app/ports.ts'
import type { Name } from '../../../core/base/name.ts'
import { bytesCell, type Row, textCell, utf8, utf8Cell } from './cell.ts'

export function sealedTable(pool: Pool) {
  return {
    async since(foundation: Name, size: number): Promise<readonly SealedValue[]> {
      const { rows } = await pool.query<Row>({
        name: 'sealed',
        text: `SELECT commitment, salt, value, readers, person, readers_group FROM sealed
               WHERE foundation = $1 AND at_size >= $2 ORDER BY at_size, place`,
        values: [foundation, size],
      })
      return rows.map((row) => ({
        commitment: textCell(row.commitment),
        salt: bytesCell(row.salt),
        value: utf8Cell(row.value),
        readers: readersOf(row),
      }))
    },
  }
}

/** Sent without waiting. */
export function addSealed(client: ClientBase, { foundation, size, sealed }: Batch): readonly Promise<unknown>[] {
  if (sealed.length === 0) return []
  const cells = sealed.map(({ readers }) => cellsOf(readers))
  const added = client.query({
    name: 'add sealed',
    text: `INSERT INTO sealed (foundation, at_size, commitment, salt, value, readers, person, readers_group)
           SELECT $1, $2, commitment, salt, value, readers, person, readers_group
           FROM unnest($3::text[], $4::bytea[], $5::bytea[], $6::text[], $7::text[], $8::text[])
             WITH ORDINALITY AS new (commitment, salt, value, readers, person, readers_group, place)
           ORDER BY place ON CONFLICT DO NOTHING`,
    values: [
      foundation,
      size,
      sealed.map(({ commitment }) => commitment),
      sealed.map(({ salt }) => salt),
      sealed.map(({ value }) => utf8(value)),
      cells.map(({ kind }) => kind),
      cells.map(({ person }) => person),
      cells.map(({ group }) => group),
    ],
  })
  return [added]
}

/** Sent without waiting, after what the batch adds. */
export function eraseSealed(client: ClientBase, { foundation, erased = [] }: Batch): readonly Promise<unknown>[] {
  if (erased.length === 0) return []
  const text = 'DELETE FROM sealed WHERE foundation = $1 AND commitment = ANY ($2::text[])'
  return [client.query(text, [foundation, erased])]
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
