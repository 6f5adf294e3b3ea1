import type { Instant } from '../../../core/base/instant.ts'
import type { Name } from '../../../core/base/name.ts'
import type { Deciding } from '../../../core/charter/structure/charter.ts'
import type { FactCondition } from '../../../core/charter/structure/fact-condition.ts'
import type { Recipient } from '../../../core/charter/structure/recipient.ts'
import { standingConditions } from '../../../core/foundation/life/conditions-of.ts'
import { endOf } from '../../../core/foundation/life/end-of-group.ts'
import type { Group } from '../../../core/foundation/life/group.ts'
import { isInForce } from '../../../core/foundation/life/in-force.ts'
import { isSameCondition } from '../../../core/foundation/life/same-condition.ts'
import type { Reader } from '../reader.ts'

/** What is on its way for a group: another version of its charter, its end, or what may still be averted; and what is owed since its end. */
export interface ComingView {
  /** A version that was decided; without a moment it waits for something to come about. */
  readonly awaited?: { readonly from?: Instant; readonly motion?: number }
  /** When its time is over. */
  readonly ends?: Instant
  readonly announced: readonly {
    readonly of: 'dormant' | 'retired'
    readonly condition: FactCondition
    readonly until: Instant
    readonly unless: readonly Deciding[]
  }[]
  readonly report?: { readonly to: readonly Recipient[]; readonly due: Instant }
  readonly barred?: { readonly groups: readonly Name[]; readonly until: Instant }
}

/** Undefined where nothing is. */
export function comingView({ snapshot }: Reader, group: Group): ComingView | undefined {
  const { life, charter } = group
  const ends = isInForce(group) ? endOf(snapshot.state, group) : undefined
  const { from, motion } = life.awaited ?? {}
  const barred = isInForce(group) ? undefined : life.endings.at(-1)?.barred
  const announced = life.announced.map((one) => {
    const said = standingConditions(charter).find(({ condition }) => isSameCondition(condition, one.condition))
    return { ...one, unless: said?.unless ?? [] }
  })
  const view: ComingView = {
    announced,
    ...(life.awaited !== undefined && {
      awaited: { ...(from !== undefined && { from }), ...(motion !== undefined && { motion }) },
    }),
    ...(ends !== undefined && { ends }),
    ...(life.report !== undefined && !isInForce(group) && { report: life.report }),
    ...(barred !== undefined && barred.until > snapshot.at && { barred }),
  }
  return announced.length > 0 || Object.keys(view).length > 1 ? view : undefined
}
