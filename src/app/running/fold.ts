import type { Name } from '../../core/base/name.ts'
import { evolve } from '../../core/foundation/evolve.ts'
import type { Library } from '../../core/foundation/library.ts'
import { emptyFoundation, type FoundationState } from '../../core/foundation/state.ts'
import { sameBytes } from '../../core/record/bytes.ts'
import type { Freezer, Ports, StoredSnapshot } from '../ports.ts'
import { entriesOf, readEntries } from '../record/read-entries.ts'
import { openLedger } from './ledger.ts'
import { thawState } from './snapshot.ts'

export interface Folded {
  readonly state: FoundationState
  /** How many entries came out of the snapshot; 0 without one. */
  readonly thawed: number
}

/**
 * The state after the first `size` entries of a record: from the snapshot where there is one of the same code and the same
 * record that is not beyond it, else from the first entry on. Both give the same state.
 * @param library with all documents that these entries name
 */
export async function foldTo(name: Name, size: number, library: Library, ports: Ports): Promise<Folded> {
  const { store, freezer } = ports
  const thawed = freezer === undefined ? undefined : await thawTo(name, size, library, { ...ports, freezer })
  const state = thawed ?? emptyFoundation(library)
  const from = state.size
  for await (const { entries } of readEntries(entriesOf(store, name), from, size)) {
    for (const entry of entries) evolve(state, entry)
  }
  return { state, thawed: from }
}

async function thawTo(
  name: Name,
  size: number,
  library: Library,
  ports: Ports & { readonly freezer: Freezer },
): Promise<FoundationState | undefined> {
  const { store, freezer } = ports
  const snapshot = await store.snapshot(name)
  if (snapshot === undefined || snapshot.version !== freezer.version || snapshot.size > size) return undefined
  const state = (await isOfRecord(name, snapshot, ports)) ? thawed(snapshot, library, freezer) : undefined
  if (state === undefined) await store.dropSnapshot(name)
  return state
}

/** After a restored backup the store may hold the snapshot of a record that went on otherwise. */
async function isOfRecord(name: Name, { size, root }: StoredSnapshot, ports: Ports): Promise<boolean> {
  const ledger = await openLedger(name, size, ports)
  return sameBytes(ledger.root(), root)
}

/** Undefined for bytes that cannot be read; then the record says the same. */
function thawed({ bytes, size }: StoredSnapshot, library: Library, freezer: Freezer): FoundationState | undefined {
  try {
    const state = thawState(bytes, library, freezer)
    return state.size === size ? state : undefined
  } catch {
    return undefined
  }
}
