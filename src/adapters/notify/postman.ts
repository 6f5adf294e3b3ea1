import { createHash } from 'node:crypto'
import type { Log } from '../../app/log.ts'
import type { Meter } from '../../app/meter.ts'
import { type Clock, givenUp, type OutboxItem, type Store } from '../../app/ports.ts'
import { epochOf, type Instant, instantOf } from '../../core/base/instant.ts'
import { messageOf } from '../../core/base/message-of.ts'
import { LetterRefused, type Mailer } from './mailer.ts'

/** Delivers what waits in the outbox, for as long as the site runs. */
export interface Postman {
  /** Looks into the outbox now, rather than within the next seconds. */
  nudge(): void
  /** Lets a letter that is under way arrive, and sends no other. */
  stop(): Promise<void>
}

export interface PostmanOptions {
  readonly store: Pick<Store, 'outbox' | 'settle' | 'others'>
  readonly mailer: Mailer
  readonly clock: Clock
  readonly log: Log
  readonly meter?: Meter
  readonly pause_ms?: number
}

/** After so many the clock and the duty are looked at again. */
const most_letters = 1_000

/**
 * Every letter at least once: it leaves the outbox only after the mail server has taken it, and one that is sent again
 * because the process died in between carries the same identifier. Letters go one after another; when the server takes
 * none, the ones behind wait for the next look without losing an attempt.
 */
export function postman({ store, mailer, clock, log, meter, pause_ms = 5_000 }: PostmanOptions): Postman {
  /** Taken by the server, still in the outbox because the store could not be told. */
  const taken = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  let round: Promise<void> | undefined
  let nudged = false
  let stopping = false
  wait(0)

  return {
    nudge() {
      if (round === undefined) wait(0)
      else nudged = true
    },
    async stop() {
      stopping = true
      clearTimeout(timer)
      await round
    },
  }

  function wait(delay_ms: number): void {
    if (stopping) return
    clearTimeout(timer)
    timer = setTimeout(begin, delay_ms)
    timer.unref()
  }

  function begin(): void {
    round = deliverDue()
      .catch((cause: unknown) => log.tell({ event: 'outbox-unreadable', cause }))
      .finally(() => {
        round = undefined
        wait(nudged ? 0 : pause_ms)
        nudged = false
      })
  }

  async function deliverDue(): Promise<void> {
    // Of several processes on one store one sends; the duty passes to another when that one ends.
    if (store.others !== undefined && !(await store.others.hasDuty('letters'))) return
    for (let count = 0; count < most_letters; count += 1) {
      // Asked for one by one, because whoever is erased meanwhile is neither written to nor about.
      const [item] = await store.outbox(clock.now(), 1)
      if (item === undefined || stopping || !(await deliver(item))) return
    }
  }

  /** Whether to go on with the letters behind this one. */
  async function deliver(item: OutboxItem): Promise<boolean> {
    try {
      if (!taken.has(item.id)) await mailer.send(item.letter, item.id)
    } catch (cause) {
      const error = messageOf(cause)
      const retryAt = nextAttempt(item, clock.now(), cause instanceof LetterRefused)
      await store.settle(item.id, { sent: false, retryAt, error })
      const about = { letter: digestOf(item.id), attempt: item.attempts + 1, cause }
      const isOver = retryAt === givenUp
      log.tell(isOver ? { event: 'letter-given-up', ...about } : { event: 'letter-not-sent', ...about, retryAt })
      meter?.note({ what: 'letter', outcome: isOver ? 'given-up' : 'deferred' })
      return cause instanceof LetterRefused
    }
    taken.add(item.id)
    await store.settle(item.id, { sent: true })
    taken.delete(item.id)
    meter?.note({ what: 'letter', outcome: 'sent' })
    return true
  }
}

/** Half a minute after the first attempt, twice as long after each, at most six hours: four days in all (RFC 5321 4.5.4.1). */
function nextAttempt(item: OutboxItem, now: Instant, refused: boolean): Instant {
  if (refused || item.attempts + 1 >= attempts) return givenUp
  return instantOf(epochOf(now) + Math.min(first_pause_ms * 2 ** item.attempts, longest_pause_ms))
}

const attempts = 26
const first_pause_ms = 30_000
const longest_pause_ms = 6 * 60 * 60 * 1000

/** The identifier itself names who gets the letter. */
function digestOf(id: string): string {
  return createHash('sha256').update(id).digest('hex').slice(0, 12)
}
