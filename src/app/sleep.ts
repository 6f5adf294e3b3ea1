import type { RunningFoundation } from './running.ts'

const between_looks_ms = 30_000

/**
 * Wakes foundations that are not in memory when time has brought something about in them, now and every half a minute, one
 * after another. One that cannot be woken does not keep the others asleep.
 */
export function wakeSleepers(due: () => Promise<readonly RunningFoundation[]>): { stop(): Promise<void> } {
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
      process.emitWarning(`Nobody knows whom to wake: ${String(cause)}`)
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
