import { z } from 'zod'
import type { Attempt } from '../../app/announcing/channel-port.ts'
import { postWords } from '../words/post-words.ts'
import { attemptOf, jsonIn, quoted, urlIn, waitIn } from './attempts.ts'
import type { ChannelAdapter } from './channel-adapter.ts'
import { characters, fitted } from './fitting.ts'

/** Of all blocks of the type `markdown` in a message: https://docs.slack.dev/reference/block-kit/blocks/markdown-block */
const most = 12_000

const posted = z.object({ ok: z.literal(true), ts: z.string().regex(/^\d+\.\d+$/) })
const refused = z.object({ ok: z.literal(false), error: z.string() })
/** "It's possible some aspect of the operation succeeded before the error was raised": https://docs.slack.dev/reference/methods/chat.postMessage#errors */
const doubtful: readonly string[] = ['internal_error', 'fatal_error', 'request_timeout']
const passing: readonly string[] = ['ratelimited', 'rate_limited', 'service_unavailable', 'team_added_to_org']

/**
 * Posts a message, by a bot's token or an incoming webhook. Neither has a key by which a repetition is known, so that in doubt a person looks.
 * @see https://docs.slack.dev/reference/methods/chat.postMessage
 * @see https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks
 * @see https://docs.slack.dev/apis/web-api/rate-limits
 */
export function slack(api = 'https://slack.com/api'): ChannelAdapter<'slack'> {
  return {
    inDoubt: { kind: 'a person' },

    compose({ said }) {
      const fit = { most, count: characters, form: 'markdown', withTitle: true } as const
      const { text, ...size } = fitted(said, fit, postWords('en'))
      return { subject: `${said.title} ${said.link}`, text: withoutCalls(text), ...size, most, fields: {} }
    },

    async send({ post, target, access, channel }, ask) {
      const message = {
        // For notifications and programs that read aloud: here "<" and "&" have a meaning.
        text: (post.subject ?? '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
        blocks: [{ type: 'markdown', text: post.text }],
        unfurl_links: false,
      }
      const isHook = 'hook' in access
      const answer = await ask({
        method: 'POST',
        url: isHook ? access.hook : `${api}/chat.postMessage`,
        headers: {
          'Content-Type': 'application/json; charset=utf-8',
          ...(isHook ? {} : { Authorization: `Bearer ${access.token}` }),
        },
        body: JSON.stringify(isHook ? message : { ...message, channel: target.channel }),
      })
      return attemptOf(answer, (answered): Attempt | undefined => {
        if (answered.status !== 200) return undefined
        // An incoming webhook says "ok" in plain text, and its errors by the status.
        if (isHook) return answered.body.trim() === 'ok' ? { kind: 'sent' } : inDoubt(answered.body)
        const json = jsonIn(answered.body)
        const done = posted.safeParse(json)
        if (done.success) return { kind: 'sent', ...messageAt(channel.at, done.data.ts) }
        const error = refused.safeParse(json).data?.error
        if (error === undefined || doubtful.includes(error)) return inDoubt(answered.body)
        if (passing.includes(error)) return { kind: 'later', said: error, ...waitIn(answered) }
        return { kind: 'refused', said: error }
      })
    },
  }
}

function inDoubt(body: string): Attempt {
  return { kind: 'in doubt', said: `an answer that says neither yes nor no${quoted(body)}` }
}

/** "<!channel>" and "<@U123>" call people; what a group announces calls nobody. */
function withoutCalls(text: string): string {
  return text.replace(/<(?=[!@#])/g, '<\u200b')
}

/** A workspace shows a message under its channel, by the time without its point. */
function messageAt(at: string, ts: string): { readonly url?: string } {
  const url = new URL(at)
  return url.pathname.startsWith('/archives/')
    ? urlIn(`${url.origin}${url.pathname.replace(/\/$/, '')}/p${ts.replace('.', '')}`)
    : {}
}
