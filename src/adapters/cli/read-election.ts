import { ok, type Result, refuse } from '../../core/base/result.ts'
import { formatOf, formats } from '../../core/tally/formats/all.ts'
import type { ElectionFile } from '../../core/tally/formats/election-file.ts'
import type { Format } from '../../core/tally/formats/format.ts'
import type { MethodName } from '../../core/tally/method-names.ts'
import { methods } from '../../core/tally/methods/all.ts'
import { placeWords, slipWords } from '../words/tally-words.ts'
import type { Terminal } from './terminal.ts'

interface Asked {
  readonly method: MethodName | undefined
  /** The format that somebody said it has. */
  readonly format: string | undefined
}

/** The election in a file, or in what is piped in, read piece by piece; refused in words. */
export function readElection(terminal: Terminal, file: string, asked: Asked): Result<ElectionFile, string> {
  const isPiped = file === '-'
  if (!isPiped && terminal.folder.kind(file) !== 'file') return refuse(`${file}: there is no such file`)
  const wanted = methods.find(({ name }) => name === asked.method)?.ballots
  const progress = toldBytes(terminal)
  let reader: ReturnType<Format['reader']> | undefined
  for (const piece of isPiped ? terminal.inputPieces() : terminal.folder.pieces(file)) {
    if (reader === undefined) {
      const format =
        asked.format === undefined ? formatOf(file, beginningOf(piece), wanted) : formatCalled(asked.format)
      if (format === undefined) return refuse(unknownFormat(file, asked.format))
      reader = format.reader(wanted)
    }
    const fault = reader.push(piece)
    if (fault !== undefined) return refuse(`${file}:${placeWords(fault.at)}: ${slipWords(fault.slip)}`)
    progress(piece.length)
  }
  if (reader === undefined) return refuse(`${file}: there is nothing in it`)
  const read = reader.end()
  return read.ok ? ok(read.value) : refuse(`${file}:${placeWords(read.problem.at)}: ${slipWords(read.problem.slip)}`)
}

/** Enough to tell one format from another; a letter that is cut at its end does no harm. */
const beginning_bytes = 4096

function beginningOf(piece: Uint8Array): string {
  return new TextDecoder().decode(piece.subarray(0, beginning_bytes))
}

export function formatCalled(name: string): Format | undefined {
  return formats.find((format) => format.name === name)
}

export function unknownFormat(file: string, name: string | undefined): string {
  const known = formats.map((format) => format.name).join(', ')
  return name === undefined
    ? `${file}: how it begins tells no format; --format says which it is: ${known}`
    : `“${name}” is no format that is known here; known are ${known}`
}

const bytes_between = 16 * 1024 * 1024

/** Tells a person who watches how far it has come. */
function toldBytes(terminal: Terminal): (bytes: number) => void {
  let [read, told] = [0, 0]
  return (bytes) => {
    read += bytes
    if (!terminal.interactive || read < told + bytes_between) return
    told = read
    terminal.err(`${Math.round(read / 1024 / 1024)} MB read …`)
  }
}
