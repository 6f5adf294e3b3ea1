import { Command } from 'commander'
import { moveFaultWords } from '../words/move-words.ts'
import type { MoveTools } from './move-tools.ts'
import { harmless, withoutPasswords } from './shown.ts'
import { type ExitCode, styled, type Terminal } from './terminal.ts'
import { toldProgress } from './told-progress.ts'

interface Options {
  readonly to: string
  readonly data?: string
  readonly url?: string
  readonly vkey?: string
  readonly public?: true
  readonly json?: true
}

export function exportVerb(
  terminal: Terminal,
  tools: () => Promise<MoveTools>,
  exit: (code: ExitCode) => void,
): Command {
  return new Command('export')
    .description('write a whole foundation as a folder of files to read, with its record')
    .argument('<foundation>', 'its name')
    .requiredOption('--to <folder>', 'a new folder, or an empty one')
    .option('--data <folder>', 'the data folder; otherwise REMIT_DATABASE_URL, REMIT_DATA or data')
    .option('--url <address>', 'a site: everything that it publishes of the foundation')
    .option('--vkey <key>', 'with --url, the verifier key, when you know it from elsewhere')
    .option('--public', 'only what everybody may read')
    .option('--json', 'print the answer as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  remit export python --data data --to python-2026\n  remit export python --url http://localhost:3000 --to python-2026\n\nExits with 1 when the record does not verify or there is no such foundation, with 2 when nothing could be read or written.',
    )
    .action(async (name: string, options: Options) => exit(await exportOne(terminal, tools, name, options)))
}

async function exportOne(
  terminal: Terminal,
  tools: () => Promise<MoveTools>,
  name: string,
  { to, data, url, vkey, public: asked, json }: Options,
): Promise<ExitCode> {
  try {
    const { place, exportFoundation } = await tools()
    const isPublic = asked === true || url !== undefined
    const from =
      url === undefined
        ? { place: place(data), name }
        : { url: `${url.replace(/\/$/, '')}/record/${encodeURIComponent(name)}` }
    const progress = toldProgress(terminal)
    const done = await exportFoundation(from, to, { isPublic, progress, ...(vkey !== undefined && { vkey }) })
    if (json)
      terminal.out(JSON.stringify(done.ok ? { ok: true, ...done.value } : { ok: false, fault: done.problem }, null, 2))
    else if (done.ok) {
      terminal.out(`${styled(terminal, 'green', '✓ exported')}  ${name} to ${to}`)
      terminal.out(
        `  ${done.value.size.toLocaleString('en')} entries and ${done.value.files.toLocaleString('en')} files`,
      )
      if (!isPublic)
        terminal.out('  with values that not everybody may read: keep it as you keep the data folder, or say --public')
    } else
      terminal.out(
        `${styled(terminal, 'red', '✗ not exported')}  ${name}\n  ${harmless(moveFaultWords(done.problem))} [${done.problem.code}]`,
      )
    return done.ok ? 0 : 1
  } catch (cause) {
    terminal.err(withoutPasswords(`remit export: ${name}: ${harmless(reasonOf(cause))}`))
    return 2
  }
}

/** What `fetch` throws says little; its cause says which. */
function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause)
  return cause.cause instanceof Error && cause.name === 'TypeError'
    ? `it could not be reached (${cause.cause.message})`
    : cause.message
}
