import type { Name } from '../../core/base/name.ts'
import { joinBytes, sameBytes } from '../../core/record/bytes.ts'
import { openNote, parseNote } from '../../core/record/note.ts'
import { type Policy, type PolicyWitness, quorumMet } from '../../core/record/policy.ts'
import { encodeUtf8 } from '../../core/record/utf8.ts'
import type { Meter } from '../meter.ts'
import type { Clock, Crypto, Store } from '../ports.ts'
import { checkpointSize } from '../record/checkpoint-size.ts'
import { type Target, type WitnessLane, type WitnessLink, type WitnessNews, witnessLane } from './witness-lane.ts'

/** Has the records of all foundations cosigned, for as long as the server runs. Nobody waits for it. */
export interface Witnessing {
  /** The foundation's checkpoint may have moved. */
  nudge(foundation: Name): void
  /** Lets go of requests that are under way. */
  stop(): Promise<void>
}

export interface WitnessingOptions {
  readonly policy: Policy
  readonly link: WitnessLink
  readonly store: WitnessedStore
  readonly crypto: Crypto
  readonly clock: Clock
  readonly meter?: Meter
  /** Told when something changes with a witness, not at every attempt. */
  readonly report: (foundation: Name, witness: string, news: WitnessNews) => void
  /** The foundation must not act any more: what a witness cosigned is not the beginning of its record. */
  readonly halt: (foundation: Name, witness: string, news: WitnessNews) => void
  /** The work of a round failed, not a witness. */
  readonly fail: (cause: unknown) => void
  /** Rounds of one foundation begin this far apart at least. */
  readonly pace_ms?: number
  /** How often all foundations are looked at without being nudged. */
  readonly patrol_ms?: number
}

export type WitnessedStore = Pick<
  Store,
  'foundations' | 'checkpoint' | 'cosigned' | 'keepCosigned' | 'hashes' | 'others'
>

/** Foundations that are in a round at once; the others wait for their turn. */
const most_rounds = 16

/**
 * In a round all witnesses that do not hang are asked for one checkpoint, the newest. It ends with the quorum or the last
 * answer; who answers later adds to what was kept. Where several processes share a store one of them asks.
 */
export function witnessing(options: WitnessingOptions): Witnessing {
  const { policy, store, fail, pace_ms = 500, patrol_ms = 5 * 60_000 } = options
  /** Those that have grown come before those that are only looked at. */
  const nudged = new Set<Name>()
  const patrolled = new Set<Name>()
  const rounds = new Map<Name, Promise<void>>()
  const retries = new Map<Name, NodeJS.Timeout>()
  const lanes = new Map<Name, readonly WitnessLane[]>()
  const stopping = new AbortController()
  const patrol = setInterval(lookAtAll, patrol_ms)
  patrol.unref()
  lookAtAll()

  return {
    nudge,
    async stop() {
      clearInterval(patrol)
      for (const timer of retries.values()) clearTimeout(timer)
      stopping.abort()
      await Promise.all(rounds.values())
    },
  }

  function nudge(foundation: Name): void {
    nudged.add(foundation)
    begin()
  }

  function lookAtAll(): void {
    store.foundations().then((all) => {
      for (const { name } of all) patrolled.add(name)
      begin()
    }, fail)
  }

  function begin(): void {
    for (const waiting of [nudged, patrolled]) {
      for (const name of waiting) {
        if (stopping.signal.aborted || rounds.size >= most_rounds) return
        if (!rounds.has(name)) beginRound(name)
      }
    }
  }

  function beginRound(name: Name): void {
    nudged.delete(name)
    patrolled.delete(name)
    const round = pacedRound(name).then(() => {
      rounds.delete(name)
      begin()
    })
    rounds.set(name, round)
  }

  async function pacedRound(name: Name): Promise<void> {
    const began_ms = performance.now()
    const hasAsked = await roundOf(name).catch((cause: unknown) => {
      fail(cause)
      return true
    })
    if (hasAsked) await pause(pace_ms - (performance.now() - began_ms), stopping.signal)
  }

  /** Whether there was anybody to ask. */
  async function roundOf(name: Name): Promise<boolean> {
    if (store.others !== undefined && !(await store.others.hasDuty('witnesses'))) return false
    const target = await targetOf(name, store)
    if (target === undefined) return false
    const kept = await store.cosigned(name)
    const lines = linesIn(kept, target, options)
    const missing = (await lanesOf(name, kept)).filter(({ witness }) => !lines.has(witness.name))
    if (missing.length === 0) return false
    await gather({ name, target, lines, options }, missing, stopping.signal)
    retryLater(
      name,
      missing.filter(({ witness }) => !lines.has(witness.name)),
    )
    return true
  }

  async function lanesOf(name: Name, kept: Uint8Array | undefined): Promise<readonly WitnessLane[]> {
    const known = lanes.get(name)
    if (known !== undefined) return known
    const keptSize = checkpointSize(kept)
    const signers = signersOf(kept, options)
    const made = policy.witnesses.flatMap((witness) => {
      const { url, key } = witness
      if (url === undefined) return []
      const tell = (news: WitnessNews) => take(name, witness, news)
      const size = signers.includes(key) ? keptSize : 0
      return [witnessLane(name, { ...witness, url }, size, { ...options, tell })]
    })
    lanes.set(name, made)
    return made
  }

  function take(name: Name, { name: witness }: PolicyWitness, news: WitnessNews): void {
    options.report(name, witness, news)
    if (news.type === 'ahead' || news.type === 'other root') options.halt(name, witness, news)
  }

  /** Looked at again when the first of those who failed may be asked; who hangs still is waited for by nobody. */
  function retryLater(name: Name, missing: readonly WitnessLane[]): void {
    clearTimeout(retries.get(name))
    const waits = missing.flatMap((lane) => lane.wait_ms() ?? [])
    if (waits.length === 0 || stopping.signal.aborted) return
    const timer = setTimeout(() => nudge(name), Math.max(pace_ms, Math.min(...waits)))
    timer.unref()
    retries.set(name, timer)
  }
}

