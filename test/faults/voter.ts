import { actId } from '../../src/adapters/web/act-id.ts'
import { cookieJar, hidden } from '../support/cookie-jar.ts'
import type { Seeded } from '../support/seeded.ts'

/** A person in front of a browser without script: follows no redirects, keeps cookies, and sends what forms contain. */
export interface Voter {
  readonly person: string
  /** Acts that the server said were done. */
  readonly acknowledged: Set<string>
  signIn(): Promise<void>
  /** What the browser would send. */
  cookie(): string
  /** Votes until the server is gone. */
  voteUntilGone(): Promise<void>
  /** Sends again what was under way when the server went, as a browser does when its reader asks; undefined when nothing was. */
  sendAgain(): Promise<number | undefined>
}

export interface Ballotbox {
  readonly url: string
  readonly foundation: string
  readonly motion: number
  readonly options: readonly [string, ...string[]]
}

export function voter(person: string, { url, foundation, motion, options }: Ballotbox, chance: Seeded): Voter {
  const cookies = cookieJar()
  const acknowledged = new Set<string>()
  const page = `/${foundation}/decisions/${motion}`
  let underWay: URLSearchParams | undefined

  async function ask(
    path: string,
    body?: URLSearchParams,
  ): Promise<{ readonly status: number; readonly text: string }> {
    const answer = await fetch(`${url}${path}`, {
      redirect: 'manual',
      headers: { cookie: cookies.header() },
      ...(body !== undefined && { method: 'POST', body }),
    })
    const text = await answer.text()
    cookies.take(answer)
    return { status: answer.status, text }
  }

  async function send(form: URLSearchParams): Promise<number> {
    const path = `${page}/vote`
    const { status } = await ask(path, form)
    if (status === 303) acknowledged.add(actId(path, form))
    return status
  }

  async function vote(): Promise<void> {
    const { status, text } = await ask(page)
    if (status !== 200) throw new Error(`${page} answered ${person} with ${status}`)
    const form = new URLSearchParams({ csrf: hidden(text, 'csrf'), act: hidden(text, 'act'), reason: '' })
    form.set('option', chance.pick(options))
    underWay = form
    const answered = await send(form)
    if (answered !== 303) throw new Error(`The vote of ${person} was answered with ${answered}`)
    underWay = undefined
  }

  return {
    person,
    acknowledged,
    cookie: cookies.header,
    async signIn() {
      const csrf = hidden((await ask('/sign-in')).text, 'csrf')
      const { status } = await ask('/sign-in/sample', new URLSearchParams({ csrf, foundation, person }))
      if (status !== 303) throw new Error(`${person} could not sign in: ${status}`)
    },
    async voteUntilGone() {
      try {
        while (true) await vote()
      } catch (cause) {
        if (!isGone(cause)) throw cause
      }
    },
    async sendAgain() {
      const form = underWay
      if (form === undefined) return undefined
      underWay = undefined
      const status = await send(form)
      // 409: it had been done, only the answer was lost.
      if (status === 409) acknowledged.add(actId(`${page}/vote`, form))
      return status
    },
  }
}

/** `fetch` says so for a connection that is refused or breaks off. */
function isGone(cause: unknown): boolean {
  return cause instanceof TypeError
}
