/** Names by their bytes, so that no text is made of a name that is known; numbered in the order in which they came. */
export class NameTable {
  readonly #names: Uint8Array[] = []
  /** Numbers from 1, by hash; 0 is free. */
  #table = new Uint16Array(256)

  get names(): readonly Uint8Array[] {
    return this.#names
  }

  /** The number of a name; undefined where it is not there. */
  find(bytes: Uint8Array, from: number, to: number): number | undefined {
    const number = this.#table[this.#slotOf(bytes, from, to)] ?? 0
    return number === 0 ? undefined : number - 1
  }

  /** The number of a name, which is added where it is not there. */
  add(bytes: Uint8Array, from: number, to: number): number {
    const slot = this.#slotOf(bytes, from, to)
    const number = this.#table[slot] ?? 0
    if (number !== 0) return number - 1
    this.#names.push(bytes.slice(from, to))
    this.#table[slot] = this.#names.length
    if (2 * this.#names.length > this.#table.length) this.#spread()
    return this.#names.length - 1
  }

  #slotOf(bytes: Uint8Array, from: number, to: number): number {
    const mask = this.#table.length - 1
    let hash = 0x811c9dc5
    for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193)
    let slot = (hash ^ (hash >>> 15)) & mask
    for (let number = this.#table[slot] ?? 0; number !== 0; number = this.#table[slot] ?? 0) {
      if (isSame(this.#names[number - 1], bytes, from, to)) return slot
      slot = (slot + 1) & mask
    }
    return slot
  }

  #spread(): void {
    const names = this.#names
    this.#table = new Uint16Array(2 * this.#table.length)
    for (const [index, name] of names.entries()) this.#table[this.#slotOf(name, 0, name.length)] = index + 1
  }
}

function isSame(name: Uint8Array | undefined, bytes: Uint8Array, from: number, to: number): boolean {
  if (name?.length !== to - from) return false
  for (let at = 0; at < name.length; at += 1) if (name[at] !== bytes[from + at]) return false
  return true
}
