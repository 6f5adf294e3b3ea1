import type { Contest } from '../contest.ts'
import type { Count, Tied } from '../count.ts'
import { breakTie, type Evidence } from '../ties/break-tie.ts'

/**
 * As many as there are seats are elected from the first of an order on, but for those who cannot take one; the tied by the contest's chain, which
 * is the lot alone when it says none.
 */
export function electInOrder(
  { params, seats, ...contest }: Contest,
  order: readonly Tied[],
  round: number,
  evidence: Evidence = {},
): Pick<Count, 'elected' | 'ties' | 'open'> {
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
    const { chosen, broken, open } = breakTie({ params, seats, ...contest }, params.ties ?? ['lot'], tie, evidence)
    elected.push(...chosen)
    return { elected, ties: broken, ...(open !== undefined && { open }) }
  }
  return { elected, ties: [] }
}
