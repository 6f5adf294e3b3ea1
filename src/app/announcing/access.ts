import type { Name } from '../../core/base/name.ts'

/**
 * What whoever runs the server has to give so that something can be posted in one place for one foundation: a charter that names
 * another address takes no key with it. It stands in no record, page or log.
 */
export type Access = { readonly foundation: Name; readonly at: string } & (
  | { readonly kind: 'mail' }
  | { readonly kind: 'discourse'; readonly key: string; readonly username: string }
  /** A bot's token, or the address of an incoming webhook, which is a secret itself. */
  | { readonly kind: 'slack'; readonly token: string }
  | { readonly kind: 'slack'; readonly hook: string }
  | { readonly kind: 'discord'; readonly hook: string }
  /** `most` characters, where the server allows more than usual. */
  | { readonly kind: 'mastodon'; readonly token: string; readonly most?: number }
  /** As the Standard Webhooks write it: "whsec_" and 24 to 64 bytes in base64. */
  | { readonly kind: 'webhook'; readonly secret: string }
)

export type AccessKind = Access['kind']
