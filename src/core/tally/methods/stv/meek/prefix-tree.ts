import type { Preferences } from '../../transferable/preferences.ts'

/**
 * Ballots by the candidates to whom their votes go, in this order: elected ones, who pass on a part, and then one who is still hopeful and keeps all that is left,
 * or a way in which ballots end. What each of them gets from a ballot hangs on nothing else, so that it is computed once for all ballots of a node, and
 * with the same rounding as for one. A node is gone into only when its candidate is elected, and emptied when they are excluded.
 */
export interface PrefixTree {
  /** By node, parents before their children; the root, 0, holds nothing. */
  readonly holders: readonly number[]
  readonly parents: readonly number[]
  /** How many ballots come by. */
  readonly ballots: readonly number[]
  readonly elect: (candidate: number) => void
  readonly exclude: (candidate: number) => void
}

/** Holders behind the candidates: how the ballots ended. */
export const overvotes = 0
export const otherExhausted = 1
export const abstentions = 2
export const waysToEnd = 3

/** @param endOf how a ballot ends on which nobody is left */
export function prefixTree(
  { starts, marks, counts }: Preferences,
  candidates: number,
  endOf: (ballot: number) => number,
): PrefixTree {
  const hopeful = 0
  const elected = 1
  const excluded = 2
  const states = new Uint8Array(candidates)
  const width = candidates + waysToEnd
  const holders = [-1]
  const parents = [-1]
  const ballots = [0]
  // The children of a node are a row of this table, which it has once there is one.
  const rows = [-1]
  let children = new Int32Array(0)
  let usedRows = 0
  // The ballots that stop at a node are a chain, from its first over the next to -1.
  const firsts = [-1]
  const nexts = new Int32Array(counts.length).fill(-1)
  const cursors = starts.slice(0, counts.length)
  const nodesOf = Array.from({ length: candidates }, (): number[] => [])

  for (let ballot = 0; ballot < counts.length; ballot += 1) place(ballot, 0)
  return { holders, parents, ballots, elect, exclude }

  function elect(candidate: number): void {
    states[candidate] = elected
    for (const node of nodesOf[candidate] ?? []) placeAll(node, node)
    nodesOf[candidate] = []
  }

  function exclude(candidate: number): void {
    states[candidate] = excluded
    for (const node of nodesOf[candidate] ?? []) {
      ballots[node] = 0
      placeAll(node, parents[node] ?? 0)
    }
    nodesOf[candidate] = []
  }

  function placeAll(from: number, under: number): void {
    let ballot = firsts[from] ?? -1
    firsts[from] = -1
    while (ballot !== -1) {
      const next = nexts[ballot] ?? -1
      place(ballot, under)
      ballot = next
    }
  }

  function place(ballot: number, under: number): void {
    const end = starts[ballot + 1] ?? 0
    const count = counts[ballot] ?? 0
    let node = under
    for (let at = cursors[ballot] ?? 0; at < end; at += 1) {
      const candidate = marks[at] ?? 0
      const state = states[candidate]
      if (state === excluded || (state === elected && isAbove(candidate, node))) continue
      node = childOf(node, candidate)
      ballots[node] = (ballots[node] ?? 0) + count
      if (state !== hopeful) continue
      cursors[ballot] = at + 1
      nexts[ballot] = firsts[node] ?? -1
      firsts[node] = ballot
      return
    }
    node = childOf(node, candidates + endOf(ballot))
    ballots[node] = (ballots[node] ?? 0) + count
  }

  /** Somebody whom a ballot names again has had their part. */
  function isAbove(candidate: number, below: number): boolean {
    for (let node = below; node > 0; node = parents[node] ?? 0) if (holders[node] === candidate) return true
    return false
  }

  function childOf(parent: number, holder: number): number {
    const at = rowOf(parent) * width + holder
    const known = children[at] ?? -1
    if (known !== -1) return known
    const node = holders.length
    holders.push(holder)
    parents.push(parent)
    ballots.push(0)
    rows.push(-1)
    firsts.push(-1)
    children[at] = node
    if (holder < candidates) nodesOf[holder]?.push(node)
    return node
  }

  function rowOf(parent: number): number {
    const known = rows[parent] ?? -1
    if (known !== -1) return known
    const row = usedRows
    usedRows += 1
    rows[parent] = row
    if (usedRows * width > children.length) {
      const grown = new Int32Array(2 * usedRows * width).fill(-1)
      grown.set(children)
      children = grown
    }
    return row
  }
}
