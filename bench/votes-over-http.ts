import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { cookieJar, hidden } from '../test/support/cookie-jar.ts'
import { options, voters } from './club.ts'

export interface HttpVoters {
  /** Sends one voter's form; resolves with the answer that it was done. */
  vote(client: number): Promise<void>
  close(): void
}

interface SignedIn {
  readonly cookie: string
  readonly csrf: string
}

/** Every voter of the club, signed in, with the form of the page of its vote and a connection that stays open. */
export async function votesOverHttp(url: string): Promise<HttpVoters> {
  const signedIn: SignedIn[] = []
  for (let client = 0; client < voters; client += 1) signedIn.push(await signIn(url, `voter-${client + 1}`))
  const agent = new Agent({ keepAlive: true, maxSockets: voters })
  let count = 0
  return {
    async vote(client) {
      const { cookie, csrf } = signedIn[client] ?? { cookie: '', csrf: '' }
      count += 1
      const option = options[count % options.length] ?? 'yes'
      // Every page's form has an identifier of its own, made like this one.
      const form = new URLSearchParams({ csrf, act: randomUUID(), reason: '', option })
      const status = await post(`${url}/club/decisions/1/vote`, { agent, cookie, form })
      if (status !== 303) throw new Error(`A vote was answered with ${status}`)
    },
    close: () => agent.destroy(),
  }
}

async function signIn(url: string, person: string): Promise<SignedIn> {
  const cookies = cookieJar()
  const ask = async (path: string, body?: URLSearchParams) => {
    const answer = await fetch(`${url}${path}`, {
      redirect: 'manual',
      headers: { cookie: cookies.header() },
      ...(body !== undefined && { method: 'POST', body }),
    })
    cookies.take(answer)
    return await answer.text()
  }
  const csrf = hidden(await ask('/sign-in'), 'csrf')
  await ask('/sign-in/sample', new URLSearchParams({ csrf, foundation: 'club', person }))
  const form = hidden(await ask('/club/decisions/1'), 'csrf')
  return { cookie: cookies.header(), csrf: form }
}

interface Posted {
  readonly agent: Agent
  readonly cookie: string
  readonly form: URLSearchParams
}

function post(address: string, { agent, cookie, form }: Posted): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' }
    const sent = request(address, { method: 'POST', agent, headers }, (answer) => {
      answer.on('error', reject)
      answer.on('end', () => resolve(answer.statusCode))
      answer.resume()
    })
    sent.on('error', reject)
    sent.end(form.toString())
  })
}
