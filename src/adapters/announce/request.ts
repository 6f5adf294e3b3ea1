import { lookup as lookUp } from 'node:dns'
import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { messageOf } from '../../core/base/message-of.ts'

/** An answer, or how it came that there is none. */
export type Answer =
  | {
      readonly kind: 'answered'
      readonly status: number
      readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
      readonly body: string
    }
  /** Nothing was sent. */
  | { readonly kind: 'not reached'; readonly said: string }
  /** It was sent, in part at least, and nobody knows whether it was taken. */
  | { readonly kind: 'cut off'; readonly said: string }

export interface Asked {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

export interface RequestOptions {
  /** Whether plain HTTP and addresses of this machine and its network may be asked, as tests do. */
  readonly allowLocal?: boolean
  readonly timeout_ms?: number
  /** An answer that is longer ends somewhere behind so many characters. */
  readonly most_letters?: number
}

/** The longest answer that is usually read; the rest is not waited for. */
const usual_letters = 65_536
const usual_timeout_ms = 20_000

/**
 * Asks another server, over HTTPS, at a public address, and follows no redirect: a key goes nowhere but where the operator said. The
 * address is looked at when the name is resolved for this very connection, so that a name cannot point elsewhere in between.
 */
export function request(
  asked: Asked,
  { allowLocal = false, timeout_ms = usual_timeout_ms, most_letters = usual_letters }: RequestOptions = {},
): Promise<Answer> {
  const url = new URL(asked.url)
  const forbidden = allowLocal ? undefined : forbiddenIn(url)
  if (forbidden !== undefined) return Promise.resolve({ kind: 'not reached', said: forbidden })
  const send = url.protocol === 'https:' ? requestHttps : requestHttp
  const body = asked.body === undefined ? undefined : Buffer.from(asked.body)
  return new Promise((resolve) => {
    let isConnected = false
    const fail = (cause: unknown) => resolve({ kind: isConnected ? 'cut off' : 'not reached', said: messageOf(cause) })
    const outgoing = send(
      url,
      {
        method: asked.method,
        headers: { ...asked.headers, ...(body !== undefined && { 'Content-Length': String(body.length) }) },
        // A connection of its own, so that one that a server has closed is never taken for a request that it has read.
        agent: false,
        signal: AbortSignal.timeout(timeout_ms),
        ...(allowLocal ? {} : { lookup: publicLookup }),
      },
      (incoming) => {
        let text = ''
        incoming.setEncoding('utf8')
        const answered = () =>
          resolve({ kind: 'answered', status: incoming.statusCode ?? 0, headers: incoming.headers, body: text })
        incoming.on('data', (part: string) => {
          text += part
          if (text.length <= most_letters) return
          incoming.destroy()
          answered()
        })
        incoming.on('end', answered)
        incoming.on('error', fail)
      },
    )
    outgoing.on('socket', (socket) => {
      socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => {
        isConnected = true
      })
    })
    outgoing.on('error', fail)
    outgoing.end(body)
  })
}

function forbiddenIn({ protocol, hostname, username, password }: URL): string | undefined {
  if (protocol !== 'https:') return 'only HTTPS is asked'
  if (username !== '' || password !== '') return 'an address with a password in it is not asked'
  const plain = hostname.replace(/^\[(.*)\]$/, '$1')
  return isIP(plain) !== 0 && !isPublic(plain) ? 'an address inside of a network is not asked' : undefined
}

/** Resolves a name as usual, and refuses it when any of its addresses is not one of the public internet. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookUp(hostname, { ...options, all: true }, (cause, addresses) => {
    if (cause !== null) return callback(cause, '')
    const [first] = addresses
    if (first === undefined || addresses.some(({ address }) => !isPublic(address))) {
      return callback(new Error('an address inside of a network is not asked'), '')
    }
    return options.all === true ? callback(null, addresses) : callback(null, first.address, first.family)
  })
}

/**
 * Whether an address is one that anybody may be at.
 * @see https://www.iana.org/assignments/iana-ipv4-special-registry
 * @see https://www.iana.org/assignments/iana-ipv6-special-registry
 */
export function isPublic(address: string): boolean {
  const family = isIP(address)
  if (family === 0) return false
  if (family === 4) return !special.check(address, 'ipv4')
  // Of IPv6 only what is assigned to the internet; an IPv4 address in it is looked at as such by the list.
  return internet.check(address, 'ipv6') && !special.check(address, 'ipv6')
}

const special = blockList([
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
  ['2001::', 23],
  ['2001:db8::', 32],
  // 6to4: the IPv4 address in it may be any.
  ['2002::', 16],
  ['3fff::', 20],
])

const internet = blockList([['2000::', 3]])

function blockList(nets: readonly (readonly [string, number])[]): BlockList {
  const list = new BlockList()
  for (const [net, prefix] of nets) list.addSubnet(net, prefix, net.includes(':') ? 'ipv6' : 'ipv4')
  return list
}
