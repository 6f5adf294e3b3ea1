import { dirname } from 'node:path'
import { Command } from 'commander'
import { nameOf } from '../../core/base/name.ts'
import type { Charter } from '../../core/charter/charter.ts'
import { type ExplainedClause, explainCharter } from '../../core/charter/explain.ts'
import { nearest } from '../../core/charter/nearest.ts'
import { readCharter } from '../../core/charter/read-charter.ts'
import { readFoundation } from '../../core/charter/read-foundation.ts'
import { charterFiles } from './charter-files.ts'
import { printFindings } from './print-findings.ts'
import { type ExitCode, styled, type Terminal } from './terminal.ts'

interface Options {
  readonly json?: true
}

export function explainVerb(terminal: Terminal, exit: (code: ExitCode) => void): Command {
  return new Command('explain')
    .description('say in plain words what a charter carries out')
    .argument('<file>', 'a charter')
    .argument('[clause]', 'only the clause under this heading')
    .option('--json', 'print the sentences as JSON')
    .addHelpText('after', '\nExample:\n  remit explain foundations/python/packaging.md decisions')
    .action((file: string, clause: string | undefined, options: Options) =>
      exit(explain(terminal, file, clause, options)),
    )
}

function explain(terminal: Terminal, file: string, clause: string | undefined, options: Options): ExitCode {
  if (terminal.folder.kind(file) !== 'file') {
    terminal.err(`remit explain: ${file}: there is no such file`)
    return 2
  }
  const document = { file, text: terminal.folder.read(file) }
  const { charter, findings } = readCharter(document)
  if (charter === undefined) {
    printFindings(terminal, [document], findings)
    return 1
  }
  const anchor = clause === undefined ? undefined : anchorOf(charter, clause)
  if (clause !== undefined && anchor === undefined) {
    const near = nearest(
      clause,
      charter.clauses.map(({ title }) => title),
    )
    terminal.err(
      `remit explain: ${file} has no clause “${clause}”${near === undefined ? '' : `; did you mean “${near}”?`}`,
    )
    return 2
  }
  const clauses = explainCharter(charter, anchor, around(terminal, file))
  if (options.json) terminal.out(JSON.stringify({ group: charter.group, name: charter.name, clauses }, null, 2))
  else print(terminal, charter, clauses)
  return 0
}

/** The other charters of the folder, for the names of groups. */
function around(terminal: Terminal, file: string) {
  const files = charterFiles(terminal, dirname(file)) ?? []
  return readFoundation(files).charters
}

function anchorOf(charter: Charter, asked: string): string | undefined {
  const name = nameOf(asked)
  return charter.clauses.find(({ anchor, title }) => anchor === name || nameOf(title) === name)?.anchor
}

function print(terminal: Terminal, charter: Charter, clauses: readonly ExplainedClause[]): void {
  terminal.out(styled(terminal, 'bold', charter.name))
  if (clauses.length === 0) terminal.out('\nNothing here is carried out: the charter has no blocks.')
  for (const { clause, parts } of clauses) {
    terminal.out(`\n${styled(terminal, 'bold', clause.title)}`)
    for (const { title, sentences } of parts) {
      terminal.out(`  ${styled(terminal, 'cyan', title)}`)
      for (const sentence of sentences) terminal.out(`    ${sentence}`)
    }
  }
}
