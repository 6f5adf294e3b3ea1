import { joined } from '../../ballots/ballots.ts'
import { endings, type Preferences } from './preferences.ts'

/**
 * Who holds each ballot, from which of its marks, and at which worth: lists linked through flat arrays, so that a transfer touches the
 * ballots that move and no others. Worths are told apart by numbers that a rule gives them. They change with each move.
 */
export interface Piles {
  readonly preferences: Preferences
  /** By candidate, and behind them that of the ballots nobody has counted yet. */
  readonly heads: Int32Array
  readonly nexts: Int32Array
  readonly at: Uint32Array
  readonly worths: Uint32Array
}

/** How many papers of a worth came to each candidate, and behind them, by what ended them, how many to nobody. */
export type Moved = ReadonlyMap<number, Float64Array>

/** All ballots, uncounted, at the worth 0. */
export function unopened(preferences: Preferences, candidates: number): Piles {
  const ballots = preferences.counts.length
  const heads = new Int32Array(candidates + 1).fill(none)
  const nexts = new Int32Array(ballots)
  for (let ballot = 0; ballot < ballots; ballot += 1) nexts[ballot] = ballot + 1
  if (ballots > 0) {
    heads[candidates] = 0
    nexts[ballots - 1] = none
  }
  return { preferences, heads, nexts, at: preferences.starts.slice(0, ballots), worths: new Uint32Array(ballots) }
}

/**
 * Moves each ballot of a pile to the next who continues. `worthOf` says what a ballot of a worth is worth from now on; undefined for
 * nothing, and such a ballot is laid aside.
 */
export function moveOn(
  piles: Piles,
  from: number,
  continuing: Uint8Array,
  worthOf: (worth: number) => number | undefined,
): Moved {
  const { preferences, heads, nexts, at, worths } = piles
  const { starts, marks, counts, ends } = preferences
  const candidates = heads.length - 1
  const moved = new Map<number, Float64Array>()
  const known: (Known | undefined)[] = []
  let ballot = heads[from] ?? none
  heads[from] = none
  while (ballot !== none) {
    const following = nexts[ballot] ?? none
    const { worth, papers } = knownOf(worths[ballot] ?? 0)
    if (papers !== undefined) {
      const end = starts[ballot + 1] ?? 0
      const place = nextPlace(marks, at[ballot] ?? 0, end, continuing)
      const count = counts[ballot] ?? 0
      if (place >= 0) {
        const to = (marks[place] ?? 0) & ~joined
        papers[to] = (papers[to] ?? 0) + count
        at[ballot] = place + 1
        worths[ballot] = worth
        nexts[ballot] = heads[to] ?? none
        heads[to] = ballot
      } else {
        const ending = candidates + (place === overvotedNow ? overvoteEnding : (ends[ballot] ?? 0))
        papers[ending] = (papers[ending] ?? 0) + count
      }
    }
    ballot = following
  }
  return moved

  function knownOf(old: number): Known {
    const before = known[old]
    if (before !== undefined) return before
    const worth = worthOf(old)
    const now = worth === undefined ? worthless : { worth, papers: papersOf(worth) }
    known[old] = now
    return now
  }

  function papersOf(worth: number): Float64Array {
    const papers = moved.get(worth) ?? new Float64Array(candidates + endings.length)
    moved.set(worth, papers)
    return papers
  }
}

interface Known {
  readonly worth: number
  readonly papers?: Float64Array
}

/** Where the next who continues stands, or `none`; `overvotedNow` where several at one rank continue. */
function nextPlace(marks: Uint16Array, from: number, end: number, continuing: Uint8Array): number {
  let at = from
  while (at < end) {
    let found = none
    do {
      if (continuing[(marks[at] ?? 0) & ~joined] === 1) {
        if (found !== none) return overvotedNow
        found = at
      }
      at += 1
    } while (at < end && ((marks[at] ?? 0) & joined) !== 0)
    if (found !== none) return found
  }
  return none
}

const none = -1
const overvotedNow = -2
const overvoteEnding = endings.indexOf('overvote')
const worthless: Known = { worth: 0 }
