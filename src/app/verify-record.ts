import { ok, type Result, refuse } from '../core/base/result.ts'
import type { OpenedCheckpoint } from '../core/record/checkpoint.ts'
import type { RecordCrypto } from '../core/record/crypto.ts'
import { parseVkey } from '../core/record/note-key.ts'
import type { RecordFault } from '../core/record/record-fault.ts'
import { beginVerification } from '../core/record/verify.ts'
import type { RecordSource } from './record-source.ts'

export type VerifyFault = RecordFault | { readonly code: 'VkeyMissing' }

export interface Verified {
  readonly opened: OpenedCheckpoint
  readonly vkey: string
  /** Whether the key was known before, or taken from beside the record, where whoever forged one could forge the other. */
  readonly keyKnown: boolean
}

/**
 * Reads all of a record and checks it from its bytes: the checkpoint's signature, every entry, every tile.
 * @param known a verifier key from elsewhere; the record's own otherwise
 * @param progress called with the number of entries read so far
 */
export async function verifyRecord(
  source: RecordSource,
  crypto: RecordCrypto,
  { known, progress }: { readonly known?: string; readonly progress?: (entries: number) => void } = {},
): Promise<Result<Verified, VerifyFault>> {
  const vkey = (known ?? (await source.vkey()))?.trim()
  if (vkey === undefined) return refuse({ code: 'VkeyMissing' })
  const key = parseVkey(crypto.sha256, vkey)
  if (!key.ok) return key
  const checkpoint = await source.file('checkpoint')
  if (checkpoint === undefined) return refuse({ code: 'FileMissing', path: 'checkpoint' })
  const onEntry =
    progress === undefined ? {} : { onEntry: ({ index }: { readonly index: number }) => progress(index + 1) }
  const verification = beginVerification(crypto, { checkpoint, log: key.value, ...onEntry })
  if (!verification.ok) return verification
  for (let wanted = verification.value.next(); wanted !== undefined; wanted = verification.value.next()) {
    verification.value.take(await source.file(wanted.path))
  }
  const finished = verification.value.finish()
  return finished.ok ? ok({ opened: finished.value, vkey, keyKnown: known !== undefined }) : finished
}
