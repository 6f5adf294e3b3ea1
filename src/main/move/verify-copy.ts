import type { Progress } from '../../adapters/cli/move-tools.ts'
import { nodeCrypto } from '../../adapters/crypto/node-crypto.ts'
import { copySource } from '../../adapters/move/copy-source.ts'
import type { FoundationCopy } from '../../app/move/foundation-copy.ts'
import type { VerifyFault } from '../../app/verify/verify-fault.ts'
import { type Verified, verifyRecord } from '../../app/verify/verify-record.ts'
import type { Result } from '../../core/base/result.ts'

/** Checks a copy from its bytes, with all that stands beside the record. */
export function verifyCopy(copy: FoundationCopy, progress: Progress): Promise<Result<Verified, VerifyFault>> {
  const told = (count: number) => progress({ kind: 'entries', count })
  return verifyRecord(copySource(copy.stored.name, copy, nodeCrypto), nodeCrypto, { progress: told })
}
