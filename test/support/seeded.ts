/** Chance that a failing run can be repeated with, as far as a machine's timing can be. */
export interface Seeded {
  /** A whole number from 0 up to, not at, `below`. */
  whole(below: number): number
  pick<Value>(values: readonly [Value, ...Value[]]): Value
}

/** Mulberry32, by Tommy Ettinger, in the public domain. */
export function seeded(seed: number): Seeded {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (below: number) => Math.floor(next() * below)
  return { whole, pick: (values) => values[whole(values.length)] ?? values[0] }
}
