import type { ClientBase, Pool } from 'pg'
import type { Drawer, DrawerKind, DrawerThing } from '../../../app/drawer.ts'
import type { Batch } from '../../../app/ports.ts'
import { type Row, textCell, utf8, utf8Cell } from './cell.ts'

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

function thingOf(kind: DrawerKind, { key, person, text }: Row): DrawerThing {
  const theirs = person === null ? {} : { person: textCell(person) }
  return { kind, key: textCell(key), ...theirs, text: utf8Cell(text) }
}
