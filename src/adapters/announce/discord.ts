import { z } from 'zod'
import type { Attempt } from '../../app/announcing/channel-port.ts'
import { postWords } from '../words/post-words.ts'
import { attemptOf, jsonIn, quoted, urlIn, waitIn } from './attempts.ts'
import type { ChannelAdapter } from './channel-adapter.ts'
import { characters, fitted } from './fitting.ts'

const most = 2_000
const message = z.object({ id: z.string().regex(/^\d+$/) })
/** https://discord.com/developers/docs/topics/rate-limits#exceeding-a-rate-limit */
const limited = z.object({ retry_after: z.number() })
/** https://discord.com/developers/docs/reference#error-messages */
const failed = z.object({ code: z.number(), message: z.string() })

/**
 * Executes a webhook and waits for the message that it becomes. A webhook has no key by which a repetition is known.
 * @see https://discord.com/developers/docs/resources/webhook#execute-webhook
 */
export const discord: ChannelAdapter<'discord'> = {
  inDoubt: { kind: 'a person' },

  compose({ said }) {
    const fit = { most, count: characters, form: 'markdown', withTitle: true } as const
    return { ...fitted(said, fit, postWords('en')), most, fields: {} }
  },

  async send({ post, access, channel }, ask) {
    const url = new URL(access.hook)
    url.searchParams.set('wait', 'true')
    const answer = await ask({
      method: 'POST',
      url: url.href,
      headers: { 'Content-Type': 'application/json' },
      // Nobody is called by what a group announces: https://discord.com/developers/docs/resources/message#allowed-mentions-object
      body: JSON.stringify({ content: post.text, allowed_mentions: { parse: [] } }),
    })
    return attemptOf(answer, (answered): Attempt | undefined => {
      const json = jsonIn(answered.body)
      if (answered.status === 429) {
        const wait_s = limited.safeParse(json).data?.retry_after
        return {
          kind: 'later',
          said: `HTTP 429${quoted(answered.body)}`,
          ...(wait_s === undefined ? waitIn(answered) : { wait_s }),
        }
      }
      const done = answered.status === 200 ? message.safeParse(json) : undefined
      if (done?.success === true) return { kind: 'sent', ...urlIn(`${channel.at.replace(/\/$/, '')}/${done.data.id}`) }
      const error = failed.safeParse(json).data
      return error !== undefined && answered.status >= 400 && answered.status < 500
        ? { kind: 'refused', said: `${error.message} (${error.code})` }
        : undefined
    })
  },
}
