import { join } from 'node:path'
import { Command, Option } from 'commander'
import { nameOf } from '../../core/base/name.ts'
import { type GroupKind, groupKinds, type NewFile, newFiles } from '../../core/charter/init/new-charter.ts'
import type { ExitCode, Terminal } from './terminal.ts'

interface Options {
  readonly name?: string
  readonly under?: string
  readonly kind?: GroupKind
  readonly force?: true
  readonly dryRun?: true
  readonly json?: true
}

const help = `
Examples:
  remit init foundations/mine --kind foundation --name "Example Foundation"
  remit init foundations/mine/docs.md --kind working-group --name "Documentation Working Group" --under example-foundation

On a terminal it asks for what no option says. Nothing is written over without --force. Exits with 2 when something is missing.`

export function initVerb(terminal: Terminal, exit: (code: ExitCode) => void): Command {
  return new Command('init')
    .description('write a new charter, or a new foundation, that the check accepts')
    .argument('<path>', 'the charter to write (docs.md), or the folder for it')
    .option('--name <title>', 'the name that people read')
    .option('--under <group>', 'the group that it stands under')
    .addOption(new Option('--kind <kind>', 'what it is').choices(groupKinds))
    .option('--force', 'write over files that are there')
    .option('--dry-run', 'show what would be written, and write nothing')
    .option('--json', 'print what is written as JSON')
    .addHelpText('after', help)
    .action(async (path: string, options: Options) => exit(await init(terminal, path, options)))
}

async function init(terminal: Terminal, path: string, options: Options): Promise<ExitCode> {
  const refuse = (why: string): ExitCode => {
    terminal.err(`remit init: ${why}`)
    return 2
  }
  const kind = options.kind ?? (await askKind(terminal)) ?? 'working-group'
  const name = options.name ?? (await ask(terminal, 'What is it called? '))
  if (name === undefined || name === '') return refuse('say its name with --name')
  const isFile = path.endsWith('.md')
  const group = nameOf(
    isFile ? (path.split(/[/\\]/).at(-1) ?? '').replace(/\.md$/, '') : name.replace(/[^A-Za-z0-9\s-]/g, ''),
  )
  if (group === undefined) return refuse(`no name of a group can be made of “${name}”; name the file, as in docs.md`)
  if (kind === 'foundation' && isFile) return refuse(`a foundation is a folder, and ${path} is a file`)
  const above =
    kind === 'foundation'
      ? ''
      : (options.under ?? (await ask(terminal, 'Which group does it stand under? (none) ')) ?? '')
  const under = above === '' ? undefined : nameOf(above)
  if (above !== '' && under === undefined) return refuse(`“${above}” is no name of a group`)

  const files = newFiles({ kind, group, name, ...(under !== undefined && { under }) })
  const placed = files.map(({ file, text }) => ({ file: isFile ? path : join(path, file), text }))
  const there = placed.filter(({ file }) => terminal.folder.kind(file) !== undefined)
  if (there.length > 0 && !options.force) {
    return refuse(`${there.map(({ file }) => file).join(', ')}: there already; --force writes over it`)
  }
  if (!options.dryRun) for (const { file, text } of placed) terminal.folder.write(file, text)
  print(terminal, placed, options)
  return 0
}

async function ask(terminal: Terminal, question: string): Promise<string | undefined> {
  return terminal.ask === undefined ? undefined : await terminal.ask(question)
}

async function askKind(terminal: Terminal): Promise<GroupKind | undefined> {
  const answer = await ask(terminal, `What is it? (${groupKinds.join(', ')}; working-group) `)
  return groupKinds.find((kind) => kind === nameOf(answer ?? ''))
}

function print(terminal: Terminal, files: readonly NewFile[], { dryRun, json }: Options): void {
  if (json) {
    terminal.out(JSON.stringify({ written: !dryRun, files }, null, 2))
    return
  }
  for (const { file, text } of files) terminal.out(dryRun ? `${file}:\n\n${text}` : `${file} is written.`)
}
