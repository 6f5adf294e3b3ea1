import type { PersonId } from '../core/foundation/event.ts'
import { evolve } from '../core/foundation/evolve.ts'
import { emptyFoundation, type FoundationState } from '../core/foundation/state.ts'
import { checkpointSize } from './checkpoint-size.ts'
import { type Ledger, openLedger } from './ledger.ts'
import { type OpenLibrary, openLibrary } from './library.ts'
import type { Ports, SealedValue, StoredFoundation } from './ports.ts'
import { readEntries } from './read-entries.ts'

/** A foundation as it stands in memory: its state, folded from its record, and what stands beside the record. */
export interface Loaded {
  readonly state: FoundationState
  readonly library: OpenLibrary
  readonly values: Map<string, SealedValue>
  readonly addresses: Map<string, PersonId>
  readonly ledger: Ledger
}

/** As it was when the reading began or later; whoever needs all of it catches up. Throws when the record is damaged. */
export async function load(stored: StoredFoundation, ports: Ports): Promise<Loaded> {
  const { store } = ports
  const { name } = stored
  // First, because others may append while the rest is read.
  const size = checkpointSize(await store.checkpoint(name))
  const library = openLibrary(await store.documents(name))
  const state = emptyFoundation(library)
  for await (const { entries } of readEntries(store, name, state.size, size)) {
    for (const entry of entries) evolve(state, entry)
  }
  await checkEnd(name, size, ports)
  const ledger = await openLedger(name, size, ports)
  const values = new Map((await store.sealed(name)).map((value) => [value.commitment, value]))
  return { state, library, values, addresses: addressesOf(state, values), ledger }
}

/** An entry beyond the last checkpoint would have been written without it, which no commit does. */
async function checkEnd(name: string, size: number, { store }: Ports): Promise<void> {
  const [beyond] = await store.entries(name, size, 1)
  if (beyond === undefined || checkpointSize(await store.checkpoint(name)) > size) return
  throw new Error(`The record of ${name} goes on after the ${size} entries that were signed; put its backup in place`)
}

export function addressesOf(state: FoundationState, values: ReadonlyMap<string, SealedValue>): Map<string, PersonId> {
  const addresses = new Map<string, PersonId>()
  for (const person of state.people.values()) {
    const address = values.get(person.address)?.value
    if (address !== undefined) addresses.set(address, person.id)
  }
  return addresses
}
