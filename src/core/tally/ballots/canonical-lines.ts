import { type Ballots, joined, overvoted, skipped } from './ballots.ts'
import { scoreText } from './canonical-order.ts'

/**
 * The canonical text of ballots: a line for each distinct one, its content, a space, how many cast it, and a line feed; sorted by bytes, as
 * `LC_ALL=C sort` does, because ballots stand in that order. The SHA-256 of these bytes is the ballots' digest (docs/counting.md).
 *
 * A ranking is written "3>0=1>->?": `-` a skipped rank, `?` names that are not known; approvals "0,3"; scores "5,,-1" by position, nothing where
 * nothing is marked. Candidates are their positions, with zeros in front so that all are as long as the last.
 */
export function* canonicalLines(ballots: Ballots): Generator<Uint8Array> {
  const row = rowWriter(ballots)
  const most = row.most_bytes + 1 + String(Number.MAX_SAFE_INTEGER).length + 1
  let bytes = new Uint8Array(Math.max(piece_bytes, most))
  let at = 0
  for (let ballot = 0; ballot < ballots.counts.length; ballot += 1) {
    if (at + most > bytes.length) {
      yield bytes.subarray(0, at)
      bytes = new Uint8Array(bytes.length)
      at = 0
    }
    at = row.write(ballot, bytes, at)
    bytes[at] = space
    at = writeNumber(ballots.counts[ballot] ?? 0, bytes, at + 1)
    bytes[at] = lineFeed
    at += 1
  }
  if (at > 0) yield bytes.subarray(0, at)
}

interface RowWriter {
  /** No row is longer. */
  readonly most_bytes: number
  /** Writes a ballot's content and answers where it ends. */
  readonly write: (ballot: number, bytes: Uint8Array, at: number) => number
}

const piece_bytes = 65_536
const [space, lineFeed, comma, equals, greater, hyphen, question, nought] = [
  0x20, 0x0a, 0x2c, 0x3d, 0x3e, 0x2d, 0x3f, 0x30,
]

function rowWriter(ballots: Ballots): RowWriter {
  switch (ballots.kind) {
    case 'rankings':
    case 'approvals': {
      const { starts, marks, candidates, kind } = ballots
      const digits = String(Math.max(0, candidates - 1)).length
      const next = kind === 'rankings' ? greater : comma
      // Digits are looked up: dividing for each mark takes longer than everything else here.
      const written = new Uint8Array(candidates * digits)
      for (let candidate = 0; candidate < candidates; candidate += 1) {
        writePadded(candidate, digits, written, candidate * digits)
      }
      return {
        most_bytes: longestOf(starts) * (digits + 1),
        write: (ballot, bytes, from) => {
          const start = starts[ballot] ?? 0
          const end = starts[ballot + 1] ?? 0
          let at = from
          for (let index = start; index < end; index += 1) {
            const mark = marks[index] ?? 0
            if (index > start) {
              bytes[at] = (mark & joined) === joined ? equals : next
              at += 1
            }
            if (mark === skipped || mark === overvoted) {
              bytes[at] = mark === skipped ? hyphen : question
              at += 1
            } else {
              const first = (mark & ~joined) * digits
              for (let digit = 0; digit < digits; digit += 1, at += 1) bytes[at] = written[first + digit] ?? 0
            }
          }
          return at
        },
      }
    }
    case 'scores': {
      const { values, candidates } = ballots
      const texts = new Map<number, Uint8Array>()
      for (const value of values) if (!texts.has(value)) texts.set(value, encoder.encode(scoreText(value)))
      return {
        most_bytes: candidates * (String(-0x7fff).length + 1),
        write: (ballot, bytes, from) => {
          let at = from
          for (let candidate = 0; candidate < candidates; candidate += 1) {
            if (candidate > 0) {
              bytes[at] = comma
              at += 1
            }
            const text = texts.get(values[ballot * candidates + candidate] ?? 0) ?? nothing
            for (let index = 0; index < text.length; index += 1) bytes[at + index] = text[index] ?? 0
            at += text.length
          }
          return at
        },
      }
    }
  }
}

const encoder = new TextEncoder()
const nothing = new Uint8Array(0)

function longestOf(starts: Uint32Array): number {
  let longest = 0
  for (let row = 1; row < starts.length; row += 1)
    longest = Math.max(longest, (starts[row] ?? 0) - (starts[row - 1] ?? 0))
  return longest
}

function writePadded(value: number, digits: number, bytes: Uint8Array, at: number): number {
  let left = value
  for (let index = at + digits - 1; index >= at; index -= 1) {
    bytes[index] = nought + (left % 10)
    left = Math.floor(left / 10)
  }
  return at + digits
}

function writeNumber(value: number, bytes: Uint8Array, at: number): number {
  let digits = 1
  for (let ten = 10; ten <= value; ten *= 10) digits += 1
  return writePadded(value, digits, bytes, at)
}
