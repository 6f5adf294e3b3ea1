import { hash } from 'node:crypto'

/** The number under which PostgreSQL locks something that is no row, as text because it has 64 bits. */
export function lockKey(schema: string, what: 'turn' | 'snapshot' | 'duty' | 'migration', name: string): string {
  return hash('sha256', `remit/${schema}/${what}/${name}`, 'buffer').readBigInt64BE().toString()
}
