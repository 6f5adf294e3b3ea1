import { z } from 'zod'
import type { CalendarSubscription } from '../../app/read/calendar/imported.ts'

const subscription = z.strictObject({
  foundation: z.string().min(1),
  group: z.string().min(1),
  title: z.string().min(1).max(200),
  /** The address of a public file, so that no key is in it. */
  url: z
    .url({ protocol: /^https?$/ })
    .refine((url) => URL.parse(url)?.username === '' && URL.parse(url)?.password === '')
    .transform((url) => new URL(url).href),
})

/** A JSON list; what is wrong is told by its place in the list. */
export const calendarSubscriptions: z.ZodType<readonly CalendarSubscription[] | undefined, string | undefined> = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text)
    } catch {
      context.addIssue({ code: 'custom', message: 'is not JSON' })
      return z.NEVER
    }
  })
  .transform((json, context): readonly CalendarSubscription[] => {
    if (!Array.isArray(json)) {
      context.addIssue({ code: 'custom', message: 'is not a list of calendars' })
      return z.NEVER
    }
    return json.flatMap((one: unknown, place) => {
      const read = subscription.safeParse(one)
      if (read.success) return [read.data]
      context.addIssue({
        code: 'custom',
        message: `has in place ${place + 1} no calendar with foundation, group, title and url`,
      })
      return []
    })
  })
  .optional()
