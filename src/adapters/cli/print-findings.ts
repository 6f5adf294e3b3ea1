import type { Finding } from '../../core/charter/reading/finding.ts'
import { counted } from '../words/en/counted.ts'
import type { CharterFile } from './charter-files.ts'
import { styled, type Terminal } from './terminal.ts'

/** Findings as a compiler shows them: the place, the sentence, the line with a mark under it, and what to write instead. */
export function printFindings(terminal: Terminal, files: readonly CharterFile[], findings: readonly Finding[]): void {
  for (const finding of findings) printFinding(terminal, files, finding)
  const count = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length
  const [errors, warnings, advice] = [count('error'), count('warning'), count('advice')]
  const parts = [
    ...(errors > 0 ? [counted(errors, 'error', 'errors')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning', 'warnings')] : []),
    ...(advice > 0 ? [`${advice} advice`] : []),
  ]
  const found = parts.length === 0 ? styled(terminal, 'green', 'nothing found') : parts.join(', ')
  terminal.out(`${counted(files.length, 'file', 'files')} checked: ${found}.`)
}

/** The same on the standard error, where something else was asked for and cannot be given. */
export function printRefusal(terminal: Terminal, files: readonly CharterFile[], findings: readonly Finding[]): void {
  printFindings({ ...terminal, out: (line) => terminal.err(line) }, files, findings)
}

const longest_line = 200

function printFinding(terminal: Terminal, files: readonly CharterFile[], finding: Finding): void {
  const { file, place, severity, message, code, suggestion } = finding
  const colour = severity === 'error' ? 'red' : severity === 'warning' ? 'yellow' : 'cyan'
  const faint = (text: string) => styled(terminal, 'faint', text)
  terminal.out(
    `${file}:${place.line}:${place.column}: ${styled(terminal, colour, severity)}: ${message} ${faint(`[${code}]`)}`,
  )
  const line = files.find((candidate) => candidate.file === file)?.text.split('\n')[place.line - 1]
  if (line !== undefined && line.length <= longest_line) {
    const margin = String(place.line)
    terminal.out(`  ${faint(`${margin} |`)} ${line}`)
    terminal.out(
      `  ${faint(`${' '.repeat(margin.length)} |`)} ${' '.repeat(place.column - 1)}${styled(terminal, colour, '^')}`,
    )
  }
  if (suggestion !== undefined) terminal.out(`  ${styled(terminal, 'bold', 'instead:')} ${suggestion}`)
  terminal.out('')
}
