import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Access } from '../../app/announcing/access.ts'
import type { CalendarSubscription } from '../../app/read/calendar/imported.ts'
import { slipOf } from '../../core/base/nearest.ts'
import { ok, type Result, refuse } from '../../core/base/result.ts'
import { type Variable, type VariableName, variableNames, variables } from './variables.ts'

/** How a server is set up, from its environment; `variables` says what each is for. */
export interface Configuration {
  readonly port: number
  readonly host?: string
  /** The public address of the site, without a slash at the end. */
  readonly url: string
  readonly data: string
  readonly database:
    | { readonly kind: 'sqlite' }
    | { readonly kind: 'postgres'; readonly url: string; readonly pool: number }
  readonly keys: string
  readonly secret?: Uint8Array
  /** A folder of foundation folders: those that are not there yet are set up at the start; the samples otherwise. */
  readonly foundations?: string
  readonly smtp?: string
  readonly mailFrom: string
  /** The channels to which groups announce, with their keys. */
  readonly channels: readonly Access[]
  /** The public calendars that groups show. */
  readonly calendars: readonly CalendarSubscription[]
  /** Whether channels and calendars may be at addresses of this machine and its network. */
  readonly channelsLocal: boolean
  readonly behindProxy: boolean
  /** The file of a policy. */
  readonly witnesses?: string
  readonly log: { readonly form: 'text' | 'json'; readonly level: 'error' | 'warn' | 'info' | 'debug' }
  /** The listener for machines. */
  readonly metrics?: { readonly host: string; readonly port: number }
  readonly stop_s: number
  readonly stopNotice_s: number
  readonly idle_min: number
  readonly mostConnections: number
  readonly mostRequests: number
  readonly checksPerMinute: number
}

export interface Misconfigured {
  readonly variable: string
  readonly problem: string
}

export type Environment = Readonly<Record<string, string | undefined>>

const schema = z.object({
  PORT: variables.PORT.schema,
  REMIT_HOST: variables.REMIT_HOST.schema,
  REMIT_URL: variables.REMIT_URL.schema,
  REMIT_DATA: variables.REMIT_DATA.schema,
  REMIT_DATABASE_URL: variables.REMIT_DATABASE_URL.schema,
  REMIT_DATABASE_POOL: variables.REMIT_DATABASE_POOL.schema,
  REMIT_KEYS: variables.REMIT_KEYS.schema,
  REMIT_SECRET: variables.REMIT_SECRET.schema,
  REMIT_FOUNDATIONS: variables.REMIT_FOUNDATIONS.schema,
  REMIT_SMTP: variables.REMIT_SMTP.schema,
  REMIT_MAIL_FROM: variables.REMIT_MAIL_FROM.schema,
  REMIT_CHANNELS: variables.REMIT_CHANNELS.schema,
  REMIT_CHANNELS_LOCAL: variables.REMIT_CHANNELS_LOCAL.schema,
  REMIT_CALENDARS: variables.REMIT_CALENDARS.schema,
  REMIT_PROXY: variables.REMIT_PROXY.schema,
  REMIT_WITNESSES: variables.REMIT_WITNESSES.schema,
  REMIT_LOG: variables.REMIT_LOG.schema,
  REMIT_LOG_LEVEL: variables.REMIT_LOG_LEVEL.schema,
  REMIT_METRICS: variables.REMIT_METRICS.schema,
  REMIT_STOP_SECONDS: variables.REMIT_STOP_SECONDS.schema,
  REMIT_STOP_NOTICE_SECONDS: variables.REMIT_STOP_NOTICE_SECONDS.schema,
  REMIT_IDLE_MINUTES: variables.REMIT_IDLE_MINUTES.schema,
  REMIT_MOST_CONNECTIONS: variables.REMIT_MOST_CONNECTIONS.schema,
  REMIT_MOST_REQUESTS: variables.REMIT_MOST_REQUESTS.schema,
  REMIT_CHECKS_PER_MINUTE: variables.REMIT_CHECKS_PER_MINUTE.schema,
} satisfies Readonly<Record<VariableName, z.ZodType>>)

/** Refuses every value that cannot be used and every name that is a slip of the pen for one that is read. */
export function readConfiguration(
  environment: Environment,
  readFile: (path: string) => string = (path) => readFileSync(path, 'utf8'),
): Result<Configuration, readonly Misconfigured[]> {
  const slips = unknownNames(environment).flatMap(({ name, near }) =>
    near === undefined ? [] : [{ variable: name, problem: `is not known; ${near} is` }],
  )
  const { values, problems } = withFiles(environment, readFile)
  const parsed = schema.safeParse(values)
  const wrong = parsed.success
    ? []
    : parsed.error.issues.map((issue) => ({ variable: issue.path.join('.'), problem: issue.message }))
  const all = [...slips, ...problems, ...wrong]
  return parsed.success && all.length === 0 ? ok(configurationOf(parsed.data)) : refuse(all)
}

