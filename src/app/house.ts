import type { Name } from '../core/base/name.ts'
import { ok, type Result, refuse } from '../core/base/result.ts'
import { type BeginningProblem, beginning, type FoundationFolder } from './beginning.ts'
import type { Ports } from './ports.ts'
import { type RunningFoundation, runFoundation } from './running.ts'

/** All foundations of one data folder. */
export interface House {
  readonly names: () => readonly Name[]
  foundation(name: Name): RunningFoundation | undefined
  /** Sets up a foundation from its folder of charters and its founding file, as of now. */
  found(folder: FoundationFolder): Promise<Result<RunningFoundation, BeginningProblem>>
  close(): Promise<void>
}

/** @param authority host and path before the foundation's name in the origin of its record: "localhost:3000/record" */
export async function openHouse(ports: Ports, authority: string): Promise<House> {
  const running = new Map<Name, RunningFoundation>()
  for (const stored of await ports.store.foundations()) {
    running.set(stored.name, await runFoundation(stored, ports))
  }
  return {
    names: () => [...running.keys()].toSorted(),
    foundation: (name) => running.get(name),
    async found(folder) {
      const begun = await beginning(folder, ports, authority)
      if (!begun.ok) return refuse(begun.problem)
      const { stored, batch } = begun.value
      const created = await ports.store.create(stored)
      if (!created.ok) return refuse({ type: 'name taken', name: stored.name })
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
