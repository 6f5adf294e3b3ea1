import type { Entry, PersonId } from '../core/foundation/event.ts'
import { evolve } from '../core/foundation/evolve.ts'
import { emptyFoundation, type FoundationState } from '../core/foundation/state.ts'
import { checkpointSize } from './checkpoint-size.ts'
import { type Ledger, openLedger } from './ledger.ts'
import { type OpenLibrary, openLibrary } from './library.ts'
import type { Ports, SealedValue, Signer, StoredFoundation } from './ports.ts'

/** A foundation as it stands in memory: its state, folded from its record, and what stands beside the record. */
export interface Loaded {
  readonly state: FoundationState
  readonly library: OpenLibrary
  readonly values: Map<string, SealedValue>
  readonly addresses: Map<string, PersonId>
  readonly ledger: Ledger
}

const entries_at_once = 4_096

export async function load(stored: StoredFoundation, signer: Signer, { store, crypto }: Ports): Promise<Loaded> {
  const library = openLibrary(await store.documents(stored.name))
  const state = emptyFoundation(library)
  const decoder = new TextDecoder()
  for (let more = true; more; ) {
    const chunk = await store.entries(stored.name, state.size, entries_at_once)
    for (const bytes of chunk) {
      // Our own bytes: what they are is checked when they are written and by `remit verify`, not at every start.
      const entry: Entry = JSON.parse(decoder.decode(bytes))
      evolve(state, entry)
    }
    more = chunk.length === entries_at_once
  }
  const kept = checkpointSize(await store.checkpoint(stored.name))
  if (kept !== state.size) {
    throw new Error(
      `The record of ${stored.name} has ${state.size} entries and was signed with ${kept}; put its backup in place`,
    )
  }
  const values = new Map((await store.sealed(stored.name)).map((value) => [value.commitment, value]))
  const ledger = await openLedger(stored, signer, state.size, store, crypto)
  return { state, library, values, addresses: addressesOf(state, values), ledger }
}

function addressesOf(state: FoundationState, values: ReadonlyMap<string, SealedValue>): Map<string, PersonId> {
  const addresses = new Map<string, PersonId>()
  for (const person of state.people.values()) {
    const address = values.get(person.address)?.value
    if (address !== undefined) addresses.set(address, person.id)
  }
  return addresses
}
