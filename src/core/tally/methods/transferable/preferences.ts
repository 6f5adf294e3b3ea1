import { joined, overvoted, type Rankings, skipped } from '../../ballots/ballots.ts'

/** How a rule reads what voters marked otherwise than one candidate a rank. */
export interface Reading {
  /** Several at one rank end the ballot there, or are passed over, or end it only where several of them continue when it comes to them. */
  readonly overvote: 'ends' | 'passed-over' | 'ends-if-several-continue'
  /** So many ranks left empty in a row are passed over; one more ends the ballot. */
  readonly skippedRanks: number
  /** A candidate who is there again ends the ballot. */
  readonly repeatEnds: boolean
  readonly ranks: number
  /** Names that are passed over as if they were not there. */
  readonly without: readonly number[]
}

/** What ended a ballot on which nobody continues: its last rank, or what stands behind it; nothing is ranked on a blank one. */
export const endings = ['choices', 'overvote', 'repeat', 'skips', 'blank'] as const
export type Ending = (typeof endings)[number]

/**
 * What ballots say as far as a rule reads on: marks of ballot `b` are `marks[starts[b]]` up to, not at, `marks[starts[b + 1]]`, the best first. Several at a
 * rank, the later of them `joined`, are there only where the rule asks which of them continue.
 */
export interface Preferences {
  readonly starts: Uint32Array
  readonly marks: Uint16Array
  readonly counts: Float64Array
  /** By ballot, a position in `endings`. */
  readonly ends: Uint8Array
}

export function preferencesOf(ballots: Rankings, candidates: number, reading: Reading): Preferences {
  return isPlain(ballots, reading) ? asTheyAre(ballots) : read(ballots, candidates, reading)
}

/** One candidate at each rank, all of whom count: such ballots need not be copied. */
function isPlain({ marks }: Rankings, { ranks, repeatEnds, without }: Reading): boolean {
  if (ranks !== Number.POSITIVE_INFINITY || repeatEnds || without.length > 0) return false
  for (let at = 0; at < marks.length; at += 1) if ((marks[at] ?? 0) >= overvoted) return false
  return true
}

function asTheyAre({ starts, marks, counts }: Rankings): Preferences {
  const ends = new Uint8Array(counts.length)
  for (let ballot = 0; ballot < ends.length; ballot += 1) {
    ends[ballot] = starts[ballot] === starts[ballot + 1] ? blank : choices
  }
  return { starts, marks, counts, ends }
}

function read(ballots: Rankings, candidates: number, reading: Reading): Preferences {
  const { counts } = ballots
  const starts = new Uint32Array(counts.length + 1)
  const marks = new Uint16Array(ballots.marks.length)
  const ends = new Uint8Array(counts.length)
  const passed = passedOver(candidates, reading.without)
  // The ballot, from 1, on which a candidate was seen last.
  const seenOn = new Uint32Array(candidates)
  let to = 0
  for (let ballot = 0; ballot < counts.length; ballot += 1) {
    starts[ballot] = to
    ends[ballot] = readBallot(ballot, ballots.starts[ballot] ?? 0, ballots.starts[ballot + 1] ?? 0)
  }
  starts[counts.length] = to
  return { starts, marks, counts, ends }

  /** Takes what counts of a ballot, and answers what ends it. */
  function readBallot(ballot: number, start: number, end: number): number {
    let at = start
    let empty = 0
    let ending = blank
    for (let rank = 1; at < end && rank <= reading.ranks; rank += 1) {
      const from = at
      const mark = ballots.marks[at] ?? skipped
      do at += 1
      while (at < end && ((ballots.marks[at] ?? 0) & joined) !== 0)
      if (mark === skipped) {
        empty += 1
        continue
      }
      if (empty > reading.skippedRanks) return skips
      empty = 0
      ending = choices
      if (reading.repeatEnds && isRepeat(ballot, from, at)) return repeat
      const names = namesIn(from, at)
      if (names > 1 && reading.overvote === 'passed-over') continue
      if (names > 1 && (reading.overvote === 'ends' || mark === overvoted)) return overvote
      take(from, at)
    }
    return ending
  }

  /** How many stand at a rank; names that were not recorded are several. */
  function namesIn(from: number, until: number): number {
    if (ballots.marks[from] === overvoted) return 2
    let names = 0
    for (let at = from; at < until; at += 1) names += 1 - (passed[(ballots.marks[at] ?? 0) & ~joined] ?? 0)
    return names
  }

  function isRepeat(ballot: number, from: number, until: number): boolean {
    if (ballots.marks[from] === overvoted) return false
    for (let at = from; at < until; at += 1) {
      const candidate = (ballots.marks[at] ?? 0) & ~joined
      if (seenOn[candidate] === ballot + 1) return true
      seenOn[candidate] = ballot + 1
    }
    return false
  }

  function take(from: number, until: number): void {
    const first = to
    for (let at = from; at < until; at += 1) {
      const candidate = (ballots.marks[at] ?? 0) & ~joined
      if (passed[candidate] === 1) continue
      marks[to] = to === first ? candidate : candidate | joined
      to += 1
    }
  }
}

function passedOver(candidates: number, without: readonly number[]): Uint8Array {
  const passed = new Uint8Array(candidates)
  for (const candidate of without) passed[candidate] = 1
  return passed
}

const numberOf = (ending: Ending) => endings.indexOf(ending)
const [choices, overvote, repeat, skips, blank] = [
  numberOf('choices'),
  numberOf('overvote'),
  numberOf('repeat'),
  numberOf('skips'),
  numberOf('blank'),
]
