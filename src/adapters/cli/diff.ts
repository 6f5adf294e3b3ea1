import { dirname } from 'node:path'
import { Command } from 'commander'
import type { Name } from '../../core/base/name.ts'
import { openDocument } from '../../core/charter/reading/document.ts'
import { isDate } from '../../core/charter/reading/parse-when.ts'
import { charterOn, partsOfFile } from '../../core/charter/resolving/versions.ts'
import type { Charter } from '../../core/charter/structure/charter.ts'
import { readFoundation } from '../../core/check/read-foundation.ts'
import { approvalWords } from '../../core/diff/approval.ts'
import type { Change, CharterDiff, Stake } from '../../core/diff/change.ts'
import { type DiffReading, diffFiles, diffFolders } from '../../core/diff/read-versions.ts'
import { type CharterFile, charterFiles } from './charter-files.ts'
import { printRefusal } from './print-findings.ts'
import { type ExitCode, type ReadableFolder, styled, type Terminal } from './terminal.ts'

interface Options {
  readonly base?: string
  readonly at?: string
  readonly in?: string
  readonly json?: true
}

const help = `
Examples:
  remit diff packaging.md draft/packaging.md --in foundations/python
  remit diff --base main foundations/python/packaging.md
  remit diff foundations/python /tmp/python --json
  remit diff --at 2025-03-01 foundations/python

Exits with 0 when nothing changes in substance, with 1 when something does, with 2 when the versions cannot be compared.`

export function diffVerb(terminal: Terminal, exit: (code: ExitCode) => void): Command {
  return new Command('diff')
    .description('tell what changes between two charters or folders, by meaning, and who must approve it')
    .argument('<old>', 'a charter or a folder; with --base or --at and nothing after it, the newer one')
    .argument('[new]', 'the newer version of it')
    .option('--base <revision>', 'compare with how it stood at this revision of git')
    .option('--at <date>', 'compare with the version that held on this day')
    .option('--in <folder>', 'the folder of the foundation; that of the newer charter otherwise')
    .option('--json', 'print the changes as JSON')
    .addHelpText('after', help)
    .action((old: string, now: string | undefined, options: Options) => exit(diff(terminal, old, now, options)))
}

interface Side {
  readonly kind: 'file' | 'folder'
  readonly files: readonly CharterFile[]
  readonly day?: string
}

function diff(terminal: Terminal, old: string, now: string | undefined, options: Options): ExitCode {
  const refuse = (why: string): ExitCode => {
    terminal.err(`remit diff: ${why}`)
    return 2
  }
  const { base, at } = options
  if ((now === undefined) === (base === undefined && at === undefined) || (base !== undefined && now !== undefined)) {
    return refuse('name two charters or two folders, or one and --base with a revision of git or --at with a day')
  }
  if (at !== undefined && !isDate(at)) return refuse(`“${at}” is not a date, as in 2027-03-31`)
  const newer = now ?? old
  const then = base === undefined ? terminal.folder : terminal.folder.atRevision(base, newer)
  if (then === undefined) return refuse(`${base} is no revision of git`)
  const [before, after] = [sideAt(then, old, at), sideAt(terminal.folder, newer)]
  if (before === undefined)
    return refuse(
      `${old}: no charter is there${base === undefined ? '' : ` at ${base}`}${at === undefined ? '' : ` that held on ${at}`}`,
    )
  if (after === undefined) return refuse(`${newer}: no charter is there`)
  if (before.kind !== after.kind) return refuse('a charter is compared with a charter, and a folder with a folder')
  const reading = read(terminal, before, after, options.in ?? dirname(newer))
  if (!reading.ok) {
    printRefusal(terminal, [...before.files, ...after.files], reading.findings)
    return 2
  }
  const { changes, approval, dependents } = reading
  if (options.json) terminal.out(JSON.stringify({ changes, approval, dependents }, null, 2))
  else print(terminal, reading)
  return changes.some(({ substantive }) => substantive) ? 1 : 0
}

function sideAt(folder: ReadableFolder, path: string, day?: string): Side | undefined {
  const kind = folder.kind(path)
  const files = charterFiles({ folder }, path) ?? []
  if (kind === undefined || files.length === 0) return undefined
  if (day === undefined || kind === 'folder') return { kind, files, ...(day !== undefined && { day }) }
  const version = versionOn(charterFiles({ folder }, dirname(path)) ?? [], path, day)
  return version === undefined ? undefined : { kind, files: [version] }
}

/** Of the versions of one charter that lie beside each other, the one that held on a day. */
function versionOn(files: readonly CharterFile[], path: string, day: string): CharterFile | undefined {
  const { stem } = partsOfFile(path)
  const versions = files
    .filter(({ file }) => file.endsWith('.md') && partsOfFile(file).stem === stem)
    .flatMap((file) => {
      const document = openDocument(file)
      return 'sections' in document ? [{ ...document.dates, file }] : []
    })
  return charterOn(versions, day)?.file
}

function read(terminal: Terminal, before: Side, after: Side, around: string): DiffReading {
  const [old, now] = [before.files[0], after.files[0]]
  if (before.kind === 'folder' || old === undefined || now === undefined) {
    return diffFolders(before.files, after.files, before.day)
  }
  return diffFiles(old, now, chartersAround(terminal, around, now))
}

/** The charters of the foundation, with the one that is compared in the place of its own. */
function chartersAround(terminal: Terminal, folder: string, now: CharterFile): ReadonlyMap<Name, Charter> {
  const files = terminal.folder.kind(folder) === 'folder' ? (charterFiles(terminal, folder) ?? []) : []
  const others = files.filter(({ file }) => partsOfFile(file).stem !== partsOfFile(now.file).stem)
  return readFoundation([...others, now]).charters
}

function print(terminal: Terminal, { changes, approval, dependents }: CharterDiff): void {
  if (changes.length === 0) terminal.out('Nothing changes.')
  const substantive = changes.filter((change) => change.substantive)
  const others = changes.filter((change) => !change.substantive)
  printChanges(terminal, 'What changes', substantive)
  printChanges(terminal, 'Without a change of what is carried out', others)
  if (approval.length > 0) {
    terminal.out(styled(terminal, 'bold', 'Who must approve'))
    for (const one of approval) terminal.out(`  ${approvalWords(one)}`)
    terminal.out('')
  }
  if (dependents.length > 0) {
    terminal.out(styled(terminal, 'bold', 'What depends on it'))
    for (const { words } of dependents) terminal.out(`  ${words}`)
    terminal.out('')
  }
}

function printChanges(terminal: Terminal, title: string, changes: readonly Change[]): void {
  if (changes.length === 0) return
  terminal.out(styled(terminal, 'bold', title))
  for (const { words, clause, places, gains = [], loses = [] } of changes) {
    const place = places.after ?? places.before
    const where = [clause.title, ...(place === undefined ? [] : [`line ${place.line}`])].join(', ')
    terminal.out(`  ${words} ${styled(terminal, 'faint', `(${where})`)}`)
    for (const stake of gains) terminal.out(`    + ${stakeWords(stake)}`)
    for (const stake of loses) terminal.out(`    - ${stakeWords(stake)}`)
  }
  terminal.out('')
}

function stakeWords({ who, what }: Stake): string {
  return `${who}: ${what}`
}
