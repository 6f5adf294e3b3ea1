import { Command } from 'commander'
import { messageOf } from '../../core/base/message-of.ts'
import { moveFaultWords } from '../words/move-words.ts'
import type { MoveTools } from './move-tools.ts'
import { harmless } from './shown.ts'
import { type ExitCode, styled, type Terminal } from './terminal.ts'
import { toldProgress } from './told-progress.ts'

interface Options {
  readonly data?: string
  readonly key?: string
  readonly vkey?: string
  readonly json?: true
}

export function importFoundationVerb(
  terminal: Terminal,
  tools: () => Promise<MoveTools>,
  exit: (code: ExitCode) => void,
): Command {
  return new Command('import-foundation')
    .description('build a foundation from an exported folder, after checking all of it')
    .argument('<folder>', 'what remit export wrote')
    .option('--data <folder>', 'the data folder; otherwise REMIT_DATABASE_URL, REMIT_DATA or data')
    .option('--key <file>', 'its private key, which is put into keys/')
    .option('--vkey <key>', 'the verifier key, when you know it from elsewhere')
    .option('--json', 'print the answer as JSON')
    .addHelpText(
      'after',
      '\nExample:\n  remit import-foundation python-2026 --data /var/lib/remit\n\nExits with 1 when something in the folder is not as it was signed or another record is there, with 2 when it cannot be read.',
    )
    .action(async (folder: string, options: Options) => exit(await importOne(terminal, tools, folder, options)))
}

async function importOne(
  terminal: Terminal,
  tools: () => Promise<MoveTools>,
  folder: string,
  { data, key, vkey, json }: Options,
): Promise<ExitCode> {
  try {
    const { place, importFoundation } = await tools()
    const progress = toldProgress(terminal)
    const given = { ...(key !== undefined && { key }), ...(vkey !== undefined && { vkey }) }
    const done = await importFoundation(folder, place(data), { ...given, progress })
    if (json)
      terminal.out(JSON.stringify(done.ok ? { ok: true, ...done.value } : { ok: false, fault: done.problem }, null, 2))
    else if (done.ok) {
      const { name, size, origin, kind, from, hasKey } = done.value
      const said = { new: 'imported', continued: 'continued', there: 'there already' }[kind]
      const before = kind === 'continued' ? `, ${from} of which were there` : ''
      terminal.out(`${styled(terminal, 'green', `✓ ${said}`)}  ${name}`)
      terminal.out(`  ${size.toLocaleString('en')} entries of ${origin}${before}`)
      if (!hasKey) terminal.out('  without its private key: it can be read, and goes on when its key is put into keys/')
    } else
      terminal.out(
        `${styled(terminal, 'red', '✗ not imported')}  ${folder}\n  ${harmless(moveFaultWords(done.problem))} [${done.problem.code}]`,
      )
    return done.ok ? 0 : 1
  } catch (cause) {
    terminal.err(`remit import-foundation: ${folder}: ${harmless(messageOf(cause))}`)
    return 2
  }
}
