import type { Entry } from '../../core/foundation/event.ts'
import type { Ports, StoredFoundation } from '../ports.ts'
import { entriesOf, readEntries } from '../record/read-entries.ts'
import { catchUp } from './catch-up.ts'
import { type Loaded, load } from './load.ts'
import { freezeState } from './snapshot.ts'
import { Unreadable } from './unreadable.ts'

/** The state of a foundation in this process, while it is in memory. Whatever waits here is done in the foundation's lane. */
export interface Memory {
  readonly loaded: Loaded | undefined
  /** Everything that is durable at this size, or more; rejects with Unreadable. */
  bringTo(size: number): Promise<Loaded>
  /** Lets the state go; who asks next reads it again. */
  drop(): void
  /** Keeps a snapshot when so many entries came since the last one. */
  freeze(after: number): Promise<void>
  /** Tells those who listen of entries that were appended here, up to a size. */
  tell(entries: readonly Entry[], size: number): void
}

export function memoryOf(
  stored: StoredFoundation,
  ports: Ports,
  listeners: ReadonlySet<(entries: readonly Entry[]) => void>,
): Memory {
  const { store, freezer, meter } = ports
  const { name } = stored
  let loaded: Loaded | undefined
  let failure: { readonly cause: unknown; readonly until_ms: number } | undefined
  /** Up to where those who listen were told, so that nothing is left out when the state is loaded anew in between. */
  let told: number | undefined

  function tell(entries: readonly Entry[], size: number): void {
    told = size
    if (entries.length > 0) for (const listener of listeners) listener(entries)
  }

  /** A damaged record is not read all the time, however many ask for it: at most half of it goes into trying again. */
  async function loadAnew(): Promise<Loaded> {
    const start_ms = performance.now()
    if (failure !== undefined && start_ms < failure.until_ms) throw failure.cause
    try {
      return await load(stored, ports)
    } catch (cause) {
      const end_ms = performance.now()
      failure = { cause, until_ms: end_ms + (end_ms - start_ms) }
      throw cause
    }
  }

  async function present(): Promise<Loaded> {
    if (loaded !== undefined) return loaded
    const fresh = await loadAnew()
    const { size } = fresh.state
    const missed: Entry[] = []
    if (listeners.size > 0) {
      const chunks = readEntries(entriesOf(store, name), told ?? size, size)
      for await (const { entries } of chunks) missed.push(...entries)
    }
    loaded = fresh
    tell(missed, size)
    return fresh
  }

  return {
    get loaded() {
      return loaded
    },
    async bringTo(size) {
      let before: number | undefined
      try {
        const kept = await present()
        before = kept.state.size
        const news = await catchUp(stored, kept, size, store)
        if (news.length > 0) meter?.note({ what: 'catch-up', entries: news.length })
        tell(news, kept.state.size)
        return kept
      } catch (cause) {
        // A store that cannot be asked leaves the state as it was, and it is kept for when it can.
        if (loaded?.state.size !== before) loaded = undefined
        throw new Unreadable(name, cause)
      }
    },
    drop() {
      loaded = undefined
    },
    async freeze(after) {
      if (freezer === undefined || loaded === undefined) return
      const { state, ledger, frozen } = loaded
      const { size } = state
      if (size - frozen < after) return
      // Whatever comes of it, the next one is tried as late as after this one.
      loaded.frozen = size
      try {
        const bytes = freezeState(state, freezer)
        await store.keepSnapshot(name, { version: freezer.version, size, root: ledger.root(), bytes })
        meter?.note({ what: 'snapshot', outcome: 'kept' })
      } catch (cause) {
        meter?.note({ what: 'snapshot', outcome: 'failed' })
        throw cause
      }
    },
    tell,
  }
}
