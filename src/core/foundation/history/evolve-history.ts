import type { Holding } from '../seats/seat-state.ts'
import type { FoundationState } from '../state.ts'
import { beginOf, endOf } from './backfill.ts'
import type { HistoryEvent } from './history-event.ts'

export function applyHistory(state: FoundationState, event: HistoryEvent): void {
  switch (event.type) {
    case 'FormerHolderNoted': {
      const { group, seat, person, from, to, source } = event
      const ended = endOf(state, group, to)
      const since = beginOf(state, group, from)
      const holding: Holding = {
        person,
        since,
        ended,
        why: 'term ended',
        backfilled: { on: from, source },
        entries: [state.size - 1],
      }
      const holdings = state.groups.get(group)?.holdings
      if (holdings === undefined) throw new Error(`The record speaks of the group ${group} before it exists`)
      // In the order in which they took it, as everywhere: what is written down late stands where it happened.
      const others = holdings.get(seat) ?? []
      holdings.set(
        seat,
        [...others, holding].toSorted((one, other) => (one.since < other.since ? -1 : 1)),
      )
      return
    }
    case 'AddressGiven': {
      const person = state.people.get(event.person)
      if (person !== undefined) state.people.set(event.person, { ...person, address: event.address })
      return
    }
  }
}
