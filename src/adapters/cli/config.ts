import { Command } from 'commander'
import type { ExitCode, Terminal } from './terminal.ts'

/** What a server would be set up with, and what is wrong with that. */
export interface ShownConfiguration {
  readonly settings: readonly { readonly name: string; readonly value: string; readonly from: string }[]
  readonly problems: readonly { readonly variable: string; readonly problem: string }[]
  /** Names that begin as ours do and are none. */
  readonly unknown: readonly string[]
}

export function configVerb(
  terminal: Terminal,
  shown: () => ShownConfiguration,
  end: (code: ExitCode) => void,
): Command {
  return new Command('config')
    .description('show what the environment sets, what holds otherwise, and what is wrong; secrets are not shown')
    .option('--json', 'as JSON')
    .addHelpText('after', '\nExample:\n  remit config')
    .action(({ json }: { readonly json?: true }) => {
      const { settings, problems, unknown } = shown()
      if (json === true) terminal.out(JSON.stringify({ settings, problems, unknown }, null, 2))
      else
        for (const { name, value, from } of settings)
          terminal.out(`${name.padEnd(width)} ${value.replaceAll('`', '')}${origin(from)}`)
      for (const name of unknown) terminal.err(`${name} is not known, and has no effect.`)
      for (const { variable, problem } of problems) terminal.err(`${variable} ${problem}.`)
      end(problems.length === 0 ? 0 : 1)
    })
}

const width = 26

function origin(from: string): string {
  return from === 'default' ? '' : `   (${from})`
}
