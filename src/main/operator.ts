import { randomUUID } from 'node:crypto'
import type {
  Erased,
  EraseRequest,
  OperatorTools,
  PeopleImported,
  PeopleRequest,
  Rotated,
  RotationRequest,
} from '../adapters/cli/operator-tools.ts'
import { systemClock } from '../adapters/clock/system-clock.ts'
import type { Configuration, Environment } from '../adapters/config/environment.ts'
import { type KeyFiles, keyFiles } from '../adapters/crypto/key-files.ts'
import { nodeCrypto } from '../adapters/crypto/node-crypto.ts'
import { systemChance } from '../adapters/crypto/system-chance.ts'
import { openIdentity } from '../adapters/identity/better-auth.ts'
import { secretFile } from '../adapters/identity/secret-file.ts'
import { routes } from '../adapters/web/routes.ts'
import { plainLookups } from '../adapters/words/lookups.ts'
import { refusalWords } from '../adapters/words/refusal-words.ts'
import type { Command } from '../app/command.ts'
import { type House, openHouse } from '../app/house.ts'
import type { Log } from '../app/log.ts'
import type { Ports, Signer, StoredFoundation } from '../app/ports.ts'
import { commandsOf } from '../app/roster/import-roster.ts'
import { planRoster } from '../app/roster/plan-roster.ts'
import { vkeyOf } from '../app/running/ledger.ts'
import type { RunningFoundation, Snapshot } from '../app/running.ts'
import { erasureCounts } from '../app/sealed/erasure.ts'
import type { Trouble } from '../app/trouble.ts'
import { configured } from './configured.ts'
import { type OpenedStore, openStore } from './open-store.ts'

/** What whoever runs the server does by the command line: on a data folder without a server, or beside servers on PostgreSQL. */
export const operatorTools: OperatorTools = {
  erase: (asked) => erase(asked, process.env),
  rotateKey: (asked) => rotateKey(asked, process.env),
  importPeople: (asked) => importPeople(asked, process.env),
}

async function erase({ foundation: name, who, yes, data }: EraseRequest, environment: Environment): Promise<Erased> {
  return inPlace(data, environment, async (place) => {
    const foundation = (await openedHouse(place)).foundation(name)
    if (foundation === undefined) return { kind: 'no foundation' }
    const counts = await erasureCounts(who, foundation)
    if (counts === undefined) return { kind: 'nobody' }
    const { person } = counts
    const { state } = await foundation.read()
    if (state.people.get(person)?.erased !== undefined) return { kind: 'erased already' }
    if (!yes) return { kind: 'would be', counts }
    return { kind: 'done', counts, entry: await actAsOperator(foundation, { type: 'erase', person }) }
  })
}

async function rotateKey(
  { foundation: name, revokeOld, data }: RotationRequest,
  environment: Environment,
): Promise<Rotated> {
  return inPlace(data, environment, async (place) => {
    const { opened, keys } = place
    const stored = (await opened.store.foundations()).find((one) => one.name === name)
    if (stored === undefined) return { kind: 'no foundation' }
    // Before the house is opened, so that the new key is among those with which it signs.
    const key = await successor(stored, keys)
    const before = (await keys.signersOf(stored.origin)).filter((one) => vkeyIn(stored, one) !== vkeyIn(stored, key))
    const foundation = (await openedHouse(place)).foundation(name)
    if (foundation === undefined) return { kind: 'no foundation' }
    const vkey = vkeyIn(stored, key)
    const entry = await actAsOperator(foundation, { type: 'change key', vkey })
    const paths = await Promise.all(before.map((one) => keys.pathOf(stored.origin, one)))
    const old = paths.filter((path) => path !== undefined)
    if (revokeOld) for (const path of old) await keys.remove(path)
    return { kind: 'done', vkey, entry, old, removed: revokeOld ? old : [] }
  })
}

async function importPeople(asked: PeopleRequest, environment: Environment): Promise<PeopleImported> {
  return inPlace(asked.data, environment, async (place) => {
    const foundation = (await openedHouse(place)).foundation(asked.foundation)
    return foundation === undefined ? { kind: 'no foundation' } : importInto(foundation, asked)
  })
}

