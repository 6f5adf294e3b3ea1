import { DatabaseSync } from 'node:sqlite'
import type { Result } from '../../core/base/result.ts'
import type { Witnessed } from '../../core/record/witness.ts'
import { immediately } from '../store/sqlite/immediately.ts'

/** What a witness remembers of logs, in a file of its own. */
export interface WitnessMemory {
  /** The name under which it cosigns; undefined before its first start. */
  name(): string | undefined
  keepName(name: string): void
  /**
   * Lets a judgement be made of what is remembered of a log, and remembers the tree that it accepts, both in one transaction:
   * of two requests at once the second is judged by what the first left. It is on the disk when this returns.
   */
  judge<Refusal>(
    origin: string,
    judgement: (kept: Witnessed | undefined) => Result<Witnessed, Refusal>,
  ): Result<Witnessed, Refusal>
  all(): readonly (Witnessed & { readonly origin: string })[]
  close(): void
}

const schema = `
  CREATE TABLE IF NOT EXISTS witness (only INTEGER PRIMARY KEY CHECK (only = 1), name TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS cosigned (
    origin TEXT PRIMARY KEY, size INTEGER NOT NULL CHECK (size >= 0), root BLOB NOT NULL CHECK (length(root) = 32)
  ) STRICT, WITHOUT ROWID;`

export function openWitnessMemory(path: string): WitnessMemory {
  const database = new DatabaseSync(path, { timeout: 5_000 })
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;')
  database.exec(schema)
  const kept = database.prepare('SELECT size, root FROM cosigned WHERE origin = ?')
  const keep = database.prepare(
    `INSERT INTO cosigned (origin, size, root) VALUES (?, ?, ?)
     ON CONFLICT (origin) DO UPDATE SET size = excluded.size, root = excluded.root`,
  )
  const every = database.prepare('SELECT origin, size, root FROM cosigned ORDER BY origin')

  return {
    name() {
      const row = database.prepare('SELECT name FROM witness').get()
      return row === undefined ? undefined : String(row.name)
    },
    keepName(name) {
      database.prepare('INSERT INTO witness (only, name) VALUES (1, ?)').run(name)
    },
    judge: (origin, judgement) =>
      immediately(database, () => {
        const judged = judgement(witnessedIn(kept.get(origin)))
        if (judged.ok) keep.run(origin, judged.value.size, judged.value.root)
        return judged
      }),
    all: () =>
      every.all().flatMap((row) => {
        const witnessed = witnessedIn(row)
        return witnessed === undefined ? [] : [{ origin: String(row.origin), ...witnessed }]
      }),
    close: () => database.close(),
  }
}

function witnessedIn(row: Readonly<Record<string, unknown>> | undefined): Witnessed | undefined {
  if (row === undefined) return undefined
  const { size, root } = row
  if (typeof size !== 'number' || !(root instanceof Uint8Array))
    throw new Error('The memory of the witness holds something that it never wrote')
  return { size, root: Uint8Array.from(root) }
}
