import { Command, Option } from 'commander'
import type { Finding } from '../../core/charter/reading/finding.ts'
import { isDate } from '../../core/charter/reading/parse-when.ts'
import { approvalWords } from '../../core/diff/approval.ts'
import type { Approval } from '../../core/diff/change.ts'
import { type CharterFile, charterFiles } from './charter-files.ts'
import { type CheckedSet, readCharters, type Since, sameFiles, sinceBase } from './check-charters.ts'
import { fixFiles } from './fix-files.ts'
import { githubAnnotation, githubNotice } from './github-annotations.ts'
import { printFindings } from './print-findings.ts'
import { type SarifTool, sarifOf } from './sarif.ts'
import type { ExitCode, ReadableFolder, Terminal } from './terminal.ts'

interface Options {
  readonly format: 'text' | 'json' | 'sarif' | 'github'
  readonly json?: true
  readonly base?: string
  readonly at?: string
  readonly fix?: true
  readonly dryRun?: true
}

const help = `
Examples:
  remit check foundations/python
  remit check foundations/python --base main --format github
  remit check packaging.md --fix --dry-run

Exits with 1 when there are errors, with 2 when a path is missing or an option cannot be followed.`

export function checkVerb(terminal: Terminal, tool: SarifTool, exit: (code: ExitCode) => void): Command {
  return new Command('check')
    .description('find what is wrong with charters before people live under them')
    .argument('[paths...]', 'charters, or folders of a foundation', ['.'])
    .addOption(
      new Option('--format <form>', 'how the findings are printed')
        .choices(['text', 'json', 'sarif', 'github'])
        .default('text'),
    )
    .option('--json', 'the same as --format json')
    .option('--base <version>', 'tell only what is new since this revision of git, or beside this folder')
    .option('--at <date>', 'read each charter as it holds on a day: 2027-03-31')
    .option('--fix', 'write what can only be meant in one way, and tell the rest')
    .option('--dry-run', 'with --fix: show what would be written, and write nothing')
    .addHelpText('after', help)
    .action((paths: readonly string[], options: Options) => exit(check({ terminal, tool }, paths, options)))
}

interface Surroundings {
  readonly terminal: Terminal
  readonly tool: SarifTool
}

function check({ terminal, tool }: Surroundings, paths: readonly string[], options: Options): ExitCode {
  const unclear = unclearOptions(options)
  if (unclear !== undefined) return refuse(terminal, unclear)
  const sets = setsAt(terminal, paths)
  if (sets === undefined) return 2

  if (options.at !== undefined && sets.some(({ isAlone }) => isAlone)) {
    return refuse(terminal, '--at looks for the versions of a folder; name the folder, and not a charter in it')
  }
  const kept = options.fix ? sets.map((set) => fixFiles(terminal, set, options)) : sets
  const found: Since[] = []
  for (const set of kept) {
    const base = options.base === undefined ? undefined : olderVersion(terminal, set, options.base)
    if (base === 'missing') return refuse(terminal, `${options.base}: this is no revision of git and no folder`)
    if (base === undefined) found.push({ findings: readCharters(set, options.at).findings, approval: [] })
    else found.push(sinceBase(base, set, options.at))
  }
  const findings = found.flatMap((each) => each.findings)
  const approval = found.flatMap((each) => each.approval)
  print(terminal, tool, { files: kept.flatMap(({ files }) => files), findings, approval, options })
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0
}

function unclearOptions({ dryRun, fix, at }: Options): string | undefined {
  if (dryRun && !fix) return '--dry-run shows what --fix would write; say --fix as well'
  if (at !== undefined && !isDate(at)) return `“${at}” is not a date, as in 2027-03-31`
  return undefined
}

function refuse(terminal: Terminal, why: string): ExitCode {
  terminal.err(`remit check: ${why}`)
  return 2
}

function setsAt(terminal: Terminal, paths: readonly string[]): readonly CheckedSet[] | undefined {
  const sets: CheckedSet[] = []
  let isMissing = false
  for (const path of paths) {
    const files = charterFiles(terminal, path)
    if (files !== undefined && files.length > 0) {
      sets.push({ path, files, isAlone: terminal.folder.kind(path) === 'file' })
      continue
    }
    isMissing = true
    refuse(
      terminal,
      `${path}: ${files === undefined ? 'there is no such file or folder' : 'no charter is in this folder'}`,
    )
  }
  return isMissing ? undefined : sets
}

/** The same charters as they were, with no files where there were none. */
function olderVersion({ folder }: Terminal, set: CheckedSet, base: string): CheckedSet | 'missing' {
  const inGit = folder.atRevision(base, set.path)
  if (inGit !== undefined) return { ...set, files: filesIn(inGit, set.path) }
  if (folder.kind(base) === undefined) return 'missing'
  const older = filesIn(folder, base)
  return { ...set, files: set.isAlone ? sameFiles(older, set.files) : older }
}

function filesIn(folder: ReadableFolder, path: string): readonly CharterFile[] {
  return charterFiles({ folder }, path) ?? []
}

interface Printed {
  readonly files: readonly CharterFile[]
  readonly findings: readonly Finding[]
  readonly approval: readonly Approval[]
  readonly options: Options
}

function print(terminal: Terminal, tool: SarifTool, { files, findings, approval, options }: Printed): void {
  const format = options.json ? 'json' : options.format
  switch (format) {
    case 'text':
      printFindings(terminal, files, findings)
      for (const each of approval) terminal.out(approvalWords(each))
      break
    case 'json':
      terminal.out(JSON.stringify({ files: files.length, findings, ...approvalIn(options, approval) }, null, 2))
      break
    case 'sarif':
      terminal.out(JSON.stringify(sarifOf(findings, tool), null, 2))
      break
    case 'github':
      for (const finding of findings) terminal.out(githubAnnotation(finding))
      for (const each of approval) terminal.out(githubNotice(approvalWords(each)))
  }
}

function approvalIn({ base }: Options, approval: readonly Approval[]): { readonly approval?: readonly Approval[] } {
  return base === undefined ? {} : { approval }
}
