import type { Instant } from '../../../core/base/instant.ts'
import type { Name } from '../../../core/base/name.ts'
import type { Group } from '../../../core/foundation/life/group.ts'
import { groupRef, type Reader } from '../reader.ts'

export interface EndView {
  readonly at: Instant
  readonly how: 'retired' | 'dissolved'
  readonly why: 'decision' | 'condition' | 'its time' | 'with another'
  readonly motion?: number
  readonly successor?: { readonly name: Name; readonly title: string }
}

/** How a group that is over has ended. */
export function endView({ snapshot }: Reader, { status, life }: Group): EndView | undefined {
  const last = life.endings.at(-1)
  if (last === undefined || (status !== 'retired' && status !== 'dissolved')) return undefined
  const { at, how, why, motion, successor } = last
  return {
    at,
    how,
    why,
    ...(motion !== undefined && { motion }),
    ...(successor !== undefined && { successor: groupRef(snapshot.state, successor) }),
  }
}
