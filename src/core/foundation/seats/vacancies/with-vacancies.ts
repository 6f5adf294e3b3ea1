import type { Decision } from '../../decision.ts'
import type { FoundationState } from '../../state.ts'
import { seatOf } from '../seats.ts'
import { fallingVacant } from './falling-vacant.ts'

/** A decision with what follows from the seats that are left by it, under the clause of each seat. */
export function withVacancies(state: FoundationState, decision: Decision): Decision {
  const [first] = decision.entries
  if (first === undefined) return decision
  const events = decision.entries.map(({ event }) => event)
  const following = fallingVacant(state, events, first.at).map((event) => {
    const { under: _, ...act } = first
    const clause = seatOf(state, event)?.clause
    return { ...act, ...(clause !== undefined && { under: clause }), event }
  })
  return following.length === 0 ? decision : { ...decision, entries: [...decision.entries, ...following] }
}
