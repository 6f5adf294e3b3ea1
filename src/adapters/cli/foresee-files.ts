import type { Crypto } from '../../app/ports.ts'
import { gathered } from '../../app/read/board/gathered.ts'
import { foreseeFolder } from '../../app/try/foresee-folder.ts'
import type { Instant } from '../../core/base/instant.ts'
import type { Founding } from '../../core/charter/structure/founding.ts'
import { readFoundation } from '../../core/check/read-foundation.ts'
import { activeCharters } from '../../core/foundation/active.ts'
import type { Foresight } from '../../core/foundation/foresight/foresee.ts'
import type { FoundationState } from '../../core/foundation/state.ts'
import { dayWords } from '../words/date-words.ts'
import { preventionWords, troubleWords } from '../words/foresight-words.ts'
import { type Lookups, plainLookups } from '../words/lookups.ts'
import { charterFiles } from './charter-files.ts'
import type { ForeseeOptions } from './foresee.ts'
import { printRefusal } from './print-findings.ts'
import { type ExitCode, styled, type Terminal } from './terminal.ts'

interface Around {
  readonly terminal: Terminal
  readonly crypto: Crypto
}

interface Span {
  readonly from: Instant
  readonly days: number
}

/** Sets up the foundation of a folder in memory, and lets its clock run on. */
export function foreseeFiles(
  { terminal, crypto }: Around,
  path: string,
  { from, days }: Span,
  options: ForeseeOptions,
): ExitCode {
  const files = charterFiles(terminal, path)
  if (files === undefined || files.length === 0) {
    terminal.err(`remit foresee: ${path}: no charter is there`)
    return 2
  }
  const { findings, ...read } = readFoundation(files)
  if (findings.some(({ severity }) => severity === 'error')) {
    printRefusal(terminal, files, findings)
    return 2
  }
  const found = foreseeFolder({ ...read, files }, from, days, crypto)
  if (!found.ok) {
    for (const { expected, found: instead } of found.differences) terminal.err(`remit foresee: ${expected}: ${instead}`)
    return 2
  }
  const { foresight, state } = found
  if (options.json) terminal.out(JSON.stringify(foresight, null, 2))
  else print(terminal, foresight, lookupsOf(state, read.founding))
  return foresight.coming.length === 0 ? 0 : 1
}

function print(terminal: Terminal, { from, until, coming }: Foresight, lookups: Lookups): void {
  const span = `From ${dayWords(from, 'en')} until ${dayWords(until, 'en')}`
  if (coming.length === 0) {
    terminal.out(`${span} nothing breaks.`)
    return
  }
  terminal.out(`${span}:\n`)
  for (const one of gathered(coming)) {
    const { title, more } = troubleWords(one, 'en', lookups)
    const when = one.at <= from ? 'already' : dayWords(one.at, 'en')
    terminal.out(`${styled(terminal, 'bold', when)}  ${title}.${more === '' ? '' : ` ${more}`}`)
    for (const way of one.prevent) terminal.out(`    ${preventionWords(way, 'en', lookups)}`)
    if (one.under !== undefined)
      terminal.out(`    ${styled(terminal, 'faint', `${one.under.group}, ${one.under.title}`)}`)
  }
}

function lookupsOf(state: FoundationState, founding: Founding | undefined): Lookups {
  const names = new Map(founding?.people.map(({ key, name }) => [key, name]))
  return {
    ...plainLookups,
    group: (name) => state.groups.get(name)?.title ?? plainLookups.group(name),
    person: (id) => names.get(id) ?? id,
    charters: activeCharters(state),
  }
}
