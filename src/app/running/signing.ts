import type { Ports, Signer, StoredFoundation } from '../ports.ts'
import { vkeyOf } from './ledger.ts'
import { CannotSign } from './unreadable.ts'

/** The keys that sign a foundation's checkpoints, read when something is first appended. */
export interface Signing {
  /**
   * Those that are held, among which the record's present one must be. Rejects with CannotSign while it is not there or nothing
   * may be added.
   */
  signers(vkey: string): Promise<readonly Signer[]>
  /** Reads the keys again when next asked, because there may be a new one. */
  forget(): void
}

export function signingOf({ name, origin }: StoredFoundation, { keys, crypto, halts }: Ports): Signing {
  let known: readonly Signer[] = []

  async function holding(vkey: string): Promise<readonly Signer[]> {
    const has = () => known.some((signer) => vkeyOf(origin, signer, crypto) === vkey)
    // Read again for a key that another process has gone over to as well.
    if (!has()) known = await keys.signersOf(origin)
    if (has()) return known
    throw new Error(`The signing key of ${origin} is not the one of its record`)
  }

  return {
    async signers(vkey) {
      if (halts?.isHalted(name) === true)
        throw new CannotSign(name, new Error('a witness has cosigned another record than this one'))
      try {
        return await holding(vkey)
      } catch (cause) {
        throw new CannotSign(name, cause)
      }
    },
    forget() {
      known = []
    },
  }
}
