import type { FoundationState } from '../../core/foundation/state.ts'
import type { Prepared } from '../command.ts'
import type { Readers, SealedValue } from '../ports.ts'

/** What was sealed for an act. A confidential answer is for its author and for those who sit in the group that asks. */
export function sealedFor({ act, sealed }: Prepared, state: FoundationState): readonly SealedValue[] {
  if (act.type !== 'answer consultation' || act.confidential !== true) return sealed
  const group = state.consultations.get(act.consultation)?.begun.group
  if (group === undefined) return sealed
  return sealed.map((value) => ({ ...value, readers: withGroup(value.readers, group) }))
}

function withGroup(readers: Readers, group: string): Readers {
  return readers.kind === 'self' ? { kind: 'group', group, person: readers.person } : readers
}
