import type { Evidence } from '../../ties/break-tie.ts'
import { type Pairwise, votesFor } from './pairwise.ts'

/** Of those who are tied, the one whom more ballots prefer to each other of them. */
export function headToHead(pairwise: Pairwise): Evidence {
  return {
    'head-to-head': (among) => {
      const winner = condorcetWinner(pairwise, among)
      return winner === undefined ? [among] : [[winner], among.filter((candidate) => candidate !== winner)]
    },
  }
}

/** Who defeats each other one. */
export function condorcetWinner(pairwise: Pairwise, among: readonly number[]): number | undefined {
  return among.find((one) =>
    among.every((other) => one === other || votesFor(pairwise, one, other) > votesFor(pairwise, other, one)),
  )
}
