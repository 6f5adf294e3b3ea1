import { Command } from 'commander'
import type { Finding } from '../../core/charter/finding.ts'
import { readCharter } from '../../core/charter/read-charter.ts'
import { readFoundation } from '../../core/charter/read-foundation.ts'
import { type CharterFile, charterFiles } from './charter-files.ts'
import { type ExitCode, styled, type Terminal } from './terminal.ts'

interface Options {
  readonly json?: true
}

export function checkVerb(terminal: Terminal, exit: (code: ExitCode) => void): Command {
  return new Command('check')
    .description('find what is wrong with charters before people live under them')
    .argument('[paths...]', 'charters, or folders of a foundation', ['.'])
    .option('--json', 'print the findings as JSON')
    .addHelpText('after', '\nExample:\n  remit check foundations/python\n\nExits with 1 when there are errors, with 2 when a path is missing.')
    .action((paths: readonly string[], options: Options) => exit(check(terminal, paths, options)))
}

function check(terminal: Terminal, paths: readonly string[], options: Options): ExitCode {
  const sets = paths.map((path) => ({ path, files: charterFiles(terminal, path) }))
  const missing = sets.filter(({ files }) => files === undefined || files.length === 0)
  for (const { path, files } of missing) {
    terminal.err(`remit check: ${path}: ${files === undefined ? 'there is no such file or folder' : 'no charter is in this folder'}`)
  }
  if (missing.length > 0) return 2

  const files = sets.flatMap((set) => set.files ?? [])
  const findings = sets.flatMap((set) => findingsIn(terminal, set.path, set.files ?? []))
  if (options.json) terminal.out(JSON.stringify({ files: files.length, findings }, null, 2))
  else print(terminal, files, findings)
  return findings.some((finding) => finding.severity === 'error') ? 1 : 0
}

function findingsIn(terminal: Terminal, path: string, files: readonly CharterFile[]): readonly Finding[] {
  if (terminal.folder.kind(path) === 'folder') return readFoundation(files).findings
  return files.flatMap((file) => readCharter(file).findings)
}

function print(terminal: Terminal, files: readonly CharterFile[], findings: readonly Finding[]): void {
  for (const finding of findings) printFinding(terminal, files, finding)
  const count = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length
  const [errors, warnings, advice] = [count('error'), count('warning'), count('advice')]
  const parts = [
    ...(errors > 0 ? [plural(errors, 'error')] : []),
    ...(warnings > 0 ? [plural(warnings, 'warning')] : []),
    ...(advice > 0 ? [`${advice} advice`] : []),
  ]
  const found = parts.length === 0 ? styled(terminal, 'green', 'nothing found') : parts.join(', ')
  terminal.out(`${plural(files.length, 'file')} checked: ${found}.`)
}

function printFinding(terminal: Terminal, files: readonly CharterFile[], finding: Finding): void {
  const { file, place, severity, message, code, suggestion } = finding
  const colour = severity === 'error' ? 'red' : severity === 'warning' ? 'yellow' : 'cyan'
  terminal.out(`${file}:${place.line}:${place.column}: ${styled(terminal, colour, severity)}: ${message} ${styled(terminal, 'faint', `[${code}]`)}`)
  const line = files.find((candidate) => candidate.file === file)?.text.split('\n')[place.line - 1]
  if (line !== undefined && line.length <= 200) {
    terminal.out(`  ${styled(terminal, 'faint', `${place.line} |`)} ${line}`)
    terminal.out(`  ${' '.repeat(String(place.line).length)} ${styled(terminal, 'faint', '|')} ${' '.repeat(place.column - 1)}${styled(terminal, colour, '^')}`)
  }
  if (suggestion !== undefined) terminal.out(`  ${styled(terminal, 'bold', 'instead:')} ${suggestion}`)
  terminal.out('')
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
