import type { Contest } from '../contest.ts'
import type { Count, Tied } from '../count.ts'
import { breakTie, type Evidence } from '../ties/break-tie.ts'

/** Who comes before whom, the tied together, and what the ballots tell about those. */
export interface InOrder {
  readonly order: readonly Tied[]
  /** The round, from 1, in which ties come up. */
  readonly round: number
  readonly evidence?: Evidence
}

/**
 * As many as there are seats are elected from the first of an order on, but for those who cannot take one; the tied by the contest's chain, which
 * is the lot alone when it says none.
 */
export function electInOrder(
  contest: Contest,
  { order, round, evidence }: InOrder,
): Pick<Count, 'elected' | 'ties' | 'open'> {
  const { params, seats } = contest
  const elected: number[] = []
  for (const group of order) {
    const can = group.filter((candidate) => params.ineligible?.includes(candidate) !== true)
    const places = seats - elected.length
    if (places === 0) break
    if (can.length <= places) {
      elected.push(...can)
      continue
    }
    const tie = { round, purpose: 'elect', among: can, places } as const
    const { chosen, broken, open } = breakTie(contest, params.ties ?? ['lot'], tie, evidence)
    elected.push(...chosen)
    return { elected, ties: broken, ...(open !== undefined && { open }) }
  }
  return { elected, ties: [] }
}
