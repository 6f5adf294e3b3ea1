import { after, type Instant } from '../../../core/base/instant.ts'
import type { Name } from '../../../core/base/name.ts'
import type { ClauseRef } from '../../../core/charter/structure/charter.ts'
import type { Recipient } from '../../../core/charter/structure/recipient.ts'
import { daysOf } from '../../../core/foundation/days.ts'
import { duesBetween } from '../../../core/foundation/duties/next-due.ts'
import { occasionsIn } from '../../../core/foundation/duties/occasions.ts'
import { isInForce } from '../../../core/foundation/life/in-force.ts'
import { groupRef, type Reader } from '../reader.ts'

/** Something that a group tells another one again and again: when it is due next, and when the record has it last. */
export interface Owed {
  readonly group: { readonly name: Name; readonly title: string }
  readonly duty: Name
  readonly title?: string
  readonly under: ClauseRef
  readonly next?: Instant
  /** The event of the same name that was recorded last. */
  readonly last?: Instant
}

const ahead = { count: 1, unit: 'year' } as const

export function owedTo({ snapshot }: Reader, name: Name): readonly Owed[] {
  const { state, at } = snapshot
  const isTold = (to: Recipient) =>
    (to.kind === 'group' && to.group === name) || (to.kind === 'seat' && to.seat.group === name)
  return [...state.groups.values()].filter(isInForce).flatMap((group) => {
    const days = daysOf(state, group.name)
    const counting = { since: group.since, days, occasions: occasionsIn(state, group, at) }
    const until = after(at, ahead, days)
    return (group.charter.duties ?? []).flatMap(({ name: duty, title, to, due, clause }): readonly Owed[] => {
      if (group.name === name || !to.some(isTold)) return []
      const [next] = due.flatMap((one) => duesBetween(one, at, until, counting)).toSorted()
      const last = state.events.findLast((event) => event.group === group.name && event.event === duty)?.on
      return [
        {
          group: groupRef(state, group.name),
          duty,
          under: clause,
          ...(title !== undefined && { title }),
          ...(next !== undefined && { next }),
          ...(last !== undefined && { last }),
        },
      ]
    })
  })
}
