import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'

/** Four places on this machine that behave as the real ones do with what they have seen already; each notes what everybody reads there. */
export interface ChannelsThere {
  readonly url: string
  /** What stands in each: of one that knows repetitions once, however often it was asked for. */
  readonly standing: Readonly<Record<Place, readonly string[]>>
  /** How often each was asked to post. */
  readonly asked: Readonly<Record<Place, number>>
  /** Is told when something was posted, before anybody is answered: it may never answer. */
  onPosted(listener: (place: Place, times: number) => 'answers' | 'says nothing'): void
  close(): Promise<void>
}

export const places = ['discord', 'webhook', 'mastodon', 'discourse'] as const
export type Place = (typeof places)[number]

export async function channelsThere(): Promise<ChannelsThere> {
  const standing: Record<Place, string[]> = { discord: [], webhook: [], mastodon: [], discourse: [] }
  const asked: Record<Place, number> = { discord: 0, webhook: 0, mastodon: 0, discourse: 0 }
  let listener: Parameters<ChannelsThere['onPosted']>[0] = () => 'answers'
  const server: Server = createServer(async (request, response) => {
    const body = await bodyOf(request)
    const { method = '', url = '' } = request
    const place = placeOf(method, url)
    if (place === undefined) return lookUp(url, standing.discourse, response)
    asked[place] += 1
    const key = keyOf(place, request, body)
    // Discord's webhooks know no repetition: https://discord.com/developers/docs/resources/webhook#execute-webhook
    const number =
      place === 'discord' || !standing[place].includes(key)
        ? standing[place].push(key)
        : standing[place].indexOf(key) + 1
    if (listener(place, asked[place]) === 'answers') answer(place, number, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    standing,
    asked,
    onPosted(told) {
      listener = told
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function placeOf(method: string, url: string): Place | undefined {
  if (method === 'GET') return undefined
  if (url.startsWith('/api/webhooks/')) return 'discord'
  if (url.startsWith('/hooks/')) return 'webhook'
  return url === '/api/v1/statuses' ? 'mastodon' : 'discourse'
}

/** By what each tells a repetition. */
function keyOf(place: Place, { headers }: IncomingMessage, body: string): string {
  switch (place) {
    case 'discord':
      return body
    case 'webhook':
      return String(headers['webhook-id'])
    case 'mastodon':
      return String(headers['idempotency-key'])
    case 'discourse': {
      const said: { readonly external_id: string } = JSON.parse(body)
      return said.external_id
    }
  }
}

function answer(place: Place, number: number, response: ServerResponse): void {
  const json = {
    discord: { id: `${number}` },
    webhook: {},
    mastodon: { id: `${number}`, url: `https://social.example.org/@club/${number}` },
    discourse: { topic_id: number, topic_slug: 'hello' },
  }[place]
  response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(json))
}

/** https://docs.discourse.org/#tag/Topics/operation/getTopicByExternalId */
function lookUp(url: string, topics: readonly string[], response: ServerResponse): void {
  const id = /^\/t\/external_id\/(.+)\.json$/.exec(url)?.[1] ?? ''
  const found = topics.indexOf(id)
  if (found === -1) response.writeHead(404).end()
  else response.writeHead(301, { Location: `/t/hello/${found + 1}.json` }).end()
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const part of request) body += String(part)
  return body
}
