import { epochOf, type Instant } from '../core/base/instant.ts'
import type { Name } from '../core/base/name.ts'
import { type Result, refuse } from '../core/base/result.ts'
import { nextDeadline } from '../core/foundation/deadline.ts'
import type { Entry, PersonId } from '../core/foundation/event.ts'
import type { FoundationState } from '../core/foundation/state.ts'
import {
  type ActRequest,
  type Answer,
  type Asked,
  appendStage,
  appendWakes,
  decideTogether,
  type Receipt,
} from './acting.ts'
import { catchUp } from './catch-up.ts'
import { prepare } from './command.ts'
import { erase } from './erasure.ts'
import { lane } from './lane.ts'
import { checkSigner } from './ledger.ts'
import { type Loaded, load } from './load.ts'
import type { Ports, SealedValue, Signer, StoredFoundation, Turn } from './ports.ts'
import { readEntries } from './read-entries.ts'
import { type RecordFiles, recordFiles } from './record-files.ts'
import { sharedQuestion } from './shared-question.ts'
import type { Trouble } from './trouble.ts'

export type { ActRequest, Receipt } from './acting.ts'

/**
 * A foundation that can be asked: it is loaded when it first is, and leaves the memory again when nobody asks for a while. One
 * lane does all that reads or changes its state, so that acts have an order and nobody sees what is not kept.
 */
export interface RunningFoundation {
  readonly files: RecordFiles
  /** The state after everything that was acknowledged, by whichever process, and everything that time has brought about. */
  read(): Promise<Snapshot>
  /** Does an act: resolves when it is durable, or with the reason why nothing happened. */
  act(request: ActRequest): Promise<Result<Receipt, Trouble>>
  /** Tells of what each commit appended, also of other processes' soon after; returns how to stop listening. */
  listen(listener: (entries: readonly Entry[]) => void): () => void
  /** Lets the clock act, and notes when it next will; what goes wrong is told to whoever runs the server. */
  wake(): Promise<void>
  /** Another process has appended. */
  heard(): void
  status(): Status
  close(): Promise<void>
}

export interface Snapshot {
  readonly state: FoundationState
  readonly values: ReadonlyMap<string, SealedValue>
  /** Who has introduced themselves here, by the address at which they sign in. */
  readonly addresses: ReadonlyMap<string, PersonId>
  readonly text: (digest: string) => string
  readonly at: Instant
}

export interface Status {
  /** How many entries are folded; undefined while the foundation is not in memory. */
  readonly size: number | undefined
  readonly waitingActs: number
}

export interface Lifetime {
  /** For how long nobody asks before it leaves the memory, in milliseconds. */
  readonly idle_ms: number
  /** Is told of each commit of this process. */
  readonly grew: (name: Name) => void
}

/** Waiting acts beyond this many are refused at once, so that a flood cannot take the memory. */
const most_waiting = 2_000
/** Acts that share one commit. */
const most_together = 256
/** The clock is looked at this often at least, because a machine may sleep or have its time set. */
const longest_nap_ms = 30_000
/** How often a read looks again because something has come between; each time it has more than before. */
const most_looks = 100

interface Waiting extends Asked {
  readonly resolve: (answer: Answer) => void
}

