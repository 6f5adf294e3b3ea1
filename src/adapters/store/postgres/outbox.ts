import type { ClientBase, Pool } from 'pg'
import { type Batch, givenUp, type LetterCounts, type OutboxItem, type Store } from '../../../app/ports.ts'
import type { Instant } from '../../../core/base/instant.ts'
import { instantCell, numberCell, type Row, textCell, utf8, utf8Cell } from './cell.ts'

export function outboxTable(pool: Pool) {
  return {
    async due(now: Instant, limit: number): Promise<readonly OutboxItem[]> {
      const { rows } = await pool.query<Row>(
        `SELECT id, foundation, due, attempts::float8 AS attempts, addressee, subject, text, html, unsubscribe
         FROM outbox WHERE due <= $1 ORDER BY due, place LIMIT $2`,
        [now, limit],
      )
      return rows.map(itemOf)
    },
    async counts(): Promise<LetterCounts> {
      const { rows } = await pool.query<Row>(
        'SELECT count(*)::float8 AS letters, (count(*) FILTER (WHERE due = $1))::float8 AS over FROM outbox',
        [givenUp],
      )
      const [letters, over] = [numberCell(rows[0]?.letters), numberCell(rows[0]?.over)]
      return { waiting: letters - over, givenUp: over }
    },
    async settle(id: string, outcome: Parameters<Store['settle']>[1]): Promise<void> {
      if (outcome.sent) {
        await pool.query('DELETE FROM outbox WHERE id = $1', [id])
      } else {
        // What a mail server says is kept as text, which cannot hold U+0000.
        const said = outcome.error.replaceAll('\0', '')
        const text = 'UPDATE outbox SET attempts = attempts + 1, due = $2, last_error = $3 WHERE id = $1'
        await pool.query(text, [id, outcome.retryAt, said])
      }
    },
  }
}

/** Sent without waiting. */
export function addLetters(client: ClientBase, { foundation, outbox }: Batch): readonly Promise<unknown>[] {
  if (outbox.length === 0) return []
  const added = client.query({
    name: 'add letters',
    text: `INSERT INTO outbox (foundation, id, kind, due, attempts, addressee, subject, text, html, unsubscribe)
           SELECT $1, id, kind, due, attempts, addressee, subject, text, html, unsubscribe
           FROM unnest($2::text[], $3::text[], $4::timestamptz[], $5::integer[], $6::bytea[], $7::bytea[], $8::bytea[], $9::bytea[], $10::text[])
             WITH ORDINALITY AS new (id, kind, due, attempts, addressee, subject, text, html, unsubscribe, place)
           ORDER BY place`,
    values: [
      foundation,
      outbox.map(({ id }) => id),
      outbox.map(({ kind }) => kind),
      outbox.map(({ due }) => due),
      outbox.map(({ attempts }) => attempts),
      outbox.map(({ letter }) => utf8(letter.to)),
      outbox.map(({ letter }) => utf8(letter.subject)),
      outbox.map(({ letter }) => utf8(letter.text)),
      outbox.map(({ letter }) => utf8(letter.html)),
      outbox.map(({ letter }) => letter.unsubscribe ?? null),
    ],
  })
  return [added]
}

/** Sent without waiting, after what the batch adds. */
export function silence(client: ClientBase, { foundation, silenced = [] }: Batch): readonly Promise<unknown>[] {
  if (silenced.length === 0) return []
  const text = 'DELETE FROM outbox WHERE foundation = $1 AND addressee = ANY ($2::bytea[])'
  return [client.query(text, [foundation, silenced.map(utf8)])]
}

function itemOf(row: Row): OutboxItem {
  return {
    id: textCell(row.id),
    foundation: textCell(row.foundation),
    kind: 'mail',
    due: instantCell(row.due),
    attempts: numberCell(row.attempts),
    letter: {
      to: utf8Cell(row.addressee),
      subject: utf8Cell(row.subject),
      text: utf8Cell(row.text),
      html: utf8Cell(row.html),
      ...(row.unsubscribe !== null && { unsubscribe: textCell(row.unsubscribe) }),
    },
  }
}
