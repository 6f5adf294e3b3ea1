import { Command } from 'commander'
import type { Finding } from '../../core/charter/finding.ts'
import { readCharter } from '../../core/charter/read-charter.ts'
import { readFoundation } from '../../core/charter/read-foundation.ts'
import { type CharterFile, charterFiles } from './charter-files.ts'
import { printFindings } from './print-findings.ts'
import type { ExitCode, Terminal } from './terminal.ts'

interface Options {
  readonly json?: true
}

export function checkVerb(terminal: Terminal, exit: (code: ExitCode) => void): Command {
  return new Command('check')
    .description('find what is wrong with charters before people live under them')
    .argument('[paths...]', 'charters, or folders of a foundation', ['.'])
    .option('--json', 'print the findings as JSON')
    .addHelpText(
      'after',
      '\nExample:\n  remit check foundations/python\n\nExits with 1 when there are errors, with 2 when a path is missing.',
    )
    .action((paths: readonly string[], options: Options) => exit(check(terminal, paths, options)))
}

function check(terminal: Terminal, paths: readonly string[], options: Options): ExitCode {
  const sets = paths.map((path) => ({ path, files: charterFiles(terminal, path) }))
  const missing = sets.filter(({ files }) => files === undefined || files.length === 0)
  for (const { path, files } of missing) {
    terminal.err(
      `remit check: ${path}: ${files === undefined ? 'there is no such file or folder' : 'no charter is in this folder'}`,
    )
  }
  if (missing.length > 0) return 2

  const files = sets.flatMap((set) => set.files ?? [])
  const findings = sets.flatMap((set) => findingsIn(terminal, set.path, set.files ?? []))
  if (options.json) terminal.out(JSON.stringify({ files: files.length, findings }, null, 2))
  else printFindings(terminal, files, findings)
  return findings.some((finding) => finding.severity === 'error') ? 1 : 0
}

function findingsIn(terminal: Terminal, path: string, files: readonly CharterFile[]): readonly Finding[] {
  if (terminal.folder.kind(path) === 'folder') return readFoundation(files).findings
  return files.flatMap((file) => readCharter(file).findings)
}
