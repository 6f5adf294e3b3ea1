import type { Clock, OutboxItem, Store } from '../../app/ports.ts'
import { epochOf, type Instant, instantOf } from '../../core/base/instant.ts'
import { LetterRefused, type Mailer } from './mailer.ts'

/** Delivers what waits in the outbox, for as long as the site runs. */
export interface Postman {
  /** Looks into the outbox now, rather than within the next seconds. */
  nudge(): void
  /** Lets a letter that is under way arrive, and sends no other. */
  stop(): Promise<void>
}

export interface PostmanOptions {
  readonly store: Pick<Store, 'outbox' | 'settle'>
  readonly mailer: Mailer
  readonly clock: Clock
  /** Letters that were not sent, and why, for whoever runs the server. */
  readonly report: (message: string) => void
  readonly pause_ms?: number
}

const batch = 50
const batches_at_once = 20

/**
 * Every letter at least once: it leaves the outbox only after the mail server has taken it, and one that is sent again
 * because the process died in between carries the same identifier. Letters go one after another; when the server takes
 * none, the ones behind wait for the next look without losing an attempt.
 */
export function postman({ store, mailer, clock, report, pause_ms = 5_000 }: PostmanOptions): Postman {
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
      .catch((cause: unknown) => report(`The outbox cannot be read: ${messageOf(cause)}`))
      .finally(() => {
        round = undefined
        wait(nudged ? 0 : pause_ms)
        nudged = false
      })
  }

  async function deliverDue(): Promise<void> {
    for (let count = 0; count < batches_at_once; count += 1) {
      const items = await store.outbox(clock.now(), batch)
      for (const item of items) {
        if (stopping || !(await deliver(item))) return
      }
      if (items.length < batch) return
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
      report(
        retryAt === never
          ? `Letter ${item.id} is given up after attempt ${item.attempts + 1}: ${error}`
          : `Letter ${item.id} could not be sent in attempt ${item.attempts + 1}; the next one is at ${retryAt}: ${error}`,
      )
      return cause instanceof LetterRefused
    }
    taken.add(item.id)
    await store.settle(item.id, { sent: true })
    taken.delete(item.id)
    return true
  }
}

/** Half a minute after the first attempt, twice as long after each, at most six hours: four days in all (RFC 5321 4.5.4.1). */
function nextAttempt(item: OutboxItem, now: Instant, refused: boolean): Instant {
  if (refused || item.attempts + 1 >= attempts) return never
  return instantOf(epochOf(now) + Math.min(first_pause_ms * 2 ** item.attempts, longest_pause_ms))
}

const attempts = 26
const first_pause_ms = 30_000
const longest_pause_ms = 6 * 60 * 60 * 1000

/** Where letters that are given up stay, with the reason, for whoever runs the server to see. */
export const never: Instant = '9999-12-31T23:59:59.999Z'

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
