import { type Channel, sendingKindOf } from './channel.ts'

/** Where a channel's announcements go, as its address says it. */
export type ChannelTarget =
  | { readonly kind: 'mail'; readonly to: string }
  /** Without a category the forum puts a topic where it puts what has none. */
  | { readonly kind: 'discourse'; readonly site: string; readonly category?: number }
  | { readonly kind: 'slack'; readonly channel: string }
  | { readonly kind: 'discord'; readonly channel: string }
  | { readonly kind: 'mastodon'; readonly site: string; readonly account: string }
  | { readonly kind: 'webhook'; readonly url: string }

/** What the address of such a channel looks like. */
export const addressOf: Readonly<Record<ChannelTarget['kind'], string>> = {
  mail: 'packages@example.org',
  discourse: 'https://forum.example.org/c/packages/12',
  slack: 'https://example.slack.com/archives/C0123456789',
  discord: 'https://discord.com/channels/81384788765712384/381870553235193857',
  mastodon: 'https://social.example.org/@packages',
  webhook: 'https://hooks.example.org/announcements',
}

/** The kind under which Remit sends to a channel; undefined for a place that people are only pointed to. */
export function targetKindOf({ kind }: Pick<Channel, 'kind'>): ChannelTarget['kind'] | undefined {
  const known = sendingKindOf(kind)
  return known === 'email' ? 'mail' : known
}

/** Undefined where Remit sends nothing to such a kind, or the address cannot be that of one. */
export function targetOf(channel: Pick<Channel, 'kind' | 'at' | 'category'>): ChannelTarget | undefined {
  const { at, category } = channel
  const kind = targetKindOf(channel)
  const url = URL.canParse(at) && /^https?:\/\//i.test(at) ? new URL(at) : undefined
  if (kind === undefined) return undefined
  if (kind === 'mail') return url === undefined ? { kind, to: at } : undefined
  // A password in a charter is known to everybody.
  if (url === undefined || url.username !== '' || url.password !== '') return undefined
  switch (kind) {
    case 'webhook':
      return { kind, url: url.href }
    case 'discourse': {
      const inPath = /^\/c\/(?:[^/]+\/)*(\d{1,6})(?:\/|$)/.exec(url.pathname)?.[1]
      const meant = category ?? (inPath === undefined ? undefined : Number(inPath))
      return { kind, site: url.origin, ...(meant !== undefined && { category: meant }) }
    }
    case 'slack': {
      const channel = /^\/(?:archives|client\/[A-Z0-9]+)\/([CG][A-Z0-9]{6,})\/?$/.exec(url.pathname)?.[1]
      return channel === undefined ? undefined : { kind, channel }
    }
    case 'discord': {
      const channel = /^\/channels\/\d{15,22}\/(\d{15,22})\/?$/.exec(url.pathname)?.[1]
      return channel === undefined ? undefined : { kind, channel }
    }
    case 'mastodon': {
      const account = /^\/@([A-Za-z0-9_.-]+)\/?$/.exec(url.pathname)?.[1]
      return account === undefined ? undefined : { kind, site: url.origin, account }
    }
  }
}
