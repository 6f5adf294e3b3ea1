import { Command } from 'commander'
import { type AnnouncingTools, announceVerb } from './announce.ts'
import { backupVerb } from './backup.ts'
import { checkVerb } from './check.ts'
import { completionVerb } from './completion.ts'
import { configVerb, type ShownConfiguration } from './config.ts'
import { countVerb, type LoadDrawing } from './count.ts'
import { diffVerb } from './diff.ts'
import { eraseVerb } from './erase.ts'
import { explainVerb } from './explain.ts'
import { exportVerb } from './export.ts'
import { foreseeVerb } from './foresee.ts'
import { formatVerb } from './format.ts'
import { importVerb } from './import.ts'
import { importFoundationVerb } from './import-foundation.ts'
import { importPeopleVerb } from './import-people.ts'
import { initVerb } from './init.ts'
import type { MoveTools } from './move-tools.ts'
import type { OperatorTools } from './operator-tools.ts'
import { restoreVerb } from './restore.ts'
import { rotateKeyVerb } from './rotate-key.ts'
import { schemaVerb } from './schema.ts'
import { demoVerb, type ServeOptions, serveVerb } from './serve.ts'
import { simulateVerb } from './simulate.ts'
import type { ExitCode, Terminal } from './terminal.ts'
import { tryVerb } from './try.ts'
import { type VerifyTools, verifyVerb } from './verify.ts'
import { whoMayVerb } from './who-may.ts'
import { type WitnessOptions, witnessVerb } from './witness.ts'

export interface Surroundings {
  readonly version: string
  serve(options: ServeOptions): Promise<void>
  demo(options: ServeOptions): Promise<void>
  witness(options: WitnessOptions): Promise<void>
  config(): ShownConfiguration
  readonly verify: VerifyTools
  /** Loaded when they are asked for. */
  move(): Promise<MoveTools>
  operator(): Promise<OperatorTools>
  announcing(): Promise<AnnouncingTools>
  /** The pictures of a count, which are drawn where pages are. */
  readonly drawing: LoadDrawing
  end(code: ExitCode): void
}

/** Each finding has its page among the documents that come with the program. */
const findingPages = new URL('../../../docs/findings/', import.meta.url).href

/** Throws commander's own error when the words on the line are not understood, and after a help. */
export function remitProgram(
  terminal: Terminal,
  { version, serve, demo, witness, config, verify, move, operator, announcing, drawing, end }: Surroundings,
): Command {
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
    foreseeVerb(terminal, verify.crypto, end),
    diffVerb(terminal, end),
    formatVerb(terminal, end),
    importVerb(terminal, end),
    initVerb(terminal, end),
    schemaVerb(terminal),
    countVerb(terminal, drawing, end),
    announceVerb(terminal, announcing, end),
    verifyVerb(terminal, verify, end),
    backupVerb(terminal, move, end),
    restoreVerb(terminal, move, end),
    exportVerb(terminal, move, end),
    importFoundationVerb(terminal, move, end),
    importPeopleVerb(terminal, operator, end),
    eraseVerb(terminal, operator, end),
    rotateKeyVerb(terminal, operator, end),
    serveVerb(serve),
    demoVerb(demo),
    witnessVerb(terminal, witness),
    configVerb(terminal, config, end),
    completionVerb(terminal, program),
  ]
  for (const verb of verbs) program.addCommand(verb.copyInheritedSettings(program))
  return program
}
