import type { Entry } from '../core/foundation/event.ts'
import { evolve } from '../core/foundation/evolve.ts'
import { addressesOf, type Loaded } from './load.ts'
import type { Store, StoredFoundation } from './ports.ts'
import { readEntries } from './read-entries.ts'

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
  library.add(await store.documents(name, from))
  const news: Entry[] = []
  for await (const { bytes, entries } of readEntries(store, name, from, size)) {
    for (const entry of entries) evolve(state, entry)
    ledger.follow(bytes)
    news.push(...entries)
  }
  await takeValues(name, loaded, from, news, store)
  return news
}

async function takeValues(
  name: string,
  { state, values, addresses }: Loaded,
  from: number,
  news: readonly Entry[],
  store: Store,
): Promise<void> {
  if (news.some(({ event }) => event.type === 'PersonErased')) {
    // Which values went is said nowhere, so that nothing points to them any more.
    const kept = await store.sealed(name)
    values.clear()
    for (const value of kept) values.set(value.commitment, value)
    addresses.clear()
    for (const [address, person] of addressesOf(state, values)) addresses.set(address, person)
    return
  }
  for (const value of await store.sealed(name, from)) values.set(value.commitment, value)
  for (const { event } of news) {
    if (event.type !== 'PersonIntroduced') continue
    const address = values.get(event.address)?.value
    if (address !== undefined) addresses.set(address, event.person)
  }
}
