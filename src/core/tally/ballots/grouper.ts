/** Rows of 16-bit marks, each with how often it came; row `r` is `marks[starts[r]]` up to, not at, `marks[starts[r + 1]]`. */
export interface Rows {
  /** Whether two of them can be the same. */
  readonly mayRepeat: boolean
  readonly starts: Uint32Array
  readonly marks: Uint16Array
  readonly counts: Float64Array
}

/** After so many rows, of which hardly any came again, it is not worth looking for those that do. */
const rows_tried = 65_536

/**
 * Groups ballots by equal content as they come, in a hash table with open addressing over flat arrays: a ballot that was seen before costs no
 * memory, and a new one its marks and twenty bytes. Where nearly all are different from each other, nobody looks for the few that are not:
 * `inCanonicalOrder` finds them beside each other.
 */
export class Grouper {
  #marks = new Uint16Array(1024)
  #starts = new Uint32Array(64)
  #counts = new Float64Array(63)
  #hashes = new Uint32Array(63)
  /** Row numbers from 1, by hash; 0 is free. Its length is a power of two. */
  #table = new Uint32Array(128)
  #rows = 0
  #added = 0
  #looks = true
  readonly #always: boolean

  /** @param always whether rows are never repeated, so that their numbers tell ballots apart */
  constructor(always = false) {
    this.#always = always
  }

  /** Adds `count` ballots whose content is the first `length` marks; answers the number of the distinct one. */
  add(marks: Uint16Array, length: number, count: number): number {
    this.#added += 1
    if (!this.#looks) return this.#append(marks, length, count)
    const hash = hashOf(marks, length)
    const table = this.#table
    const mask = table.length - 1
    let slot = hash & mask
    for (let row = table[slot] ?? 0; row !== 0; row = table[slot] ?? 0) {
      if (this.#hashes[row - 1] === hash && this.#isRow(row - 1, marks, length)) {
        this.#counts[row - 1] = (this.#counts[row - 1] ?? 0) + count
        return row - 1
      }
      slot = (slot + 1) & mask
    }
    const row = this.#append(marks, length, count)
    this.#hashes[row] = hash
    table[slot] = row + 1
    if (2 * this.#rows > table.length) this.#spread()
    if (this.#rows === rows_tried && !this.#always) this.#looks = this.#added > 1.1 * this.#rows
    return row
  }

  /** In the order in which they first came. */
  rows(): Rows {
    const mayRepeat = !this.#looks
    const starts = this.#starts.subarray(0, this.#rows + 1)
    const marks = this.#marks.subarray(0, starts[this.#rows] ?? 0)
    return { mayRepeat, starts, marks, counts: this.#counts.subarray(0, this.#rows) }
  }

  #isRow(row: number, marks: Uint16Array, length: number): boolean {
    const start = this.#starts[row] ?? 0
    if ((this.#starts[row + 1] ?? 0) - start !== length) return false
    for (let at = 0; at < length; at += 1) if (this.#marks[start + at] !== marks[at]) return false
    return true
  }

  #append(marks: Uint16Array, length: number, count: number): number {
    const row = this.#rows
    const start = this.#starts[row] ?? 0
    if (start + length > this.#marks.length) this.#marks = grown(this.#marks, start + length)
    if (row === this.#counts.length) {
      this.#starts = grown(this.#starts, row + 2)
      this.#counts = grown(this.#counts, row + 1)
      if (this.#looks) this.#hashes = grown(this.#hashes, row + 1)
    }
    for (let at = 0; at < length; at += 1) this.#marks[start + at] = marks[at] ?? 0
    this.#starts[row + 1] = start + length
    this.#counts[row] = count
    this.#rows = row + 1
    return row
  }

  #spread(): void {
    const table = new Uint32Array(2 * this.#table.length)
    const mask = table.length - 1
    for (let row = 0; row < this.#rows; row += 1) {
      let slot = (this.#hashes[row] ?? 0) & mask
      while (table[slot] !== 0) slot = (slot + 1) & mask
      table[slot] = row + 1
    }
    this.#table = table
  }
}

/** FNV-1a over 16 bits at a time, and the last step of MurmurHash3, so that all bits of the result depend on all marks. */
function hashOf(marks: Uint16Array, length: number): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < length; at += 1) hash = Math.imul(hash ^ (marks[at] ?? 0), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** Memory that was asked for and is not written to costs nothing, and what is copied seldom hardly more. */
const growth = 4

type Growing = Uint16Array | Uint32Array | Float64Array

function grown<Held extends Growing>(held: Held, least: number): Held
function grown(held: Growing, least: number): Growing {
  const length = Math.max(least, growth * held.length)
  const larger = roomLike(held, length)
  larger.set(held)
  return larger
}

function roomLike(held: Growing, length: number): Growing {
  if (held instanceof Uint16Array) return new Uint16Array(length)
  return held instanceof Uint32Array ? new Uint32Array(length) : new Float64Array(length)
}
