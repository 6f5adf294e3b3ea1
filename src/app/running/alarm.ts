import { epochOf, type Instant } from '../../core/base/instant.ts'
import type { Clock } from '../ports.ts'

/** The clock is looked at this often at least, because a machine may sleep or have its time set. */
export const longest_nap_ms = 30_000

/** Rings once, when something is due. */
export interface Alarm {
  /** In the place of what it was set to before; without a moment after the longest nap, and never before a pause is over. */
  set(due: Instant | undefined, pause_ms?: number): void
  stop(): void
}

export function alarm(clock: Clock, ring: () => void): Alarm {
  let timer: NodeJS.Timeout | undefined
  return {
    set(due, pause_ms = 0) {
      clearTimeout(timer)
      const wait_ms = due === undefined ? longest_nap_ms : epochOf(due) - epochOf(clock.now())
      timer = setTimeout(ring, Math.min(Math.max(wait_ms, pause_ms), longest_nap_ms))
      timer.unref()
    },
    stop: () => clearTimeout(timer),
  }
}
