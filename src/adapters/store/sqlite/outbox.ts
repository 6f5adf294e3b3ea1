import type { DatabaseSync } from 'node:sqlite'
import { type Batch, givenUp, type LetterCounts, type OutboxItem, type Store } from '../../../app/ports.ts'
import type { Instant } from '../../../core/base/instant.ts'
import { numberCell, type Row, textCell } from './cell.ts'

export function outboxTable(database: DatabaseSync) {
  const due = database.prepare(
    `SELECT outbox.id, name, due, attempts, addressee, subject, text, html, unsubscribe
     FROM outbox JOIN foundation ON foundation.id = outbox.foundation
     WHERE due <= ? ORDER BY due, place LIMIT ?`,
  )
  const insert = database.prepare(
    `INSERT INTO outbox (id, foundation, kind, due, attempts, addressee, subject, text, html, unsubscribe)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const count = database.prepare('SELECT count(*) AS letters, count(*) FILTER (WHERE due = ?) AS over FROM outbox')
  const remove = database.prepare('DELETE FROM outbox WHERE id = ?')
  const postpone = database.prepare('UPDATE outbox SET attempts = attempts + 1, due = ?, last_error = ? WHERE id = ?')
  const silence = database.prepare('DELETE FROM outbox WHERE foundation = ? AND addressee = ?')
  return {
    due: (now: Instant, limit: number): readonly OutboxItem[] => due.all(now, limit).map(itemOf),
    counts(): LetterCounts {
      const { letters, over } = count.get(givenUp) ?? {}
      return { waiting: numberCell(letters) - numberCell(over), givenUp: numberCell(over) }
    },
    add(foundation: number, batch: Batch): void {
      for (const { id, kind, due, attempts, letter } of batch.outbox) {
        const { to, subject, text, html, unsubscribe = null } = letter
        insert.run(id, foundation, kind, due, attempts, to, subject, text, html, unsubscribe)
      }
    },
    silence(foundation: number, { silenced = [] }: Batch): void {
      for (const address of silenced) silence.run(foundation, address)
    },
    settle(id: string, outcome: Parameters<Store['settle']>[1]): void {
      if (outcome.sent) remove.run(id)
      else postpone.run(outcome.retryAt, outcome.error, id)
    },
  }
}

function itemOf(row: Row): OutboxItem {
  return {
    id: textCell(row.id),
    foundation: textCell(row.name),
    kind: 'mail',
    due: textCell(row.due),
    attempts: numberCell(row.attempts),
    letter: {
      to: textCell(row.addressee),
      subject: textCell(row.subject),
      text: textCell(row.text),
      html: textCell(row.html),
      ...(row.unsubscribe !== null && { unsubscribe: textCell(row.unsubscribe) }),
    },
  }
}
