import { createHmac } from 'node:crypto'
import { epochOf } from '../../core/base/instant.ts'
import { attemptOf } from './attempts.ts'
import type { ChannelAdapter } from './channel-adapter.ts'
import { characters } from './fitting.ts'

/** A form of Remit takes no longer text, so that nothing is cut. */
const most = 262_144

/**
 * Tells a program, signed. Whoever receives it knows repetitions by `webhook-id`, which stays the same.
 * @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export const webhook: ChannelAdapter<'webhook'> = {
  inDoubt: { kind: 'same key' },

  compose({ said, channel: { language } }) {
    const { foundation, group, title, text, link, corrects } = said
    const data = {
      foundation: foundation.name,
      group: group.name,
      title,
      text,
      url: link,
      ...(language !== undefined && { language }),
      ...(corrects !== undefined && { corrects: corrects.link }),
    }
    const json = JSON.stringify(data, null, 2)
    return { text: json, cut: false, most, length: characters(json), fields: { type: 'announcement.published' } }
  },

  async send({ post, target, access, id, now }, ask) {
    const sent_s = String(Math.floor(epochOf(now) / 1_000))
    const name = `announcement_${id.replaceAll('/', '_')}`
    const body = JSON.stringify({ type: post.fields.type, timestamp: now, data: JSON.parse(post.text) })
    const answer = await ask({
      method: 'POST',
      url: target.url,
      headers: {
        'Content-Type': 'application/json',
        'webhook-id': name,
        'webhook-timestamp': sent_s,
        'webhook-signature': webhookSignature(access.secret, { id: name, timestamp_s: sent_s, body }),
      },
      body,
    })
    // "Disable the endpoint" is what 410 asks for: it is given up like every other 4xx.
    return attemptOf(answer, () => undefined)
  },
}

/** `v1`: HMAC-SHA256 over identifier, time and body, with what the secret says in base64. */
export function webhookSignature(
  secret: string,
  { id, timestamp_s, body }: { readonly id: string; readonly timestamp_s: string; readonly body: string },
): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp_s}.${body}`).digest('base64')}`
}
