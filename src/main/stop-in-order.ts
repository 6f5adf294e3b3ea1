import type { Log } from '../app/log.ts'

export interface StopStep {
  /** "the letter that is under way": what the stop waits for. */
  readonly of: string
  readonly stop: () => Promise<unknown>
}

/**
 * Ends one thing after the other, so that nothing loses what it still needs. All of it has one limit: what is not done by
 * then is cut off, and a step that fails keeps none of the others from being taken.
 * @returns whether everything ended by itself
 */
export async function stopInOrder(steps: readonly StopStep[], within_ms: number, log: Log): Promise<boolean> {
  const until_ms = performance.now() + within_ms
  let isClean = true
  for (const { of, stop } of steps) {
    const ended = await endsWithin(stop(), Math.max(0, until_ms - performance.now())).catch((cause: unknown) => {
      log.tell({ event: 'warning', cause })
      return false
    })
    if (!ended) {
      isClean = false
      log.tell({ event: 'cut-off', step: of })
    }
  }
  return isClean
}

function endsWithin(work: Promise<unknown>, within_ms: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    // What was over in time is not cut off for want of a turn of the event loop.
    const late = setTimeout(() => resolve(false), within_ms + 1)
    work.then(
      () => resolve(true),
      (cause: unknown) => reject(cause),
    )
    work.finally(() => clearTimeout(late)).catch(() => {})
  })
}
