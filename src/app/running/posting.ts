import type { FoundationState } from '../../core/foundation/state.ts'
import type { DrawerChange } from '../drawer.ts'
import type { OutboxItem } from '../ports.ts'
import type { Snapshot } from '../running.ts'

/** What is kept beside the record without an entry in it: things in the drawer, and the letters that they are about. */
export interface Posting {
  readonly drawer: DrawerChange
  readonly letters?: readonly OutboxItem[]
}

/** Looks at the foundation as it is while nobody else changes it; with undefined nothing is kept. */
export type Compose = (snapshot: Snapshot) => Promise<Posting | undefined>

/** Nothing more is kept of whoever was erased, however late somebody asks for it. */
export function ofTheLiving(posting: Posting | undefined, { people }: FoundationState): Posting | undefined {
  if (posting === undefined) return undefined
  const put = posting.drawer.put.filter(
    ({ person }) => person === undefined || people.get(person)?.erased === undefined,
  )
  return { ...posting, drawer: { ...posting.drawer, put } }
}
