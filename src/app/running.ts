import { earliest, type Instant } from '../core/base/instant.ts'
import type { Name } from '../core/base/name.ts'
import { type Result, refuse } from '../core/base/result.ts'
import { nextDeadline } from '../core/foundation/deadline.ts'
import type { Entry, PersonId } from '../core/foundation/event.ts'
import type { FoundationState } from '../core/foundation/state.ts'
import { type BallotBox, ballotBox } from './elections/ballot-box.ts'
import type { Ports, SealedValue, StoredFoundation } from './ports.ts'
import { type RecordFiles, recordFiles } from './record/record-files.ts'
import type { ActRequest, Answer, Receipt } from './running/acting.ts'
import { alarm, longest_nap_ms } from './running/alarm.ts'
import { lane } from './running/lane.ts'
import type { Loaded } from './running/load.ts'
import { memoryOf } from './running/memory.ts'
import { openPast, type Past } from './running/past.ts'
import type { Compose } from './running/posting.ts'
import { rehearse } from './running/rehearsing.ts'
import { sharedQuestion } from './running/shared-question.ts'
import { nowIn, snapshotOf, type TurnOptions, turnsOf } from './running/turns.ts'
import { CannotSign, causesOf, Unreadable } from './running/unreadable.ts'
import { erase } from './sealed/erasure.ts'
import type { Trouble } from './trouble.ts'

/**
 * A foundation that can be asked: it is loaded when it first is, and leaves the memory again when nobody asks for a while. One
 * lane does all that reads or changes its state, so that acts have an order and nobody sees what is not kept.
 */
export interface RunningFoundation {
  readonly files: RecordFiles
  /** What may be read of the ballots of votes that are open. */
  readonly ballots: BallotBox
  /** The state after everything that was acknowledged, by whichever process, and everything that time has brought about. */
  read(): Promise<Snapshot>
  /**
   * What was so at a moment: the state after everything that had happened by then, with the values that are still there;
   * undefined before the first entry.
   */
  readAt(at: Instant): Promise<Snapshot | undefined>
  /** Does an act: resolves when it is durable, or with the reason why nothing happened. */
  act(request: ActRequest): Promise<Result<Receipt, Trouble>>
  /** What the act would come to now: the receipt that it would get, or why it would be refused. Nothing of it is kept. */
  rehearse(request: ActRequest): Promise<Result<Receipt, Trouble>>
  /**
   * Keeps something beside the record, in the drawer and among the letters that wait, in a turn in which nobody else changes
   * anything: what is composed from the state is still true when it is kept. Durable when it resolves; rejects when nothing was kept.
   */
  post(compose: Compose): Promise<void>
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
  /** A document that the record names. */
  readonly text: (digest: string) => string
  /** The same where it may name none. */
  readonly document: (digest: string) => string | undefined
  readonly at: Instant
}

export interface Status {
  /** How many entries are folded; undefined while the foundation is not in memory. */
  readonly size: number | undefined
  /** How many of them the last snapshot has that is known of; 0 without one. */
  readonly snapshot: number
  readonly waitingActs: number
}

export interface Lifetime {
  /** For how long nobody asks before it leaves the memory, in milliseconds. */
  readonly idle_ms: number
  /** Is told of each commit of this process. */
  readonly grew: (name: Name) => void
  /** Shared by all foundations of the process. */
  readonly past: Past
}

/** How often a read looks again because something has come between; each time it has more than before. */
const most_looks = 100
/** Folding fewer entries than this takes no longer than a snapshot would save. */
const worth_a_snapshot = 1_000

