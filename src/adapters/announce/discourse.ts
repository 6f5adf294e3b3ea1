import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Attempt, Found } from '../../app/announcing/channel-port.ts'
import { postWords } from '../words/post-words.ts'
import { attemptOf, jsonIn, quoted, urlIn, waitIn } from './attempts.ts'
import type { AskableAdapter, Posting } from './channel-adapter.ts'
import { characters, fitted, shortened } from './fitting.ts'

/** As sites are set up without further ado: https://meta.discourse.org/t/13702, `max_post_length`, `min_topic_title_length`, `max_topic_title_length`. */
const most = 32_000
const shortest_title = 15
const longest_title = 255

const created = z.object({ topic_id: z.int(), topic_slug: z.string().optional() })
const enqueued = z.object({ action: z.literal('enqueued') })
/** https://meta.discourse.org/t/global-rate-limits-and-throttling-in-discourse/78612 */
const limited = z.object({ extras: z.object({ wait_seconds: z.number() }) })
const failed = z.object({ errors: z.array(z.string()) })

/**
 * Begins a topic in a category. Its `external_id` is ours, by which it is found again when nobody knows whether it was made.
 * @see https://docs.discourse.org/#tag/Posts/operation/createTopicPostPM
 * @see https://docs.discourse.org/#tag/Topics/operation/getTopicByExternalId
 */
export const discourse: AskableAdapter<'discourse'> = {
  inDoubt: { kind: 'look up' },

  compose({ said, target, channel: { language } }) {
    const words = postWords('en')
    const title = characters(said.title) < shortest_title ? `${said.group.title}: ${said.title}` : said.title
    const fit = { most, count: characters, form: 'markdown', withTitle: false } as const
    return {
      subject: shortened(title, longest_title),
      ...fitted(said, fit, words),
      most,
      fields: {
        ...(target.category !== undefined && { category: String(target.category) }),
        ...(language !== undefined && { locale: language }),
      },
    }
  },

  async send(posting, ask) {
    const { post, target } = posting
    const body = {
      title: post.subject,
      raw: post.text,
      external_id: externalId(posting.id),
      ...(target.category !== undefined && { category: target.category }),
      ...(post.fields.locale !== undefined && { locale: post.fields.locale }),
    }
    const answer = await ask({
      method: 'POST',
      url: `${target.site}/posts.json`,
      headers: { ...headersOf(posting), 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
    return attemptOf(answer, (answered): Attempt | undefined => {
      const json = jsonIn(answered.body)
      if (answered.status === 429) {
        const wait_s = limited.safeParse(json).data?.extras.wait_seconds
        return {
          kind: 'later',
          said: `HTTP 429${quoted(answered.body)}`,
          ...(wait_s === undefined ? waitIn(answered) : { wait_s }),
        }
      }
      if (answered.status >= 200 && answered.status < 300) {
        // It waits there for somebody who approves of it, and is not ours to send again.
        if (enqueued.safeParse(json).success) return { kind: 'sent' }
        const topic = created.safeParse(json)
        return topic.success
          ? { kind: 'sent', ...urlIn(`${target.site}/t/${topic.data.topic_slug ?? '-'}/${topic.data.topic_id}`) }
          : { kind: 'in doubt', said: `no topic in the answer${quoted(answered.body)}` }
      }
      const errors = failed.safeParse(json).data?.errors
      return answered.status === 422 && errors !== undefined ? { kind: 'refused', said: errors.join(' ') } : undefined
    })
  },

  /** The site answers with where the topic is, or that there is none. */
  async find(posting, ask): Promise<Found> {
    const { target } = posting
    const url = `${target.site}/t/external_id/${externalId(posting.id)}.json`
    const answer = await ask({ method: 'GET', url, headers: headersOf(posting) })
    if (answer.kind !== 'answered') return { kind: 'not told', said: answer.said }
    const { status, headers, body } = answer
    if (status === 404) return { kind: 'not there' }
    if (status === 301 || status === 302) {
      const to =
        typeof headers.location === 'string' && URL.canParse(headers.location, target.site)
          ? new URL(headers.location, target.site)
          : undefined
      return { kind: 'there', ...(to?.origin === target.site && urlIn(to.href.replace(/\.json$/, ''))) }
    }
    const topic = z.object({ id: z.int(), slug: z.string() }).safeParse(jsonIn(body))
    if (status === 200 && topic.success)
      return { kind: 'there', ...urlIn(`${target.site}/t/${topic.data.slug}/${topic.data.id}`) }
    return { kind: 'not told', said: `HTTP ${status}${quoted(body)}` }
  },
}

/** https://docs.discourse.org/#section/Authentication */
function headersOf({ access }: Posting<'discourse'>): Readonly<Record<string, string>> {
  return { 'Api-Key': access.key, 'Api-Username': access.username, Accept: 'application/json' }
}

/** At most 50 letters, digits, "-" and "_". */
function externalId(id: string): string {
  return `remit-${createHash('sha256').update(id).digest('hex').slice(0, 40)}`
}
