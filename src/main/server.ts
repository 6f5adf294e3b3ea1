import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Terminal } from '../adapters/cli/terminal.ts'
import { systemClock } from '../adapters/clock/system-clock.ts'
import type { Configuration } from '../adapters/config/environment.ts'
import { keyFiles } from '../adapters/crypto/key-files.ts'
import { nodeCrypto } from '../adapters/crypto/node-crypto.ts'
import { systemChance } from '../adapters/crypto/system-chance.ts'
import { openIdentity } from '../adapters/identity/better-auth.ts'
import { csrfToken, csrfValid } from '../adapters/identity/csrf.ts'
import { fromThisSite } from '../adapters/identity/origin.ts'
import { secretFile } from '../adapters/identity/secret-file.ts'
import { postman } from '../adapters/notify/postman.ts'
import { smtpMailer } from '../adapters/notify/smtp-mailer.ts'
import { terminalMailer } from '../adapters/notify/terminal-mailer.ts'
import { openSqliteStore } from '../adapters/store/sqlite/store.ts'
import { webApp } from '../adapters/web/app.ts'
import { link, reservedNames, routes } from '../adapters/web/routes.ts'
import { correspondent } from '../adapters/words/correspondent.ts'
import { signInLetter } from '../adapters/words/letters.ts'
import { openHouse } from '../app/house.ts'
import type { Clock, Ports } from '../app/ports.ts'
import { foundMissing } from './found-missing.ts'
import { listen } from './listen.ts'
import { welcome } from './welcome.ts'

export interface RunningServer {
  /** Where the site answers on this machine: "http://localhost:3000". */
  readonly url: string
  close(): Promise<void>
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

export const data_file = 'remit.sqlite'

/** Opens the data folder, sets up what stands in the folder of foundations and is not there yet, and answers requests. */
export async function startServer(
  configuration: Configuration,
  { terminal, foundations, clock = systemClock, temporary = false }: Surroundings,
): Promise<RunningServer> {
  const path = join(configuration.data, data_file)
  const store = await openSqliteStore(path)
  const ports: Ports = {
    store,
    clock,
    chance: systemChance,
    crypto: nodeCrypto,
    keys: keyFiles(join(configuration.data, 'keys')),
    ...(configuration.smtp !== undefined && {
      correspondent: correspondent(
        (foundation, number) => `${configuration.url}${link('decision', { foundation, number })}`,
        'en',
      ),
    }),
  }
  const house = await openHouse(ports, `${new URL(configuration.url).host}/record`, reservedNames)
  const isFirstStart = house.names().length === 0
  await foundMissing(house, foundations, terminal)

  // A connection of its own: sign-in waits between its statements, and the store's transactions must not.
  const sessions = new DatabaseSync(path, { timeout: 5_000 })
  const report = (message: string) => terminal.err(`remit: ${message}`)
  const { secret, guard } = await formGuard(configuration)
  const mailer =
    configuration.smtp === undefined
      ? terminalMailer((text) => terminal.out(text))
      : smtpMailer(configuration.smtp, configuration.mailFrom)
  const identity = await openIdentity({
    database: sessions,
    baseUrl: configuration.url,
    secret,
    linkPath: routes.signInOpen,
    report,
    sendLetter: ({ to, link }) =>
      mailer.send(signInLetter({ to, link }, 'en'), systemChance.bytes(16).toHex()).then(
        () => true,
        (cause: unknown) => {
          report(`a sign-in letter could not be sent: ${messageOf(cause)}`)
          return false
        },
      ),
  })
  const app = webApp({
    house,
    identity,
    guard,
    chance: systemChance,
    clock,
    baseUrl: configuration.url,
    behindProxy: configuration.behindProxy,
    printsLetters: configuration.smtp === undefined,
    report: (cause) => report(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)),
  })
  const listening = await listen(app.fetch, configuration.port)
  const post = configuration.smtp === undefined ? undefined : postman({ store, mailer, clock, report })
  for (const name of house.names()) house.foundation(name)?.listen(() => post?.nudge())
  welcome(terminal, configuration, { names: house.names(), isFirstStart, temporary })
  return {
    url: `http://localhost:${listening.port}`,
    async close() {
      await listening.close()
      await post?.stop()
      await house.close()
      sessions.close()
    },
  }
}

async function formGuard({ data, url }: Configuration) {
  const secret = await secretFile(data)
  const { origin } = new URL(url)
  const guard = {
    token: (holder: string) => csrfToken(secret, holder),
    valid: (token: string, holder: string) => csrfValid(secret, token, holder),
    sameOrigin: (headers: Headers) => fromThisSite(headers, origin),
  }
  return { secret, guard }
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
