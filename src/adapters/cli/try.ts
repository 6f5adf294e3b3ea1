import { Command } from 'commander'
import type { Crypto } from '../../app/ports.ts'
import type { ExitCode, Terminal } from './terminal.ts'

export interface TryOptions {
  readonly json?: true
}

const help = `
Example:
  remit try foundations/python foundations/python/scenarios/grant-at-the-limit.yaml

docs/scenarios.md says how a scenario is written. Exits with 0 when all is as the scenario expects, with 1 when
something differs, with 2 when the charters or the scenario cannot be read.`

/** What runs foundations is loaded when it is asked for: no other verb needs it. */
export function tryVerb(terminal: Terminal, crypto: Crypto, exit: (code: ExitCode) => void): Command {
  return new Command('try')
    .description('play acts and a moved clock against charters, and compare with what a scenario expects')
    .argument('<charters>', 'the folder of a foundation, or one charter')
    .argument('<scenarios...>', 'scenarios: who does what when, and what is expected')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', help)
    .action(async (charters: string, scenarios: readonly string[], options: TryOptions) => {
      const { tryFiles } = await import('./try-files.ts')
      exit(tryFiles({ terminal, crypto }, charters, scenarios, options))
    })
}
