import type { VerifyFault } from '../../app/verify/verify-fault.ts'
import type { Result } from '../../core/base/result.ts'
import type { MoveRefusal } from '../words/move-words.ts'

/** Where foundations are kept: a data folder, or a database server with the keys in the data folder. */
export interface DataPlace {
  readonly folder: string
  readonly keys: string
  readonly databaseUrl?: string
}

/** Told while something takes long; the words are the verb's. */
export type Progress = (
  step:
    | { readonly kind: 'copied'; readonly share: number }
    | { readonly kind: 'entries' | 'files'; readonly count: number },
) => void

/** A foundation in a backup, as it was found to be. */
export interface BackedUp {
  readonly name: string
  readonly size: number
  /** Base64, as checkpoints have it. */
  readonly root: string
}

export interface Backup {
  readonly foundations: readonly BackedUp[]
  /** Foundations that were set up and have no entry yet. */
  readonly empty: readonly string[]
  /** Where the keys were put, when they were asked for. */
  readonly keys?: string
}

export type MoveFault = MoveRefusal | VerifyFault

export interface Restored {
  readonly name: string
  readonly origin: string
  readonly size: number
  readonly kind: 'new' | 'continued' | 'there'
  readonly from: number
  /** Entries that a published record brought, and sealed values of theirs that are lost. */
  readonly brought: number
  readonly lost: number
  readonly hasKey: boolean
}

export type RestoreAnswer =
  | { readonly ok: true; readonly restored: Restored }
  | { readonly ok: false; readonly name: string; readonly fault: MoveFault }

/** What moving foundations needs of the world. All reject with a sentence when a place cannot be read or written. */
export interface MoveTools {
  place(data: string | undefined): DataPlace
  backUp(
    place: DataPlace,
    to: string,
    options: { readonly withKeys: boolean; readonly progress: Progress },
  ): Promise<Result<Backup, { readonly name: string; readonly fault: MoveFault }>>
  restore(
    backup: string,
    place: DataPlace,
    options: {
      readonly only: readonly string[]
      readonly published: readonly string[]
      readonly dryRun: boolean
      readonly progress: Progress
    },
  ): Promise<readonly RestoreAnswer[]>
  exportFoundation(
    from: { readonly place: DataPlace; readonly name: string } | { readonly url: string },
    to: string,
    options: { readonly isPublic: boolean; readonly vkey?: string; readonly progress: Progress },
  ): Promise<Result<{ readonly name: string; readonly size: number; readonly files: number }, MoveFault>>
  importFoundation(
    folder: string,
    place: DataPlace,
    options: { readonly key?: string; readonly vkey?: string; readonly progress: Progress },
  ): Promise<Result<Restored, MoveFault>>
}
