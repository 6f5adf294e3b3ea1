import { type Instant, latest } from '../../core/base/instant.ts'
import { messageOf } from '../../core/base/message-of.ts'
import { refuse } from '../../core/base/result.ts'
import type { Event } from '../../core/foundation/event.ts'
import type { FoundationState } from '../../core/foundation/state.ts'
import { prepare } from '../command.ts'
import { boxOfTurn, hasNews } from '../elections/turn-box.ts'
import { letterPace } from '../notices/letter-pace.ts'
import type { Clock, Ports, StoredFoundation, Turn } from '../ports.ts'
import type { Snapshot } from '../running.ts'
import { type ActRequest, type Answer, type Asked, appendBeside, appendStage, decideTogether } from './acting.ts'
import type { Loaded } from './load.ts'
import type { Memory } from './memory.ts'
import { type Compose, ofTheLiving } from './posting.ts'
import { signingOf } from './signing.ts'
import { CannotSign, Unreadable } from './unreadable.ts'

/** The acts that wait, and the turns of the record in which they are decided. */
export interface Turns {
  readonly waiting: number
  /** Adds an act to those that wait; resolves when it is durable, or with the reason why nothing happened. */
  enqueue(request: ActRequest): Promise<Answer>
  /**
   * In the lane: one turn with what is due and as many of the acts that wait as share a commit. Rejects when nothing could be kept,
   * and then the acts were told so.
   */
  take(options?: TurnOptions): Promise<void>
}

export interface TurnOptions {
  readonly notesWakes?: boolean
  /** Composes what is kept beside the record in this turn, which then is for that and for what is due alone. */
  readonly compose?: Compose
}

/** Waiting acts beyond this many are refused at once, so that a flood cannot take the memory. */
const most_waiting = 2_000
/** Acts that share one commit. */
const most_together = 256

interface Waiting extends Asked {
  readonly resolve: (answer: Answer) => void
}

export function turnsOf(stored: StoredFoundation, memory: Memory, ports: Ports): Turns {
  const { store, clock, chance, crypto, keys, log, meter } = ports
  const { name, origin } = stored
  const signing = signingOf(stored, ports)
  const waiting: Waiting[] = []
  const pace = letterPace()

  function answer({ resolve }: Waiting, answer: Answer): void {
    meter?.note({ what: 'act', outcome: answer.ok ? 'done' : answer.problem.type })
    resolve(answer)
  }

  async function take({ notesWakes = false, compose }: TurnOptions = {}): Promise<void> {
    const start_ms = performance.now()
    let together: readonly Waiting[] = []
    let isStateAhead = false
    const work = async (turn: Turn) => {
      const loaded = await upTo(turn)
      const { state } = loaded
      // Taken here, because more may have come while others had their turn.
      together = compose === undefined ? waiting.splice(0, most_together) : []
      const now = nowIn(state, clock)
      const box = await boxOfTurn(state, together.map(actOf), now, { foundation: name, drawer: store.drawer, crypto })
      const desk = { ...loaded, crypto, chance, box }
      if (together.some(({ request }) => request.command.type === 'change key')) signing.forget()
      const signers = await signing.signers(state.vkey ?? stored.vkey)
      isStateAhead = true
      const { from, stage, answers } = decideTogether(desk, together, now)
      const { entries } = stage
      isStateAhead = entries.length > 0
      const posting = ofTheLiving(await compose?.(snapshotOf(desk, clock)), state)
      const settle = isStateAhead
        ? await appendStage(turn, { desk, stage, from, signers, posting, pace }, stored, ports)
        : undefined
      if (!isStateAhead && (notesWakes || posting !== undefined || hasNews(box)))
        await appendBeside(turn, { desk, posting }, stored, ports)
      return { answers, entries, settle, size: state.size }
    }
    try {
      // Before the turn, because a long record takes a while and others wait for the turn's end.
      await memory.bringTo(0)
      const { answers, entries, settle, size } = await store.turn(name, work)
      settle?.()
      if (entries.length > 0) {
        keys.noteSigned?.(origin, size)
        meter?.note({ what: 'commit', entries: entries.length, duration_ms: performance.now() - start_ms })
      }
      for (const [place, asked] of together.entries()) answer(asked, answers[place] ?? refuse({ type: 'Unavailable' }))
      memory.tell(entries, size)
      if (entries.some(({ event }) => endsBallots(event))) await scrubBallots()
    } catch (cause) {
      // What was folded but not kept must not be seen.
      if (isStateAhead) memory.drop()
      // Who waits for a turn that did not come is told as well, rather than wait for one that may not come either.
      if (compose === undefined && together.length === 0) together = waiting.splice(0, most_together)
      for (const asked of together) answer(asked, refuse({ type: 'Unavailable' }))
      throw cause instanceof Unreadable || cause instanceof CannotSign ? cause : new Unreadable(name, cause)
    }
  }

  /** Whose ballots they were is deleted; what a process that dies before this leaves in files, the next start overwrites. */
  async function scrubBallots(): Promise<void> {
    try {
      await store.scrub()
    } catch (cause) {
      const warning = `Ballots of an election that is over may still stand in files of the store: ${messageOf(cause)}`
      log.tell({ event: 'warning', cause: warning })
    }
  }

  /** Others may have appended since this process looked, and can have taken nothing away. */
  async function upTo({ size }: Turn): Promise<Loaded> {
    const loaded = await memory.bringTo(size)
    if (loaded.state.size === size) return loaded
    memory.drop()
    throw new Error(`The store has ${size} entries of ${name}, and had ${loaded.state.size} before`)
  }

  return {
    get waiting() {
      return waiting.length
    },
    enqueue(request) {
      if (waiting.length >= most_waiting) return Promise.resolve(refuse({ type: 'Busy' }))
      const person = 'person' in request ? request.person : ''
      const prepared = prepare(request.command, person, { chance, crypto })
      return new Promise((resolve) => waiting.push({ request, prepared, resolve }))
    },
    take,
  }
}

/** Ballots are taken out of the box then. */
function endsBallots(event: Event): boolean {
  return event.type === 'BallotsClosed' || (event.type === 'ElectionEnded' && event.how === 'called off')
}

function actOf({ request, prepared: { act } }: Asked) {
  return { act, person: 'person' in request ? request.person : undefined }
}

export function snapshotOf({ state, values, addresses, library }: Loaded, clock: Clock): Snapshot {
  return { state, values, addresses, text: library.text, document: library.find, at: nowIn(state, clock) }
}

/** Never before the last entry, even when the machine's clock was set back. */
export function nowIn(state: FoundationState, clock: Clock): Instant {
  return latest(clock.now(), state.last)
}
