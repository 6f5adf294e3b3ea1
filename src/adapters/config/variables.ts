import { z } from 'zod'
import { calendarSubscriptions } from './calendar-subscriptions.ts'
import { channelAccess } from './channel-access.ts'

/** One thing that an operator can set, and what holds when it is not set. `docs/operating.md` has the same rows. */
export interface Variable<Value> {
  readonly meaning: string
  /** What holds without it, as the table says it; for a plain default the value itself. */
  readonly without: string
  /** Never shown, and may stand in a file that the same name with `_FILE` names. */
  readonly secret?: true
  readonly schema: z.ZodType<Value, string | undefined>
}

/** Every variable that is read, in the order in which the documents tell them. */
export const variables = {
  PORT: {
    meaning: 'where the site listens',
    without: '3000',
    schema: whole(1, 65_535, '3000'),
  },
  REMIT_HOST: {
    meaning: 'the address of this machine on which it listens, as `127.0.0.1` behind a proxy',
    without: 'all of them',
    schema: z.string().min(1, 'is empty').optional(),
  },
  REMIT_URL: {
    meaning: 'the public address of the site, which links in letters and the origin of new records begin with',
    without: '`http://localhost:PORT`',
    schema: z
      .url({ protocol: /^https?$/, abort: true, error: 'is not an address like https://remit.example.org' })
      .refine(hasNoPath, 'has a path; the site stands at the root of its host')
      .optional(),
  },
  REMIT_DATA: {
    meaning: 'the data folder; made at the first start',
    without: 'data',
    schema: z.string().min(1, 'is empty').default('data'),
  },
  REMIT_DATABASE_URL: {
    meaning:
      'a PostgreSQL database for records and sessions, shared by all processes: `postgres://user:password@host/name`',
    without: 'SQLite in the data folder',
    secret: true,
    schema: z
      .url({
        protocol: /^postgres(ql)?$/,
        error: 'is not an address like postgres://user:password@db.example.org/remit',
      })
      .optional(),
  },
  REMIT_DATABASE_POOL: {
    meaning: 'connections of one process to PostgreSQL for records, at most; sign-in has 4 beside',
    without: '10',
    schema: whole(4, 500, '10'),
  },
  REMIT_KEYS: {
    meaning: 'the folder of the signing keys',
    without: '`keys` in the data folder',
    schema: z.string().min(1, 'is empty').optional(),
  },
  REMIT_SECRET: {
    meaning: 'the key of sessions, forms and the links of letters, 64 hexadecimal digits, the same for every process',
    without: '`sign-in.secret` in the data folder, made at the first start',
    secret: true,
    schema: z
      .string()
      .regex(/^[0-9a-f]{64}$/i, 'is not 64 hexadecimal digits')
      .optional(),
  },
  REMIT_FOUNDATIONS: {
    meaning: 'a folder of foundation folders; at each start those that are not there yet are set up',
    without: 'the samples in `foundations/`',
    schema: z.string().min(1, 'is empty').optional(),
  },
  REMIT_SMTP: {
    meaning:
      'a mail server: `smtp://user:password@mail.example.org:587`; the people of foundations that are no samples are then told by letter of what concerns them: [notices](notices.md)',
    without: 'sign-in links are printed in the terminal; there are no other letters',
    secret: true,
    schema: z
      .url({ protocol: /^smtps?$/, error: 'is not an address like smtp://user:password@mail.example.org:587' })
      .optional(),
  },
  REMIT_MAIL_FROM: {
    meaning: 'the sender of letters',
    without: 'Remit <remit@localhost>',
    schema: z.string().min(3, 'is not a sender').default('Remit <remit@localhost>'),
  },
  REMIT_CHANNELS: {
    meaning:
      'the keys of forums, chats and lists to which groups announce, as a JSON list: [announcements](announcements.md)',
    without: 'announcements stand on the site alone',
    secret: true,
    schema: channelAccess,
  },
  REMIT_CHANNELS_LOCAL: {
    meaning:
      '`1` lets announcements go to plain HTTP and to addresses of this machine and its network, and calendars come from there, for trying them out',
    without: '0',
    schema: z.enum(['0', '1'], { error: 'is neither 0 nor 1' }).default('0'),
  },
  REMIT_CALENDARS: {
    meaning:
      'public calendars that groups show beside their own, as a JSON list: [calendars](meetings-and-calendars.md#calendars-of-others)',
    without: 'none is read',
    schema: calendarSubscriptions,
  },
  REMIT_PROXY: {
    meaning: "`1` when a proxy in front appends the client's address to `X-Forwarded-For`",
    without: '0',
    schema: z.enum(['0', '1'], { error: 'is neither 0 nor 1' }).default('0'),
  },
  REMIT_WITNESSES: {
    meaning: 'a policy file (c2sp.org/tlog-policy) with the witnesses that are asked to cosign every record',
    without: 'none is asked',
    schema: z.string().min(1, 'is empty').optional(),
  },
  REMIT_LOG: {
    meaning: '`json` for one JSON object a line on the standard error, `text` for a person',
    without: 'text',
    schema: z.enum(['text', 'json'], { error: 'is neither text nor json' }).default('text'),
  },
  REMIT_LOG_LEVEL: {
    meaning: 'the least that is logged: `error`, `warn`, `info`, or `debug`, which logs every request',
    without: 'info',
    schema: z.enum(['error', 'warn', 'info', 'debug'], { error: 'is not error, warn, info or debug' }).default('info'),
  },
  REMIT_METRICS: {
    meaning:
      'host and port of a second listener, for machines alone: `/metrics`, `/-/live`, `/-/ready`; as `127.0.0.1:9464`',
    without: 'there is none',
    schema: z
      .string()
      .regex(/^(?:\[[0-9a-f:]+\]|[\w.-]+):\d{1,5}$/i, 'is not a host and a port, as in 127.0.0.1:9464')
      .refine((address) => isPort(address.slice(address.lastIndexOf(':') + 1)), 'has no port between 1 and 65535')
      .optional(),
  },
  REMIT_STOP_SECONDS: {
    meaning: 'how long a stop may take before what still runs is cut off',
    without: '20',
    schema: whole(1, 600, '20'),
  },
  REMIT_STOP_NOTICE_SECONDS: {
    meaning:
      'how long a stop first only says that it is not ready and goes on answering, so that a balancer can send requests elsewhere',
    without: '0',
    schema: whole(0, 600, '0'),
  },
  REMIT_IDLE_MINUTES: {
    meaning: 'after how long without a reader a foundation is dropped from memory',
    without: '15',
    schema: whole(1, 10_080, '15'),
  },
  REMIT_MOST_CONNECTIONS: {
    meaning: 'open connections at once; further ones are closed unanswered',
    without: '10000',
    schema: whole(10, 1_000_000, '10000'),
  },
  REMIT_MOST_REQUESTS: {
    meaning: 'requests in hand at once; further ones get 503',
    without: '1000',
    schema: whole(10, 100_000, '1000'),
  },
  REMIT_CHECKS_PER_MINUTE: {
    meaning:
      "one client's expensive requests in a minute (a charter checked, a page of a former day); further ones get 429",
    without: '60',
    schema: whole(1, 100_000, '60'),
  },
} as const satisfies Readonly<Record<string, Variable<unknown>>>

export type VariableName = keyof typeof variables

export const variableNames: readonly VariableName[] = keysOf(variables)

/** A number without sign, point, exponent or other base: `1e3` and `0x50` are slips. */
function whole(least: number, most: number, otherwise: string): z.ZodType<number, string | undefined> {
  return z
    .string()
    .default(otherwise)
    .refine((text) => /^\d{1,9}$/.test(text), { error: 'is not a whole number', abort: true })
    .transform(Number)
    .refine((value) => value >= least && value <= most, `is not between ${least} and ${most}`)
}

function hasNoPath(url: string): boolean {
  const { pathname, search } = new URL(url)
  return ['/', ''].includes(pathname + search)
}

function isPort(text: string): boolean {
  return Number(text) >= 1 && Number(text) <= 65_535
}

/** Object.keys forgets what the keys are called. */
function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): readonly Key[] {
  const keys: Key[] = []
  for (const key in record) keys.push(key)
  return keys
}
