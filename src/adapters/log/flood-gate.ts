/** Lets so many of one kind through in a minute, and counts the rest, so that one fault cannot fill the disk. */
export interface FloodGate {
  /** How many of the kind were held back since the last one that passed; undefined when this one is held back too. */
  pass(kind: string): number | undefined
}

const most_in_a_window = 10
const window_ms = 60_000
/** Beyond it the oldest kinds are forgotten, so that messages that are never the same cannot take the memory. */
const most_kinds = 500

export function floodGate(now_ms: () => number = Date.now): FloodGate {
  const kinds = new Map<string, { readonly from_ms: number; passed: number; held: number }>()
  return {
    pass(kind) {
      const known = kinds.get(kind)
      if (known !== undefined && now_ms() - known.from_ms < window_ms) {
        if (known.passed >= most_in_a_window) {
          known.held += 1
          return undefined
        }
        known.passed += 1
        return 0
      }
      kinds.delete(kind)
      kinds.set(kind, { from_ms: now_ms(), passed: 1, held: 0 })
      const oldest = kinds.size > most_kinds ? kinds.keys().next() : undefined
      if (oldest !== undefined && !oldest.done) kinds.delete(oldest.value)
      return known?.held ?? 0
    },
  }
}
