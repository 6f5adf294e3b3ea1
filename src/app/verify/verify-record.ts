import { ok, type Result, refuse } from '../../core/base/result.ts'
import type { OpenedCheckpoint } from '../../core/record/checkpoint.ts'
import type { RecordCrypto } from '../../core/record/crypto.ts'
import { formatVkey } from '../../core/record/note-key.ts'
import { quorumMet } from '../../core/record/policy.ts'
import { formatTilePath, mostBytesOf, tilesOf, tileWidth } from '../../core/record/tiles.ts'
import { beginVerification, type ReadEntry, type WantedFile } from '../../core/record/verify.ts'
import type { RecordSource } from './record-source.ts'
import { fileWithin } from './source-file.ts'
import { type KnownBefore, trustOf } from './trust.ts'
import { type Unchecked, uncheckedOf } from './unchecked.ts'
import { type CheckedBeside, checkBeside, collectNamed, type NamedByEntries } from './verify-beside.ts'
import type { SourceFault, VerifyFault } from './verify-fault.ts'

export interface Verified {
  readonly opened: OpenedCheckpoint
  /** The verifier key from which it was checked. */
  readonly vkey: string
  /** Whether that key was known before. */
  readonly keyKnown: boolean
  readonly beside?: CheckedBeside
  readonly unchecked: readonly Unchecked[]
}

export interface VerifyOptions extends KnownBefore {
  /** Called with the number of entries read so far. */
  readonly progress?: (entries: number, size: number) => void
  /** Rejects when it is aborted. */
  readonly signal?: AbortSignal
}

/**
 * Reads all of a record and checks it from its bytes: signatures and cosignatures, every entry, every tile, and what
 * entries name, where the source has it. Rejects when the source cannot be read at all.
 */
export async function verifyRecord(
  source: RecordSource,
  crypto: RecordCrypto,
  options: VerifyOptions = {},
): Promise<Result<Verified, VerifyFault>> {
  const trust = await trustOf(source, crypto, options)
  if (!trust.ok) return trust
  const { log, policy, checkpoint, keys, earlier } = trust.value
  const named: NamedByEntries = { documents: new Set(), commitments: new Set(), results: [] }
  const onEntry = source.beside && { onEntry: ({ bytes }: ReadEntry) => collectNamed(bytes, named) }
  const witnesses = policy?.witnesses.map(({ key }) => key) ?? []
  const begun = beginVerification(crypto, { checkpoint, log, witnesses, ...keys, earlier, ...onEntry })
  if (!begun.ok) return begun
  const fault = await feed(begun.value, source, options)
  if (fault !== undefined) return refuse(fault)
  const finished = begun.value.finish()
  if (!finished.ok) return finished
  const opened = finished.value
  const beside = source.beside && (await checkBeside(source.beside, named, crypto))
  if (beside !== undefined && 'code' in beside) return refuse(beside)
  const cosigned = opened.signers.slice(1).map(({ key }) => key)
  const isMet = policy === undefined || quorumMet(policy, cosigned)
  if (!isMet && options.policy !== undefined)
    return refuse({ code: 'QuorumUnmet', cosigned: cosigned.map(({ name }) => name) })
  const vkey = formatVkey(log)
  const keyKnown = trust.value.keyKnown
  const unchecked = uncheckedOf(options, { keyKnown, beside: beside !== undefined, cosigned, isMet })
  return ok({ opened, vkey, keyKnown, ...(beside !== undefined && { beside }), unchecked })
}

/** Reads what the verification asks for, several files ahead of it where the source is far away. */
async function feed(
  verification: { readonly opened: OpenedCheckpoint; next(): WantedFile | undefined; take(file?: Uint8Array): void },
  source: RecordSource,
  { progress, signal }: VerifyOptions,
): Promise<SourceFault | undefined> {
  const { size } = verification.opened.checkpoint
  const files = filesOf(size)
  const asked: Promise<Awaited<ReturnType<typeof fileWithin>>>[] = []
  const ahead = source.ahead ?? 1
  let entries = 0
  for (let wanted = verification.next(); wanted !== undefined; wanted = verification.next()) {
    while (asked.length < ahead) {
      const { value } = files.next()
      if (value === undefined) break
      const reading = fileWithin(source, value)
      // One that is not waited for any more, after a fault, must not end the process.
      reading.catch(() => {})
      asked.push(reading)
    }
    signal?.throwIfAborted()
    const read = await asked.shift()
    if (read === undefined) throw new Error(`${wanted.path} was not asked for in the order of the record`)
    if (!read.ok) return read.problem
    verification.take(read.value)
    if (!wanted.path.startsWith('tile/entries/')) continue
    entries = Math.min(size, entries + tileWidth)
    progress?.(entries, size)
  }
  return undefined
}

function* filesOf(size: number): Generator<WantedFile, undefined, undefined> {
  for (const tile of tilesOf(size)) yield { path: formatTilePath(tile), most_bytes: mostBytesOf(tile) }
  return undefined
}
