import { epochOf, type Instant } from '../core/base/instant.ts'
import type { Name } from '../core/base/name.ts'
import { ok, type Result, refuse } from '../core/base/result.ts'
import { nextDeadline } from '../core/foundation/deadline.ts'
import type { Actor, Entry, PersonId } from '../core/foundation/event.ts'
import type { FoundationState } from '../core/foundation/state.ts'
import { type Command, type Prepared, prepare } from './command.ts'
import { type Loaded, load } from './load.ts'
import { outboxOf } from './outbox-of.ts'
import type { Ports, SealedValue, StoredFoundation } from './ports.ts'
import { type RecordFiles, recordFiles } from './record-files.ts'
import { emptyStage, type Stage, stageAct, stageDue } from './stage.ts'
import type { Trouble } from './trouble.ts'

/** A foundation at work: one process reads it and one queue writes it, so that acts have an order. */
export interface RunningFoundation {
  readonly files: RecordFiles
  /** The state after everything that was acknowledged and everything that time has brought about. */
  read(): Promise<Snapshot>
  /** Does an act: resolves when it is durable, or with the reason why nothing happened. */
  act(request: ActRequest): Promise<Result<Receipt, Trouble>>
  /** Tells of each commit; returns how to stop listening. */
  listen(listener: (entries: readonly Entry[]) => void): () => void
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

export interface ActRequest {
  readonly act: string
  readonly person: string
  readonly command: Command
}

export interface Receipt {
  /** The entries of the record that the act became. */
  readonly entries: readonly { readonly index: number; readonly entry: Entry }[]
}

/** Waiting acts beyond this many are refused at once, so that a flood cannot take the memory. */
const most_waiting = 2_000
/** Acts that share one commit. */
const most_together = 256
/** The clock is looked at this often at least, because a machine may sleep or have its time set. */
const longest_nap_ms = 30_000

export async function runFoundation(stored: StoredFoundation, ports: Ports): Promise<RunningFoundation> {
  const { store, clock, chance, crypto } = ports
  const signer = await ports.keys.signerOf(stored.origin, 'kept')
  const loading = () => load(stored, signer, ports)
  const listeners = new Set<(entries: readonly Entry[]) => void>()
  const waiting: Waiting[] = []
  let loaded: Loaded | undefined = await loading()
  let working: Promise<void> | undefined
  let alarm: NodeJS.Timeout | undefined
  let closed = false

  /** Never before the last entry, even when the machine's clock was set back. */
  const now = (state: FoundationState) => {
    const time = clock.now()
    return time > state.last ? time : state.last
  }

  async function work(): Promise<void> {
    // Requests that arrive in the same turn of the event loop share a commit.
    await new Promise((resume) => setImmediate(resume))
    do {
      const together = waiting.splice(0, most_together)
      await workThrough(together).catch((cause: unknown) => {
        // What was folded but not kept must not be seen: the state is read again from the store.
        loaded = undefined
        for (const { resolve } of together) resolve(refuse({ type: 'Unavailable' }))
        process.emitWarning(`The record of ${stored.name} could not be written: ${String(cause)}`)
      })
    } while (waiting.length > 0)
    working = undefined
    setAlarm()
  }

  async function workThrough(together: readonly Waiting[]): Promise<void> {
    loaded ??= await loading()
    const desk = { ...loaded, crypto, chance }
    const from = desk.state.size
    const stage = emptyStage()
    stageDue(desk, stage, now(desk.state))
    const answers = together.map(({ request, prepared }) => {
      const { command } = request
      if (command.type === 'introduce' && desk.addresses.has(command.address)) {
        return refuse({
          type: 'AlreadyIntroduced' as const,
          person: desk.addresses.get(command.address) ?? command.person,
        })
      }
      const actor: Actor = { kind: 'person', person: request.person }
      const decided = stageAct(desk, stage, prepared, { actor, at: now(desk.state), act: request.act })
      if (!decided.ok) return decided
      // What fell due before the act came first; the act's own entries are the last ones.
      const first = desk.state.size - decided.value.entries.length
      if (command.type === 'introduce') desk.addresses.set(command.address, command.person)
      return ok({ entries: decided.value.entries.map((entry, place) => ({ index: first + place, entry })) })
    })
    if (stage.entries.length > 0) await keep(desk, stage, from)
    for (const [place, { resolve }] of together.entries()) resolve(answers[place] ?? refuse({ type: 'Unavailable' }))
    if (stage.entries.length > 0) for (const listener of listeners) listener(stage.entries)
  }

  async function keep(desk: Loaded, stage: Stage, from: number): Promise<void> {
    const grown = desk.ledger.grow(stage.entries)
    const { documents, sealed } = stage
    const { name: foundation } = stored
    const fresh = new Map(sealed.map((value) => [value.commitment, value]))
    const value = (commitment: string) => (fresh.get(commitment) ?? desk.values.get(commitment))?.value
    const { correspondent } = ports
    const outbox = outboxOf(stage.entries, { state: desk.state, value }, { foundation, from, clock, correspondent })
    const batch = { foundation, size: from, ...grown.batch, documents, sealed, outbox }
    const appended = await store.append(batch)
    if (!appended.ok) throw new Error(`${appended.problem}: another process has written to it`)
    grown.settle()
    for (const value of sealed) desk.values.set(value.commitment, value)
  }

  function start(): Promise<void> {
    working ??= work()
    return working
  }

  /** Wakes up when the next thing is due. */
  function setAlarm(): void {
    clearTimeout(alarm)
    if (closed) return
    const deadline = loaded === undefined ? undefined : nextDeadline(loaded.state)
    const wait = deadline === undefined ? longest_nap_ms : epochOf(deadline.at) - epochOf(clock.now())
    alarm = setTimeout(start, Math.min(Math.max(wait, 0), longest_nap_ms))
    alarm.unref()
  }

  async function read(): Promise<Snapshot> {
    if (working !== undefined) await working
    // Asked after the wait, because something can fall due while a commit is under way.
    if (loaded === undefined || isDue(loaded.state, now(loaded.state))) await start()
    if (loaded === undefined) throw new Unreadable(stored.name)
    const { state, values, addresses, library } = loaded
    return { state, values, addresses, text: library.text, at: now(state) }
  }

  function act(request: ActRequest): Promise<Result<Receipt, Trouble>> {
    if (closed) return Promise.resolve(refuse({ type: 'Unavailable' }))
    if (waiting.length >= most_waiting) return Promise.resolve(refuse({ type: 'Busy' }))
    return new Promise((resolve) => {
      waiting.push({ request, prepared: prepare(request.command, request.person, { chance, crypto }), resolve })
      start()
    })
  }

  setAlarm()
  return {
    files: recordFiles(stored, store, crypto),
    read,
    act,
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      closed = true
      clearTimeout(alarm)
      await working
    },
  }
}

/** The foundation's record cannot be read or written now; readers get a 503 and may try again. */
export class Unreadable extends Error {
  constructor(foundation: Name) {
    super(`The record of ${foundation} cannot be read at present`)
  }
}

interface Waiting {
  readonly request: ActRequest
  readonly prepared: Prepared
  readonly resolve: (answer: Result<Receipt, Trouble>) => void
}

function isDue(state: FoundationState, now: Instant): boolean {
  const deadline = nextDeadline(state)
  return deadline !== undefined && deadline.at <= now
}
