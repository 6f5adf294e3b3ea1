import type { MoveFault } from '../../adapters/cli/move-tools.ts'
import { foldCopy } from '../../app/move/fold-copy.ts'
import type { FoundationCopy } from '../../app/move/foundation-copy.ts'
import type { Snapshot } from '../../app/running.ts'
import { messageOf } from '../../core/base/message-of.ts'
import { ok, type Result, refuse } from '../../core/base/result.ts'

/** By whatever version wrote the record: an entry that this one does not know stops it here, before anything is written. */
export async function folding(copy: FoundationCopy): Promise<Result<Snapshot, MoveFault>> {
  try {
    return ok(await foldCopy(copy))
  } catch (cause) {
    return refuse({ code: 'CannotBeFolded', reason: messageOf(cause) })
  }
}