export function runFoundation(
  stored: StoredFoundation,
  ports: Ports,
  { idle_ms = 15 * 60_000, grew }: Partial<Lifetime> = {},
): RunningFoundation {
  const { store, clock, chance, crypto } = ports
  const { name } = stored
  const { run, quiet } = lane()
  const listeners = new Set<(entries: readonly Entry[]) => void>()
  const waiting: Waiting[] = []
  const newestSize = sharedQuestion(async () => (await store.others?.size(name)) ?? 0)
  let loaded: Loaded | undefined
  let signer: Signer | undefined
  let actsAreAsked = false
  let alarm: NodeJS.Timeout | undefined
  let idle: NodeJS.Timeout | undefined
  let closed = false
  let trouble: string | undefined

  /** Never before the last entry, even when the machine's clock was set back. */
  const now = (state: FoundationState) => {
    const time = clock.now()
    return time > state.last ? time : state.last
  }
  /** Up to where the record has been told of, so that nothing is left out when the state is loaded anew in between. */
  let told: number | undefined
  const tell = (entries: readonly Entry[], size: number) => {
    told = size
    if (entries.length > 0) for (const listener of listeners) listener(entries)
  }

  async function present(): Promise<Loaded> {
    if (loaded !== undefined) return loaded
    used()
    try {
      loaded = await load(stored, ports)
      const { size } = loaded.state
      const missed = listeners.size === 0 ? [] : await Array.fromAsync(readEntries(store, name, told ?? size, size))
      tell(
        missed.flatMap(({ entries }) => entries),
        size,
      )
      return loaded
    } catch (cause) {
      throw new Unreadable(name, cause)
    }
  }

  /** In the lane: everything that is durable at this size. */
  async function bringTo(size: number): Promise<Loaded> {
    const kept = await present()
    try {
      tell(await catchUp(stored, kept, size, store), kept.state.size)
      return kept
    } catch (cause) {
      loaded = undefined
      throw new Unreadable(name, cause)
    } finally {
      setAlarm()
    }
  }

  /** In the lane: one turn with what is due and the acts that wait, which share its commit. */
  async function takeTurn({ notesWakes = false } = {}): Promise<void> {
    let together: readonly Waiting[] = []
    let touched = false
    const work = async (turn: Turn) => {
      if (turn.size < (await present()).state.size) throw new Error(`The store has lost entries of ${name}`)
      const desk = { ...(await bringTo(turn.size)), crypto, chance }
      const signs = await signerOf()
      // Taken here, because more may have come while others had their turn.
      together = waiting.splice(0, most_together)
      touched = true
      const { from, stage, answers } = decideTogether(desk, together, now(desk.state))
      if (stage.entries.length === 0) {
        if (notesWakes) await appendWakes(turn, desk, stored, ports)
        return { desk, answers, entries: [], settle: () => {} }
      }
      const settle = await appendStage(turn, { desk, stage, from, signer: signs }, stored, ports)
      return { desk, answers, entries: stage.entries, settle }
    }
    try {
      const { desk, answers, entries, settle } = await store.turn(name, work)
      settle()
      for (const [place, { resolve }] of together.entries()) resolve(answers[place] ?? refuse({ type: 'Unavailable' }))
      tell(entries, desk.state.size)
      if (entries.length > 0) grew?.(name)
      setAlarm()
    } catch (cause) {
      // What was folded but not kept must not be seen: the state is read again from the store.
      if (touched) loaded = undefined
      else together = waiting.splice(0, most_together)
      for (const { resolve } of together) resolve(refuse({ type: 'Unavailable' }))
      setAlarm(longest_nap_ms)
      throw cause instanceof Unreadable || cause instanceof CannotSign ? cause : new Unreadable(name, cause)
    }
  }

  async function signerOf(): Promise<Signer> {
    if (ports.halts?.isHalted(name) === true)
      throw new CannotSign(name, new Error('a witness has cosigned another record than this one'))
    if (signer !== undefined) return signer
    try {
      const found = await ports.keys.signerOf(stored.origin, 'kept')
      checkSigner(stored, found, crypto)
      signer = found
      return found
    } catch (cause) {
      throw new CannotSign(name, cause)
    }
  }

  /** Nobody waits for this: what goes wrong is told to whoever runs the server. */
  async function inBackground(job: () => Promise<unknown>): Promise<void> {
    try {
      await run(job)
      trouble = undefined
    } catch (cause) {
      // Once and not every time, because what is broken is tried again and again.
      const said = causesOf(cause)
      if (said !== trouble) process.emitWarning(`The foundation ${name} cannot go on: ${said}`)
      trouble = said
    }
  }

  function askForTurn(): void {
    if (actsAreAsked) return
    actsAreAsked = true
    inBackground(async () => {
      actsAreAsked = false
      try {
        await takeTurn()
      } finally {
        if (waiting.length > 0) askForTurn()
      }
    })
  }

  /** Wakes up when the next thing is due, but not before a pause is over. */
  function setAlarm(pause_ms = 0): void {
    clearTimeout(alarm)
    if (closed || loaded === undefined) return
    const deadline = nextDeadline(loaded.state)
    const wait_ms = deadline === undefined ? longest_nap_ms : epochOf(deadline.at) - epochOf(clock.now())
    alarm = setTimeout(ring, Math.min(Math.max(wait_ms, pause_ms), longest_nap_ms))
    alarm.unref()
  }

  function ring(): void {
    if (loaded !== undefined && isDue(loaded.state, now(loaded.state))) inBackground(takeTurn)
    else if (store.others !== undefined) heard()
    else setAlarm()
  }

  function heard(): void {
    if (closed || (loaded === undefined && listeners.size === 0)) return
    newestSize().then(
      (size) => (loaded?.state.size === size ? setAlarm() : inBackground(() => bringTo(size))),
      () => setAlarm(longest_nap_ms),
    )
  }

  async function read(): Promise<Snapshot> {
    used()
    // Asked once the read has begun, so that it sees whatever was acknowledged before, by whichever process.
    const atLeast = await newestSize().catch((cause: unknown) => {
      throw new Unreadable(name, cause)
    })
    for (let looks = 0; looks < most_looks; looks += 1) {
      await quiet()
      if (loaded === undefined || loaded.state.size < atLeast) await run(() => bringTo(atLeast))
      else if (isDue(loaded.state, now(loaded.state)) && (await clockActs())) continue
      else return snapshotOf(loaded)
    }
    throw new Unreadable(name, new Error('Time brings about more and more'))
  }

  /** Whether the clock can act at all: without its key a foundation stands still and can be read. */
  async function clockActs(): Promise<boolean> {
    try {
      await run(takeTurn)
      return true
    } catch (cause) {
      if (cause instanceof CannotSign) return false
      throw cause
    }
  }

  function snapshotOf({ state, values, addresses, library }: Loaded): Snapshot {
    return { state, values, addresses, text: library.text, at: now(state) }
  }

  async function act(request: ActRequest): Promise<Answer> {
    const { command } = request
    if (command.type !== 'erase') return enqueue(request)
    try {
      return await erase(request, command.person, { ...ports, read, act: enqueue })
    } catch (cause) {
      if (cause instanceof Unreadable) return refuse({ type: 'Unavailable' })
      throw cause
    }
  }

  function enqueue(request: ActRequest): Promise<Answer> {
    if (closed) return Promise.resolve(refuse({ type: 'Unavailable' }))
    if (waiting.length >= most_waiting) return Promise.resolve(refuse({ type: 'Busy' }))
    used()
    return new Promise((resolve) => {
      const person = 'person' in request ? request.person : ''
      waiting.push({ request, prepared: prepare(request.command, person, { chance, crypto }), resolve })
      askForTurn()
    })
  }

  /** Begins to wait anew until nobody has asked for long enough. */
  function used(): void {
    if (closed) return
    if (idle === undefined) {
      idle = setTimeout(leaveMemory, idle_ms)
      idle.unref()
    } else idle.refresh()
  }

  function leaveMemory(): void {
    if (listeners.size > 0 || waiting.length > 0) {
      used()
      return
    }
    inBackground(async () => {
      if (waiting.length > 0) return
      loaded = undefined
      clearTimeout(alarm)
    })
  }

  return {
    files: recordFiles(stored, ports),
    read,
    act,
    heard,
    wake: () => inBackground(() => takeTurn({ notesWakes: true })),
    listen(listener) {
      used()
      listeners.add(listener)
      // Only what comes after a size that is known can be told of.
      if (loaded === undefined) void inBackground(present)
      return () => listeners.delete(listener)
    },
    status: () => ({ size: loaded?.state.size, waitingActs: waiting.length }),
    async close() {
      closed = true
      clearTimeout(alarm)
      clearTimeout(idle)
      // What waits is done first; the queue is limited, and nothing is added any more.
      do await run(async () => {})
      while (waiting.length > 0)
    },
  }
}

/** The foundation's record cannot be read or written now; readers get a 503 and may try again. */
export class Unreadable extends Error {
  constructor(foundation: Name, cause?: unknown) {
    super(`The record of ${foundation} cannot be read at present`, { cause })
  }
}

/** The foundation's key is missing or another one; it can be read and nothing can be added. */
class CannotSign extends Error {
  constructor(foundation: Name, cause: unknown) {
    super(`The record of ${foundation} cannot be signed`, { cause })
  }
}

function causesOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause)
  return cause.cause === undefined ? cause.message : `${cause.message}: ${causesOf(cause.cause)}`
}

function isDue(state: FoundationState, now: Instant): boolean {
  const deadline = nextDeadline(state)
  return deadline !== undefined && deadline.at <= now
}
