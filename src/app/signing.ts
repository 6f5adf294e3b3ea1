import { vkeyOf } from './ledger.ts'
import type { Ports, Signer, StoredFoundation } from './ports.ts'
import { CannotSign } from './unreadable.ts'

/** The keys that sign a foundation's checkpoints, read when something is first appended. */
export interface Signing {
  /** Rejects with CannotSign while the record's key is not there or nothing may be added. */
  signers(): Promise<readonly Signer[]>
  /** Reads the keys again when next asked, because there may be a new one. */
  forget(): void
  /** Whether one of the keys has this verifier key. */
  has(vkey: string): boolean
}

export function signingOf({ name, origin }: StoredFoundation, { keys, crypto, store, halts }: Ports): Signing {
  let known: readonly Signer[] | undefined
  const has = (vkey: string) => (known ?? []).some((signer) => vkeyOf(origin, signer, crypto) === vkey)

  async function read(): Promise<readonly Signer[]> {
    known = await keys.signersOf(origin)
    // Asked of the store, because the record may have gone over to another key since this process began.
    const current = (await store.foundations()).find((foundation) => foundation.name === name)
    if (current !== undefined && has(current.vkey)) return known
    known = undefined
    throw new Error(`The signing key of ${origin} is not the one of its record`)
  }

  return {
    async signers() {
      if (halts?.isHalted(name) === true)
        throw new CannotSign(name, new Error('a witness has cosigned another record than this one'))
      try {
        return known ?? (await read())
      } catch (cause) {
        throw new CannotSign(name, cause)
      }
    },
    forget() {
      known = undefined
    },
    has,
  }
}
