import type { Instant } from '../../core/base/instant.ts'
import type { Name } from '../../core/base/name.ts'
import type { FoundationState } from '../../core/foundation/state.ts'
import type { Ports, Store } from '../ports.ts'
import { parseTogether } from '../record/read-entries.ts'
import { foldTo } from './fold.ts'
import { lane } from './lane.ts'

/** States of the past: the same fold, stopped at a moment. */
export interface Past {
  /**
   * The state after everything that happened up to a moment, for reading; undefined before the first entry. Rejects when
   * too many wait for others.
   * @param now what is in memory, which has the documents and later entries
   */
  stateAt(foundation: Name, at: Instant, now: FoundationState): Promise<FoundationState | undefined>
}

/** States that are kept, because who looks at one page of a day looks at another. */
const most_states = 8
/** All of them together; one state is kept however long its record is. */
const most_entries = 2_000_000
/** Folds that wait for one that is under way. */
const most_waiting = 32

/** One fold at a time in all of the process, so that looking back holds up nobody who looks at today. */
export function openPast(ports: Ports): Past {
  const kept = new Map<string, FoundationState>()
  const { run } = lane()
  let waiting = 0

  async function fold(foundation: Name, size: number, { library }: FoundationState): Promise<FoundationState> {
    const key = `${foundation} ${size}`
    const known = kept.get(key)
    const { state } = known === undefined ? await foldTo(foundation, size, library, ports) : { state: known }
    // The last one that was asked for is the last one to go.
    kept.delete(key)
    kept.set(key, state)
    let entries = [...kept.values()].reduce((sum, { size: more }) => sum + more, 0)
    for (const [oldest, { size: less }] of kept) {
      if (oldest === key || (kept.size <= most_states && entries <= most_entries)) break
      kept.delete(oldest)
      entries -= less
    }
    return state
  }

  return {
    async stateAt(foundation, at, now) {
      if (waiting >= most_waiting) throw new Error(`${waiting} states of the past are waited for already`)
      waiting += 1
      try {
        const size = await sizeAt(ports.store, foundation, at, now.size)
        return size === 0 ? undefined : await run(() => fold(foundation, size, now))
      } finally {
        waiting -= 1
      }
    },
  }
}

/** How many entries happened up to a moment: they are in the order of time, so that a few are enough to look at. */
async function sizeAt(store: Store, foundation: Name, at: Instant, size: number): Promise<number> {
  let [none, some] = [0, size]
  while (none < some) {
    const middle = Math.floor((none + some) / 2)
    const [entry] = parseTogether(await store.entries(foundation, middle, 1))
    if (entry === undefined) throw new Error(`The record of ${foundation} lacks entry ${middle}`)
    if (entry.at <= at) none = middle + 1
    else some = middle
  }
  return none
}
