import type { Entry } from '../../core/foundation/event.ts'
import { evolve } from '../../core/foundation/evolve.ts'
import type { SealedValue, Store, StoredFoundation } from '../ports.ts'
import { entriesOf, readEntries } from '../record/read-entries.ts'
import { addressesOf, type Loaded } from './load.ts'

/**
 * Folds what others have appended, up to a size that is known to be durable, and gives the entries. When it throws, the
 * state may have moved on by some of them, and must be loaded anew.
 */
export async function catchUp(
  { name }: StoredFoundation,
  loaded: Loaded,
  size: number,
  store: Store,
): Promise<readonly Entry[]> {
  const { state, library, ledger } = loaded
  const from = state.size
  if (size <= from) return []
  const chunks = readEntries(entriesOf(store, name), from, size)
  // Asked for at once, because others may wait for the turn in which this is done.
  const [documents, sealed, first] = await Promise.all([
    store.documents(name, from),
    store.sealed(name, from),
    chunks.next(),
  ])
  library.add(documents)
  const news: Entry[] = []
  for (let chunk = first; chunk.done !== true; chunk = await chunks.next()) {
    const { bytes, entries } = chunk.value
    for (const entry of entries) evolve(state, entry)
    ledger.follow(bytes)
    news.push(...entries)
  }
  const erased = news.some(({ event }) => event.type === 'PersonErased')
  // Which values went is said nowhere, so that nothing points to them any more: all that is still there is read.
  if (erased) replaceValues(loaded, await store.sealed(name))
  else addValues(loaded, news, sealed)
  return news
}

function replaceValues({ state, values, addresses }: Loaded, kept: readonly SealedValue[]): void {
  values.clear()
  for (const value of kept) values.set(value.commitment, value)
  addresses.clear()
  for (const [address, person] of addressesOf(state, values)) addresses.set(address, person)
}

function addValues({ values, addresses }: Loaded, news: readonly Entry[], sealed: readonly SealedValue[]): void {
  for (const value of sealed) values.set(value.commitment, value)
  for (const { event } of news) {
    if (event.type !== 'PersonIntroduced' && event.type !== 'AddressGiven') continue
    const address = event.address === undefined ? undefined : values.get(event.address)?.value
    if (address !== undefined) addresses.set(address, event.person)
  }
}
