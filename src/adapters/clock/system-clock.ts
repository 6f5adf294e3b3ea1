import type { Clock } from '../../app/ports.ts'
import { instantOf } from '../../core/base/instant.ts'

/** The clock of the machine, which never goes backwards within a process, even when somebody sets it back. */
export const systemClock: Clock = forwardClock(Date.now)

/** @param epoch_ms reads whole milliseconds since 1970-01-01T00:00Z */
export function forwardClock(epoch_ms: () => number): Clock {
  let latest_ms = Number.NEGATIVE_INFINITY
  return {
    now() {
      latest_ms = Math.max(latest_ms, epoch_ms())
      return instantOf(latest_ms)
    },
  }
}
