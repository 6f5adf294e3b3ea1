import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { serve } from '@hono/node-server'
import { charterFiles } from '../adapters/cli/charter-files.ts'
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
import { plainLookups } from '../adapters/words/lookups.ts'
import { pageWords } from '../adapters/words/page-words.ts'
import { refusalWords } from '../adapters/words/refusal-words.ts'
import type { BeginningProblem } from '../app/beginning.ts'
import type { FoundingProblem } from '../app/founding-steps.ts'
import { type House, openHouse } from '../app/house.ts'
import type { Clock, Ports } from '../app/ports.ts'
import type { Name } from '../core/base/name.ts'
import { readFoundingParts } from '../core/charter/read-founding.ts'
import type { Refusal } from '../core/foundation/refusal.ts'

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
}

export const data_file = 'remit.sqlite'

/** Opens the data folder, sets up what stands in the folder of foundations and is not there yet, and answers requests. */
export async function startServer(
  configuration: Configuration,
  { terminal, foundations, clock = systemClock }: Surroundings,
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
  welcome(terminal, configuration, { names: house.names(), isFirstStart })
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

/** Also those that a first start which was interrupted did not come to. */
async function foundMissing(house: House, folder: string, terminal: Terminal): Promise<void> {
  if (terminal.folder.kind(folder) !== 'folder') throw new Error(`REMIT_FOUNDATIONS is ${folder}, which is no folder`)
  const folders = terminal.folder
    .list(folder)
    .map((name) => join(folder, name))
    .filter((inside) => terminal.folder.kind(join(inside, 'founding.yaml')) === 'file')
  for (const inside of folders) {
    if (house.foundation(nameIn(inside, terminal)) !== undefined) continue
    const founded = await house.found({ files: charterFiles(terminal, inside) ?? [] })
    if (!founded.ok && founded.problem.type === 'name taken') continue
    if (!founded.ok) throw new Error(`${inside} cannot be set up: ${problemWords(founded.problem)}`)
    const { state } = await founded.value.read()
    const { home } = pageWords('en')
    terminal.out(
      `Set up ${state.founded?.title ?? inside}: ${home.groups(state.groups.size)}, ${home.entries(state.size)}.`,
    )
  }
}

/** Its charters need not be read to see that it is there. */
function nameIn(folder: string, terminal: Terminal): Name {
  const file = join(folder, 'founding.yaml')
  return readFoundingParts({ file, text: terminal.folder.read(file) }).founding?.foundation ?? ''
}

function problemWords(problem: BeginningProblem): string {
  switch (problem.type) {
    case 'name taken':
      return `a foundation ${problem.name} is here already`
    case 'name reserved':
      return `“${problem.name}” is an address of the site itself; give the foundation another name`
    case 'no founding file':
      return 'its founding file says nothing'
    case 'charters have errors': {
      const [first] = problem.findings
      const place =
        first === undefined ? '' : `${first.file}:${first.place.line}:${first.place.column}: ${first.message} `
      return `${place}(${problem.findings.length} in all; run remit check on the folder)`
    }
    case 'act refused':
      return `founding.yaml:${problem.line}: ${foundingRefusalWords(problem.refusal)}`
  }
}

function foundingRefusalWords(refusal: Refusal | FoundingProblem): string {
  switch (refusal.type) {
    case 'NoCharterFile':
      return `there is no charter of “${refusal.group}” in the folder, which would be ${refusal.group}.md`
    case 'NotAnAction':
      return `“${refusal.text}” is not a verb and a path, as in "publish website/www"`
    case 'NotAnAmount':
      return `“${refusal.text}” is not an amount, as in "USD 10,000"`
    case 'NoSuchDecision':
      return `no decision ${refusal.decision} has been opened by then`
    case 'NoSuchOption':
      return `“${refusal.option}” is not one of the options of that vote`
    default: {
      const { title, explanation } = refusalWords(refusal, 'en', plainLookups)
      return `${title}. ${explanation}`
    }
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

function listen(fetch: Parameters<typeof serve>[0]['fetch'], port: number) {
  return new Promise<{ readonly port: number; close(): Promise<void> }>((resolve, reject) => {
    const server = serve({ fetch, port }, (address) => {
      resolve({
        port: address.port,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed())
            if ('closeAllConnections' in server) server.closeAllConnections()
          }),
      })
    })
    server.on('error', (cause) => reject(new Error(`Port ${port} cannot be used: ${messageOf(cause)}`)))
  })
}

function welcome(
  terminal: Terminal,
  { url, data, smtp }: Configuration,
  { names, isFirstStart }: { readonly names: readonly Name[]; readonly isFirstStart: boolean },
): void {
  const example = names.at(-1)
  terminal.out('')
  terminal.out(`Remit is running at ${url}`)
  terminal.out('')
  if (isFirstStart && example === 'python') {
    terminal.out(`  Open       ${url}/python/groups/packaging/charter`)
    terminal.out(`  Enter      ${url}/sign-in as one of the sample people, with one click`)
  }
  const letters =
    smtp === undefined ? 'or give your own address there: the link is printed here' : 'by a link that is mailed'
  terminal.out(`  Sign in    ${url}/sign-in ${letters}`)
  if (example !== undefined) terminal.out(`  Check      npx remit verify ${url}/record/${example}`)
  terminal.out(`  Kept in    ${data} (delete the folder to begin anew)`)
  terminal.out('')
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
