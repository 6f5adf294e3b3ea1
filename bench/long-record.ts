import { join } from 'node:path'
import { systemChance } from '../src/adapters/crypto/system-chance.ts'
import { keyFiles } from '../src/adapters/crypto/key-files.ts'
import { nodeCrypto } from '../src/adapters/crypto/node-crypto.ts'
import { appendStage, decideTogether } from '../src/app/acting.ts'
import { beginning } from '../src/app/beginning.ts'
import { prepare } from '../src/app/command.ts'
import { load } from '../src/app/load.ts'
import type { Ports, Store } from '../src/app/ports.ts'
import { instantOf } from '../src/core/base/instant.ts'
import { folderAt } from '../test/support/test-ports.ts'

const at_once = 5_000
const options = ['yes', 'mild-yes', 'mild-no', 'no'] as const
const start_ms = Date.parse('2026-11-01T00:00:00.000Z')

/**
 * A record of the club with so many entries, nearly all of them votes on one motion, decided and kept by the same code as the app's
 * acts, in commits that are larger than the app's so that a million of them take seconds. Returns what it took the
 * acts, in microseconds each, by the thousand entries that were there before.
 */
export async function writeLongRecord(store: Store, data: string, entries: number): Promise<readonly number[]> {
  const clock = { now: () => instantOf(start_ms) }
  const ports: Ports = { store, clock, chance: systemChance, crypto: nodeCrypto, keys: keyFiles(join(data, 'keys')) }
  const folder = folderAt(join(import.meta.dirname, '..', 'test', 'faults', 'foundation', 'club'))
  const begun = await beginning(folder, ports, 'localhost/record')
  if (!begun.ok) throw new Error(JSON.stringify(begun.problem))
  const { stored, batch } = begun.value
  await store.create(stored)
  await store.append(batch)
  const loaded = await load(stored, ports)
  const desk = { ...loaded, ...ports }
  const signers = await ports.keys.signersOf(stored.origin)
  const took: number[] = []
  for (let act = 0; desk.state.size < entries; ) {
    const together = Array.from({ length: Math.min(at_once, entries - desk.state.size) }, () => {
      act += 1
      const person = `voter-${1 + (act % 20)}`
      const command = { type: 'vote', motion: 1, option: options[act % options.length] ?? 'yes' } as const
      const request = { act: `${act.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`, person, command }
      return { request, prepared: prepare(command, person, ports) }
    })
    await store.turn(stored.name, async (turn) => {
      const from_ms = performance.now()
      const { from, stage, answers } = decideTogether(desk, together, clock.now())
      took.push(((performance.now() - from_ms) * 1_000) / together.length)
      const refused = answers.find(({ ok }) => !ok)
      if (refused !== undefined) throw new Error(JSON.stringify(refused))
      const settle = await appendStage(turn, { desk, stage, from, signers }, stored, ports)
      settle()
    })
  }
  return took
}
