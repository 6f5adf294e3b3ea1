import { earliest, epochOf, type Instant, instantOf } from '../../core/base/instant.ts'
import { messageOf } from '../../core/base/message-of.ts'
import type { Name } from '../../core/base/name.ts'
import type { House } from '../house.ts'
import type { Log } from '../log.ts'
import type { Clock, Correspondent, Store } from '../ports.ts'
import { checkpointSize } from '../record/checkpoint-size.ts'
import { postRound, readLastRound } from './post-round.ts'

export interface NoticeRounds {
  /** Looks now rather than within the next seconds; resolves when it has looked. */
  look(): Promise<void>
  stop(): Promise<void>
}

export interface RoundOptions {
  readonly house: House
  readonly store: Pick<Store, 'drawer' | 'entries' | 'checkpoint' | 'others'>
  readonly clock: Clock
  readonly correspondent: Correspondent
  readonly log: Log
  /** Letters wait to be sent. */
  readonly written?: () => void
  readonly pause_ms?: number
}

/**
 * Looks, for as long as the site runs, in which foundations somebody has to be told something that no act brings about: where an
 * act was done since, or where the time has come. Of several processes on one store one looks, the one that sends letters.
 */
export function noticeRounds(options: RoundOptions): NoticeRounds {
  const { house, store, clock, log, pause_ms = 5_000 } = options
  /** When to look into each next; whoever is not in it is asked of the drawer. */
  const next = new Map<Name, Instant>()
  let timer: NodeJS.Timeout | undefined
  let looking = Promise.resolve()
  let stopped = false
  const stopListening = house.listen((name) => {
    const known = next.get(name)
    const soon = instantOf(epochOf(clock.now()) + soon_ms)
    if (known !== undefined) next.set(name, earliest(known, soon))
  })
  wait()

  function wait(): void {
    if (stopped) return
    timer = setTimeout(() => void look().finally(wait), pause_ms)
    timer.unref()
  }

  function look(): Promise<void> {
    looking = looking.then(lookOnce)
    return looking
  }

  async function lookOnce(): Promise<void> {
    try {
      if (store.others !== undefined && !(await store.others.hasDuty('letters'))) {
        // What happens meanwhile, whoever has the duty notes.
        next.clear()
        return
      }
      for (const name of house.names()) {
        if (stopped) return
        await lookInto(name)
      }
    } catch (cause) {
      log.tell({ event: 'warning', cause: `Nobody knows who is to be told: ${messageOf(cause)}` })
    }
  }

  async function lookInto(name: Name): Promise<void> {
    const running = house.foundation(name)
    const due = next.get(name) ?? (await noted(name))
    next.set(name, due)
    if (running === undefined || due > clock.now()) return
    // Before it is looked into, so that what happens meanwhile is looked into again.
    next.set(name, never)
    try {
      const after = await postRound(name, running, options)
      next.set(name, earliest(next.get(name) ?? never, after ?? never))
      options.written?.()
    } catch (cause) {
      next.delete(name)
      log.tell({ event: 'warning', cause: `Nobody in ${name} can be told: ${messageOf(cause)}` })
    }
  }

  /** What the last process that looked has noted, where nothing has happened since. */
  async function noted(name: Name): Promise<Instant> {
    const thing = await store.drawer.get(name, 'round', 'letters')
    if (thing === undefined) return always
    const { size, next: due = never } = readLastRound(thing.text)
    return size === checkpointSize(await store.checkpoint(name)) ? due : always
  }

  return {
    look,
    async stop() {
      stopped = true
      clearTimeout(timer)
      stopListening()
      await looking
    },
  }
}

/** What an act has changed waits so long at most: to look takes a while where many people have much that awaits them. */
const soon_ms = 60_000

const always: Instant = '0000-01-01T00:00:00.000Z'
const never: Instant = '9999-12-31T23:59:59.999Z'
