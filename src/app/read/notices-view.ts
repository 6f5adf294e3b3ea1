import { type ChosenKind, chosenKinds, type Frequency, usual } from '../notices/notice-kind.ts'
import type { Wishes } from '../notices/wishes.ts'
import type { FoundationRef } from './views.ts'

/** How one person is told in one foundation, and what they could choose. */
export interface NoticesView {
  readonly foundation: FoundationRef
  readonly address: string
  readonly zone: string
  readonly hour: number
  readonly kinds: readonly {
    readonly kind: ChosenKind
    readonly often: Frequency
    readonly usual: Frequency
    readonly stopped: boolean
  }[]
  readonly allStopped: boolean
  /** Whether this site sends letters at all. */
  readonly mailed: boolean
}

export function noticesView(
  foundation: FoundationRef,
  { zone, hour, chosen, stopped }: Wishes,
  { address, mailed }: Pick<NoticesView, 'address' | 'mailed'>,
): NoticesView {
  return {
    foundation,
    address,
    zone,
    hour,
    kinds: chosenKinds.map((kind) => ({
      kind,
      often: chosen[kind] ?? usual[kind],
      usual: usual[kind],
      stopped: stopped.includes(kind),
    })),
    allStopped: stopped.includes('all'),
    mailed,
  }
}
