import { spoken } from '../../base/name.ts'
import { cyclesIn } from '../../charter/structure/cycles.ts'
import { type FoundationCheck, findFor } from './check.ts'

/** Groups that stand under each other in a circle: none of them has its powers from anywhere. */
export const underCycle: FoundationCheck = (foundation) => {
  const { charters } = foundation
  for (const cycle of cyclesIn(charters.keys(), (group) => charters.get(group)?.under)) {
    const [first] = cycle
    if (first === undefined) continue
    const round = [...cycle, first].map((group) => `"${spoken(group)}"`).join(' under ')
    findFor(foundation, first)('under-cycle', { line: 1, column: 1 }, `These groups stand in a circle: ${round}`)
  }
}
