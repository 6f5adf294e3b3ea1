import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { systemClock } from '../src/adapters/clock/system-clock.ts'
import { keyFiles } from '../src/adapters/crypto/key-files.ts'
import { nodeCrypto } from '../src/adapters/crypto/node-crypto.ts'
import { systemChance } from '../src/adapters/crypto/system-chance.ts'
import { v8Freezer } from '../src/adapters/freezer/v8-freezer.ts'
import { openSqliteStore } from '../src/adapters/store/sqlite/store.ts'
import type { FoundationFolder } from '../src/app/beginning.ts'
import { type House, openHouse } from '../src/app/house.ts'
import type { Ports, Store } from '../src/app/ports.ts'
import type { RunningFoundation } from '../src/app/running.ts'
import { folderAt } from '../test/support/test-ports.ts'

/** As many voters as the clients of the measurements, and one who never votes, so that the vote never ends early. */
export const voters = 64
export const options = ['yes', 'mild-yes', 'mild-no', 'no'] as const
const folder = join(import.meta.dirname, '..', 'test', 'faults', 'foundation', 'club')
const people = Array.from({ length: voters + 1 }, (_, place) => `voter-${place + 1}`)

/** The club of the kill test with more members. */
export function clubFolder(): FoundationFolder {
  const founding = `founding: 1
foundation: club
name: Club that votes
sample: yes
people:
${people.map((id) => `  ${id}: { name: ${id.replace('voter-', 'Voter ')} Sample, address: ${id}@example.org }\n`).join('')}
acts:
  - { on: 60 days before, adopt: club }
  - { on: 50 days before, hold: club.member, holders: [${people.join(', ')}] }
  - on: 1 days before
    move: club
    person: voter-1
    action: resolve
    title: Go on voting
    text: Nobody needs this decided.
`
  const charters = folderAt(folder).files.filter(({ file }) => file !== 'founding.yaml')
  return { files: [...charters, { file: 'founding.yaml', text: founding }] }
}

export function portsOn(store: Store, data: string): Ports {
  return {
    store,
    clock: systemClock,
    chance: systemChance,
    crypto: nodeCrypto,
    keys: keyFiles(join(data, 'keys')),
    freezer: v8Freezer(),
    log: { tell: (event) => console.error(event) },
  }
}

export interface OpenClub {
  readonly house: House
  readonly club: RunningFoundation
}

export async function sqliteClub(data: string): Promise<OpenClub> {
  return clubOn(portsOn(await openSqliteStore(join(data, 'remit.sqlite')), data))
}

/** The club in this store, set up where it is not there yet. */
export async function clubOn(ports: Ports): Promise<OpenClub> {
  const house = await openHouse(ports, 'localhost/record')
  const kept = house.foundation('club')
  if (kept !== undefined) return { house, club: kept }
  const founded = await house.found(clubFolder())
  if (!founded.ok) throw new Error(JSON.stringify(founded.problem))
  return { house, club: founded.value }
}

/** One vote, of the voters in turn; throws when it is refused. */
export async function vote(club: RunningFoundation, count: number): Promise<void> {
  const option = options[count % options.length] ?? 'yes'
  const person = `voter-${1 + (count % voters)}`
  const voted = await club.act({ act: randomUUID(), person, command: { type: 'vote', motion: 1, option } })
  if (!voted.ok) throw new Error(`A vote was refused: ${JSON.stringify(voted.problem)}`)
}
