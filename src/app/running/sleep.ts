import { messageOf } from '../../core/base/message-of.ts'
import type { Log } from '../log.ts'
import type { RunningFoundation } from '../running.ts'

const between_looks_ms = 30_000

/**
 * Wakes foundations that are not in memory when time has brought something about in them, now and every half a minute, one
 * after another. One that cannot be woken does not keep the others asleep.
 */
export function wakeSleepers(due: () => Promise<readonly RunningFoundation[]>, log: Log): { stop(): Promise<void> } {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let looking = look()

  async function look(): Promise<void> {
    try {
      for (const foundation of await due()) {
        if (stopped) return
        await foundation.wake()
      }
    } catch (cause) {
      log.tell({ event: 'warning', cause: `Nobody knows whom to wake: ${messageOf(cause)}` })
    }
    if (stopped) return
    timer = setTimeout(() => {
      looking = look()
    }, between_looks_ms)
    timer.unref()
  }

  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await looking
    },
  }
}
