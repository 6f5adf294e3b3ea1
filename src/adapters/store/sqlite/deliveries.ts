import type { DatabaseSync } from 'node:sqlite'
import type { DeliveryItem, DeliveryKey, TryAgain } from '../../../app/announcing/deliveries.ts'
import type { Batch } from '../../../app/ports.ts'
import type { Instant } from '../../../core/base/instant.ts'
import type { Name } from '../../../core/base/name.ts'
import { numberCell, type Row, textCell } from './cell.ts'

export function deliveryTable(database: DatabaseSync) {
  const items = `SELECT name, announcement, channel, due, attempts, first_at, begun_at, last_error
    FROM delivery JOIN foundation ON foundation.id = delivery.foundation`
  const one = 'foundation = (SELECT id FROM foundation WHERE name = ?) AND announcement = ? AND channel = ?'
  const due = database.prepare(`${items} WHERE due <= ? ORDER BY due, name, announcement, channel LIMIT ?`)
  const all = database.prepare(`${items} WHERE name = ? ORDER BY announcement, channel`)
  const insert = database.prepare(
    'INSERT OR REPLACE INTO delivery (foundation, announcement, channel, due, attempts) VALUES (?, ?, ?, ?, ?)',
  )
  const begin = database.prepare(`UPDATE delivery SET begun_at = ?, first_at = coalesce(first_at, ?) WHERE ${one}`)
  const postpone = database.prepare(
    `UPDATE delivery SET attempts = attempts + 1, due = ?, last_error = ?, begun_at = iif(?, begun_at, NULL) WHERE ${one}`,
  )
  const remove = database.prepare(`DELETE FROM delivery WHERE ${one}`)
  const count = database.prepare('SELECT count(*) AS count FROM delivery')
  return {
    due: (now: Instant, limit: number): readonly DeliveryItem[] => due.all(now, limit).map(itemOf),
    of: (foundation: Name): readonly DeliveryItem[] => all.all(foundation).map(itemOf),
    add(id: number, { deliveries = [] }: Batch): void {
      for (const { announcement, channel, due: at, attempts } of deliveries) {
        insert.run(id, announcement, channel, at, attempts)
      }
    },
    begin({ foundation, announcement, channel }: DeliveryKey, at: Instant): void {
      begin.run(at, at, foundation, announcement, channel)
    },
    postpone({ foundation, announcement, channel }: DeliveryKey, { retryAt, error, inDoubt }: TryAgain): void {
      postpone.run(retryAt, error, inDoubt ? 1 : 0, foundation, announcement, channel)
    },
    remove({ foundation, announcement, channel }: DeliveryKey): void {
      remove.run(foundation, announcement, channel)
    },
    count: (): number => numberCell(count.get()?.count),
  }
}

function itemOf({ name, announcement, channel, due, attempts, first_at, begun_at, last_error }: Row): DeliveryItem {
  return {
    foundation: textCell(name),
    announcement: numberCell(announcement),
    channel: numberCell(channel),
    due: textCell(due),
    attempts: numberCell(attempts),
    ...(first_at !== null && { first: textCell(first_at) }),
    ...(begun_at !== null && { begun: textCell(begun_at) }),
    ...(last_error !== null && { error: textCell(last_error) }),
  }
}
