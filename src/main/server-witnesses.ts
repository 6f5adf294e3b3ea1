import { readFileSync } from 'node:fs'
import { nodeCrypto } from '../adapters/crypto/node-crypto.ts'
import { httpWitness } from '../adapters/witness/http-witness.ts'
import { policyFaultWords, witnessNewsWords } from '../adapters/words/witness-words.ts'
import type { House } from '../app/house.ts'
import type { Log } from '../app/log.ts'
import type { Meter } from '../app/meter.ts'
import type { Clock, Store } from '../app/ports.ts'
import { openPublication, type Publication } from '../app/record/publication.ts'
import { type Halts, openHalts } from '../app/witnessing/halts.ts'
import type { WitnessNews } from '../app/witnessing/witness-lane.ts'
import { witnessing } from '../app/witnessing/witnessing.ts'
import { type Policy, parsePolicy, quorumMet } from '../core/record/policy.ts'

/** What a server has that asks witnesses. */
export interface ServerWitnesses {
  readonly publication: Publication
  readonly halts: Halts
  /** Begins to ask; returns how to stop. */
  start(house: Pick<House, 'listen'>): () => Promise<void>
}

export interface ServerWitnessTools {
  readonly store: Store
  readonly clock: Clock
  readonly log: Log
  readonly meter: Meter
}

/**
 * @param path of the policy file that REMIT_WITNESSES names; without one nobody is asked
 * Throws with a sentence when the file cannot be used.
 */
export function serverWitnesses(path: string | undefined, tools: ServerWitnessTools): ServerWitnesses | undefined {
  if (path === undefined) return undefined
  const { store, clock, log, meter } = tools
  const policy = policyIn(path)
  const halts = openHalts()
  const report = (foundation: string, witness: string, news: WitnessNews) =>
    log.tell({ event: 'witness', level: levelOf(news), message: witnessNewsWords(foundation, witness, news) })
  return {
    publication: openPublication({ store, clock, policy }),
    halts,
    start(house) {
      const asking = witnessing({
        policy,
        link: httpWitness(),
        store,
        crypto: nodeCrypto,
        clock,
        meter,
        report,
        halt: halts.halt,
        fail: (cause) => log.tell({ event: 'warning', cause }),
      })
      const stopListening = house.listen(asking.nudge)
      return () => {
        stopListening()
        return asking.stop()
      }
    },
  }
}

function policyIn(path: string): Policy {
  const policy = parsePolicy(nodeCrypto.sha256, bytesOf(path))
  if (!policy.ok) throw new Error(`REMIT_WITNESSES: ${path} cannot be used: ${policyFaultWords(policy.problem)}`)
  const { witnesses } = policy.value
  for (const { name, url } of witnesses) {
    if (url !== undefined && !/^https?:\/\//.test(url))
      throw new Error(`REMIT_WITNESSES: in ${path} the address of ${name} does not begin with https://.`)
  }
  const asked = witnesses.filter(({ url }) => url !== undefined).map(({ key }) => key)
  if (!quorumMet(policy.value, asked))
    throw new Error(`REMIT_WITNESSES: in ${path} too few witnesses have an address to be asked at for its quorum.`)
  return policy.value
}

function bytesOf(path: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(path))
  } catch (cause) {
    throw new Error(`REMIT_WITNESSES: ${path} cannot be read.`, { cause })
  }
}

function levelOf(news: WitnessNews): 'info' | 'warn' | 'error' {
  switch (news.type) {
    case 'cosigns again':
      return 'info'
    case 'unreachable':
    case 'refused':
    case 'wrong answer':
      return 'warn'
    case 'ahead':
    case 'other root':
      return 'error'
  }
}
