import { z } from 'zod'
import { ok, type Result, refuse } from '../../core/base/result.ts'

/** How a server is set up, from its environment. `docs/operating.md` has the same table for people. */
export interface Configuration {
  readonly port: number
  /** The data folder: one database file and the keys. */
  readonly data: string
  /** The public address of the site, without a slash at the end. */
  readonly url: string
  readonly smtp?: string
  readonly mailFrom: string
  readonly behindProxy: boolean
  /** A folder of foundation folders: those that are not there yet are set up at the start; the samples otherwise. */
  readonly foundations?: string
}

export interface Misconfigured {
  readonly variable: string
  readonly problem: string
}

const schema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,9}$/, 'is not a whole number')
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65_535, 'is not between 1 and 65535')
    .default(3000),
  REMIT_DATA: z.string().min(1, 'is empty').default('data'),
  REMIT_URL: z
    .url({ protocol: /^https?$/, error: 'is not an address like https://remit.example.org' })
    .refine(
      (url) => ['/', ''].includes(new URL(url).pathname + new URL(url).search),
      'has a path; the site stands at the root of its host',
    )
    .optional(),
  REMIT_SMTP: z
    .url({ protocol: /^smtps?$/, error: 'is not an address like smtp://user:password@mail.example.org:587' })
    .optional(),
  REMIT_MAIL_FROM: z.string().min(3, 'is not a sender').default('Remit <remit@localhost>'),
  REMIT_FOUNDATIONS: z.string().min(1, 'is empty').optional(),
  REMIT_PROXY: z.enum(['0', '1'], { error: 'is neither 0 nor 1' }).default('0'),
})

export function readConfiguration(environment: NodeJS.ProcessEnv): Result<Configuration, readonly Misconfigured[]> {
  const parsed = schema.safeParse(environment)
  if (!parsed.success) {
    return refuse(parsed.error.issues.map((issue) => ({ variable: issue.path.join('.'), problem: issue.message })))
  }
  const { PORT: port, REMIT_DATA: data, REMIT_URL, REMIT_SMTP: smtp, REMIT_MAIL_FROM: mailFrom } = parsed.data
  const { REMIT_PROXY, REMIT_FOUNDATIONS: foundations } = parsed.data
  return ok({
    port,
    data,
    url: new URL(REMIT_URL ?? `http://localhost:${port}`).origin,
    mailFrom,
    behindProxy: REMIT_PROXY === '1',
    ...(smtp !== undefined && { smtp }),
    ...(foundations !== undefined && { foundations }),
  })
}
