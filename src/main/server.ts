import { join } from 'node:path'
import { keptCopies } from '../adapters/calendars/kept-copies.ts'
import { type Subscriptions, subscriptions } from '../adapters/calendars/subscriptions.ts'
import type { Terminal } from '../adapters/cli/terminal.ts'
import { systemClock } from '../adapters/clock/system-clock.ts'
import type { Configuration } from '../adapters/config/environment.ts'
import { keyFiles } from '../adapters/crypto/key-files.ts'
import { nodeCrypto } from '../adapters/crypto/node-crypto.ts'
import { systemChance } from '../adapters/crypto/system-chance.ts'
import { v8Freezer } from '../adapters/freezer/v8-freezer.ts'
import { attemptLimit } from '../adapters/identity/attempt-limit.ts'
import { openIdentity } from '../adapters/identity/better-auth.ts'
import { clientNetwork } from '../adapters/identity/client-network.ts'
import { csrfToken, csrfValid } from '../adapters/identity/csrf.ts'
import { letterTokens } from '../adapters/identity/letter-tokens.ts'
import { fromThisSite } from '../adapters/identity/origin.ts'
import { secretFile } from '../adapters/identity/secret-file.ts'
import { serverLog } from '../adapters/log/server-log.ts'
import { type ServerMetrics, serverMetrics } from '../adapters/metrics/server-metrics.ts'
import type { Mailer } from '../adapters/notify/mailer.ts'
import { type Postman, postman } from '../adapters/notify/postman.ts'
import { smtpMailer } from '../adapters/notify/smtp-mailer.ts'
import { terminalMailer } from '../adapters/notify/terminal-mailer.ts'
import { type WebApp, webApp } from '../adapters/web/app.ts'
import { reservedNames, routes } from '../adapters/web/routes.ts'
import type { WebServices } from '../adapters/web/services.ts'
import { announcementLinks, siteLinks } from '../adapters/web/site-links.ts'
import { correspondent } from '../adapters/words/correspondent.ts'
import { signInLetter } from '../adapters/words/letters.ts'
import { type Herald, herald } from '../app/announcing/herald.ts'
import { type House, openHouse } from '../app/house.ts'
import type { Identity } from '../app/identity.ts'
import type { Log } from '../app/log.ts'
import { type NoticeRounds, noticeRounds } from '../app/notices/notice-rounds.ts'
import type { Clock, Ports } from '../app/ports.ts'
import { channelsOf } from './channels-of.ts'
import { foundMissing } from './found-missing.ts'
import { type Listening, listen } from './listen.ts'
import { listenForMachines, type MachineListener } from './machine-listener.ts'
import { type OpenedStore, openStore } from './open-store.ts'
import { type ServerHealth, serverHealth } from './server-health.ts'
import { type ServerWitnesses, serverWitnesses } from './server-witnesses.ts'
import { stopInOrder } from './stop-in-order.ts'
import { welcome } from './welcome.ts'

export interface RunningServer {
  /** Where the site answers on this machine: "http://localhost:3000". */
  readonly url: string
  readonly log: Log
  /** Ends after what is under way; false when something had to be cut off. */
  close(): Promise<boolean>
}

export interface Surroundings {
  readonly terminal: Terminal
  /** A folder of foundation folders. */
  readonly foundations: string
  /** By which acts are dated and votes close; the machine's, but for tests. */
  readonly clock?: Clock
  /** Whether the data folder is gone when the server ends. */
  readonly temporary?: boolean
}

