import type { DatabaseSync } from 'node:sqlite'
import type { StoredDocument } from '../../../app/ports.ts'
import type { Name } from '../../../core/base/name.ts'
import { textCell } from './cell.ts'

export function documentTable(database: DatabaseSync) {
  const all = database.prepare(
    'SELECT digest, text FROM document WHERE foundation = (SELECT id FROM foundation WHERE name = ?) ORDER BY id',
  )
  // The digest is of the text, so a document that is there already is the same one.
  const insert = database.prepare(
    'INSERT INTO document (foundation, digest, text) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  )
  return {
    all: (foundation: Name): readonly StoredDocument[] =>
      all.all(foundation).map((row) => ({ digest: textCell(row.digest), text: textCell(row.text) })),
    add(id: number, documents: readonly StoredDocument[]): void {
      for (const { digest, text } of documents) insert.run(id, digest, text)
    },
  }
}
