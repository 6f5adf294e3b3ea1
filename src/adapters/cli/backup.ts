import { Command } from 'commander'
import { messageOf } from '../../core/base/message-of.ts'
import { moveFaultWords } from '../words/move-words.ts'
import type { MoveTools } from './move-tools.ts'
import { type ExitCode, styled, type Terminal } from './terminal.ts'
import { toldProgress } from './told-progress.ts'

interface Options {
  readonly to: string
  readonly data?: string
  readonly withKeys?: true
  readonly json?: true
}

export function backupVerb(
  terminal: Terminal,
  tools: () => Promise<MoveTools>,
  exit: (code: ExitCode) => void,
): Command {
  return new Command('backup')
    .description(
      'copy all foundations into one file as they are at one moment, while the site goes on, and check the copy',
    )
    .requiredOption('--to <file>', 'the backup, a data file; it must not be there yet')
    .option('--data <folder>', 'the data folder; otherwise REMIT_DATABASE_URL, REMIT_DATA or data')
    .option('--with-keys', 'put the private keys beside it, in a folder of the same name with .keys at its end')
    .option('--json', 'print the answer as JSON')
    .addHelpText(
      'after',
      '\nExample:\n  remit backup --data /var/lib/remit --to /backups/remit-2026-11-25.sqlite\n\nExits with 1 when what was copied does not verify, and keeps no copy; with 2 when it could not be made.',
    )
    .action(async (options: Options) => exit(await backUp(terminal, tools, options)))
}

async function backUp(terminal: Terminal, tools: () => Promise<MoveTools>, options: Options): Promise<ExitCode> {
  try {
    const { place, backUp: make } = await tools()
    const withKeys = options.withKeys === true
    const made = await make(place(options.data), options.to, { withKeys, progress: toldProgress(terminal) })
    if (options.json)
      terminal.out(JSON.stringify(made.ok ? { ok: true, ...made.value } : { ok: false, ...made.problem }, null, 2))
    if (!made.ok) {
      const { name, fault } = made.problem
      if (!options.json)
        terminal.out(`${styled(terminal, 'red', '✗ no backup')}  ${name}\n  ${moveFaultWords(fault)} [${fault.code}]`)
      return 1
    }
    if (options.json) return 0
    terminal.out(`${styled(terminal, 'green', '✓ backed up')}  ${options.to}`)
    for (const { name, size, root } of made.value.foundations)
      terminal.out(`  ${name}: ${size.toLocaleString('en')} entries, each verified; root ${root}`)
    for (const name of made.value.empty) terminal.out(`  ${name}: set up, and without an entry yet`)
    terminal.out(
      made.value.keys === undefined
        ? '  not in it: the private keys, without which no record can go on. Keep keys/ apart, or say --with-keys.'
        : `  beside it: the private keys, in ${made.value.keys}. Keep them where only you can read them.`,
    )
    return 0
  } catch (cause) {
    terminal.err(`remit backup: ${messageOf(cause)}`)
    return 2
  }
}
