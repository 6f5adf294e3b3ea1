import type { Health, HealthTrouble } from '../app/health.ts'
import type { Store } from '../app/ports.ts'

export interface ServerHealth extends Health {
  /** From now on nothing new should be asked of this process. */
  stopping(): void
}

const longest_answer_ms = 1_000
/** Clocks of machines are corrected by less; a record never goes back, so entries would all be dated alike. */
const most_behind_ms = 60_000

/** @param epoch_ms the machine's own clock, which can be set back */
export function serverHealth(store: Pick<Store, 'ready'>, epoch_ms: () => number = Date.now): ServerHealth {
  let latest_ms = epoch_ms()
  let isStopping = false

  async function trouble(): Promise<HealthTrouble | undefined> {
    if (isStopping) return 'stopping'
    latest_ms = Math.max(latest_ms, epoch_ms())
    if (latest_ms - epoch_ms() > most_behind_ms) return 'clock'
    return (await answers(store)) ? undefined : 'store'
  }

  return {
    trouble,
    stopping() {
      isStopping = true
    },
  }
}

async function answers(store: Pick<Store, 'ready'>): Promise<boolean> {
  const late = Promise.withResolvers<boolean>()
  const timer = setTimeout(() => late.resolve(false), longest_answer_ms)
  const ready = store.ready().then(
    () => true,
    () => false,
  )
  const answered = await Promise.race([ready, late.promise])
  clearTimeout(timer)
  return answered
}
