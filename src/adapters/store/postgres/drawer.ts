import type { ClientBase, Pool } from 'pg'
import type { Drawer, DrawerKind, DrawerThing } from '../../../app/drawer.ts'
import type { Batch } from '../../../app/ports.ts'
import { numberCell, type Row, textCell, utf8, utf8Cell } from './cell.ts'

export function drawerTable(pool: Pool): Drawer {
  return {
    async get(foundation, kind, key) {
      const text = 'SELECT key, person, text FROM drawer WHERE foundation = $1 AND kind = $2 AND key = $3'
      const { rows } = await pool.query<Row>({ name: 'drawer thing', text, values: [foundation, kind, key] })
      const [row] = rows
      return row && thingOf(kind, row)
    },
    async list(foundation, kind, person) {
      const { rows } = await pool.query<Row>({
        name: 'drawer things',
        text: `SELECT key, person, text FROM drawer
               WHERE foundation = $1 AND kind = $2 AND ($3::text IS NULL OR person = $3) ORDER BY key`,
        values: [foundation, kind, person ?? null],
      })
      return rows.map((row) => thingOf(kind, row))
    },
    async count(foundation, kind, prefix) {
      const text = `SELECT count(*)::float8 AS count FROM drawer
                    WHERE foundation = $1 AND kind = $2 AND starts_with(key, $3)`
      const { rows } = await pool.query<Row>({ name: 'drawer count', text, values: [foundation, kind, prefix] })
      return numberCell(rows[0]?.count)
    },
  }
}

/** Sent without waiting, after the batch's letters. */
export function changeDrawer(
  client: ClientBase,
  { foundation, drawer, forgotten = [] }: Batch,
): readonly Promise<unknown>[] {
  const { put = [], take = [] } = drawer ?? {}
  return [
    ...take.map(({ kind, key }) =>
      client.query('DELETE FROM drawer WHERE foundation = $1 AND kind = $2 AND key = $3', [foundation, kind, key]),
    ),
    ...(put.length === 0 ? [] : [putThings(client, foundation, put)]),
    ...put.filter(({ kind }) => kind === 'ballot').map(({ key }) => writeAmongOthers(client, foundation, key)),
    ...(forgotten.length === 0
      ? []
      : [
          client.query('DELETE FROM drawer WHERE foundation = $1 AND person = ANY ($2::text[])', [
            foundation,
            forgotten,
          ]),
        ]),
  ]
}

function putThings(client: ClientBase, foundation: string, things: readonly DrawerThing[]): Promise<unknown> {
  return client.query({
    name: 'put into the drawer',
    text: `INSERT INTO drawer (foundation, kind, key, person, text)
           SELECT $1, kind, key, person, text
           FROM unnest($2::text[], $3::text[], $4::text[], $5::bytea[]) AS new (kind, key, person, text)
           ON CONFLICT (foundation, kind, key) DO UPDATE SET person = excluded.person, text = excluded.text`,
    values: [
      foundation,
      things.map(({ kind }) => kind),
      things.map(({ key }) => key),
      things.map(({ person }) => person ?? null),
      things.map(({ text }) => utf8(text)),
    ],
  })
}

/**
 * A row's place (`ctid`) and transaction (`xmin`) tell when it was written, and so who cast a ballot to whomever watched them vote: so the
 * ballots beside a new one are written anew with it, in the order of their keys, which are pseudonyms. Up to so many on each side: in an election with
 * fewer all of them, in a larger one those that each ballot would otherwise stand out among.
 *
 * @see https://www.postgresql.org/docs/current/ddl-system-columns.html
 */
function writeAmongOthers(client: ClientBase, foundation: string, key: string): Promise<unknown> {
  return client.query({
    name: 'write a ballot among others',
    text: `WITH beside AS (
             (SELECT key FROM drawer WHERE foundation = $1 AND kind = 'ballot' AND key <= $2 ORDER BY key DESC LIMIT $3)
             UNION ALL
             (SELECT key FROM drawer WHERE foundation = $1 AND kind = 'ballot' AND key > $2 ORDER BY key LIMIT $3)
           ), gone AS (
             DELETE FROM drawer WHERE foundation = $1 AND kind = 'ballot' AND key IN (SELECT key FROM beside) RETURNING *
           )
           INSERT INTO drawer (foundation, kind, key, person, text)
           SELECT foundation, kind, key, person, text FROM gone ORDER BY key`,
    values: [foundation, key, written_among],
  })
}

const written_among = 200

function thingOf(kind: DrawerKind, { key, person, text }: Row): DrawerThing {
  const theirs = person === null ? {} : { person: textCell(person) }
  return { kind, key: textCell(key), ...theirs, text: utf8Cell(text) }
}
