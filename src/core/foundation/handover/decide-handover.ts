import type { Event, PersonId } from '../event.ts'
import type { HandOverAct } from './handover-act.ts'

export function handOverEvents(act: HandOverAct, person: PersonId): readonly Event[] {
  const { group, seat } = act
  switch (act.type) {
    case 'pass on':
      return [{ type: 'AccessPassedOn', group, seat, person, access: act.access }]
    case 'write to successor':
      return [{ type: 'SuccessorNoteWritten', group, seat, person, note: act.note }]
  }
}
