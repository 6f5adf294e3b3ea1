import { mkdirSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '../adapters/clock/system-clock.ts'
import { keyFiles } from '../adapters/crypto/key-files.ts'
import { nodeCrypto } from '../adapters/crypto/node-crypto.ts'
import { lockDataFile } from '../adapters/store/sqlite/lock.ts'
import { witnessApp } from '../adapters/witness/witness-app.ts'
import { openWitnessMemory, type WitnessMemory } from '../adapters/witness/witness-memory.ts'
import type { Clock, Keys, Signer } from '../app/ports.ts'
import { type NoteKey, noteKey, parseVkey } from '../core/record/note-key.ts'
import { listen, wentAway } from './listen.ts'

export interface WitnessSettings {
  /** A folder of its own: its key, and what it has cosigned. */
  readonly data: string
  readonly port: number
  readonly host?: string
  /** A schemeless URL; kept from the first start on. The machine's name otherwise. */
  readonly name?: string
  /** Verifier keys of the logs that it cosigns. */
  readonly logs: readonly string[]
  readonly clock?: Clock
  readonly fail: (cause: unknown) => void
}

export interface RunningWitness {
  readonly url: string
  readonly name: string
  readonly key: NoteKey
  readonly logs: ReadonlyMap<string, readonly NoteKey[]>
  close(): Promise<void>
}

const most_connections = 200
const stop_ms = 5_000

/** Rejects with a sentence when a log's key cannot be read, somebody has the folder, or the port cannot be had. */
export async function startWitness(settings: WitnessSettings): Promise<RunningWitness> {
  const { data, port, host, clock = systemClock, fail } = settings
  const logs = logsOf(settings.logs)
  mkdirSync(data, { recursive: true, mode: 0o700 })
  const path = join(data, 'witness.sqlite')
  const lock = lockDataFile(path)
  const memory = openWitnessMemory(path)
  const letGo = () => {
    memory.close()
    lock.release()
  }
  try {
    const { key, signer } = await identityOf(memory, keyFiles(join(data, 'keys')), settings.name)
    // Anybody may go away, as often as they like.
    const failed = (cause: unknown) => (wentAway(cause) ? undefined : fail(cause))
    const app = witnessApp({ memory, logs, key, signer, crypto: nodeCrypto, clock, fail: failed })
    const listening = await listen(app.fetch, { port, most_connections, ...(host !== undefined && { host }) })
    return {
      url: `http://localhost:${listening.port}`,
      name: key.name,
      key,
      logs,
      async close() {
        const cut = setTimeout(() => listening.cut(), stop_ms)
        await listening.close()
        clearTimeout(cut)
        letGo()
      },
    }
  } catch (cause) {
    letGo()
    throw cause
  }
}

function logsOf(vkeys: readonly string[]): ReadonlyMap<string, readonly NoteKey[]> {
  const keys = vkeys.map((vkey) => {
    const key = parseVkey(nodeCrypto.sha256, vkey)
    if (!key.ok || key.value.kind !== 'ed25519') throw new Error(`${vkey} is not the verifier key of a log`)
    return key.value
  })
  return Map.groupBy(keys, ({ name }) => name)
}

/** Made at the first start. Under another name it would be another witness, and must not have this one's memory. */
async function identityOf(
  memory: WitnessMemory,
  keys: Keys,
  asked: string | undefined,
): Promise<{ readonly key: NoteKey; readonly signer: Signer }> {
  const kept = memory.name()
  const name = kept ?? asked ?? `${hostname().toLowerCase()}/witness`
  if (asked !== undefined && asked !== name)
    throw new Error(`This witness is called ${name}. One with another name is another witness: give it another folder.`)
  const signer = await keys.signerOf(name, kept === undefined ? 'new' : 'kept')
  const key = noteKey(nodeCrypto.sha256, { name, kind: 'cosignature/v1', publicKey: signer.publicKey })
  if (!key.ok) throw new Error(`A witness cannot be called ${name}: no spaces and plus signs.`)
  if (kept === undefined) memory.keepName(name)
  return { key: key.value, signer }
}
