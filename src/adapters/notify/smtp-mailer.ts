import { createHash } from 'node:crypto'
import type { Transporter } from 'nodemailer'
import type { Letter } from '../../app/ports.ts'
import { checkLetter, isPlainAddress } from './letter-check.ts'
import { LetterRefused, type Mailer } from './mailer.ts'

/** No letter holds up the ones behind it for longer than a server that does not answer. */
const connection_timeout_ms = 10_000
const silence_timeout_ms = 30_000

/**
 * Sends through a mail server, one connection a letter. The same letter always has the same Message-ID, by which a
 * receiver can tell that it came twice. Throws for an address of a server or a sender that cannot be meant.
 * @param url "smtp://user:password@mail.example.org:587", or smtps; TLS is used when the server offers it, and
 *   insisted upon with `?requireTLS=true`
 * @param from "remit@example.org" or "Remit <remit@example.org>"
 */
export function smtpMailer(url: string, from: string): Mailer {
  checkServer(url)
  const sender = senderOf(from)
  let transport: Promise<Transporter> | undefined
  return {
    async send(letter, id) {
      checkLetter(letter)
      transport ??= connectTo(url)
      try {
        await (await transport).sendMail({
          from: sender,
          to: { name: '', address: letter.to },
          subject: letter.subject,
          text: letter.text,
          html: letter.html,
          messageId: messageId(id, sender.address),
          headers: headersOf(letter),
          disableFileAccess: true,
          disableUrlAccess: true,
        })
      } catch (cause) {
        throw isNobody(cause)
          ? new LetterRefused(`the mail server refuses ${letter.to}: ${cause.message}`, { cause })
          : cause
      }
    },
  }
}

function headersOf({ unsubscribe }: Letter): Readonly<Record<string, string>> {
  // RFC 3834: nobody's holiday notice answers it.
  const automatic = { 'Auto-Submitted': 'auto-generated' }
  if (unsubscribe === undefined) return automatic
  // RFC 8058: a mail program's own button asks for it by one POST, and needs no page.
  return {
    ...automatic,
    'List-Unsubscribe': `<${unsubscribe}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  }
}

/** Loaded with the first letter: it costs 100 ms. */
export async function connectTo(url: string): Promise<Transporter> {
  const { createTransport } = await import('nodemailer')
  return createTransport({
    url,
    connectionTimeout: connection_timeout_ms,
    greetingTimeout: connection_timeout_ms,
    dnsTimeout: connection_timeout_ms,
    socketTimeout: silence_timeout_ms,
  })
}

/** Identifiers may hold anything, a Message-ID may not (RFC 5322 3.6.4), so a digest stands for them. */
export function messageId(id: string, address: string): string {
  const digest = createHash('sha256').update(id).digest('hex').slice(0, 40)
  return `<${digest}@${address.slice(address.indexOf('@') + 1)}>`
}

/**
 * Whether a server said for good that nobody has the address (RFC 3463: 5.1.x, 5.2.1). A refusal to relay, to log in or
 * to take the sender is the operator's to mend, and the letter waits for that.
 */
function isNobody(cause: unknown): cause is Error {
  if (!(cause instanceof Error) || !('command' in cause) || cause.command !== 'RCPT TO') return false
  const response = 'response' in cause && typeof cause.response === 'string' ? cause.response : ''
  const [, enhanced] = /^5\d\d[ -](\d\.\d{1,3}\.\d{1,3})/.exec(response) ?? []
  return enhanced === undefined ? /^55[013]/.test(response) : /^5\.1\.|^5\.2\.1$/.test(enhanced)
}

/** Says what is wrong without the password. */
export function checkServer(url: string): void {
  const server = URL.parse(url)
  if (server === null || !/^smtps?:$/.test(server.protocol) || server.hostname === '') {
    throw new Error('The mail server has to be given as smtp://host:port or smtps://host:port')
  }
}

export function senderOf(from: string): { readonly name: string; readonly address: string } {
  const [, name = '', bracketed] = /^([^<>\p{Cc}]*)<([^<>]*)>$/u.exec(from.trim()) ?? []
  const address = bracketed ?? from.trim()
  if (!isPlainAddress(address))
    throw new Error(`The sender of letters is ${JSON.stringify(from)}, which is no mail address`)
  return { name: name.trim().replace(/^"(.*)"$/, '$1'), address }
}
