import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CommanderError } from 'commander'
import type { ShownConfiguration } from './adapters/cli/config.ts'
import { nodeTerminal } from './adapters/cli/node-terminal.ts'
import { remitProgram } from './adapters/cli/program.ts'
import type { ServeOptions } from './adapters/cli/serve.ts'
import type { ExitCode } from './adapters/cli/terminal.ts'
import type { WitnessOptions } from './adapters/cli/witness.ts'
import { readConfiguration, shownSettings, unknownNames } from './adapters/config/environment.ts'
import { nodeCrypto } from './adapters/crypto/node-crypto.ts'
import type { Log } from './app/log.ts'
import { messageOf } from './core/base/message-of.ts'
import { dataFileSources } from './main/data-file-sources.ts'

const terminal = nodeTerminal(process.env)

// Serving browser modules strips their types with a function that Node calls experimental; nobody who starts the site
// can do anything about that. Every other warning is shown.
process.removeAllListeners('warning')
process.on('warning', (warning) => {
  if (warning.name === 'ExperimentalWarning') return
  if (log === undefined) terminal.err(`remit: ${warning.name}: ${warning.message}`)
  else log.tell({ event: 'warning', cause: warning })
})
let log: Log | undefined

// Whoever reads may have had enough, as `head` has.
process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
  if (cause.code !== 'EPIPE') throw cause
  process.exit()
})

/** The server is loaded when it is asked for: `remit check` needs none of it. */
async function serve(options: ServeOptions, temporary = false): Promise<void> {
  const configuration = readConfiguration({ ...process.env, ...options })
  if (!configuration.ok) {
    for (const { variable, problem } of configuration.problem) terminal.err(`remit: ${variable} ${problem}.`)
    end(2)
    return
  }
  const { startServer } = await import('./main/server.ts')
  const samples = fileURLToPath(new URL('../foundations', import.meta.url))
  mkdirSync(configuration.value.data, { recursive: true, mode: 0o700 })
  const server = await startServer(configuration.value, {
    terminal,
    foundations: configuration.value.foundations ?? samples,
    temporary,
  })
  log = server.log
  for (const { name } of unknownNames(process.env)) log.tell({ event: 'unknown-variable', variable: name })
  endBySignal(server)
}

/** A shell and the launcher may both pass on one signal. */
const same_signal_ms = 500

/** The first signal lets everything end that is under way; whoever sends a second one has waited long enough. */
function endBySignal(server: { close(): Promise<boolean> }): void {
  let began_ms: number | undefined
  const stop = () => {
    if (began_ms !== undefined) {
      if (performance.now() - began_ms > same_signal_ms) process.exit(1)
      return
    }
    began_ms = performance.now()
    server.close().then((isClean) => process.exit(isClean ? 0 : 1), fail)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

function shownConfiguration(): ShownConfiguration {
  const read = readConfiguration(process.env)
  return {
    settings: shownSettings(process.env, {}),
    problems: read.ok ? [] : read.problem,
    unknown: unknownNames(process.env).flatMap(({ name, near }) => (near === undefined ? [name] : [])),
  }
}

/** The same in a folder of its own that is gone afterwards. */
async function demo(options: ServeOptions): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'remit-demo-'))
  process.once('exit', () => rmSync(data, { recursive: true, force: true }))
  await serve({ ...options, REMIT_DATA: data }, true)
}

/** A server of its own, which knows nothing of foundations. */
async function witness({ url, ...options }: WitnessOptions): Promise<void> {
  const { startWitness } = await import('./main/witness.ts')
  const { witnessWelcome } = await import('./adapters/words/witness-words.ts')
  const running = await startWitness({ ...options, fail: (cause) => terminal.err(`remit: ${String(cause)}`) })
  terminal.out(witnessWelcome({ ...running, url: url ?? running.url }))
  endBySignal({ close: () => running.close().then(() => true) })
}

function version(): string {
  const { version: ours }: { readonly version: string } = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  )
  return ours
}

function end(code: ExitCode): void {
  process.exitCode = code
}

/** What commander refused it has told by itself: a line that was not understood could not be asked. */
function fail(cause: unknown): void {
  if (cause instanceof CommanderError) {
    end(cause.exitCode === 0 ? 0 : 2)
    return
  }
  terminal.err(`remit: ${messageOf(cause)}`)
  process.exit(1)
}

const verify = {
  crypto: nodeCrypto,
  dataFile: dataFileSources,
  database: async (address: string) => (await import('./main/database-sources.ts')).databaseSources(address),
}
const operator = async () => (await import('./main/operator.ts')).operatorTools
const announcing = async () => (await import('./main/channels-of.ts')).announcingTools()
const drawing = async () => (await import('./main/draw-count.ts')).drawCount
const move = async () => (await import('./main/move/move-tools.ts')).moveTools
await remitProgram(terminal, {
  version: version(),
  serve,
  demo,
  witness,
  config: shownConfiguration,
  end,
  verify,
  move,
  operator,
  announcing,
  drawing,
})
  .parseAsync(process.argv)
  .catch(fail)
