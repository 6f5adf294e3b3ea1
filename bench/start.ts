import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sqliteClub } from './club.ts'
import { probeInTurns } from './probes.ts'
import { type ActCost, voteUpTo } from './vote-up-to.ts'

/** A foundation with a record of so many entries, and all that its length may cost. */
export interface LongRow {
  readonly entries: number
  readonly acts: readonly ActCost[]
  /** From the snapshot, beside reading it and turning its bytes into what they say. */
  readonly start_ms: number
  readonly thaw_ms: number
  /** Without a snapshot, beside reading and parsing the same rows. */
  readonly fold_ms: number
  readonly rows_ms: number
  readonly memory_bytes: number
  /** Beside hashing every entry and every pair of hashes once, and beside one hash over all bytes. */
  readonly verify_ms: number
  readonly hash_ms: number
  readonly stream_ms: number
}

const sizes = [1_000, 10_000, 100_000, 1_000_000]

export async function measureLong(entries: number, rounds: number): Promise<LongRow> {
  const data = mkdtempSync(join(tmpdir(), 'remit-bench-'))
  try {
    const { house, club } = await sqliteClub(data)
    const acts = await voteUpTo(club, entries, sizes)
    await house.close()
    const took = probeInTurns(['start', 'thaw', 'fold', 'rows', 'verify', 'hash', 'stream'], data, rounds)
    return {
      entries,
      acts,
      start_ms: took('start'),
      thaw_ms: took('thaw'),
      fold_ms: took('fold'),
      rows_ms: took('rows'),
      memory_bytes: probeInTurns(['memory'], data, 1)('memory'),
      verify_ms: took('verify'),
      hash_ms: took('hash'),
      stream_ms: took('stream'),
    }
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}

if (import.meta.main) console.log(await measureLong(Number(process.argv[2] ?? 100_000), 3))
