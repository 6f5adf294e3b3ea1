/** An order of preference, best rank first; those in one rank are equal. */
export type Ranks = readonly (readonly string[])[]

/** One rank up or down, with a rank of its own; whoever shares a rank first leaves it on that side. */
export function withMoved(ranks: Ranks, id: string, by: -1 | 1): Ranks {
  const at = rankIn(ranks, id)
  if (at === -1) return ranks
  const isShared = (ranks[at]?.length ?? 0) > 1
  const rest = withUnranked(ranks, id)
  if (isShared) return inserted(rest, id, by === -1 ? at : at + 1)
  return inserted(rest, id, Math.min(Math.max(0, at + by), rest.length))
}

/** Into a rank of its own at this place of all that stand there then. */
export function withRanked(ranks: Ranks, id: string, place: number): Ranks {
  const rest = withUnranked(ranks, id)
  return inserted(rest, id, Math.min(Math.max(0, place), rest.length))
}

export function withUnranked(ranks: Ranks, id: string): Ranks {
  return ranks.map((equal) => equal.filter((one) => one !== id)).filter((equal) => equal.length > 0)
}

/** Into the rank above. */
export function withJoined(ranks: Ranks, id: string): Ranks {
  const at = rankIn(ranks, id)
  if (at < 1) return ranks
  const above = ranks[at - 1] ?? []
  return withUnranked(ranks, id).map((equal) => (equal.every((one) => above.includes(one)) ? [...equal, id] : equal))
}

/** Out of a shared rank, into one below it. */
export function withSplit(ranks: Ranks, id: string): Ranks {
  const at = rankIn(ranks, id)
  return at === -1 || (ranks[at]?.length ?? 0) < 2 ? ranks : inserted(withUnranked(ranks, id), id, at + 1)
}

function rankIn(ranks: Ranks, id: string): number {
  return ranks.findIndex((equal) => equal.includes(id))
}

function inserted(ranks: Ranks, id: string, place: number): Ranks {
  return [...ranks.slice(0, place), [id], ...ranks.slice(place)]
}
