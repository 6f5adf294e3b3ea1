import type { Name } from '../../core/base/name.ts'
import type { MotionAct } from '../../core/foundation/act.ts'
import type { Motion } from '../../core/foundation/motions/motion-state.ts'
import { permission, type Reader } from './reader.ts'

/** What can be done to a motion beside voting, each by one button. */
export const simpleActs = [
  'second',
  'sign',
  'open',
  'present',
  'pause',
  'resume',
  'close',
  'casting vote',
  'appeal',
  'lengthen',
  'withdraw',
] as const satisfies readonly MotionAct['type'][]
export type SimpleAct = (typeof simpleActs)[number]

export interface OfferedAct {
  readonly type: SimpleAct
  /** Why the clock would stand still; on hold without it. */
  readonly because?: Name
  /** What the casting vote is for. */
  readonly option?: { readonly name: Name; readonly label: string }
}

/** The acts that this reader may do now, by the same answer that the act itself would get. */
export function offeredActs(reader: Reader, number: number, motion?: Motion): readonly OfferedAct[] {
  return simpleActs
    .flatMap((type) => formsOf(type, motion))
    .filter(({ type, because }) => {
      const request = { type, motion: number, ...(because !== undefined && { because }) }
      return permission(reader, request).refusal === undefined
    })
}

function formsOf(type: SimpleAct, motion: Motion | undefined): readonly OfferedAct[] {
  const rule = motion?.opened.rule
  switch (type) {
    case 'pause':
      return [{ type }, ...(rule?.standsStill ?? []).map((because) => ({ type, because }))]
    case 'casting vote':
      return (rule?.options ?? [])
        .filter(({ abstains }) => !abstains)
        .map(({ name, label }) => ({ type, option: { name, label } }))
    case 'present':
      // Only where the rule is about a meeting does it matter who is there.
      return rule?.atMeeting === true ? [{ type }] : []
    case 'second':
    case 'sign':
    case 'open':
    case 'resume':
    case 'close':
    case 'appeal':
    case 'lengthen':
    case 'withdraw':
      return [{ type }]
  }
}
