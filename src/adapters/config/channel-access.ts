import { z } from 'zod'
import type { Access } from '../../app/announcing/access.ts'

const place = {
  foundation: z.string().min(1),
  /** As the charter writes the channel's `at`. */
  at: z.string().min(3),
}
const key = z.string().min(1)
const hook = z.url({ protocol: /^https?$/ })

/** One of each kind; docs/announcements.md says where each key is got. */
const access = z.union([
  z.strictObject({ ...place, kind: z.literal('mail') }),
  z.strictObject({ ...place, kind: z.literal('discourse'), key, username: key }),
  z.strictObject({ ...place, kind: z.literal('slack'), token: key }),
  z.strictObject({ ...place, kind: z.literal('slack'), hook }),
  z.strictObject({ ...place, kind: z.literal('discord'), hook }),
  z.strictObject({ ...place, kind: z.literal('mastodon'), token: key, most: z.int().min(100).exactOptional() }),
  z.strictObject({
    ...place,
    kind: z.literal('webhook'),
    /** https://github.com/standard-webhooks/standard-webhooks: between 24 and 64 bytes. */
    secret: z.string().refine(hasSecretLength),
  }),
])

/** A JSON list; what is wrong is told by its place in the list, never by what stands there. */
export const channelAccess: z.ZodType<readonly Access[] | undefined, string | undefined> = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text)
    } catch {
      context.addIssue({ code: 'custom', message: 'is not JSON' })
      return z.NEVER
    }
  })
  .transform((json, context): readonly Access[] => {
    if (!Array.isArray(json)) {
      context.addIssue({ code: 'custom', message: 'is not a list of channels' })
      return z.NEVER
    }
    return json.flatMap((one: unknown, place) => {
      const read = access.safeParse(one)
      if (read.success) return [read.data]
      context.addIssue({ code: 'custom', message: `has in place ${place + 1} no channel with the keys of its kind` })
      return []
    })
  })
  .optional()

function hasSecretLength(secret: string): boolean {
  const bytes = Buffer.from(secret.replace(/^whsec_/, ''), 'base64').length
  return secret.startsWith('whsec_') && bytes >= 24 && bytes <= 64
}
