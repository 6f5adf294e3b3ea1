import { Command } from 'commander'
import { messageOf } from '../../core/base/message-of.ts'
import { moveFaultWords } from '../words/move-words.ts'
import type { MoveTools, RestoreAnswer } from './move-tools.ts'
import { harmless, withoutPasswords } from './shown.ts'
import { type ExitCode, styled, type Terminal } from './terminal.ts'
import { toldProgress } from './told-progress.ts'

interface Options {
  readonly data?: string
  readonly foundation: readonly string[]
  readonly published: readonly string[]
  readonly dryRun?: true
  readonly json?: true
}

export function restoreVerb(
  terminal: Terminal,
  tools: () => Promise<MoveTools>,
  exit: (code: ExitCode) => void,
): Command {
  return new Command('restore')
    .description('put the foundations of a backup in place, where no record is forked by it')
    .argument('<backup>', 'a file that remit backup made, or any data file')
    .option('--data <folder>', 'the data folder; otherwise REMIT_DATABASE_URL, REMIT_DATA or data')
    .option('--foundation <name>', 'only this one; can be said several times', several, [])
    .option(
      '--published <place>',
      'what others have seen: an address, a folder or a checkpoint; several times',
      several,
      [],
    )
    .option('--dry-run', 'say what would be done, and do nothing')
    .option('--json', 'print the answers as JSON')
    .addHelpText(
      'after',
      '\nExample:\n  remit restore /backups/remit-2026-11-25.sqlite --data /var/lib/remit --published https://mirror.example.org/record/python\n\nExits with 1 when a foundation was not restored, with 2 when the backup or the place cannot be read.',
    )
    .action(async (backup: string, options: Options) => exit(await restore(terminal, tools, backup, options)))
}

async function restore(
  terminal: Terminal,
  tools: () => Promise<MoveTools>,
  backup: string,
  { data, foundation: only, published, dryRun: asked, json }: Options,
): Promise<ExitCode> {
  try {
    const { place, restore: put } = await tools()
    const progress = toldProgress(terminal)
    const dryRun = asked === true
    const answers = await put(backup, place(data), { only, published, dryRun, progress })
    if (json) terminal.out(JSON.stringify(answers, null, 2))
    else for (const answer of answers) tell(terminal, answer, dryRun)
    return answers.every(({ ok }) => ok) ? 0 : 1
  } catch (cause) {
    terminal.err(withoutPasswords(`remit restore: ${backup}: ${harmless(messageOf(cause))}`))
    return 2
  }
}

function tell(terminal: Terminal, answer: RestoreAnswer, dryRun: boolean): void {
  if (!answer.ok) {
    const { name, fault } = answer
    terminal.out(
      `${styled(terminal, 'red', '✗ not restored')}  ${name}\n  ${harmless(moveFaultWords(fault))} [${fault.code}]`,
    )
    return
  }
  const { name, origin, size, kind, from, brought, lost, hasKey } = answer.restored
  const done = { new: 'restored', continued: 'continued', there: 'there already' }[kind]
  const said = kind === 'there' ? done : dryRun ? `would be ${done}` : done
  terminal.out(`${styled(terminal, 'green', `✓ ${said}`)}  ${name}`)
  terminal.out(
    `  ${size.toLocaleString('en')} entries of ${origin}${kind === 'continued' ? `, ${from} of which were there` : ''}`,
  )
  if (brought > 0) terminal.out(`  ${brought} of them from what was published after the backup`)
  if (lost > 0)
    terminal.out(`  ${lost} sealed values of these are lost: they were not published. Entries have their hashes alone.`)
  if (!hasKey)
    terminal.out('  its private key is not there: it can be read, and goes on when its key is put into keys/')
}

export function several(value: string, before: readonly string[]): readonly string[] {
  return [...before, value]
}
