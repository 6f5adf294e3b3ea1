import { z } from '@hono/zod-openapi'
import { chosenKinds, frequencies } from '../../../../app/notices/notice-kind.ts'
import type { NoticesView } from '../../../../app/read/notices-view.ts'

const frequency = z.enum(frequencies)

/** How the person of the token is told of a foundation. */
export const notices = z
  .object({
    zone: z.string().describe('The IANA zone in which their day has its hour.'),
    hour: z.int().describe('The hour of the day at which digests come.'),
    kinds: z.array(
      z.object({
        kind: z.enum(chosenKinds),
        often: frequency.describe('As they chose, or the usual.'),
        usual: frequency,
        stopped: z.boolean().describe('Stopped by a link in a letter.'),
      }),
    ),
    allStopped: z.boolean(),
    mailed: z.boolean().describe('Whether this server sends letters at all.'),
  })
  .openapi('Notices')

export function noticesOf({ zone, hour, kinds, allStopped, mailed }: NoticesView): z.input<typeof notices> {
  return { zone, hour, kinds: [...kinds], allStopped, mailed }
}
