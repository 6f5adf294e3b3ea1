import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import { expect } from '../deadline.ts'
import type { Event, PersonId } from '../event.ts'
import { entriesOf } from '../numbered.ts'
import type { Holding } from '../seats/seat-state.ts'
import type { FoundationState } from '../state.ts'
import type { HandOver } from './hand-over.ts'
import type { HandOverEvent } from './handover-event.ts'
import { passMatters } from './keepers.ts'

/** Folds what happens so that a seat can be passed on. */
export function applyToHandOver(state: FoundationState, event: HandOverEvent, index: number, at: Instant): void {
  switch (event.type) {
    case 'HandOverBegan':
      handOverIn(state, event).began = at
      return
    case 'AccessPassedOn':
      handOverIn(state, event).passedOn.set(event.access, at)
      return
    case 'SuccessorNoteWritten':
      handOverIn(state, event).note = { note: event.note, at }
      return
    case 'MattersPassed':
      passMatters(state, event, at)
      for (const number of event.motions) entriesOf(state, number).push(index)
      return
  }
}

/** Who has left or come may be one whom something waits for. */
export function lookWhoKeeps(state: FoundationState, { type }: Event, at: Instant): void {
  if (state.matters.size === 0) return
  switch (type) {
    case 'SeatTaken':
    case 'SeatLeft':
    case 'PersonErased':
    case 'CharterAdopted':
    case 'OptedOut':
      expect(state, { at, kind: 'matters' })
  }
}

/** The last time that somebody came into a seat; undefined when they never did. */
export function lastHolding(
  state: FoundationState,
  group: Name,
  seat: Name,
  person: PersonId,
  at: Instant,
  entry?: Name,
): Holding | undefined {
  const held = state.groups.get(group)?.holdings.get(seat) ?? []
  return held.findLast(
    (holding) => holding.person === person && holding.since <= at && (entry === undefined || holding.entry === entry),
  )
}

function handOverIn(
  state: FoundationState,
  {
    group,
    seat,
    person,
    entry,
  }: { readonly group: Name; readonly seat: Name; readonly person: PersonId; readonly entry?: Name },
): HandOver {
  const holding = lastHolding(state, group, seat, person, state.last, entry)
  if (holding === undefined) throw new Error(`${person} passes on ${group}.${seat} without having held it`)
  holding.handOver ??= { passedOn: new Map() }
  return holding.handOver
}
