import type { ClientBase, Pool } from 'pg'
import type { Batch, StoredDocument } from '../../../app/ports.ts'
import type { Name } from '../../../core/base/name.ts'
import { type Row, textCell, utf8, utf8Cell } from './cell.ts'

export function documentTable(pool: Pool) {
  return {
    async since(foundation: Name, size: number): Promise<readonly StoredDocument[]> {
      const { rows } = await pool.query<Row>({
        name: 'documents',
        text: 'SELECT digest, text FROM document WHERE foundation = $1 AND at_size >= $2 ORDER BY at_size, place',
        values: [foundation, size],
      })
      return rows.map(({ digest, text }) => ({ digest: textCell(digest), text: utf8Cell(text) }))
    },
  }
}

/** Sent without waiting. The digest is of the text, so a document that is there already is the same one. */
export function addDocuments(client: ClientBase, batch: Batch): readonly Promise<unknown>[] {
  const { foundation, size, documents } = batch
  if (documents.length === 0) return []
  const added = client.query({
    name: 'add documents',
    text: `INSERT INTO document (foundation, at_size, digest, text)
           SELECT $1, $2, digest, text FROM unnest($3::text[], $4::bytea[]) WITH ORDINALITY AS new (digest, text, place)
           ORDER BY place ON CONFLICT DO NOTHING`,
    values: [foundation, size, documents.map(({ digest }) => digest), documents.map(({ text }) => utf8(text))],
  })
  return [added]
}
