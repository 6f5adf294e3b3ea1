import type { Name } from '../core/base/name.ts'
import { ok, type Result, refuse } from '../core/base/result.ts'
import { type BeginningProblem, beginning, type FoundationFolder } from './beginning.ts'
import type { Ports, Store, StoredFoundation } from './ports.ts'
import { type RunningFoundation, runFoundation } from './running.ts'

/** All foundations of one data folder. */
export interface House {
  readonly names: () => readonly Name[]
  foundation(name: Name): RunningFoundation | undefined
  /** Sets up a foundation from its folder of charters and its founding file, as of now. */
  found(folder: FoundationFolder): Promise<Result<RunningFoundation, BeginningProblem>>
  close(): Promise<void>
}

/**
 * @param authority host and path before the foundation's name in the origin of its record: "localhost:3000/record"
 * @param reserved names that no foundation may have, because addresses begin with them
 */
export async function openHouse(
  ports: Ports,
  authority: string,
  reserved: ReadonlySet<Name> = new Set(),
): Promise<House> {
  const running = new Map<Name, RunningFoundation>()
  for (const stored of await ports.store.foundations()) {
    if (await isLeftBehind(stored, ports.store)) continue
    running.set(stored.name, await runFoundation(stored, ports))
  }
  return {
    names: () => [...running.keys()].toSorted(),
    foundation: (name) => running.get(name),
    async found(folder) {
      const begun = await beginning(folder, ports, authority)
      if (!begun.ok) return refuse(begun.problem)
      const { stored, batch } = begun.value
      if (reserved.has(stored.name)) return refuse({ type: 'name reserved', name: stored.name })
      const created = await ports.store.create(stored)
      if (!created.ok && !(await isLeftBehind(stored, ports.store)))
        return refuse({ type: 'name taken', name: stored.name })
      const appended = await ports.store.append(batch)
      if (!appended.ok) throw new Error(`${stored.name} was set up twice at once`)
      const foundation = await runFoundation(stored, ports)
      running.set(stored.name, foundation)
      return ok(foundation)
    },
    async close() {
      await Promise.all([...running.values()].map((foundation) => foundation.close()))
      await ports.store.close()
    },
  }
}

/** A name without a record: the process that set it up ended in between. Whoever sets it up again goes on from there. */
async function isLeftBehind({ name, origin, vkey }: StoredFoundation, store: Store): Promise<boolean> {
  if ((await store.checkpoint(name)) !== undefined) return false
  return (await store.foundations()).some((one) => one.name === name && one.origin === origin && one.vkey === vkey)
}
