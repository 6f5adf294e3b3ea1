import type { Crypto } from '../../app/ports.ts'
import { declaredBy } from '../../app/try/declared.ts'
import { groupAbove } from '../../app/try/group-above.ts'
import { readScenario } from '../../app/try/read-scenario.ts'
import type { Scenario } from '../../app/try/scenario.ts'
import { type Folder, type Trial, tryScenario } from '../../app/try/try-scenario.ts'
import type { Finding } from '../../core/charter/reading/finding.ts'
import type { Charter } from '../../core/charter/structure/charter.ts'
import { readCharter } from '../../core/check/read-charter.ts'
import { readFoundation } from '../../core/check/read-foundation.ts'
import { counted } from '../words/en/counted.ts'
import { type CharterFile, charterFiles } from './charter-files.ts'
import { printRefusal } from './print-findings.ts'
import { type ExitCode, styled, type Terminal } from './terminal.ts'
import type { TryOptions } from './try.ts'

interface Around {
  readonly terminal: Terminal
  readonly crypto: Crypto
}

/** Tries scenarios against the charters of a folder, one after the other and each from its own beginning. */
export function tryFiles(around: Around, path: string, scenarios: readonly string[], options: TryOptions): ExitCode {
  const { terminal } = around
  const read = readFolder(terminal, path)
  if (read === undefined) return 2
  const trials = scenarios.map((file) => tryOne(around, read, file, options))
  if (trials.includes(undefined)) return 2
  if (options.json) {
    const found = trials.filter((trial) => trial !== undefined)
    terminal.out(JSON.stringify(found.length === 1 ? found[0] : found, null, 2))
  }
  return trials.every((trial) => trial?.passed === true) ? 0 : 1
}

/** Charters to try, and what stands in for a group whose charter is not among them. */
interface Tried {
  readonly folder: Folder
  readonly standIn?: Charter
}

function readFolder(terminal: Terminal, path: string): Tried | undefined {
  const files = charterFiles(terminal, path)
  if (files === undefined || files.length === 0) {
    terminal.err(
      `remit try: ${path}: ${files === undefined ? 'there is no such file or folder' : 'no charter is there'}`,
    )
    return undefined
  }
  const { findings, ...tried } = terminal.folder.kind(path) === 'folder' ? readWhole(files) : readAlone(files)
  if (!findings.some(({ severity }) => severity === 'error')) return tried
  tell(terminal, files, findings)
  return undefined
}

function readWhole(files: readonly CharterFile[]): Tried & { readonly findings: readonly Finding[] } {
  const { findings, ...read } = readFoundation(files)
  return { findings, folder: { ...read, files } }
}

/** A charter by itself may lie in a file of any name. */
function readAlone(files: readonly CharterFile[]): Tried & { readonly findings: readonly Finding[] } {
  const readings = files.map((file) => readCharter(file))
  const own = readings.flatMap(({ charter }) => (charter === undefined ? [] : [charter]))
  const above = own.map(groupAbove).find((file) => file !== undefined)
  const standIn = above === undefined ? undefined : readCharter(above).charter
  const charters = standIn === undefined ? own : [...own, standIn]
  const folder = {
    files:
      above === undefined ? files : [...files.map(({ text }) => ({ file: `${own[0]?.group ?? ''}.md`, text })), above],
    charters: new Map(charters.map((charter) => [charter.group, charter])),
    versions: new Map(charters.map((charter) => [charter.group, [charter]])),
  }
  return {
    folder,
    findings: readings.flatMap(({ findings }) => findings),
    ...(standIn === undefined ? {} : { standIn }),
  }
}

function tryOne(
  { terminal, crypto }: Around,
  { folder, standIn }: Tried,
  file: string,
  options: TryOptions,
): Trial | undefined {
  if (terminal.folder.kind(file) !== 'file') {
    terminal.err(`remit try: ${file}: there is no such file`)
    return undefined
  }
  const document = { file, text: terminal.folder.read(file) }
  const founders = (folder.founding?.people ?? []).map(({ key }) => key)
  const known = new Map([...folder.versions].filter(([group]) => group !== standIn?.group))
  const { scenario, findings } = readScenario(document, { groups: declaredBy(known), founders })
  if (scenario === undefined || findings.length > 0) tell(terminal, [document], findings)
  if (scenario === undefined) return undefined
  const adopts = standIn === undefined ? scenario.adopts : [standIn.group, ...scenario.adopts]
  const trial = tryScenario({ ...scenario, adopts }, folder, { crypto })
  if (!options.json) print(terminal, file, scenario, trial)
  return trial
}

/** Findings are no part of an answer, which may be JSON. */
function tell(terminal: Terminal, files: readonly CharterFile[], findings: readonly Finding[]): void {
  printRefusal(terminal, files, findings)
}

function print(terminal: Terminal, file: string, scenario: Scenario, { passed, steps, differences }: Trial): void {
  for (const { step, line, column, expected, found } of differences) {
    const where = step === 0 ? 'the beginning' : `step ${step}`
    terminal.out(`${file}:${line}:${column}: ${where} differs`)
    terminal.out(`  expected  ${expected}`)
    terminal.out(`  found     ${styled(terminal, 'red', found)}\n`)
  }
  const about = scenario.about === undefined ? '' : ` (${scenario.about})`
  const end = passed
    ? styled(terminal, 'green', 'all as expected')
    : counted(differences.length, 'difference', 'differences')
  terminal.out(`${file}${about}: ${counted(steps.length, 'step', 'steps')}, ${end}.`)
}
