import { joined, skipped } from '../ballots/ballots.ts'

/** Makes the marks of a ranking from the rank of each candidate: equal ranks joined, ranks that nobody has skipped. */
export class RankedRow {
  readonly marks: Uint16Array
  /** By rank, the first candidate plus one; by candidate, the next one of the same rank plus one. */
  readonly #first: Uint16Array
  readonly #next: Uint16Array
  #last = 0

  /** @param most the highest rank that can be given */
  constructor(candidates: number, most: number) {
    this.marks = new Uint16Array(candidates + most)
    this.#first = new Uint16Array(most + 1)
    this.#next = new Uint16Array(candidates)
  }

  /** Candidates from the last position to the first, so that those who share a rank stand in the order of their positions. */
  rank(candidate: number, rank: number): void {
    this.#next[candidate] = this.#first[rank] ?? 0
    this.#first[rank] = candidate + 1
    if (rank > this.#last) this.#last = rank
  }

  /** The length of the row in `marks`; then everything begins anew. */
  finish(): number {
    let length = 0
    for (let rank = 1; rank <= this.#last; rank += 1) {
      let candidate = this.#first[rank] ?? 0
      this.#first[rank] = 0
      this.marks[length] = candidate === 0 ? skipped : candidate - 1
      length += 1
      if (candidate === 0) continue
      for (candidate = this.#next[candidate - 1] ?? 0; candidate !== 0; candidate = this.#next[candidate - 1] ?? 0) {
        this.marks[length] = (candidate - 1) | joined
        length += 1
      }
    }
    this.#last = 0
    return length
  }
}