export function runFoundation(
  stored: StoredFoundation,
  ports: Ports,
  { idle_ms = 15 * 60_000, grew, past = openPast(ports) }: Partial<Lifetime> = {},
): RunningFoundation {
  const { store, clock, log } = ports
  const { name } = stored
  const { run, quiet } = lane()
  const listeners = new Set<(entries: readonly Entry[]) => void>()
  const memory = memoryOf(stored, ports, listeners)
  const turns = turnsOf(stored, memory, ports)
  const newestSize = sharedQuestion(async () => (await store.others?.size(name)) ?? 0)
  const bell = alarm(clock, ring)
  let isTurnAsked = false
  let uses = 0
  let reading = 0
  let idle: NodeJS.Timeout | undefined
  let closed = false
  let trouble: string | undefined

  const isDue = ({ state }: Loaded) => {
    const deadline = nextDeadline(state)
    return deadline !== undefined && deadline.at <= nowIn(state, clock)
  }

  /** In the lane: everything that is durable at this size. */
  async function bringTo(size: number): Promise<void> {
    await memory.bringTo(size)
    setAlarm()
  }

  /** In the lane. */
  async function takeTurn(options: TurnOptions = {}): Promise<void> {
    const before = memory.loaded?.state.size
    try {
      await turns.take(options)
      if (memory.loaded?.state.size !== before) grew?.(name)
      setAlarm()
    } catch (cause) {
      setAlarm(longest_nap_ms)
      throw cause
    }
  }

  /** Nobody waits for this. */
  async function inBackground(job: () => Promise<unknown>): Promise<void> {
    try {
      await run(job)
      trouble = undefined
    } catch (cause) {
      report(cause)
    }
  }

  /** To whoever runs the server: once and not every time, because what is broken is tried again and again. */
  function report(cause: unknown): void {
    const said = causesOf(cause)
    if (said !== trouble) log.tell({ event: 'warning', cause: `The foundation ${name} cannot go on: ${said}` })
    trouble = said
  }

  function askForTurn(): void {
    if (isTurnAsked) return
    isTurnAsked = true
    void inBackground(async () => {
      isTurnAsked = false
      try {
        await takeTurn()
      } finally {
        if (turns.waiting > 0) askForTurn()
        else await freezeInQuiet()
      }
    })
  }

  /** As the record grows it is frozen ever more seldom, so that all snapshots together cost a part of what folding does. */
  async function freezeInQuiet(): Promise<void> {
    await memory.freeze(Math.max(10 * worth_a_snapshot, (memory.loaded?.state.size ?? 0) / 4))
  }

  function setAlarm(pause_ms?: number): void {
    bell.stop()
    const { loaded } = memory
    if (!closed && loaded !== undefined) bell.set(nextDeadline(loaded.state)?.at, pause_ms)
  }

  function ring(): void {
    const { loaded } = memory
    if (loaded !== undefined && isDue(loaded)) void inBackground(() => takeTurn())
    else if (store.others === undefined) setAlarm()
    else heard()
  }

  function heard(): void {
    if (closed || (memory.loaded === undefined && listeners.size === 0)) return
    newestSize().then(
      (size) => (memory.loaded?.state.size === size ? setAlarm() : inBackground(() => bringTo(size))),
      () => setAlarm(longest_nap_ms),
    )
  }

  async function read(): Promise<Snapshot> {
    used()
    reading += 1
    try {
      // Asked once the read has begun, so that it sees whatever was acknowledged before, by whichever process.
      return await readFrom(await newestSize())
    } catch (cause) {
      report(cause)
      throw cause instanceof Unreadable ? cause : new Unreadable(name, cause)
    } finally {
      reading -= 1
    }
  }

  async function readFrom(size: number): Promise<Snapshot> {
    for (let looks = 0; looks < most_looks; looks += 1) {
      await quiet()
      const { loaded } = memory
      if (loaded === undefined || loaded.state.size < size) await run(() => bringTo(size))
      else if (!isDue(loaded) || !(await clockActs())) return snapshotOf(loaded, clock)
    }
    throw new Error('time brings about more and more')
  }

  async function readAt(at: Instant): Promise<Snapshot | undefined> {
    const today = await read()
    if (at >= today.state.last) return { ...today, at: earliest(at, today.at) }
    try {
      const state = await past.stateAt(name, at, today.state)
      return state && { ...today, state, at }
    } catch (cause) {
      throw new Unreadable(name, cause)
    }
  }

  /** Whether the clock could act: a foundation without its key stands still and can be read. */
  async function clockActs(): Promise<boolean> {
    try {
      await run(() => takeTurn())
      return true
    } catch (cause) {
      if (cause instanceof CannotSign) return false
      throw cause
    }
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

  async function enqueue(request: ActRequest): Promise<Answer> {
    if (closed) return refuse({ type: 'Unavailable' })
    used()
    const answer = turns.enqueue(request)
    askForTurn()
    return answer
  }

  /** Begins to wait anew until nobody has asked for long enough. */
  function used(): void {
    uses += 1
    if (closed) return
    idle ??= setTimeout(leaveMemory, idle_ms).unref()
    idle.refresh()
  }

  function leaveMemory(): void {
    if (isWanted()) used()
    else void inBackground(letGo)
  }

  const isWanted = () => listeners.size > 0 || turns.waiting > 0 || reading > 0

  /** In the lane. */
  async function letGo(): Promise<void> {
    await memory.freeze(worth_a_snapshot)
    if (isWanted()) return
    memory.drop()
    bell.stop()
  }

  /** In the lane. Whom nobody else has asked for goes at once, because a start may wake all foundations one after another. */
  async function wakeUp(): Promise<void> {
    const [wasThere, before] = [memory.loaded !== undefined, uses]
    try {
      await takeTurn({ notesWakes: true })
    } finally {
      if (!wasThere && uses === before) await letGo()
    }
  }

  const ballots = ballotBox(name, store.drawer, ports.crypto)
  return {
    files: recordFiles(stored, ports),
    ballots,
    read,
    readAt,
    act,
    async rehearse(request) {
      return rehearse(await read(), request, { ...ports, ballots })
    },
    heard,
    post(compose) {
      used()
      return run(() => takeTurn({ compose }))
    },
    wake: () => inBackground(wakeUp),
    listen(listener) {
      used()
      listeners.add(listener)
      // Only what comes after a size that is known can be told of.
      if (memory.loaded === undefined) void inBackground(() => bringTo(0))
      return () => listeners.delete(listener)
    },
    status() {
      const { loaded } = memory
      return { size: loaded?.state.size, snapshot: loaded?.frozen ?? 0, waitingActs: turns.waiting }
    },
    async close() {
      closed = true
      bell.stop()
      clearTimeout(idle)
      // What waits is done first; the queue is limited, and nothing is added any more.
      do await run(async () => {})
      while (turns.waiting > 0)
      await inBackground(() => memory.freeze(worth_a_snapshot))
    },
  }
}
