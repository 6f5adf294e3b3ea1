import { epochOf } from '../../core/base/instant.ts'
import type { Name } from '../../core/base/name.ts'
import { sameBytes } from '../../core/record/bytes.ts'
import { cosignatureTime, parseNote } from '../../core/record/note.ts'
import type { NoteKey } from '../../core/record/note-key.ts'
import type { Policy } from '../../core/record/policy.ts'
import type { Clock, Store } from '../ports.ts'
import { shownSize } from './checkpoint-size.ts'

/** Which checkpoint of a record everybody is shown. */
export interface Publication {
  readonly policy: Policy
  newest(foundation: Name): Promise<Published>
}

export interface Published {
  readonly checkpoint: Uint8Array
  readonly size: number
  readonly standing: PublicStanding
}

/**
 * - `alone`: no witnesses are asked for, so only the log vouches for its record.
 * - `cosigned`: as many witnesses as the policy asks for have cosigned this checkpoint.
 * - `uncosigned`: they are asked for and did not answer in time. A foundation does not stop because a witness is down.
 */
export type PublicStanding = 'alone' | 'cosigned' | 'uncosigned'

export interface PublicationOptions {
  readonly store: Pick<Store, 'checkpoint' | 'cosigned'>
  readonly clock: Clock
  readonly policy: Policy
  /** For how long witnesses may leave new entries without a quorum before these are shown without. */
  readonly patience_ms?: number
}

/**
 * Shows what witnesses cosigned, and after `patience_ms` without one more quorum what the log signed; before a first quorum
 * there is nothing else to show either. In one process the size that is shown never falls.
 */
export function openPublication({ store, clock, policy, patience_ms = 60_000 }: PublicationOptions): Publication {
  const memories = new Map<Name, Memory>()

  return {
    policy,
    async newest(foundation) {
      // In this order: what is kept as cosigned was signed before.
      const cosigned = await store.cosigned(foundation)
      const signed = await store.checkpoint(foundation)
      if (signed === undefined) throw new Error(`The record of ${foundation} has no checkpoint`)
      const chosen = choose(foundation, signed, cosigned)
      const shown = memories.get(foundation)?.shown
      const published = shown !== undefined && shown.size > chosen.size ? shown : chosen
      memories.set(foundation, { ...memories.get(foundation), shown: published })
      return published
    },
  }

  function choose(foundation: Name, signed: Uint8Array, cosigned: Uint8Array | undefined): Published {
    const size = shownSize(signed)
    const isOfSigned = cosigned !== undefined && sameText(signed, cosigned)
    if (policy.quorum === undefined) return { checkpoint: isOfSigned ? cosigned : signed, size, standing: 'alone' }
    const cosignedSize = shownSize(cosigned)
    if (isOfSigned) memories.delete(foundation)
    if (cosigned === undefined) return { checkpoint: signed, size, standing: 'uncosigned' }
    if (isOfSigned || isPatient(foundation, cosignedSize))
      return { checkpoint: cosigned, size: cosignedSize, standing: 'cosigned' }
    return { checkpoint: signed, size, standing: 'uncosigned' }
  }

  /** Counted anew whenever witnesses have come further: a busy record is always a little ahead of them. */
  function isPatient(foundation: Name, cosignedSize: number): boolean {
    const now_ms = epochOf(clock.now())
    const memory = memories.get(foundation)
    const behind = memory?.behind?.cosignedSize === cosignedSize ? memory.behind : { cosignedSize, since_ms: now_ms }
    memories.set(foundation, { ...memory, behind })
    return now_ms - behind.since_ms < patience_ms
  }
}

/**
 * Which witnesses of a policy have a line on a checkpoint that we keep, and when they say that they saw it. Their
 * signatures were verified before it was kept, and whoever reads it verifies them again.
 */
export function cosignersOf(checkpoint: Uint8Array, policy: Policy | undefined): readonly Cosigner[] {
  const note = parseNote(checkpoint)
  if (!note.ok || policy === undefined) return []
  return note.value.signatures.flatMap(({ name, id, signature }) => {
    const witness = policy.witnesses.find(({ key }) => key.name === name && sameBytes(key.id, id))
    return witness === undefined ? [] : [{ key: witness.key, time_s: cosignatureTime(signature) }]
  })
}

export interface Cosigner {
  readonly key: NoteKey
  readonly time_s: number
}

/** Mutable only as a whole. */
interface Memory {
  readonly shown?: Published
  /** Since when the witnesses stand at this size, as far as this process has seen. */
  readonly behind?: { readonly cosignedSize: number; readonly since_ms: number }
}

function sameText(left: Uint8Array, right: Uint8Array): boolean {
  const [one, other] = [parseNote(left), parseNote(right)]
  return one.ok && other.ok && one.value.text === other.value.text
}