/** Opens the store, sets up what stands in the folder of foundations and is not there yet, and answers requests. */
export async function startServer(
  configuration: Configuration,
  { terminal, foundations, clock = systemClock, temporary = false }: Surroundings,
): Promise<RunningServer> {
  const log = serverLog({ ...configuration.log, write: (line) => terminal.err(line) })
  const meter = serverMetrics()
  const opened = await openStore(configuration, (warning) => log.tell({ event: 'warning', cause: warning }))
  const { store } = opened
  const secret = configuration.secret ?? (await secretFile(configuration.data))
  const mailer = mailerOf(configuration, terminal)
  const tokens = letterTokens(secret, clock)
  const writer =
    configuration.smtp === undefined ? undefined : correspondent(siteLinks(configuration.url, tokens), 'en')
  const announcing = channelsOf(configuration)
  const identity = await identityOf(configuration, { opened, secret, mailer, log, meter })
  const witnesses = serverWitnesses(configuration.witnesses, { store, clock, log, meter })
  const house = await openHouse(
    {
      ...portsOf(configuration, { opened, clock, identity, log, meter }),
      ...portsOfWitnesses(witnesses),
      ...(writer !== undefined && { correspondent: writer }),
    },
    `${new URL(configuration.url).host}/record`,
    reservedNames,
    { idle_ms: configuration.idle_min * 60_000 },
  )
  const isFirstStart = house.names().length === 0
  await foundMissing(house, foundations, terminal)

  const health = serverHealth(store)
  const stopping = new AbortController()
  const imports = subscriptionsOf(configuration, { clock, log })
  const app = webApp({
    house,
    drawer: store.drawer,
    deliveries: store.deliveries,
    channels: announcing,
    imports,
    letterTokens: tokens,
    identity,
    guard: formGuard(configuration, secret),
    chance: systemChance,
    clock,
    baseUrl: configuration.url,
    behindProxy: configuration.behindProxy,
    printsLetters: configuration.smtp === undefined,
    log,
    meter,
    health,
    limits: webLimits(configuration, secret),
    stopping: stopping.signal,
  })
  const listening = await listen(app.fetch, {
    port: configuration.port,
    most_connections: configuration.mostConnections,
    ...(configuration.host !== undefined && { host: configuration.host }),
  })
  watch(meter, { app, listening, house, opened })
  const machines = configuration.metrics && (await listenForMachines(configuration.metrics, meter, health))
  const post = configuration.smtp === undefined ? undefined : postman({ store, mailer, clock, log, meter })
  const sender = herald({
    house,
    store,
    channels: announcing,
    linkTo: announcementLinks(configuration.url),
    clock,
    chance: systemChance,
    log,
    meter,
  })
  const rounds =
    writer === undefined
      ? undefined
      : noticeRounds({ house, store, clock, log, correspondent: writer, written: () => post?.nudge() })
  const stopListening = house.listen(() => {
    post?.nudge()
    sender.nudge()
  })
  const stopAsking = witnesses?.start(house)
  imports.start()

  if (configuration.log.form === 'text')
    welcome(terminal, configuration, { names: house.names(), isFirstStart, temporary })
  else log.tell({ event: 'started', url: configuration.url, store: opened.kind, foundations: house.names().length })

  return {
    url: `http://localhost:${listening.port}`,
    log,
    async close() {
      stopListening()
      await stopAsking?.()
      return stop(configuration, {
        log,
        health,
        stopping,
        listening,
        machines,
        rounds,
        post,
        sender,
        imports,
        house,
        opened,
      })
    },
  }
}

interface Parts {
  readonly log: Log
  readonly health: ServerHealth
  readonly stopping: AbortController
  readonly listening: Listening
  readonly machines: MachineListener | undefined
  readonly rounds: NoticeRounds | undefined
  readonly post: Postman | undefined
  readonly sender: Herald
  readonly imports: Subscriptions
  readonly house: House
  readonly opened: OpenedStore
}

/** Who sends requests is told first; what acts and letters still need goes last. */
async function stop(configuration: Configuration, parts: Parts): Promise<boolean> {
  const { log, health, stopping, listening, machines, rounds, post, sender, imports, house, opened } = parts
  const began_ms = performance.now()
  const notice_ms = configuration.stopNotice_s * 1000
  log.tell({ event: 'stopping', within_s: configuration.stop_s + configuration.stopNotice_s })
  health.stopping()
  if (notice_ms > 0) await new Promise((resolve) => setTimeout(resolve, notice_ms))
  stopping.abort()
  const isClean = await stopInOrder(
    [
      { of: 'answers that are under way', stop: () => listening.close() },
      { of: 'letters that are being written', stop: async () => rounds?.stop() },
      { of: 'a letter that is under way', stop: async () => post?.stop() },
      { of: 'an announcement that is under way', stop: () => sender.stop() },
      { of: 'a calendar that is being read', stop: () => imports.stop() },
      { of: 'acts and snapshots', stop: () => house.close() },
      { of: 'the connections of sign-in', stop: () => opened.closeSessions() },
      { of: 'the listener for machines', stop: async () => machines?.close() },
    ],
    configuration.stop_s * 1000,
    log,
  )
  listening.cut()
  log.tell({ event: 'stopped', took_ms: Math.round(performance.now() - began_ms) })
  return isClean
}

