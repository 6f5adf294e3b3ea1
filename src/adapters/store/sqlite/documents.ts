import type { DatabaseSync } from 'node:sqlite'
import type { Batch, StoredDocument } from '../../../app/ports.ts'
import type { Name } from '../../../core/base/name.ts'
import { textCell } from './cell.ts'

export function documentTable(database: DatabaseSync) {
  const since = database.prepare(
    `SELECT digest, text FROM document
     WHERE foundation = (SELECT id FROM foundation WHERE name = ?) AND at_size >= ? ORDER BY id`,
  )
  // The digest is of the text, so a document that is there already is the same one.
  const insert = database.prepare(
    'INSERT INTO document (foundation, at_size, digest, text) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  )
  return {
    since: (foundation: Name, size: number): readonly StoredDocument[] =>
      since.all(foundation, size).map((row) => ({ digest: textCell(row.digest), text: textCell(row.text) })),
    add(id: number, { size, documents }: Batch): void {
      for (const { digest, text } of documents) insert.run(id, size, digest, text)
    },
  }
}