async function importInto(foundation: RunningFoundation, asked: PeopleRequest): Promise<PeopleImported> {
  const snapshot = await foundation.read()
  const plan = planRoster(snapshot, asked)
  const names = namesIn(snapshot)
  if (!asked.yes) return { kind: 'would be', plan, names }
  if (plan.questions.length > 0 && !asked.skipOpen) return { kind: 'open questions', plan, names }
  const commands = commandsOf(plan, () => systemChance.bytes(8).toHex())
  const entries: number[] = []
  for (const [done, command] of commands.entries()) {
    const answer = await foundation.act({ act: randomUUID(), by: 'operator', command })
    if (!answer.ok) return { kind: 'stopped', done, trouble: answer.problem }
    entries.push(...answer.value.entries.map(({ index }) => index))
    asked.progress(done + 1, commands.length)
  }
  const [first, last] = [entries[0], entries.at(-1)]
  return { kind: 'done', plan, names, ...(first !== undefined && last !== undefined && { entries: [first, last] }) }
}

function namesIn({ state, values }: Snapshot): ReadonlyMap<string, string> {
  return new Map([...state.people.values()].map(({ id, name }) => [id, values.get(name)?.value ?? id]))
}

/** The key that was made and never became the record's is taken, as after a try that was cut off; else one is made. */
async function successor(stored: StoredFoundation, keys: KeyFiles): Promise<Signer> {
  const [newest] = await keys.signersOf(stored.origin)
  return newest === undefined || vkeyIn(stored, newest) === stored.vkey ? keys.addKey(stored.origin) : newest
}

function vkeyIn({ origin }: StoredFoundation, signer: Signer): string {
  return vkeyOf(origin, signer, nodeCrypto)
}

interface Place {
  readonly configuration: Configuration
  readonly opened: OpenedStore
  readonly keys: KeyFiles
  readonly houses: House[]
}

async function inPlace<Value>(
  data: string | undefined,
  environment: Environment,
  work: (place: Place) => Promise<Value>,
): Promise<Value> {
  const configuration = configured(environment, data)
  const opened = await openStore(configuration)
  const place = { configuration, opened, keys: keyFiles(configuration.keys), houses: [] }
  try {
    return await work(place)
  } finally {
    await closed(place)
  }
}

/** Warnings alone, by the process: whoever asks at a command line gets the rest as the answer. */
const log: Log = {
  tell(event) {
    if (event.event === 'warning') process.emitWarning(String(event.cause))
  },
}

async function openedHouse({ configuration, opened, keys, houses }: Place): Promise<House> {
  const { data, url } = configuration
  const identity = await openIdentity({
    database: opened.sessions,
    baseUrl: url,
    secret: configuration.secret ?? (await secretFile(data)),
    linkPath: routes.signInOpen,
    sendLetter: async () => false,
    log,
  })
  const ports: Ports = {
    store: opened.store,
    clock: systemClock,
    chance: systemChance,
    crypto: nodeCrypto,
    keys,
    log,
    forget: (address) => identity.forget(address),
  }
  const house = await openHouse(ports, `${new URL(url).host}/record`)
  houses.push(house)
  return house
}

/** A house closes its store with it. */
async function closed({ opened, houses }: Place): Promise<void> {
  await opened.closeSessions()
  const [house] = houses
  await (house === undefined ? opened.store.close() : house.close())
}

/** The entry in which it stands. */
async function actAsOperator(foundation: RunningFoundation, command: Command): Promise<number> {
  const done = await foundation.act({ act: randomUUID(), by: 'operator', command })
  if (!done.ok) throw new Error(`It was not done: ${troubleWords(done.problem)}`)
  return done.value.entries.at(-1)?.index ?? 0
}

function troubleWords(trouble: Trouble): string {
  switch (trouble.type) {
    case 'Busy':
      return 'too many acts wait'
    case 'Unavailable':
      return 'the record cannot be written or signed at present'
    default:
      return refusalWords(trouble, 'en', plainLookups).explanation
  }
}
