import { joined, overvoted, type Rankings, skipped } from '../../../ballots/ballots.ts'
import { endings, type Preferences } from '../../transferable/preferences.ts'
import { abstentions, otherExhausted, overvotes } from './prefix-tree.ts'

/**
 * How a ballot counts on which nobody is left, as Meeks-PRF-js tells it: ended by an overvote, abstaining because it could have ranked more
 * candidates, or otherwise exhausted.
 * @param mostRanked how many candidates a ballot can rank
 */
export function endOf(
  { starts, marks }: Rankings,
  { ends }: Preferences,
  mostRanked: number,
): (ballot: number) => number {
  const overvote = endings.indexOf('overvote')
  return (ballot) => {
    if (ends[ballot] === overvote) return overvotes
    const ranked = new Set<number>()
    for (let at = starts[ballot] ?? 0; at < (starts[ballot + 1] ?? 0); at += 1) {
      const mark = marks[at] ?? skipped
      if (mark !== skipped && mark !== overvoted) ranked.add(mark & ~joined)
    }
    return ranked.size < mostRanked ? abstentions : otherExhausted
  }
}
