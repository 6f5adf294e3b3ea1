import type { Crypto } from '../../app/ports.ts'
import { declaredBy } from '../../app/try/declared.ts'
import { readScenario } from '../../app/try/read-scenario.ts'
import type { Scenario } from '../../app/try/scenario.ts'
import { type Folder, type Trial, tryScenario } from '../../app/try/try-scenario.ts'
import type { Finding } from '../../core/charter/finding.ts'
import { readCharter } from '../../core/charter/read-charter.ts'
import { readFoundation } from '../../core/charter/read-foundation.ts'
import { type CharterFile, charterFiles } from './charter-files.ts'
import { printFindings } from './print-findings.ts'
import { type ExitCode, styled, type Terminal } from './terminal.ts'
import type { TryOptions } from './try.ts'

interface Around {
  readonly terminal: Terminal
  readonly crypto: Crypto
}

/** Tries scenarios against the charters of a folder, one after the other and each from its own beginning. */
export function tryFiles(around: Around, path: string, scenarios: readonly string[], options: TryOptions): ExitCode {
  const { terminal } = around
  const folder = readFolder(terminal, path)
  if (folder === undefined) return 2
  const trials = scenarios.map((file) => tryOne(around, folder, file, options))
  if (trials.includes(undefined)) return 2
  if (options.json) {
    const found = trials.filter((trial) => trial !== undefined)
    terminal.out(JSON.stringify(found.length === 1 ? found[0] : found, null, 2))
  }
  return trials.every((trial) => trial?.passed === true) ? 0 : 1
}

function readFolder(terminal: Terminal, path: string): Folder | undefined {
  const files = charterFiles(terminal, path)
  if (files === undefined || files.length === 0) {
    terminal.err(
      `remit try: ${path}: ${files === undefined ? 'there is no such file or folder' : 'no charter is there'}`,
    )
    return undefined
  }
  const { findings, ...folder } =
    terminal.folder.kind(path) === 'folder' ? { ...readFoundation(files), files } : readAlone(files)
  if (!findings.some(({ severity }) => severity === 'error')) return folder
  tell(terminal, files, findings)
  return undefined
}

/** The group above is not there to give anything, so a charter by itself is taken as one that stands under no other. */
function readAlone(
  written: readonly CharterFile[],
): Pick<Folder, 'files' | 'charters' | 'versions'> & { readonly findings: readonly Finding[] } {
  const files = written.map(({ file, text }) => ({ file, text: text.replace(standsUnder, '$1') }))
  const readings = files.map((file) => readCharter(file))
  const charters = readings.flatMap(({ charter }) => (charter === undefined ? [] : [charter]))
  return {
    files,
    charters: new Map(charters.map((charter) => [charter.group, charter])),
    versions: new Map(charters.map((charter) => [charter.group, [charter]])),
    findings: readings.flatMap(({ findings }) => findings),
  }
}

/** The line of the front matter that says so; its line break stays, so that places do. */
const standsUnder = /^(---\r?\n(?:(?!---).*\r?\n)*?)under *:.*/

function tryOne({ terminal, crypto }: Around, folder: Folder, file: string, options: TryOptions): Trial | undefined {
  if (terminal.folder.kind(file) !== 'file') {
    terminal.err(`remit try: ${file}: there is no such file`)
    return undefined
  }
  const document = { file, text: terminal.folder.read(file) }
  const founders = (folder.founding?.people ?? []).map(({ key }) => key)
  const { scenario, findings } = readScenario(document, { groups: declaredBy(folder.versions), founders })
  if (scenario === undefined || findings.length > 0) tell(terminal, [document], findings)
  if (scenario === undefined) return undefined
  const trial = tryScenario(scenario, folder, { crypto })
  if (!options.json) print(terminal, file, scenario, trial)
  return trial
}

/** Findings are no part of an answer, which may be JSON. */
function tell(terminal: Terminal, files: readonly CharterFile[], findings: readonly Finding[]): void {
  printFindings({ ...terminal, out: (line) => terminal.err(line) }, files, findings)
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
    : `${differences.length} ${differences.length === 1 ? 'difference' : 'differences'}`
  terminal.out(`${file}${about}: ${steps.length} ${steps.length === 1 ? 'step' : 'steps'}, ${end}.`)
}
