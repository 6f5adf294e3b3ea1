import type { Access } from '../../app/announcing/access.ts'
import type { Attempt, ChannelPort, Found, InDoubt, Post, Said, Sending } from '../../app/announcing/channel-port.ts'
import type { Name } from '../../core/base/name.ts'
import { targetOf } from '../../core/charter/structure/channel-target.ts'
import type { ChannelPlace } from '../../core/foundation/announcements/announcement-effect.ts'
import type { AccessOf, Ask, ChannelAdapter, Composing, Kind, Posting, TargetOf } from './channel-adapter.ts'
import { discord } from './discord.ts'
import { discourse } from './discourse.ts'
import { mail } from './mail.ts'
import { mastodon } from './mastodon.ts'
import { type RequestOptions, request } from './request.ts'
import { slack } from './slack.ts'
import { webhook } from './webhook.ts'

export interface ChannelOptions extends RequestOptions {
  readonly accesses: readonly Access[]
  /** A mail server, and who writes; without it nothing goes to lists. */
  readonly smtp?: string | undefined
  readonly mailFrom: string
  /** Where Slack's methods are, for tests. */
  readonly slackApi?: string
}

/** All kinds of channels, with what the operator has given access to. */
export function channels({ accesses, smtp, mailFrom, slackApi, ...options }: ChannelOptions): ChannelPort {
  const lists = smtp === undefined ? undefined : mail(smtp, mailFrom)
  const preview = lists ?? mail('smtp://localhost', mailFrom)
  const messages = slack(slackApi)
  const ask: Ask = (asked) => request(asked, options)
  const secrets = accesses.flatMap(secretsOf)

  function accessOf<K extends Kind>(foundation: Name, { at }: ChannelPlace, kind: K): AccessOf<K> | undefined {
    const isOf = (access: Access): access is AccessOf<K> => access.kind === kind
    const found = accesses.find((one) => one.foundation === foundation && one.at === at)
    return found !== undefined && isOf(found) ? found : undefined
  }

  /** Calls with the adapter of the channel's kind and what belongs to it. */
  function by<Value>(
    channel: ChannelPlace,
    call: <K extends Kind>(adapter: ChannelAdapter<K>, target: TargetOf<K>) => Value,
  ): Value | undefined {
    const target = targetOf(channel)
    switch (target?.kind) {
      case undefined:
        return undefined
      case 'mail':
        return call(preview, target)
      case 'discourse':
        return call(discourse, target)
      case 'slack':
        return call(messages, target)
      case 'discord':
        return call(discord, target)
      case 'mastodon':
        return call(mastodon, target)
      case 'webhook':
        return call(webhook, target)
    }
  }

  function compose(said: Said, channel: ChannelPlace): Post | undefined {
    return by(channel, <K extends Kind>(adapter: ChannelAdapter<K>, target: TargetOf<K>) => {
      const kind: K = target.kind
      const composing: Composing<K> = { said, channel, target, access: accessOf(said.foundation.name, channel, kind) }
      return adapter.compose(composing)
    })
  }

  function isSetUp(foundation: Name, channel: ChannelPlace): boolean {
    const kind = targetOf(channel)?.kind
    if (kind === undefined || (kind === 'mail' && lists === undefined)) return false
    return accessOf(foundation, channel, kind) !== undefined
  }

  function posting<K extends Kind>(sending: Sending, target: TargetOf<K>): Posting<K> {
    const access = accessOf(sending.foundation, sending.channel, target.kind)
    if (access === undefined) throw new Error('Nothing is sent to a channel that is not set up')
    return { ...sending, target, access }
  }

  return {
    compose,
    isSetUp,
    inDoubt: (channel): InDoubt => by(channel, ({ inDoubt }) => inDoubt) ?? { kind: 'a person' },
    async send(sending): Promise<Attempt> {
      const attempt = await by(sending.channel, (adapter, target) => adapter.send(posting(sending, target), ask))
      return scrubbed(attempt ?? { kind: 'refused', said: 'no such kind' })
    },
    async find(sending): Promise<Found> {
      const target = targetOf(sending.channel)
      if (target?.kind !== 'discourse') return { kind: 'not told', said: 'it cannot be asked' }
      return scrubbed(await discourse.find(posting(sending, target), ask))
    },
  }

  /** Whatever a server or a library quotes, no key is kept in the outbox or shown on a page. */
  function scrubbed<Told extends Attempt | Found>(told: Told): Told {
    if (!('said' in told)) return told
    const said = secrets.reduce((text, secret) => text.replaceAll(secret, '(secret)'), told.said)
    return { ...told, said }
  }
}

function secretsOf(access: Access): readonly string[] {
  switch (access.kind) {
    case 'mail':
      return []
    case 'discourse':
      return [access.key]
    case 'slack':
      return 'hook' in access ? [access.hook, new URL(access.hook).pathname] : [access.token]
    case 'discord':
      return [access.hook, new URL(access.hook).pathname]
    case 'mastodon':
      return [access.token]
    case 'webhook':
      return [access.secret]
  }
}
