/** Where the cells of a line of CSV (RFC 4180) stand: cell `c` is `bytes[starts[c]]` up to, not at, `bytes[ends[c]]`, without its quotes. */
export class Cells {
  bytes: Uint8Array = new Uint8Array(0)
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  length = 0
  readonly #separator: number

  /** @param most more cells than that are not looked at, only counted */
  constructor(separator: number, most: number) {
    this.#separator = separator
    this.starts = new Uint32Array(most)
    this.ends = new Uint32Array(most)
  }

  /** Answers the place of a quotation that is not closed on the line, or before which or after which something stands. */
  cut(bytes: Uint8Array, from: number, to: number): number | undefined {
    this.bytes = bytes
    const separator = this.#separator
    const { starts, ends } = this
    let cell = 0
    let start = from
    for (let at = from; at <= to; at += 1) {
      const byte = at === to ? separator : bytes[at]
      if (byte === quote) return this.#cutQuoted(bytes, from, to)
      if (byte !== separator) continue
      starts[cell] = start
      ends[cell] = at
      cell += 1
      start = at + 1
    }
    this.length = cell
    return undefined
  }

  #cutQuoted(line: Uint8Array, from: number, to: number): number | undefined {
    // Doubled quotes become single ones, which moves what follows.
    const bytes = line.slice(from, to)
    this.bytes = bytes
    let cell = 0
    for (let at = 0; at <= bytes.length; at += 1) {
      let write = at
      this.starts[cell] = at
      if (bytes[at] === quote) {
        const opened = at
        at += 1
        write = at
        this.starts[cell] = at
        for (; !(bytes[at] === quote && bytes[at + 1] !== quote); at += 1, write += 1) {
          if (at >= bytes.length) return from + opened
          if (bytes[at] === quote) at += 1
          bytes[write] = bytes[at] ?? 0
        }
        at += 1
        if (at < bytes.length && bytes[at] !== this.#separator) return from + at
      } else {
        while (at < bytes.length && bytes[at] !== this.#separator) {
          if (bytes[at] === quote) return from + at
          at += 1
        }
        write = at
      }
      this.ends[cell] = write
      cell += 1
    }
    this.length = cell
    return undefined
  }
}

const quote = 0x22
