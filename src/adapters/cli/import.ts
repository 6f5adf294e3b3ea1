import { dirname } from 'node:path'
import { Command } from 'commander'
import { nameOf } from '../../core/base/name.ts'
import type { Seat } from '../../core/charter/structure/seat.ts'
import { readFoundation } from '../../core/check/read-foundation.ts'
import { type Imported, type ImportOptions, importCharter } from '../../core/import/import-charter.ts'
import { charterFiles } from './charter-files.ts'
import { type ExitCode, styled, type Terminal } from './terminal.ts'

interface Options {
  readonly under?: string
  readonly group?: string
  readonly in?: string
  readonly out?: string
  readonly force?: true
  readonly json?: true
}

const help = `
Example:
  remit import working-group.md --under board --out foundations/mine/packaging.md

Prints the charter, and what the text leaves open with its place; with --out it is written to a file. Exits with 1 when questions
are open, with 2 when there is nothing to read, it has blocks already, or the file is there already.`

export function importVerb(terminal: Terminal, exit: (code: ExitCode) => void): Command {
  return new Command('import')
    .description('make a charter of a Markdown document without blocks, and ask what it leaves open')
    .argument('<file>', 'the document; - for the standard input')
    .option('--under <group>', 'the group that it stands under')
    .option('--group <name>', 'its name; made from the title otherwise')
    .option('--in <folder>', 'the foundation whose groups it may name; that of the file otherwise')
    .option('--out <file>', 'where to write the charter; it is printed otherwise')
    .option('--force', 'write over a file that is there')
    .option('--json', 'print the charter, the questions and the people as JSON')
    .addHelpText('after', help)
    .action((file: string, options: Options) => exit(importFile(terminal, file, options)))
}

function importFile(terminal: Terminal, file: string, options: Options): ExitCode {
  const refuse = (why: string): ExitCode => {
    terminal.err(`remit import: ${why}`)
    return 2
  }
  if (file !== '-' && terminal.folder.kind(file) !== 'file') return refuse(`${file}: there is no such file`)
  const text = file === '-' ? terminal.input() : terminal.folder.read(file)
  if (/^ {0,3}(?:`{3,}|~{3,})[ \t]*charter\b/m.test(text))
    return refuse(`${file} has charter blocks already; check it instead`)
  const under = options.under === undefined ? undefined : nameOf(options.under)
  const group = options.group === undefined ? undefined : nameOf(options.group)
  if (options.under !== undefined && under === undefined) return refuse(`“${options.under}” is no name of a group`)
  if (options.group !== undefined && group === undefined) return refuse(`“${options.group}” is no name of a group`)
  if (options.out !== undefined && !options.force && terminal.folder.kind(options.out) !== undefined) {
    return refuse(`${options.out} is there already; --force writes over it`)
  }
  const imported = importCharter(
    { file, text },
    { ...(under && { under }), ...(group && { group }), ...foundationIn(terminal, options.in ?? dirname(file)) },
  )
  if (options.out !== undefined) terminal.folder.write(options.out, imported.text)
  if (options.json) terminal.out(JSON.stringify(imported, null, 2))
  else print(terminal, file, imported, options.out)
  return imported.questions.length > 0 ? 1 : 0
}

function foundationIn(terminal: Terminal, folder: string): Pick<ImportOptions, 'groups' | 'seats'> {
  if (terminal.folder.kind(folder) !== 'folder') return {}
  const charters = [...readFoundation(charterFiles(terminal, folder) ?? []).charters.values()]
  return {
    groups: new Map(charters.map(({ group, name }) => [group, name])),
    seats: new Map(charters.flatMap(({ group, seats }) => bodyOf(seats).map((seat) => [group, seat] as const))),
  }
}

/** The seat that a body is made of: the only one that several people hold. */
function bodyOf(seats: readonly Seat[]): readonly string[] {
  const several = seats.filter(({ number }) => number !== 1)
  return several.length === 1 ? several.map(({ name }) => name) : []
}

/** The charter goes where it was asked for; what is open goes to the person. */
function print(terminal: Terminal, file: string, { text, questions, people, vacancies }: Imported, out?: string): void {
  if (out === undefined) terminal.out(text.trimEnd())
  else terminal.out(`${out} is written.`)
  for (const { place, about, question } of questions) {
    terminal.err(`${file}:${place.line}:${place.column}: ${styled(terminal, 'yellow', 'open')}: ${question} [${about}]`)
  }
  for (const { place, name, seat } of people) {
    terminal.err(`${file}:${place.line}:${place.column}: for the founding file: ${name} is ${seat}`)
  }
  for (const { place, seat } of vacancies) terminal.err(`${file}:${place.line}:${place.column}: nobody is ${seat} yet`)
  terminal.err(`${questions.length} question${questions.length === 1 ? '' : 's'} open.`)
}
