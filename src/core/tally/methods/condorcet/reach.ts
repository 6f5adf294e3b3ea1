/** Who is above whom by some chain of defeats. */
export interface Reach {
  readonly candidates: number
  readonly over: Uint8Array
}

interface Link {
  readonly winner: number
  readonly loser: number
}

export function reachOf(candidates: number, links: readonly Link[] = []): Reach {
  return addReach({ candidates, over: new Uint8Array(candidates * candidates) }, links)
}

export function reaches({ candidates, over }: Reach, one: number, other: number): boolean {
  return over[one * candidates + other] === 1
}

/** The same with more links. */
export function addReach({ candidates, over: before }: Reach, links: readonly Link[]): Reach {
  const over = before.slice()
  for (const { winner, loser } of links) {
    if (over[winner * candidates + loser] === 1) continue
    for (let from = 0; from < candidates; from += 1) {
      if (from !== winner && over[from * candidates + winner] !== 1) continue
      over[from * candidates + loser] = 1
      for (let to = 0; to < candidates; to += 1) {
        if (over[loser * candidates + to] === 1) over[from * candidates + to] = 1
      }
    }
  }
  return { candidates, over }
}
