import { ok, refuse } from '../../../base/result.ts'
import { type Ballots, mostCandidates } from '../../ballots/ballots.ts'
import { inCanonicalOrder } from '../../ballots/canonical-order.ts'
import { Grouper } from '../../ballots/grouper.ts'
import { atLine, type Expected, type Fault } from '../../fault.ts'
import { isObject } from '../../params/values.ts'
import { mostBallots, mostMarks } from '../election-file.ts'
import type { Reader } from '../format.ts'
import { lineReader } from '../lines.ts'
import { NameTable } from '../name-table.ts'
import { renumbered } from '../renumber.ts'
import { AbifMarks } from './abif-marks.ts'
import { rowOf } from './abif-rows.ts'

/**
 * Reads ABIF: lines of ballots as "27:A>B=C", "27:A/5,B/3"; "=A:[Ada]" for names, {"title": "…"} for what else is said, comments from #. What
 * ballots it has, the first of them that names anybody tells, among what is wanted.
 */
export function abifReader(wanted?: readonly Ballots['kind'][]): Reader {
  const grouper = new Grouper()
  const tokens = new NameTable()
  const named = new Map<number, string>()
  const marks = new AbifMarks(tokens)
  const row = new Uint16Array(mostMarks)
  let kind: Ballots['kind'] | undefined
  let blank = 0
  let cast = 0
  let said: Record<string, unknown> = {}
  let declared = 0

  return lineReader({
    line(bytes, from, to, number) {
      let start = from
      while (start < to && (bytes[start] === 0x20 || bytes[start] === 0x09)) start += 1
      switch (start === to ? hash : bytes[start]) {
        case hash:
          return undefined
        case brace:
          return metadata(bytes.subarray(start, to), number)
        case equals:
          return candidate(bytes, start + 1, to, number)
        default:
          return ballot(bytes, start, to, number, from)
      }
    },
    end() {
      const taken = kind ?? wanted?.[0] ?? 'rankings'
      if (blank > 0) grouper.add(row, 0, blank)
      const read = renumbered(taken, grouper.rows(), tokens, declared)
      if (read === undefined) return refuse(atLine(1, 1, { type: 'NotUtf8' }))
      const candidates = read.candidates.map((token, place) => (place < declared ? (named.get(place) ?? token) : token))
      const again = candidates.findIndex((name, place) => candidates.indexOf(name) !== place)
      if (again !== -1) return refuse(atLine(1, 1, { type: 'Twice', what: candidates[again] ?? '' }))
      const { ballots } = inCanonicalOrder(taken, read.rows, candidates.length)
      const { title, max_rating: most } = said
      return ok({
        ...(typeof title === 'string' && { title }),
        params: taken === 'scores' && typeof most === 'number' ? { maxScore: most } : {},
        candidates,
        withdrawn: [],
        ballots,
        tieDecisions: [],
        unread: [],
      })
    },
  })

  function metadata(bytes: Uint8Array, line: number): Fault | undefined {
    try {
      const data: unknown = JSON.parse(decoder.decode(bytes))
      if (!isObject(data)) return atLine(line, 1, { type: 'Expected', what: 'Object', found: decoder.decode(bytes) })
      said = { ...said, ...data }
      return undefined
    } catch (cause) {
      return atLine(line, 1, { type: 'NotJson', found: cause instanceof Error ? cause.message : '' })
    }
  }

  /** After the sign: a token, a colon, the name. Names that ballots told before keep their place among those of whom only ballots tell. */
  function candidate(bytes: Uint8Array, from: number, to: number, line: number): Fault | undefined {
    const token = marks.token(bytes, from, to)
    if (token === undefined || bytes[token.next] !== colon)
      return atLine(line, 1, { type: 'Expected', what: 'Candidate', found: '=' })
    if (tokens.names.length !== declared)
      return atLine(line, 1, { type: 'Expected', what: 'BallotContent', found: '=' })
    const name = marks.token(bytes, token.next + 1, to) ?? { from: token.next + 1, to }
    const known = tokens.find(bytes, token.from, token.to)
    if (known !== undefined) return atLine(line, 1, { type: 'Twice', what: decoderOf(bytes, token.from, token.to) })
    named.set(tokens.add(bytes, token.from, token.to), decoderOf(bytes, name.from, name.to))
    declared = tokens.names.length
    return declared > mostCandidates
      ? atLine(line, 1, { type: 'TooMany', what: 'candidates', most: mostCandidates })
      : undefined
  }

  function ballot(bytes: Uint8Array, from: number, to: number, line: number, lineStart: number): Fault | undefined {
    let at = from
    let count = 0
    for (; at < to && (bytes[at] ?? 0) >= nought && (bytes[at] ?? 0) <= nine; at += 1)
      count = 10 * count + (bytes[at] ?? 0) - nought
    const digits = at - from
    while (at < to && bytes[at] === 0x20) at += 1
    const wrong = (place: number, what: Expected) =>
      atLine(line, place - lineStart + 1, {
        type: 'Expected',
        what,
        found: decoderOf(bytes, place, Math.min(to, place + 40)),
      })
    if (digits === 0 || digits > 12 || count < 1) return wrong(from, 'WholeAboveZero')
    if (bytes[at] !== colon && bytes[at] !== star) return wrong(at, 'BallotContent')
    cast += count
    if (cast > mostBallots) return atLine(line, 1, { type: 'TooMany', what: 'ballots', most: mostBallots })
    const stopped = marks.read(bytes, at + 1, to)
    if (stopped !== undefined) return wrong(stopped, 'BallotContent')
    if (tokens.names.length > mostCandidates)
      return atLine(line, 1, { type: 'TooMany', what: 'candidates', most: mostCandidates })
    if (marks.length === 0) {
      blank += count
      return undefined
    }
    kind ??= kindOf(marks, wanted)
    const length = rowOf(kind, marks, row)
    if (length === undefined) return wrong(at + 1, 'OneKindOfBallot')
    if (length === 'twice')
      return atLine(line, at - lineStart + 2, { type: 'Twice', what: decoderOf(bytes, at + 1, to).slice(0, 60) })
    grouper.add(row, length, count)
    return undefined
  }
}

function kindOf({ hasRatings, hasCommas }: AbifMarks, wanted: readonly Ballots['kind'][] | undefined): Ballots['kind'] {
  const can: readonly Ballots['kind'][] = hasRatings
    ? hasCommas
      ? ['scores', 'approvals']
      : ['scores', 'rankings', 'approvals']
    : hasCommas
      ? ['approvals', 'rankings']
      : ['rankings', 'approvals']
  return can.find((kind) => wanted?.includes(kind) ?? true) ?? can[0] ?? 'rankings'
}

const decoder = new TextDecoder()

function decoderOf(bytes: Uint8Array, from: number, to: number): string {
  return decoder.decode(bytes.subarray(from, to)).trim()
}

const [hash, brace, equals, colon, star, nought, nine] = [0x23, 0x7b, 0x3d, 0x3a, 0x2a, 0x30, 0x39]
