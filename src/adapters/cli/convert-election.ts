import { ok, type Result, refuse } from '../../core/base/result.ts'
import { canonicalLines } from '../../core/tally/ballots/canonical-lines.ts'
import type { Said } from '../../core/tally/formats/contest-of.ts'
import type { ElectionFile } from '../../core/tally/formats/election-file.ts'
import { cannotWriteWords } from '../words/tally-words.ts'
import { formatCalled, unknownFormat } from './read-election.ts'
import type { Terminal } from './terminal.ts'

/** Prints an election in another format, or its canonical lines, with what was said beside the file; refused where something would be lost. */
export function convertElection(
  terminal: Terminal,
  election: ElectionFile,
  { method, seats, params }: Said,
  to: string,
): Result<void, string> {
  if (to === 'lines') {
    const decoder = new TextDecoder()
    printParts(
      terminal,
      Iterator.from(canonicalLines(election.ballots)).map((bytes) => decoder.decode(bytes)),
    )
    return ok(undefined)
  }
  const format = formatCalled(to)
  if (format === undefined) return refuse(unknownFormat('', to))
  const written = format.write({
    ...election,
    ...(method !== undefined && { method }),
    ...(seats !== undefined && { seats }),
    params: { ...election.params, ...params },
  })
  if (!written.ok) return refuse(cannotWriteWords(written.problem, format.title))
  printParts(terminal, written.value)
  return ok(undefined)
}

function printParts(terminal: Terminal, parts: Iterable<string>): void {
  let waiting = ''
  for (const part of parts) {
    waiting += part
    if (waiting.length < piece_length) continue
    const end = waiting.lastIndexOf('\n')
    if (end === -1) continue
    terminal.out(waiting.slice(0, end))
    waiting = waiting.slice(end + 1)
  }
  if (waiting !== '') terminal.out(waiting.replace(/\n$/, ''))
}

/** Each piece is a call of the system. */
const piece_length = 65_536