interface Gathering {
  readonly name: Name
  readonly target: Target
  /** By the name of the witness; grows while the answers come. */
  readonly lines: Map<string, string>
  readonly options: WitnessingOptions
}

/** Resolves with the quorum, when all have answered, or when the server stops. */
function gather({ name, target, lines, options }: Gathering, missing: readonly WitnessLane[], signal: AbortSignal) {
  const { policy, store, fail } = options
  const { promise, resolve } = Promise.withResolvers<void>()
  // One after another, so that what is kept last has the most lines.
  let keeping = Promise.resolve()
  const asked = missing.filter((lane) => lane.wait_ms() === 0)
  const answered = asked.map(async (lane) => {
    const line = await lane.ask(target, signal)
    if (line === undefined) return
    lines.set(lane.witness.name, line)
    if (!quorumMet(policy, keysOf(policy, lines))) return
    keeping = keeping.then(() => store.keepCosigned(name, target.size, cosignedOf(policy, target, lines)))
    await keeping
    resolve()
  })
  // Who hangs is not waited for once there is a quorum, so what goes wrong afterwards is told here.
  Promise.all(answered).catch(fail).finally(resolve)
  return whenDoneOrAborted(promise, signal)
}

async function whenDoneOrAborted(done: Promise<void>, signal: AbortSignal): Promise<void> {
  const { promise: aborted, resolve } = Promise.withResolvers<void>()
  const stop = () => resolve()
  signal.addEventListener('abort', stop)
  await Promise.race([done, aborted])
  // The signal lives as long as the server; a listener a round would fill the memory.
  signal.removeEventListener('abort', stop)
}

function keysOf({ witnesses }: Policy, lines: ReadonlyMap<string, string>) {
  return witnesses.filter(({ name }) => lines.has(name)).map(({ key }) => key)
}

/** The checkpoint as it was signed, and the witnesses' lines in the policy's order. */
function cosignedOf({ witnesses }: Policy, { signed }: Target, lines: ReadonlyMap<string, string>): Uint8Array {
  return joinBytes([signed, ...witnesses.map(({ name }) => encodeUtf8(lines.get(name) ?? ''))])
}

async function targetOf(name: Name, store: WitnessedStore): Promise<Target | undefined> {
  const signed = await store.checkpoint(name)
  if (signed === undefined) return undefined
  const note = parseNote(signed)
  if (!note.ok) throw new Error(`The checkpoint of ${name} cannot be read: ${note.problem.code}`)
  return { size: checkpointSize(signed), text: note.value.text, signed }
}

/** Who has cosigned this very checkpoint already, with their lines. */
function linesIn(kept: Uint8Array | undefined, { text }: Target, { policy }: WitnessingOptions): Map<string, string> {
  const note = kept === undefined ? undefined : parseNote(kept)
  const lines = new Map<string, string>()
  if (kept === undefined || note?.ok !== true || note.value.text !== text) return lines
  const written = new TextDecoder().decode(kept).split('\n')
  for (const { name: signer, id, line } of note.value.signatures) {
    const witness = policy.witnesses.find(({ key }) => key.name === signer && sameBytes(key.id, id))
    if (witness !== undefined) lines.set(witness.name, `${written[line - 1]}\n`)
  }
  return lines
}

function signersOf(kept: Uint8Array | undefined, { policy, crypto }: WitnessingOptions) {
  const keys = policy.witnesses.map(({ key }) => key)
  const opened = kept === undefined ? undefined : openNote(crypto, kept, keys)
  return opened?.ok === true ? opened.value.signers.map(({ key }) => key) : []
}

async function pause(wait_ms: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, Math.max(0, wait_ms))
  timer.unref()
  await whenDoneOrAborted(promise, signal)
  clearTimeout(timer)
}
