import { messageOf } from '../core/base/message-of.ts'
import type { Name } from '../core/base/name.ts'
import { ok, type Result, refuse } from '../core/base/result.ts'
import { type BeginningProblem, beginning, type FoundationFolder } from './beginning.ts'
import type { Ports, Store, StoredFoundation } from './ports.ts'
import { codeVersion } from './running/acting.ts'
import { openPast } from './running/past.ts'
import { wakeSleepers } from './running/sleep.ts'
import { type Lifetime, type RunningFoundation, runFoundation } from './running.ts'

/** All foundations of one store. */
export interface House {
  readonly names: () => readonly Name[]
  foundation(name: Name): RunningFoundation | undefined
  /** Sets up a foundation from its folder of charters and its founding file, as of now. */
  found(folder: FoundationFolder): Promise<Result<RunningFoundation, BeginningProblem>>
  /** Tells that a foundation's record has grown, whoever wrote it; keeps no foundation in memory. */
  listen(listener: (name: Name) => void): () => void
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
  lifetime: Partial<Lifetime> = {},
): Promise<House> {
  const { store, log } = ports
  const { others } = store
  const running = new Map<Name, RunningFoundation>()
  const listeners = new Set<(name: Name) => void>()
  const past = openPast(ports)
  const grew = (name: Name) => {
    for (const listener of listeners) listener(name)
  }

  function add(stored: StoredFoundation): RunningFoundation {
    const foundation = running.get(stored.name) ?? runFoundation(stored, ports, { past, grew, ...lifetime })
    running.set(stored.name, foundation)
    return foundation
  }

  /** Those of other processes too. */
  async function lookForFoundations(): Promise<void> {
    const unknown = (await store.foundations()).filter(({ name }) => !running.has(name))
    for (const stored of unknown) if (!(await isLeftBehind(stored, store))) add(stored)
  }

  async function heard(name: Name): Promise<void> {
    if (!running.has(name)) await lookForFoundations()
    running.get(name)?.heard()
    grew(name)
  }

  await lookForFoundations()
  const stopListening = others?.listen((name) => {
    heard(name).catch((cause: unknown) =>
      log.tell({ event: 'warning', cause: `${name} cannot be looked for: ${messageOf(cause)}` }),
    )
  })
  const sleepers = wakeSleepers(async () => {
    if (others !== undefined) await lookForFoundations()
    const names = await store.wakesBy(ports.clock.now(), codeVersion(ports))
    return names.flatMap((name) => running.get(name) ?? [])
  }, log)
  return {
    names: () => [...running.keys()].toSorted(),
    foundation: (name) => running.get(name),
    async found(folder) {
      const begun = await beginning(folder, ports, authority)
      if (!begun.ok) return refuse(begun.problem)
      const { stored, batch } = begun.value
      if (reserved.has(stored.name)) return refuse({ type: 'name reserved', name: stored.name })
      const taken = refuse({ type: 'name taken' as const, name: stored.name })
      const created = await store.create(stored)
      if (!created.ok && !(await isLeftBehind(stored, store))) {
        await lookForFoundations()
        return taken
      }
      // Two processes may set up one foundation from one folder at once: the second finds it begun.
      const appended = await store.append(batch)
      if (!appended.ok) {
        await lookForFoundations()
        return taken
      }
      ports.keys.noteSigned?.(stored.origin, batch.entries.length)
      return ok(add(stored))
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      stopListening?.()
      await sleepers.stop()
      await Promise.all([...running.values()].map((foundation) => foundation.close()))
      await ports.keys.close?.()
      await store.close()
    },
  }
}

/** A name without a record: the process that set it up ended in between. Whoever sets it up again goes on from there. */
async function isLeftBehind({ name, origin, vkey }: StoredFoundation, store: Store): Promise<boolean> {
  if ((await store.checkpoint(name)) !== undefined) return false
  return (await store.foundations()).some((one) => one.name === name && one.origin === origin && one.vkey === vkey)
}
