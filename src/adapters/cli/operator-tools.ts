import type { Asked, RosterPlan } from '../../app/roster/plan-roster.ts'
import type { ErasureCounts } from '../../app/sealed/erasure.ts'
import type { Trouble } from '../../app/trouble.ts'

/** What whoever runs the server does to a record itself; `main` has it. Rejects with a sentence where it cannot be done. */
export interface OperatorTools {
  erase(asked: EraseRequest): Promise<Erased>
  rotateKey(asked: RotationRequest): Promise<Rotated>
  importPeople(asked: PeopleRequest): Promise<PeopleImported>
}

interface Place {
  readonly foundation: string
  /** The data folder; what the environment says otherwise. */
  readonly data?: string
}

export interface EraseRequest extends Place {
  /** A person's identifier, or the address at which they sign in. */
  readonly who: string
  /** Without it nothing is done. */
  readonly yes: boolean
}

export type Erased =
  | { readonly kind: 'no foundation' | 'nobody' | 'erased already' }
  | { readonly kind: 'would be' | 'done'; readonly counts: ErasureCounts; readonly entry?: number }

export interface RotationRequest extends Place {
  readonly revokeOld: boolean
}

export type Rotated =
  | { readonly kind: 'no foundation' }
  | {
      readonly kind: 'done'
      readonly vkey: string
      readonly entry: number
      /** The files of keys that sign along. */
      readonly old: readonly string[]
      readonly removed: readonly string[]
    }

export interface PeopleRequest extends Place, Asked {
  /** Without it nothing is done. */
  readonly yes: boolean
  /** Does what is clear although questions are open. */
  readonly skipOpen: boolean
  readonly progress: (done: number, all: number) => void
}

export type PeopleImported =
  | { readonly kind: 'no foundation' }
  /** `names`: of the people whom the plan speaks of by their identifiers. */
  | {
      readonly kind: 'would be' | 'open questions' | 'done'
      readonly plan: RosterPlan
      readonly names: ReadonlyMap<string, string>
      /** The first and the last entry, where there are any. */
      readonly entries?: readonly [number, number]
    }
  /** All before it is in the record; asking again goes on from there. */
  | { readonly kind: 'stopped'; readonly done: number; readonly trouble: Trouble }
