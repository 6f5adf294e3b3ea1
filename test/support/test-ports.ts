import { generateKeyPairSync, sign } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodeCrypto } from '../../src/adapters/crypto/node-crypto.ts'
import { memoryStore } from '../../src/adapters/store/memory/store.ts'
import type { FoundationFolder } from '../../src/app/beginning.ts'
import type { Log, LogEvent } from '../../src/app/log.ts'
import type { Chance, Clock, Keys, Ports, Signer } from '../../src/app/ports.ts'
import type { Instant } from '../../src/core/base/instant.ts'
import { charterOf } from './given.ts'
import { lively } from './lively-charter.ts'
import * as charters from './sample-charters.ts'

/** A clock that stands still until a test moves it. */
export interface TestClock extends Clock {
  set(now: Instant): void
}

export function testClock(start: Instant): TestClock {
  let now = start
  return {
    now: () => now,
    set(moment) {
      now = moment
    },
  }
}

/** Everything that the app needs, in memory. */
export function testPorts(given: Partial<Ports> = {}): Ports {
  return {
    store: memoryStore(),
    clock: testClock('2026-03-01T12:00:00.000Z'),
    chance: countingChance(),
    crypto: nodeCrypto,
    keys: memoryKeys(),
    log: { tell: () => {} },
    ...given,
  }
}

/** A log that remembers what it was told to warn of. */
export function heardLog(): { readonly log: Log; readonly warnings: readonly string[] } {
  const warnings: string[] = []
  const tell = (event: LogEvent) => {
    if (event.event === 'warning') warnings.push(String(event.cause))
  }
  return { log: { tell }, warnings }
}

export function memoryKeys(): Keys {
  const signers = new Map<string, Signer>()
  const signerOf = async (origin: string) => {
    const signer = signers.get(origin) ?? newSigner()
    signers.set(origin, signer)
    return signer
  }
  return { signerOf, signersOf: async (origin) => [await signerOf(origin)] }
}

export function newSigner(): Signer {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  return {
    publicKey: new Uint8Array(publicKey.export({ format: 'raw-public' })),
    sign: (message) => new Uint8Array(sign(null, message, privateKey)),
  }
}

/** Bytes that never come twice, and are the same in every run. */
function countingChance(): Chance {
  let count = 0
  return {
    bytes(length) {
      count += 1
      return nodeCrypto.sha256(new TextEncoder().encode(String(count))).slice(0, length)
    },
  }
}

/** A foundation's folder as the server reads it. */
export function folderAt(path: string): FoundationFolder {
  const files = readdirSync(path).filter(
    (file) => file === 'founding.yaml' || (file.endsWith('.md') && file !== 'README.md'),
  )
  return { files: files.map((file) => ({ file, text: readFileSync(join(path, file), 'utf8') })) }
}

/** The same with the lively group, in which ada, bo and cy are members and ada the chair. */
export function livelyFolder(): FoundationFolder {
  const files = smallFolder().files.filter(({ file }) => file !== 'founding.yaml')
  const founding = `${smallFounding}  - { on: 2026-01-01, adopt: lively }
  - { on: 2026-01-01, hold: lively.member, holders: [ada, bo, cy] }
  - { on: 2026-01-01, hold: lively.chair, holders: [ada] }
`
  return { files: [...files, { file: 'lively.md', text: lively }, { file: 'founding.yaml', text: founding }] }
}

/** The same with a council that ada, bo, cy, di and el elect from 1 April on: two weeks of nominations, then the vote for a week. */
export function votingFolder(keys = ''): FoundationFolder {
  const files = smallFolder().files.filter(({ file }) => file !== 'founding.yaml')
  const founding = `${smallFounding}  - { on: 2026-01-01, adopt: council }
  - { on: 2026-01-01, hold: council.voter, holders: [ada, bo, cy, di, el] }
`
  return {
    files: [...files, { file: 'council.md', text: councilCharter(keys) }, { file: 'founding.yaml', text: founding }],
  }
}

function councilCharter(keys: string): string {
  const block = `
seats:
  councillor: { number: 1, filled by: election, term: 2 years }
  voter: { filled by: 'appointment by councillor' }
elections:
  council:
    fills: councillor
    voters: voter
    method: approval
    every: year
    on: 1 April
    nominated by: self
    phases: { nominations: 2 weeks, vote: 1 week }
${keys.replaceAll(/^(?=.)/gm, '    ')}`
  return charterOf('council', block, 'board')
}

/** The foundation of `smallFoundation()`, as a folder: nothing is open in it. */
export function smallFolder(): FoundationFolder {
  const files = Object.entries(charters).map(([group, text]) => ({ file: `${group}.md`, text }))
  return { files: [...files, { file: 'founding.yaml', text: smallFounding }] }
}

const smallFounding = `founding: 1
foundation: small
name: Small Foundation
sample: yes
people:
  ada: { name: Ada Sample, address: ada@example.org }
  bo: { name: Bo Sample, address: bo@example.org }
  cy: { name: Cy Sample, address: cy@example.org }
  di: { name: Di Sample, address: di@example.org }
  el: { name: El Sample, address: el@example.org }
  fay: { name: Fay Sample, address: fay@example.org }
acts:
  - { on: 2026-01-01, adopt: board }
  - { on: 2026-01-01, adopt: tools }
  - { on: 2026-01-01, adopt: helpers }
  - { on: 2026-01-01, hold: board.director, holders: [ada, bo, cy] }
  - { on: 2026-01-01, hold: tools.member, holders: [ada, bo, cy, di, el] }
  - { on: 2026-01-01, hold: helpers.helper, holders: [ada, bo, cy] }
`
