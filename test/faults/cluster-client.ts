import { setTimeout as sleep } from 'node:timers/promises'
import { actId } from '../../src/adapters/web/act-id.ts'
import { cookieJar, hidden } from '../support/cookie-jar.ts'
import type { ActCall } from '../support/linearizable.ts'
import type { Seeded } from '../support/seeded.ts'

/** What was read, as it was answered; what it means is judged when the final record is known. */
export interface Seen {
  readonly what: 'checkpoint' | 'decision'
  readonly person: string
  readonly site: string
  readonly called_ms: number
  readonly answered_ms: number
  readonly text: string
}

/**
 * A member of one foundation who votes and reads through whichever process comes to hand, and tries an act of which nothing
 * was heard again, by the same form, through another.
 */
export interface ClusterClient {
  readonly person: string
  readonly foundation: string
  /** Every act that was called, with what became of it. */
  readonly acts: () => readonly ActCall[]
  readonly seen: readonly Seen[]
  signIn(): Promise<void>
  /** Votes and reads until it is told to stop. */
  goOn(until: { readonly over: boolean }): Promise<void>
  /** Once everything stands again: finds out what became of the last act. */
  settle(): Promise<void>
}

export interface ClusterPlace {
  readonly sites: readonly [string, ...string[]]
  readonly foundation: string
  readonly options: readonly [string, ...string[]]
}

interface Answer {
  readonly status: number
  readonly text: string
}

interface Form {
  readonly body: URLSearchParams
  readonly act: string
  readonly called_ms: number
}

const longest_answer_ms = 2_000
const longest_thought_ms = 30
const pause_ms = 100
/** It cannot at present; or it was paused for longer than it waits for a request, and has not read this one. */
const noAnswer: ReadonlySet<number> = new Set([503, 408])
/** Rather more than the longest time for which nobody answers. */
const most_tries = 600

export function clusterClient(
  person: string,
  { sites, foundation, options }: ClusterPlace,
  chance: Seeded,
): ClusterClient {
  const cookies = cookieJar()
  const settled: ActCall[] = []
  const seen: Seen[] = []
  const motion = `/${foundation}/decisions/1`
  const vote = `${motion}/vote`
  let open: Form | undefined

  /** Undefined when nobody can say what became of the request. */
  async function ask(site: string, path: string, body?: URLSearchParams): Promise<Answer | undefined> {
    try {
      const answer = await fetch(`${site}${path}`, {
        redirect: 'manual',
        signal: AbortSignal.timeout(longest_answer_ms),
        headers: { cookie: cookies.header() },
        ...(body !== undefined && { method: 'POST', body }),
      })
      const text = await answer.text()
      cookies.take(answer)
      return noAnswer.has(answer.status) ? undefined : { status: answer.status, text }
    } catch (cause) {
      if (isNoAnswer(cause)) return undefined
      throw cause
    }
  }

  /** Through any process, another for each try. */
  async function askUntilAnswered(path: string, body?: URLSearchParams): Promise<Answer> {
    for (let count = 0; count < most_tries; count += 1) {
      const answer = await ask(chance.pick(sites), path, body)
      if (answer !== undefined) return answer
      await sleep(pause_ms)
    }
    throw new Error(`Nobody answered ${person} who asked for ${path}`)
  }

  async function begin(): Promise<void> {
    const { status, text } = await askUntilAnswered(motion)
    if (status !== 200) throw new Error(`${motion} answered ${person} with ${status}: ${text.slice(0, 2_000)}`)
    const body = new URLSearchParams({ csrf: hidden(text, 'csrf'), act: hidden(text, 'act'), reason: '' })
    body.set('option', chance.pick(options))
    open = { body, act: actId(vote, body), called_ms: performance.now() }
  }

  async function send({ body, act, called_ms }: Form): Promise<void> {
    const { status, text } = await askUntilAnswered(vote, body)
    // 409: it had been done, only the answer was lost. Nothing else is refused so here: the vote goes on for a month.
    if (status !== 303 && status !== 409) throw new Error(`A vote of ${person} was answered with ${status}: ${text}`)
    settled.push({ act, called_ms, answered_ms: performance.now(), answer: 'done' })
    open = undefined
  }

  async function look(what: Seen['what']): Promise<void> {
    const site = chance.pick(sites)
    const path = what === 'checkpoint' ? `/record/${foundation}/checkpoint` : `${motion}.json`
    const called_ms = performance.now()
    const answer = await ask(site, path)
    if (answer === undefined) return
    if (answer.status !== 200) throw new Error(`${site}${path} was answered with ${answer.status}: ${answer.text}`)
    seen.push({ what, person, site, called_ms, answered_ms: performance.now(), text: answer.text })
  }

  return {
    person,
    foundation,
    seen,
    acts: () => (open === undefined ? settled : [...settled, { ...open, answered_ms: Infinity, answer: 'unknown' }]),
    async signIn() {
      const csrf = hidden((await askUntilAnswered('/sign-in')).text, 'csrf')
      const form = new URLSearchParams({ csrf, foundation, person })
      const { status, text } = await askUntilAnswered('/sign-in/sample', form)
      if (status !== 303) throw new Error(`${person} could not sign in: ${status} ${text}`)
    },
    async goOn(until) {
      while (!until.over) {
        if (chance.whole(2) === 0) await look(chance.pick(['checkpoint', 'decision']))
        else {
          await begin()
          if (open !== undefined) await send(open)
        }
        await sleep(chance.whole(longest_thought_ms))
      }
    },
    async settle() {
      if (open !== undefined) await send(open)
    },
  }
}

/** `fetch` says so for a connection that is refused or breaks off, and for an answer that does not come in time. */
function isNoAnswer(cause: unknown): boolean {
  return cause instanceof TypeError || (cause instanceof DOMException && cause.name === 'TimeoutError')
}
