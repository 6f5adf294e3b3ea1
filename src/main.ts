import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CommanderError } from 'commander'
import { nodeTerminal } from './adapters/cli/node-terminal.ts'
import { remitProgram } from './adapters/cli/program.ts'
import type { ServeOptions } from './adapters/cli/serve.ts'
import type { ExitCode } from './adapters/cli/terminal.ts'
import { readConfiguration } from './adapters/config/environment.ts'
import { nodeCrypto } from './adapters/crypto/node-crypto.ts'
import { dataFileSources } from './main/data-file-sources.ts'

const terminal = nodeTerminal(process.env)

// Serving browser modules strips their types with a function that Node calls experimental; nobody who starts the site
// can do anything about that. Every other warning is shown.
process.removeAllListeners('warning')
process.on('warning', (warning) => {
  if (warning.name !== 'ExperimentalWarning') terminal.err(`remit: ${warning.name}: ${warning.message}`)
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
  const stop = () => {
    terminal.err('remit: stopping; what was acknowledged is kept.')
    server.close().then(
      () => process.exit(0),
      (cause: unknown) => fail(cause),
    )
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

/** The same in a folder of its own that is gone afterwards. */
async function demo(options: ServeOptions): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'remit-demo-'))
  process.once('exit', () => rmSync(data, { recursive: true, force: true }))
  await serve({ ...options, REMIT_DATA: data }, true)
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
  terminal.err(`remit: ${cause instanceof Error ? cause.message : String(cause)}`)
  process.exit(1)
}

const verify = { crypto: nodeCrypto, dataFile: dataFileSources }
await remitProgram(terminal, { version: version(), serve, demo, end, verify }).parseAsync(process.argv).catch(fail)