/** Names that begin as ours do and are none. One that is near to no other may be somebody else's, as Kubernetes sets some. */
export function unknownNames(environment: Environment): readonly { readonly name: string; readonly near?: string }[] {
  return Object.keys(environment)
    .filter((name) => name.startsWith(prefix) && environment[name] !== undefined && !known.has(name))
    .toSorted()
    .map((name) => {
      const near = slipOf(
        name.slice(prefix.length),
        [...known].map((other) => other.slice(prefix.length)),
      )
      return near === undefined ? { name } : { name, near: `${prefix}${near}` }
    })
}

const prefix = 'REMIT_'

const known: ReadonlySet<string> = new Set(
  variableNames
    .flatMap((name) => (isSecret(name) ? [name, fileName(name)] : [name]))
    .filter((name) => name.startsWith(prefix)),
)

export interface SettingShown {
  readonly name: VariableName
  /** As it is in force; a secret is not shown. */
  readonly value: string
  readonly from: 'command line' | 'environment' | 'file' | 'default'
}

/** What is in force, for `remit config`. */
export function shownSettings(environment: Environment, commandLine: Environment): readonly SettingShown[] {
  return variableNames.map((name) => {
    const variable: Variable<unknown> = variables[name]
    if (commandLine[name] !== undefined) return { name, value: commandLine[name], from: 'command line' }
    if (isSecret(name) && environment[fileName(name)] !== undefined)
      return { name, value: `(in ${environment[fileName(name)]})`, from: 'file' }
    const value = environment[name]
    if (value === undefined) return { name, value: variable.without, from: 'default' }
    return { name, value: isSecret(name) ? '(not shown)' : value, from: 'environment' }
  })
}

function configurationOf(set: z.infer<typeof schema>): Configuration {
  const metrics = set.REMIT_METRICS?.lastIndexOf(':') ?? 0
  return {
    port: set.PORT,
    ...(set.REMIT_HOST !== undefined && { host: set.REMIT_HOST }),
    url: new URL(set.REMIT_URL ?? `http://localhost:${set.PORT}`).origin,
    data: set.REMIT_DATA,
    database:
      set.REMIT_DATABASE_URL === undefined
        ? { kind: 'sqlite' }
        : { kind: 'postgres', url: set.REMIT_DATABASE_URL, pool: set.REMIT_DATABASE_POOL },
    keys: set.REMIT_KEYS ?? `${set.REMIT_DATA}/keys`,
    ...(set.REMIT_SECRET !== undefined && { secret: Uint8Array.fromHex(set.REMIT_SECRET) }),
    ...(set.REMIT_FOUNDATIONS !== undefined && { foundations: set.REMIT_FOUNDATIONS }),
    ...(set.REMIT_SMTP !== undefined && { smtp: set.REMIT_SMTP }),
    mailFrom: set.REMIT_MAIL_FROM,
    channels: set.REMIT_CHANNELS ?? [],
    calendars: set.REMIT_CALENDARS ?? [],
    channelsLocal: set.REMIT_CHANNELS_LOCAL === '1',
    behindProxy: set.REMIT_PROXY === '1',
    ...(set.REMIT_WITNESSES !== undefined && { witnesses: set.REMIT_WITNESSES }),
    log: { form: set.REMIT_LOG, level: set.REMIT_LOG_LEVEL },
    ...(set.REMIT_METRICS !== undefined && {
      metrics: {
        host: set.REMIT_METRICS.slice(0, metrics).replace(/^\[(.*)\]$/, '$1'),
        port: Number(set.REMIT_METRICS.slice(metrics + 1)),
      },
    }),
    stop_s: set.REMIT_STOP_SECONDS,
    stopNotice_s: set.REMIT_STOP_NOTICE_SECONDS,
    idle_min: set.REMIT_IDLE_MINUTES,
    mostConnections: set.REMIT_MOST_CONNECTIONS,
    mostRequests: set.REMIT_MOST_REQUESTS,
    checksPerMinute: set.REMIT_CHECKS_PER_MINUTE,
  }
}

/** Secrets may stand in files, as Docker and systemd hand them over; a line break at the end is the file's, not the secret's. */
function withFiles(environment: Environment, readFile: (path: string) => string) {
  const problems: Misconfigured[] = []
  const values: Record<string, string | undefined> = {}
  for (const name of variableNames) {
    values[name] = environment[name]
    const path = isSecret(name) ? environment[fileName(name)] : undefined
    if (path === undefined) continue
    if (environment[name] !== undefined) problems.push({ variable: fileName(name), problem: `is given beside ${name}` })
    try {
      values[name] = readFile(path).replace(/\r?\n$/, '')
    } catch {
      problems.push({ variable: fileName(name), problem: `names ${path}, which cannot be read` })
    }
  }
  return { values, problems }
}

function isSecret(name: VariableName): boolean {
  const variable: Variable<unknown> = variables[name]
  return variable.secret === true
}

function fileName(name: VariableName): string {
  return `${name}_FILE`
}
