import type { ClientBase, Pool } from 'pg'
import type { Deliveries, DeliveryItem } from '../../../app/announcing/deliveries.ts'
import type { Batch } from '../../../app/ports.ts'
import { instantCell, numberCell, type Row, textCell } from './cell.ts'

export function deliveryTable(pool: Pool): Deliveries {
  const items = `SELECT foundation, announcement, channel, due, attempts, first_at, begun_at, last_error FROM delivery`
  const one = 'foundation = $1 AND announcement = $2 AND channel = $3'
  return {
    async due(now, limit) {
      const text = `${items} WHERE due <= $1 ORDER BY due, foundation, announcement, channel LIMIT $2`
      const { rows } = await pool.query<Row>(text, [now, limit])
      return rows.map(itemOf)
    },
    async of(foundation) {
      const text = `${items} WHERE foundation = $1 ORDER BY announcement, channel`
      const { rows } = await pool.query<Row>(text, [foundation])
      return rows.map(itemOf)
    },
    async begin({ foundation, announcement, channel }, at) {
      const text = `UPDATE delivery SET begun_at = $4, first_at = coalesce(first_at, $4) WHERE ${one}`
      await pool.query(text, [foundation, announcement, channel, at])
    },
    async postpone({ foundation, announcement, channel }, { retryAt, error, inDoubt }) {
      // What a server says is kept as text, which cannot hold U+0000.
      const said = error.replaceAll('\0', '')
      const text = `UPDATE delivery SET attempts = attempts + 1, due = $4, last_error = $5,
        begun_at = CASE WHEN $6 THEN begun_at END WHERE ${one}`
      await pool.query(text, [foundation, announcement, channel, retryAt, said, inDoubt])
    },
    async remove({ foundation, announcement, channel }) {
      await pool.query(`DELETE FROM delivery WHERE ${one}`, [foundation, announcement, channel])
    },
    async count() {
      const { rows } = await pool.query<Row>('SELECT count(*)::float8 AS count FROM delivery')
      return numberCell(rows[0]?.count)
    },
  }
}

/** Sent without waiting. What is asked for again begins anew. */
export function addDeliveries(client: ClientBase, { foundation, deliveries = [] }: Batch): readonly Promise<unknown>[] {
  if (deliveries.length === 0) return []
  const added = client.query({
    name: 'add deliveries',
    text: `INSERT INTO delivery (foundation, announcement, channel, due, attempts)
           SELECT $1, announcement, channel, due, attempts
           FROM unnest($2::integer[], $3::integer[], $4::timestamptz[], $5::integer[]) AS new (announcement, channel, due, attempts)
           ON CONFLICT (foundation, announcement, channel) DO UPDATE
             SET due = excluded.due, attempts = excluded.attempts, first_at = NULL, begun_at = NULL, last_error = NULL`,
    values: [
      foundation,
      deliveries.map(({ announcement }) => announcement),
      deliveries.map(({ channel }) => channel),
      deliveries.map(({ due }) => due),
      deliveries.map(({ attempts }) => attempts),
    ],
  })
  return [added]
}

function itemOf({
  foundation,
  announcement,
  channel,
  due,
  attempts,
  first_at,
  begun_at,
  last_error,
}: Row): DeliveryItem {
  return {
    foundation: textCell(foundation),
    announcement: numberCell(announcement),
    channel: numberCell(channel),
    due: instantCell(due),
    attempts: numberCell(attempts),
    ...(first_at !== null && { first: instantCell(first_at) }),
    ...(begun_at !== null && { begun: instantCell(begun_at) }),
    ...(last_error !== null && { error: textCell(last_error) }),
  }
}
