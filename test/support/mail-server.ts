import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export interface Delivery {
  readonly from: string
  readonly to: readonly string[]
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface MailServer {
  readonly url: string
  readonly port: number
  readonly deliveries: readonly Delivery[]
  close(): Promise<void>
}

export interface MailServerOptions {
  /** 0 for any that is free. */
  readonly port?: number
  /** What the server says to a recipient in place of taking it: "550 5.1.1 nobody here". */
  readonly refusal?: (recipient: string) => string | undefined
}

/** A real SMTP server on this machine, which keeps what it is given. */
export async function mailServer({ port = 0, refusal = () => undefined }: MailServerOptions = {}): Promise<MailServer> {
  const deliveries: Delivery[] = []
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onRcptTo({ address }, _session, done) {
      const said = refusal(address)
      done(
        said === undefined ? null : Object.assign(new Error(said.slice(4)), { responseCode: Number(said.slice(0, 3)) }),
      )
    },
    onData(stream, { envelope }, done) {
      const chunks: Uint8Array[] = []
      stream.on('data', (chunk: Uint8Array) => chunks.push(chunk))
      stream.on('end', () => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address
        const to = envelope.rcptTo.map(({ address }) => address)
        deliveries.push({ from, to, ...parsed(Buffer.concat(chunks).toString()) })
        done()
      })
    },
  })
  // A client that goes away in the middle is no news.
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const taken = portOf(server.server.address())
  return {
    url: `smtp://127.0.0.1:${taken}`,
    port: taken,
    deliveries,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

/** Header names in lower case; a header that comes twice is told by the number of its values. */
function parsed(message: string): { headers: Record<string, string>; body: string } {
  const end = message.indexOf('\r\n\r\n')
  const headers: Record<string, string> = {}
  for (const line of message
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).toLowerCase()
    const value = line.slice(colon + 1).trim()
    headers[name] = name in headers ? `${headers[name]} | ${value}` : value
  }
  return { headers, body: message.slice(end + 4) }
}

function portOf(address: string | AddressInfo | null): number {
  if (address === null || typeof address === 'string') throw new Error('the mail server has no port')
  return address.port
}
