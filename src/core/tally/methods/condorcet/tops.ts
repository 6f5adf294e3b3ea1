import { joined, overvoted, type Rankings, skipped } from '../../ballots/ballots.ts'

/** How many ballots have each of these at the top of those who are left; several at the same rank have a whole vote each, as in CIVS. */
export type Tops = (among: readonly number[]) => Float64Array

/** Counts one run, in which fewer are left each time: a ballot is read on from where it stood. */
export function topsOf({ candidates, counts, starts, marks }: Rankings, endsOvervoted: boolean): Tops {
  const cursors = starts.slice(0, counts.length)
  return (among) => {
    const isLeft = new Uint8Array(candidates)
    for (const candidate of among) isLeft[candidate] = 1
    const votes = new Float64Array(candidates)
    for (let ballot = 0; ballot < counts.length; ballot += 1) {
      const end = starts[ballot + 1] ?? 0
      let at = cursors[ballot] ?? 0
      while (at < end) {
        const mark = marks[at] ?? skipped
        if (mark === overvoted && endsOvervoted) break
        if (isLeft[mark & ~joined] === 1) break
        at += 1
      }
      cursors[ballot] = at
      if (at === end || marks[at] === overvoted) continue
      // Others at the same rank stand behind the first who is left.
      do {
        const candidate = (marks[at] ?? skipped) & ~joined
        if (isLeft[candidate] === 1) votes[candidate] = (votes[candidate] ?? 0) + (counts[ballot] ?? 0)
        at += 1
      } while (at < end && ((marks[at] ?? 0) & joined) !== 0)
    }
    return votes
  }
}
