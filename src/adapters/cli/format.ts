import { Command } from 'commander'
import { formatCharter } from '../../core/charter/format/format-charter.ts'
import type { Finding } from '../../core/charter/reading/finding.ts'
import { type CharterFile, charterFiles } from './charter-files.ts'
import type { ExitCode, Terminal } from './terminal.ts'

interface Options {
  readonly check?: true
  readonly stdin?: true
  readonly json?: true
}

const help = `
Examples:
  remit format foundations/python
  remit format --check packaging.md
  remit format --stdin < packaging.md

Writes the front matter and the blocks in one way; the prose, and what a charter means, stay as they are. Exits with 1 when a
block cannot be read and is left as it is, or, with --check, when a file would be written otherwise; with 2 when a path is missing.`

export function formatVerb(terminal: Terminal, exit: (code: ExitCode) => void): Command {
  return new Command('format')
    .description('write the blocks of charters in one way')
    .argument('[paths...]', 'charters, or folders of them', ['.'])
    .option('--check', 'write nothing; tell what would be written otherwise')
    .option('--stdin', 'read a charter from the standard input and print it')
    .option('--json', 'print what was done as JSON')
    .addHelpText('after', help)
    .action((paths: readonly string[], options: Options) =>
      exit(options.stdin ? formatInput(terminal) : formatFiles(terminal, paths, options)),
    )
}

function formatInput(terminal: Terminal): ExitCode {
  const { text, left } = formatCharter({ file: 'stdin', text: terminal.input() })
  terminal.out(text.replace(/\r?\n$/, ''))
  tell(terminal, left)
  return left.length > 0 ? 1 : 0
}

function formatFiles(terminal: Terminal, paths: readonly string[], { check, json }: Options): ExitCode {
  const files: CharterFile[] = []
  for (const path of paths) {
    const found = charterFiles(terminal, path)?.filter(({ file }) => file.endsWith('.md')) ?? []
    if (found.length === 0) {
      terminal.err(`remit format: ${path}: no charter is there`)
      return 2
    }
    files.push(...found)
  }
  const done = files.map((file) => {
    const { text, left } = formatCharter(file)
    const changed = text !== file.text
    if (changed && !check) terminal.folder.write(file.file, text)
    return { file: file.file, changed, left }
  })
  const changed = done.filter((one) => one.changed)
  if (json) terminal.out(JSON.stringify({ files: done }, null, 2))
  else {
    for (const { file, left } of done) {
      tell(terminal, left)
      if (changed.some((one) => one.file === file))
        terminal.out(`${file}${check ? ': would be written otherwise' : ''}`)
    }
    terminal.out(`${changed.length} of ${done.length} ${check ? 'would be' : ''}${check ? ' ' : ''}written otherwise.`)
  }
  const isLeft = done.some(({ left }) => left.length > 0)
  return isLeft || (check === true && changed.length > 0) ? 1 : 0
}

function tell(terminal: Terminal, left: readonly Finding[]): void {
  for (const { file, place, message, code } of left) {
    terminal.err(`${file}:${place.line}:${place.column}: left as it is: ${message} [${code}]`)
  }
}
