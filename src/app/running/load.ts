import type { Name } from '../../core/base/name.ts'
import type { PersonId } from '../../core/foundation/event.ts'
import type { FoundationState } from '../../core/foundation/state.ts'
import { sameBytes } from '../../core/record/bytes.ts'
import type { Ports, SealedValue, StoredFoundation } from '../ports.ts'
import { checkpointSize, keptCheckpoint } from '../record/checkpoint-size.ts'
import { foldTo } from './fold.ts'
import { type Ledger, openLedger } from './ledger.ts'
import { type OpenLibrary, openLibrary } from './library.ts'

/** A foundation as it stands in memory: its state, folded from its record, and what stands beside the record. */
export interface Loaded {
  readonly state: FoundationState
  readonly library: OpenLibrary
  readonly values: Map<string, SealedValue>
  readonly addresses: Map<string, PersonId>
  readonly ledger: Ledger
  /** How many entries the last snapshot has that is known of; 0 without one. */
  frozen: number
}

/** As it was when the reading began or later; whoever needs all of it catches up. Throws when the record is damaged. */
export async function load(stored: StoredFoundation, ports: Ports): Promise<Loaded> {
  const { store, meter } = ports
  const { name } = stored
  const start_ms = performance.now()
  // First, because others may append while the rest is read.
  const signed = await store.checkpoint(name)
  const size = checkpointSize(signed)
  await checkRemembered(stored, size, ports)
  const library = openLibrary(await store.documents(name))
  const { state, thawed } = await foldTo(name, size, library, ports)
  const ledger = await openLedger(name, size, ports)
  await checkEnd(name, size, ports)
  if (signed !== undefined && !sameBytes(keptCheckpoint(signed).root, ledger.root()))
    throw new Error(`The record of ${name} is not the one that was signed; put its backup in place`)
  const values = new Map((await store.sealed(name)).map((value) => [value.commitment, value]))
  const from = thawed > 0 ? 'snapshot' : 'record'
  meter?.note({ what: 'load', from, entries: size, duration_ms: performance.now() - start_ms })
  return { state, library, values, addresses: addressesOf(state, values), ledger, frozen: thawed }
}

/**
 * A record that is shorter than what was signed of it has been replaced by an older copy. Who has seen the longer one would
 * find a fork as soon as this one went on.
 */
async function checkRemembered({ name, origin }: StoredFoundation, size: number, { keys }: Ports): Promise<void> {
  const signed = await keys.signed?.(origin)
  if (signed !== undefined && signed.size > size) throw tooShort(name, size, signed.size)
}

function tooShort(foundation: Name, size: number, signed: number): Error {
  return new Error(
    `The record of ${foundation} has ${size} entries, and ${signed} were signed before: it is an older copy. ` +
      'Restore a newer backup, or what was published of it by `remit restore --published`. ' +
      'Only when nobody can have seen the others, remove what is noted beside the key',
  )
}

/** An entry beyond the last checkpoint would have been written without it, which no commit does. */
async function checkEnd(name: Name, size: number, { store }: Ports): Promise<void> {
  const [beyond] = await store.entries(name, size, 1)
  if (beyond === undefined || checkpointSize(await store.checkpoint(name)) > size) return
  throw new Error(`The record of ${name} goes on after the ${size} entries that were signed; put its backup in place`)
}

export function addressesOf(state: FoundationState, values: ReadonlyMap<string, SealedValue>): Map<string, PersonId> {
  const addresses = new Map<string, PersonId>()
  for (const person of state.people.values()) {
    const address = person.address === undefined ? undefined : values.get(person.address)?.value
    if (address !== undefined) addresses.set(address, person.id)
  }
  return addresses
}
