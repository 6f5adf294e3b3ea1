import { ok, refuse } from '../../../base/result.ts'
import { joined, mostCandidates, skipped } from '../../ballots/ballots.ts'
import { inCanonicalOrder } from '../../ballots/canonical-order.ts'
import { Grouper } from '../../ballots/grouper.ts'
import type { Expected, Fault } from '../../fault.ts'
import { mostBallots, mostMarks } from '../election-file.ts'
import type { Reader } from '../format.ts'
import { twoDigits } from '../two-digits.ts'
import { BltTokens } from './blt-tokens.ts'

type Part = 'candidates' | 'seats' | 'withdrawn' | 'count' | 'ballot' | 'names' | 'title' | 'tie' | 'end'

/** Reads the BLT form: how many stand and are elected, who withdrew, ballots that end with 0, names, a title (docs/formats.md). */
export function bltReader(): Reader {
  const grouper = new Grouper()
  const row = new Uint16Array(mostMarks)
  const names: string[] = []
  const withdrawn: number[] = []
  const tie: number[] = []
  const seen = new Set<string>()
  let part: Part = 'candidates'
  let [candidates, seats, count, cast] = [0, 0, 0, 0]
  let length = 0
  let isJoined = false
  let title: string | undefined
  const tokens = new BltTokens({ number, equals, skip, text, word, plainLine })

  return {
    push: (bytes) => tokens.push(bytes),
    end() {
      const fault = tokens.end() ?? ending()
      if (fault !== undefined) return refuse(fault)
      const { ballots } = inCanonicalOrder('rankings', grouper.rows(), candidates)
      return ok({
        ...(title !== undefined && { title }),
        params: tie.length > 0 ? { lot: { order: tie } } : {},
        seats,
        candidates: names,
        withdrawn,
        ballots,
        tieDecisions: [],
        unread: [],
      })
    },
  }

  /** "3 1 2 4 0", numbers of one or two digits: nearly all lines of a large file, read from byte to byte in one go. */
  function plainLine(bytes: Uint8Array, from: number): number {
    if (part !== 'count') return -1
    let marks = -1
    let times = 0
    for (let at = from; at + 1 < bytes.length; marks += 1) {
      const found = twoDigits[((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)] ?? 0
      const value = found >> 2
      at += found & 3
      const byte = bytes[at]
      if (found === 0 || value > candidates || marks === row.length) return -1
      at += 1
      if (byte === 0x0a) {
        if (value !== 0 || marks < 0 || cast + times > mostBallots) return -1
        cast += times
        grouper.add(row, marks, times)
        return at
      }
      if (byte !== 0x20 || value === 0) return -1
      if (marks < 0) times = value
      else row[marks] = value - 1
    }
    return -1
  }

  function number(value: number, isNegative: boolean): Fault | undefined {
    if (isNegative) return negative(value)
    switch (part) {
      case 'candidates':
        if (value > mostCandidates) return tokens.at({ type: 'TooMany', what: 'candidates', most: mostCandidates })
        candidates = value
        part = 'seats'
        return undefined
      case 'seats':
        seats = value
        part = 'withdrawn'
        return undefined
      case 'withdrawn':
      case 'count':
        if (value > 0) {
          count = value
          cast += value
          length = 0
        }
        part = value === 0 ? 'names' : 'ballot'
        return cast > mostBallots ? tokens.at({ type: 'TooMany', what: 'ballots', most: mostBallots }) : undefined
      case 'ballot':
        return value === 0 ? ballotEnds() : mark(value)
      case 'tie':
        if (value > 0) return tieOf(value)
        part = 'title'
        return tie.length === candidates ? undefined : expected('EachCandidate', '=tie')
      case 'names':
      case 'title':
      case 'end':
        return expected(part === 'names' ? 'Text' : 'End', String(value))
    }
  }

  function negative(value: number): Fault | undefined {
    if (part !== 'withdrawn' || value < 1 || value > candidates) return expected('Candidate', `-${value}`)
    if (!withdrawn.includes(value - 1)) withdrawn.push(value - 1)
    return undefined
  }

  function mark(value: number): Fault | undefined {
    if (value > candidates) return expected('Candidate', String(value))
    if (length === row.length) return tokens.at({ type: 'TooMany', what: 'marks of a ballot', most: mostMarks })
    row[length] = isJoined ? (value - 1) | joined : value - 1
    length += 1
    return isJoined ? joins() : undefined
  }

  /** The names of one rank stand in the order of their positions. */
  function joins(): Fault | undefined {
    isJoined = false
    let first = length - 1
    while (((row[first] ?? 0) & joined) === joined) first -= 1
    const rank = row
      .subarray(first, length)
      .map((each) => each & ~joined)
      .sort()
    for (const [index, each] of rank.entries()) {
      if (index > 0 && each === rank[index - 1]) return tokens.at({ type: 'Twice', what: String(each + 1) })
      row[first + index] = index === 0 ? each : each | joined
    }
    return undefined
  }

  function ballotEnds(): Fault | undefined {
    if (isJoined) return expected('Candidate', '0')
    grouper.add(row, length, count)
    part = 'count'
    return undefined
  }

  function equals(): Fault | undefined {
    if (part !== 'ballot' || isJoined || length === 0 || row[length - 1] === skipped)
      return expected('BallotContent', '=')
    isJoined = true
    return undefined
  }

  function skip(): Fault | undefined {
    if (part !== 'ballot' || isJoined) return expected('BallotContent', '-')
    if (length === row.length) return tokens.at({ type: 'TooMany', what: 'marks of a ballot', most: mostMarks })
    row[length] = skipped
    length += 1
    return undefined
  }

  function text(said: string): Fault | undefined {
    if (part === 'names' && names.length < candidates) {
      if (seen.has(said)) return tokens.at({ type: 'Twice', what: said })
      seen.add(said)
      names.push(said)
      if (names.length === candidates) part = 'title'
      return undefined
    }
    if (part !== 'title' && part !== 'names') return expected('End', said)
    title = said
    part = 'end'
    return undefined
  }

  /** Droop's order of the lot. */
  function word(said: string): Fault | undefined {
    if (part !== 'title' || said !== 'tie' || tie.length > 0) return expected('BallotContent', `=${said}`)
    part = 'tie'
    return undefined
  }

  function tieOf(value: number): Fault | undefined {
    if (value > candidates) return expected('Candidate', String(value))
    if (tie.includes(value - 1)) return tokens.at({ type: 'Twice', what: String(value) })
    tie.push(value - 1)
    return undefined
  }

  /** Names may be missing altogether; then candidates are called by their numbers. */
  function ending(): Fault | undefined {
    if (part === 'names' && names.length === 0) {
      names.push(...Array.from({ length: candidates }, (_, index) => `${index + 1}`))
      return undefined
    }
    return part === 'title' || part === 'end' ? undefined : tokens.at({ type: 'Missing', what: partNames[part] })
  }

  function expected(what: Expected, found: string): Fault {
    return tokens.at({ type: 'Expected', what, found })
  }
}

const partNames = {
  candidates: 'candidates',
  seats: 'seats',
  withdrawn: '0',
  count: '0',
  ballot: '0',
  names: 'candidates',
  tie: '0',
} as const
