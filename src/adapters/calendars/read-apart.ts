import { Worker } from 'node:worker_threads'
import { ok, type Result, refuse } from '../../core/base/result.ts'
import type { ReadCalendar, ReadOptions } from './read-icalendar.ts'

const most_ms = 10_000
const most_megabytes = 128

/**
 * Reads a calendar in a thread of its own, which is ended when it takes too long or too much memory: whoever writes a calendar could
 * otherwise stop the server by a series that has no date, "daily on 30 February".
 */
export function readApart(
  text: string,
  options: ReadOptions,
  timeout_ms = most_ms,
): Promise<Result<ReadCalendar, 'unreadable' | 'too slow'>> {
  const thread = new Worker(new URL('./reader-thread.ts', import.meta.url), {
    workerData: { text, ...options },
    resourceLimits: { maxOldGenerationSizeMb: most_megabytes },
    // What it would say of a text that it cannot read is for nobody.
    stderr: true,
  })
  return new Promise((resolve) => {
    const end = (result: Result<ReadCalendar, 'unreadable' | 'too slow'>): void => {
      clearTimeout(timer)
      resolve(result)
      void thread.terminate()
    }
    const timer = setTimeout(() => end(refuse('too slow')), timeout_ms)
    thread.once('message', (read: ReadCalendar) => end(ok(read)))
    thread.once('error', () => end(refuse('unreadable')))
    thread.once('exit', () => end(refuse('unreadable')))
  })
}
