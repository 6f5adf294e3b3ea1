import type { Session } from '../../app/identity.ts'

/**
 * Sessions that were looked up a moment ago, since a lookup costs more than most pages. Good for a few seconds, and for none
 * once anybody signs in or out: `forget` also keeps out what a lookup that began before it would bring.
 */
export interface SessionMemory {
  /** Remembers what `find` finds; that there is none is not remembered. */
  through(cookie: string, find: () => Promise<Session | undefined>): Promise<Session | undefined>
  forget(): void
}

const good_ms = 5_000
/** Beyond it the oldest go, so that made-up cookies cannot take the memory. */
const most_sessions = 5_000

/** @param now_ms a clock that may be set: what was looked up in the future is looked up again */
export function sessionMemory(now_ms: () => number = Date.now): SessionMemory {
  const known = new Map<string, { readonly session: Session; readonly at_ms: number }>()
  let forgotten = 0

  const get = (cookie: string) => {
    const found = known.get(cookie)
    if (found === undefined) return undefined
    const age_ms = now_ms() - found.at_ms
    return age_ms >= 0 && age_ms < good_ms ? found.session : undefined
  }
  return {
    async through(cookie, find) {
      const remembered = get(cookie)
      if (remembered !== undefined) return remembered
      const before = forgotten
      const session = await find()
      if (session === undefined || before !== forgotten) return session
      known.delete(cookie)
      known.set(cookie, { session, at_ms: now_ms() })
      const oldest = known.size > most_sessions ? known.keys().next() : undefined
      if (oldest !== undefined && !oldest.done) known.delete(oldest.value)
      return session
    },
    forget() {
      forgotten += 1
      known.clear()
    },
  }
}
