import { PassThrough } from 'node:stream'
import type { Transporter } from 'nodemailer'
import type { Attempt, Said } from '../../app/announcing/channel-port.ts'
import { deliveryId } from '../../app/announcing/deliveries.ts'
import { messageOf } from '../../core/base/message-of.ts'
import { checkServer, connectTo, messageId, senderOf } from '../notify/smtp-mailer.ts'
import { postWords } from '../words/post-words.ts'
import type { ChannelAdapter } from './channel-adapter.ts'
import { characters, fitted } from './fitting.ts'
import { markup } from './plain-text.ts'

/** A form of Remit takes no longer text, so that nothing is cut. */
const most = 262_144

/**
 * Writes to a mailing list, which sends it on to its readers: who reads it, and how they leave, is the list's own. So the headers say which list of
 * Remit's it comes from and where it is read, but no way to subscribe; RFC 8058 is for letters to a person, which have it.
 */
export function mail(url: string, from: string): ChannelAdapter<'mail'> {
  checkServer(url)
  const sender = senderOf(from)
  const host = sender.address.slice(sender.address.indexOf('@') + 1)
  /** Letters whose text was asked for, which is once the server has let us in. */
  const begun = new Set<string>()
  let transport: Promise<Transporter> | undefined
  return {
    inDoubt: { kind: 'a person' },

    compose({ said, target, channel: { language } }) {
      const words = postWords('en')
      const fit = { most, count: characters, form: 'plain', withTitle: false } as const
      return {
        subject: `[${said.group.title}] ${said.title}`,
        ...fitted(said, fit, words),
        html: htmlOf(said),
        most,
        fields: { From: sender.address, To: target.to, ...listHeaders(said, host, language) },
      }
    },

    async send({ post, target, said, id, channel: { language } }) {
      transport ??= noting(connectTo(url), begun)
      const message = messageId(`announcement ${id}`, sender.address)
      begun.delete(message)
      try {
        await (await transport).sendMail({
          from: sender,
          to: { name: '', address: target.to },
          subject: (post.subject ?? '').replace(/[\r\n]+/g, ' '),
          text: post.text,
          html: post.html ?? '',
          messageId: message,
          ...(said.corrects !== undefined && inReplyTo(said, id, sender.address)),
          headers: listHeaders(said, host, language),
          disableFileAccess: true,
          disableUrlAccess: true,
        })
        return { kind: 'sent' }
      } catch (cause) {
        return attemptOf(cause, begun.has(message))
      }
    },
  }
}

/**
 * That no holiday notice answers it (RFC 3834 5), which list it belongs to (RFC 2919), and where it is read; nobody posts to it (RFC 2369 3.4: "NO").
 */
function listHeaders(said: Said, host: string, language: string | undefined): Readonly<Record<string, string>> {
  const { group, foundation, link } = said
  return {
    'Auto-Submitted': 'auto-generated',
    'List-Id': `<announcements.${group.name}.${foundation.name}.${host}>`,
    'List-Archive': `<${link.replace(/\/\d+$/, '')}>`,
    'List-Post': 'NO',
    'Archived-At': `<${link}>`,
    ...(language !== undefined && { 'Content-Language': language }),
  }
}

/** What puts something right stands under it, where that went to the same channel at the same place. */
function inReplyTo({ corrects, foundation }: Said, id: string, address: string) {
  const channel = Number(id.slice(id.lastIndexOf('/') + 1))
  const corrected = deliveryId({ foundation: foundation.name, announcement: corrects?.number ?? 0, channel })
  const message = messageId(`announcement ${corrected}`, address)
  return { inReplyTo: message, references: message }
}

async function noting(connecting: Promise<Transporter>, begun: Set<string>): Promise<Transporter> {
  const transporter = await connecting
  return transporter.use('stream', ({ message }, done) => {
    message.transform(() => {
      begun.add(message.messageId())
      return new PassThrough()
    })
    done()
  })
}

/**
 * Before the server has asked for the text nothing has arrived. One that answers with 4xx or 5xx has not taken it (RFC 5321 4.2); where none answers,
 * nobody knows (RFC 1047).
 */
function attemptOf(cause: unknown, isBegun: boolean): Attempt {
  const said = messageOf(cause)
  const has = (key: string) => (cause instanceof Error && key in cause ? Reflect.get(cause, key) : undefined)
  const [status, command] = [has('responseCode'), has('command')]
  if (typeof status === 'number' && status >= 400 && status < 500) return { kind: 'later', said }
  // What a server does not let us do, log in or relay, is the operator's to mend, and waits for that.
  if (typeof status === 'number' && status >= 500) {
    return command === 'DATA' || command === 'RCPT TO' ? { kind: 'refused', said } : { kind: 'later', said }
  }
  return isBegun ? { kind: 'in doubt', said } : { kind: 'later', said }
}

function htmlOf({ text, link, group, foundation, corrects }: Said): string {
  const words = postWords('en')
  const puts =
    corrects === undefined
      ? ''
      : `<p>${escaped(words.corrects(corrects.title))} <a href="${escaped(corrects.link)}">${escaped(corrects.link)}</a></p>\n`
  const from = escaped(words.from(group.title, foundation.title))
  return `${puts}${markup(text)}<p>${from}<br>${escaped(words.onSite)} <a href="${escaped(link)}">${escaped(link)}</a></p>\n`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
