import type { Log } from '../../app/log.ts'
import type { Clock } from '../../app/ports.ts'
import type {
  CalendarSubscription,
  ImportedCalendar,
  ImportFailure,
  Imports,
} from '../../app/read/calendar/imported.ts'
import { after, before, type Instant } from '../../core/base/instant.ts'
import { ok, type Result, refuse } from '../../core/base/result.ts'
import { type Answer, request } from '../announce/request.ts'
import type { KeptCopies, KeptCopy } from './kept-copies.ts'
import { readApart } from './read-apart.ts'

export interface SubscriptionsOptions {
  readonly subscriptions: readonly CalendarSubscription[]
  readonly copies: KeptCopies
  readonly clock: Clock
  readonly log: Log
  /** Whether calendars may come from plain HTTP and from this machine and its network, as in tests. */
  readonly allowLocal?: boolean
  readonly timeout_ms?: number
}

/** Reads the public calendars of this installation, for as long as the server runs. */
export interface Subscriptions extends Imports {
  /** Asks each of them once; the next time comes by itself. */
  look(): Promise<void>
  start(): void
  /** Asks for nothing more; what is under way is waited for. */
  stop(): Promise<void>
}

const pause_ms = 3_600_000
const most_letters = 2_000_000

/** Asks each address once an hour, one after the other; what was read last stays when one cannot be read. */
export function subscriptions(options: SubscriptionsOptions): Subscriptions {
  const known = new Map<string, Known>()
  const { log } = options
  let timer: NodeJS.Timeout | undefined
  let looking = Promise.resolve()
  let stopping = false

  const look = async (): Promise<void> => {
    for (const url of new Set(options.subscriptions.map((one) => one.url))) {
      if (stopping) return
      known.set(url, await asked(url, known.get(url), options))
    }
  }
  const round = (): void => {
    looking = look()
      .catch((cause: unknown) => log.tell({ event: 'warning', cause }))
      .then(() => {
        if (!stopping) timer = setTimeout(round, pause_ms)
      })
  }
  return {
    look,
    start: round,
    async stop() {
      stopping = true
      clearTimeout(timer)
      await looking
    },
    of: (foundation) =>
      options.subscriptions.filter((one) => one.foundation === foundation).map((one) => shown(one, known.get(one.url))),
  }
}

/** What is known of an address. */
interface Known {
  readonly copy?: KeptCopy
  readonly events: ImportedCalendar['events']
  readonly isCut: boolean
  readonly failed?: NonNullable<ImportedCalendar['failed']>
}

const nothing_known: Known = { events: [], isCut: false }

function shown({ foundation, group, title, url }: CalendarSubscription, known = nothing_known): ImportedCalendar {
  const { copy, events, isCut, failed } = known
  return {
    foundation,
    group,
    title,
    source: url,
    events,
    ...(copy !== undefined && { read: copy.read }),
    ...(isCut && { isCut }),
    ...(failed !== undefined && { failed }),
  }
}

async function asked(url: string, before: Known | undefined, options: SubscriptionsOptions): Promise<Known> {
  const { clock, copies } = options
  const known = before ?? (await fromCopy(await copies.of(url), clock.now()))
  const got = await fetched(url, known.copy, options)
  const now = clock.now()
  const read = got.ok ? await readCopy(got.value, now) : got
  if (!read.ok) return { ...known, failed: { since: known.failed?.since ?? now, why: read.problem } }
  await copies.keep(read.value.copy)
  return read.value
}

async function fromCopy(copy: KeptCopy | undefined, now: Instant): Promise<Known> {
  if (copy === undefined) return nothing_known
  const read = await readCopy(copy, now)
  return read.ok ? read.value : nothing_known
}

async function readCopy(
  copy: KeptCopy,
  now: Instant,
): Promise<Result<Known & { readonly copy: KeptCopy }, ImportFailure>> {
  const read = await readApart(copy.text, { source: copy.url, ...spanAbout(now) })
  return read.ok ? ok({ copy, ...read.value }) : refuse({ kind: read.problem })
}

/** A year back and a little more than the two ahead for which the pages of a calendar can be turned. */
function spanAbout(now: Instant): { readonly from: Instant; readonly until: Instant } {
  return {
    from: before(now, { count: 12, unit: 'month' }, 'UTC'),
    until: after(now, { count: 28, unit: 'month' }, 'UTC'),
  }
}

async function fetched(
  url: string,
  copy: KeptCopy | undefined,
  { clock, allowLocal = false, timeout_ms = 30_000 }: SubscriptionsOptions,
): Promise<Result<KeptCopy, ImportFailure>> {
  const headers = {
    Accept: 'text/calendar',
    'User-Agent': 'Remit',
    ...(copy?.etag !== undefined && { 'If-None-Match': copy.etag }),
    ...(copy?.modified !== undefined && { 'If-Modified-Since': copy.modified }),
  }
  const answer = await request({ method: 'GET', url, headers }, { allowLocal, timeout_ms, most_letters })
  if (answer.kind !== 'answered') return refuse({ kind: 'not reached' })
  const read = clock.now()
  if (answer.status === 304 && copy !== undefined) return ok({ ...copy, read })
  if (answer.status !== 200) return refuse({ kind: 'status', status: answer.status })
  if (answer.body.length > most_letters) return refuse({ kind: 'too large' })
  const [etag, modified] = [headerOf(answer, 'etag'), headerOf(answer, 'last-modified')]
  return ok({
    url,
    read,
    text: answer.body,
    ...(etag !== undefined && { etag }),
    ...(modified !== undefined && { modified }),
  })
}

function headerOf({ headers }: Extract<Answer, { kind: 'answered' }>, name: string): string | undefined {
  const value = headers[name]
  return typeof value === 'string' ? value : undefined
}
