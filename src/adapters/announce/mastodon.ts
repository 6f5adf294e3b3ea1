import { z } from 'zod'
import type { Attempt } from '../../app/announcing/channel-port.ts'
import { postWords } from '../words/post-words.ts'
import { attemptOf, jsonIn, quoted, urlIn, waitIn } from './attempts.ts'
import type { ChannelAdapter } from './channel-adapter.ts'
import { characters, fitted } from './fitting.ts'

/** Unless the server allows more: https://docs.joinmastodon.org/user/posting/#text */
const usual_most = 500
/** Every link counts so much, however long it is. */
const link_length = 23
/** Servers remember a key for an hour; the rest is for clocks that differ. */
const remembered_ms = 50 * 60_000

const status = z.object({ id: z.string(), url: z.string().nullish() })
const failed = z.object({ error: z.string() })

/**
 * Posts a status. A server that has seen the `Idempotency-Key` within the hour answers with the status that is there.
 * @see https://docs.joinmastodon.org/methods/statuses/#create
 * @see https://docs.joinmastodon.org/api/rate-limits/
 */
export const mastodon: ChannelAdapter<'mastodon'> = {
  inDoubt: { kind: 'same key', within_ms: remembered_ms },

  compose({ said, channel: { visibility = 'public', language }, access }) {
    const most = access?.most ?? usual_most
    const fit = { most, count: counted, form: 'plain', withTitle: true } as const
    return {
      ...fitted(said, fit, postWords('en')),
      most,
      fields: { visibility, ...(language !== undefined && { language: language.toLowerCase() }) },
    }
  },

  async send({ post, target, access, id }, ask) {
    const answer = await ask({
      method: 'POST',
      url: `${target.site}/api/v1/statuses`,
      headers: {
        Authorization: `Bearer ${access.token}`,
        'Content-Type': 'application/json',
        'Idempotency-Key': `remit/${id}`,
      },
      body: JSON.stringify({ status: post.text, ...post.fields }),
    })
    return attemptOf(answer, (answered): Attempt | undefined => {
      const json = jsonIn(answered.body)
      if (answered.status === 429) {
        return {
          kind: 'later',
          said: `HTTP 429${quoted(answered.body)}`,
          ...resetIn(answered.headers['x-ratelimit-reset'], answered),
        }
      }
      if (answered.status === 200) {
        const done = status.safeParse(json)
        return done.success
          ? { kind: 'sent', ...urlIn(done.data.url) }
          : { kind: 'in doubt', said: `no status in the answer${quoted(answered.body)}` }
      }
      const error = failed.safeParse(json).data?.error
      return error !== undefined && answered.status >= 400 && answered.status < 500 && answered.status !== 408
        ? { kind: 'refused', said: error }
        : undefined
    })
  },
}

function counted(text: string): number {
  return characters(text.replace(/https?:\/\/\S+/g, 'x'.repeat(link_length)))
}

/** A moment by ISO 8601. */
function resetIn(header: unknown, answered: Parameters<typeof waitIn>[0]): { readonly wait_s?: number } {
  const wait_s = typeof header === 'string' ? (Date.parse(header) - Date.now()) / 1_000 : Number.NaN
  return wait_s > 0 ? { wait_s } : waitIn(answered)
}
