import { Command } from 'commander'
import { checkVerb } from './check.ts'
import { completionVerb } from './completion.ts'
import { configVerb, type ShownConfiguration } from './config.ts'
import { diffVerb } from './diff.ts'
import { explainVerb } from './explain.ts'
import { formatVerb } from './format.ts'
import { importVerb } from './import.ts'
import { initVerb } from './init.ts'
import { schemaVerb } from './schema.ts'
import { demoVerb, type ServeOptions, serveVerb } from './serve.ts'
import { simulateVerb } from './simulate.ts'
import type { ExitCode, Terminal } from './terminal.ts'
import { tryVerb } from './try.ts'
import { type VerifyTools, verifyVerb } from './verify.ts'
import { whoMayVerb } from './who-may.ts'

export interface Surroundings {
  readonly version: string
  serve(options: ServeOptions): Promise<void>
  demo(options: ServeOptions): Promise<void>
  config(): ShownConfiguration
  readonly verify: VerifyTools
  end(code: ExitCode): void
}

/** Each finding has its page among the documents that come with the program. */
const findingPages = new URL('../../../docs/findings/', import.meta.url).href

/** Throws commander's own error when the words on the line are not understood, and after a help. */
export function remitProgram(terminal: Terminal, { version, serve, demo, config, verify, end }: Surroundings): Command {
  const program = new Command('remit')
    .exitOverride()
    .description(
      'Runs a foundation’s working groups from their charters, and keeps a public record that anyone can check.',
    )
    .version(version, '-V, --version', 'print the version')
    .showSuggestionAfterError()
    .addHelpText('after', '\nExample:\n  remit demo')
  const verbs = [
    checkVerb(terminal, { version, pages: findingPages }, end),
    explainVerb(terminal, end),
    whoMayVerb(terminal, end),
    simulateVerb(terminal, end),
    tryVerb(terminal, verify.crypto, end),
    diffVerb(terminal, end),
    formatVerb(terminal, end),
    importVerb(terminal, end),
    initVerb(terminal, end),
    schemaVerb(terminal),
    verifyVerb(terminal, verify, end),
    serveVerb(serve),
    demoVerb(demo),
    configVerb(terminal, config, end),
    completionVerb(terminal, program),
  ]
  for (const verb of verbs) program.addCommand(verb.copyInheritedSettings(program))
  return program
}
