import type { Instant } from '../../core/base/instant.ts'
import type { Name } from '../../core/base/name.ts'
import type { ClauseRef } from '../../core/charter/structure/charter.ts'
import type { Group } from '../../core/foundation/life/group.ts'
import { onRoll } from '../../core/foundation/people/roll.ts'
import { permission, type Reader } from './reader.ts'

/** A roll of a group's charter for which people have to ask, and how the reader stands on it. */
export interface OwnRollView {
  readonly roll: Name
  readonly clause: ClauseRef
  /** Whether the reader would stand on it for a vote that opened now. */
  readonly isOn: boolean
  /** Since when they have asked to. */
  readonly asked?: Instant
  readonly acts: readonly ('opt in' | 'opt out' | 'ask for roll')[]
}

export function rollsFor(reader: Reader, group: Group): readonly OwnRollView[] {
  const { state, at } = reader.snapshot
  const { person } = reader
  if (person === undefined) return []
  return (group.charter.rolls ?? []).flatMap(({ name: roll, clause }): readonly OwnRollView[] => {
    const said = state.optIns.get(`${group.name}.${roll}`)?.findLast((one) => one.person === person && one.at <= at)
    const asked = said?.in === true ? said.at : undefined
    const acts = (['opt in', 'opt out', 'ask for roll'] as const).filter(
      (type) =>
        (type === 'opt in' ? asked === undefined : type !== 'opt out' || asked !== undefined) &&
        permission(reader, { type, group: group.name, roll }).refusal === undefined,
    )
    if (acts.length === 0) return []
    const isOn = onRoll(state, { group: group.name, seat: roll }, at).some((one) => one.person === person)
    return [{ roll, clause, isOn, acts, ...(asked !== undefined && { asked }) }]
  })
}
