import { ok, type Result, refuse } from '../base/result.ts'
import { parseDecimal } from './decimal.ts'
import { formatProofFile, parseProofFile } from './proof-file.ts'
import type { ProofFault } from './record-fault.ts'

/** What a log sends to a witness when it has grown. https://c2sp.org/tlog-witness */
export interface AddCheckpoint {
  /** The size that the witness has seen, 0 at first. */
  readonly oldSize: number
  /** The proof that the log only grew since. */
  readonly hashes: readonly Uint8Array[]
  readonly checkpoint: Uint8Array
}

export function formatAddCheckpoint({ oldSize, hashes, checkpoint }: AddCheckpoint): Uint8Array {
  return formatProofFile({ head: [`old ${oldSize}`], hashes, checkpoint })
}

export function parseAddCheckpoint(bytes: Uint8Array): Result<AddCheckpoint, ProofFault> {
  const file = parseProofFile(bytes, (_, index) => index === 0)
  if (!file.ok) return file
  const { head, hashes, checkpoint } = file.value
  const [first = ''] = head
  const oldSize = first.startsWith('old ') ? parseDecimal(first.slice('old '.length)) : undefined
  return oldSize === undefined ? refuse({ code: 'ProofMalformed', line: 1 }) : ok({ oldSize, hashes, checkpoint })
}