function portsOf(
  configuration: Configuration,
  given: {
    readonly opened: OpenedStore
    readonly clock: Clock
    readonly identity: Identity
    readonly log: Log
    readonly meter: ServerMetrics
  },
): Ports {
  const { opened, clock, identity, log, meter } = given
  return {
    store: opened.store,
    clock,
    chance: systemChance,
    crypto: nodeCrypto,
    keys: keyFiles(configuration.keys),
    freezer: v8Freezer(),
    forget: (address) => identity.forget(address),
    log,
    meter,
  }
}

function portsOfWitnesses(witnesses: ServerWitnesses | undefined): Pick<Ports, 'publication' | 'halts'> {
  return witnesses === undefined ? {} : { publication: witnesses.publication, halts: witnesses.halts }
}

function subscriptionsOf(
  { calendars, channelsLocal: allowLocal, data }: Configuration,
  { clock, log }: { readonly clock: Clock; readonly log: Log },
): Subscriptions {
  return subscriptions({
    subscriptions: calendars,
    copies: keptCopies(join(data, 'calendars')),
    clock,
    log,
    allowLocal,
  })
}

function mailerOf({ smtp, mailFrom }: Configuration, terminal: Terminal): Mailer {
  return smtp === undefined ? terminalMailer((text) => terminal.out(text)) : smtpMailer(smtp, mailFrom)
}

function identityOf(
  configuration: Configuration,
  given: {
    readonly opened: OpenedStore
    readonly secret: Uint8Array
    readonly mailer: Mailer
    readonly log: Log
    readonly meter: ServerMetrics
  },
): Promise<Identity> {
  const { opened, secret, mailer, log, meter } = given
  return openIdentity({
    database: opened.sessions,
    baseUrl: configuration.url,
    secret,
    linkPath: routes.signInOpen,
    log,
    meter,
    sendLetter: ({ to, link }) =>
      mailer.send(signInLetter({ to, link }, 'en'), systemChance.bytes(16).toHex()).then(
        () => true,
        (cause: unknown) => {
          log.tell({ event: 'sign-in-letter-not-sent', cause })
          return false
        },
      ),
  })
}

function formGuard({ url }: Configuration, secret: Uint8Array): WebServices['guard'] {
  const { origin } = new URL(url)
  return {
    token: (holder) => csrfToken(secret, holder),
    valid: (token, holder) => csrfValid(secret, token, holder),
    sameOrigin: (headers) => fromThisSite(headers, origin),
  }
}

function webLimits({ mostRequests, checksPerMinute }: Configuration, secret: Uint8Array): WebServices['limits'] {
  const expensive = attemptLimit({ attempts: checksPerMinute, window_s: 60, secret })
  return {
    requests: mostRequests,
    async expensive(client) {
      const allowed = await expensive.attempt(clientNetwork(client))
      return allowed.ok ? undefined : allowed.problem.retryAfter_s
    },
  }
}

function watch(
  meter: ServerMetrics,
  parts: {
    readonly app: WebApp
    readonly listening: Listening
    readonly house: House
    readonly opened: OpenedStore
  },
): void {
  const { app, listening, house, opened } = parts
  const statuses = () => house.names().flatMap((name) => house.foundation(name)?.status() ?? [])
  meter.watch({
    requestsInHand: app.requestsInHand,
    connections: listening.connections,
    listeners: app.listeners,
    waitingActs: () => statuses().reduce((sum, { waitingActs }) => sum + waitingActs, 0),
    letters: () => opened.store.letters(),
    deliveries: () => opened.store.deliveries.count(),
    foundations: () => ({
      known: house.names().length,
      inMemory: statuses().filter(({ size }) => size !== undefined).length,
    }),
    ...(opened.pool !== undefined && { pool: opened.pool }),
  })
}
