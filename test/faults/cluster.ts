import { setTimeout as sleep } from 'node:timers/promises'
import type { Seeded } from '../support/seeded.ts'
import { type ServerPlace, type ServerProcess, startServerProcess } from '../support/server-process.ts'

/** Several server processes of one site, each at its place, and somebody who starts again what has ended. */
export interface Cluster {
  /** Resolves when all of them answer. */
  start(): Promise<void>
  /** Kills one and starts it again; pauses another meanwhile. Resolves when both work again. */
  trouble(chance: Seeded, longest_pause_ms: number): Promise<void>
  /** What processes have said that ended though nobody killed them. */
  readonly deaths: readonly string[]
  /** Everything that any of them has printed, for a test that fails. */
  printed(): string
  stop(): Promise<void>
}

/** A start fails while the database is away, and whoever supervises the process tries again, as systemd does. */
const most_starts = 40
const restart_pause_ms = 500

export function cluster(places: readonly ServerPlace[], foundations: string): Cluster {
  const posts = places.map((place) => post(place, foundations))
  return {
    async start() {
      await Promise.all(posts.map((one) => one.start()))
    },
    async trouble(chance, longest_pause_ms) {
      const killed = chance.whole(posts.length)
      // One alone has both troubles, one after the other.
      const paused = posts.length === 1 ? killed : (killed + 1 + chance.whole(posts.length - 1)) % posts.length
      const pausing = pauseFor(posts[paused], chance.whole(longest_pause_ms))
      if (posts.length === 1) await pausing
      await posts[killed]?.kill()
      await Promise.all([posts[killed]?.start(), pausing])
    },
    get deaths() {
      return posts.flatMap(({ deaths }) => deaths)
    },
    printed: () => posts.map((one) => one.printed()).join('\n'),
    async stop() {
      await Promise.all(posts.map((one) => one.kill()))
    },
  }
}

async function pauseFor(one: Post | undefined, pause_ms: number): Promise<void> {
  one?.pause()
  await sleep(pause_ms)
  one?.resume()
}

/** The place of a process, over all the processes that have it one after another. */
interface Post {
  start(): Promise<void>
  kill(): Promise<void>
  pause(): void
  resume(): void
  readonly deaths: readonly string[]
  printed(): string
}

function post(place: ServerPlace, foundations: string): Post {
  const all: ServerProcess[] = []
  const deaths: string[] = []
  let process: ServerProcess | undefined

  async function start(): Promise<void> {
    for (let count = 0; count < most_starts; count += 1) {
      const started = startServerProcess(place, foundations)
      all.push(started)
      process = started
      try {
        await started.ready
        watch(started)
        return
      } catch {
        await sleep(restart_pause_ms)
      }
    }
    throw new Error(`The server at ${place.port} does not start:\n${process?.printed()}`)
  }

  function watch(started: ServerProcess): void {
    started.ended.then((how) => {
      if (process === started) deaths.push(`The server at ${place.port} ${how}:\n${started.printed()}`)
    })
  }

  return {
    start,
    deaths,
    async kill() {
      const killed = process
      process = undefined
      await killed?.kill()
    },
    pause: () => process?.pause(),
    resume: () => process?.resume(),
    printed: () => all.map((one) => one.printed()).join('\n'),
  }
}
