import type { Name } from '../../../core/base/name.ts'
import type { FactCondition } from '../../../core/charter/structure/fact-condition.ts'
import type { Group } from '../../../core/foundation/life/group.ts'
import { conditionNow } from '../../../core/foundation/people/facts/condition-now.ts'
import { groupSummary } from '../group-views.ts'
import { closedMotions } from '../motion-views.ts'
import { lifeMoves } from '../moves.ts'
import { foundationRef, type Reader } from '../reader.ts'
import type { FoundationRef, GroupSummary, MotionSummary, MoveView } from '../views.ts'
import { type EndView, endView } from './end-view.ts'
import type { GroupCard } from './group-card.ts'
import { groupCards } from './group-cards.ts'

/** A group that sleeps or is over: why, who brings it back, and what it takes. */
export interface RevivalView {
  readonly foundation: FoundationRef
  readonly group: GroupSummary & GroupCard
  /** What makes it fall asleep by its charter, and whether it is so now; nobody knows where the record does not tell. */
  readonly conditions: readonly { readonly condition: FactCondition; readonly now: 'yes' | 'no' | 'unknown' }[]
  /** How it ended last, where it is over. */
  readonly ended?: EndView
  /** Undefined where nothing brings it back: it is at work, a draft, or dissolved. */
  readonly revive?: MoveView
  /** What it decided last. */
  readonly decided: readonly MotionSummary[]
}

const last_decisions = 10

/** Undefined when there is no such group. */
export function revivalView(reader: Reader, name: Name): RevivalView | undefined {
  const group = reader.snapshot.state.groups.get(name)
  if (group === undefined) return undefined
  const ended = endView(reader, group)
  const revive = lifeMoves(reader, group).find(({ action }) => action === 'revive group')
  return {
    foundation: foundationRef(reader),
    group: { ...groupSummary(reader, group), ...groupCards(reader)(group) },
    conditions: group.status === 'dormant' ? conditionsOf(reader, group) : [],
    ...(ended !== undefined && { ended }),
    ...(revive !== undefined && { revive }),
    decided: closedMotions(reader, last_decisions, ({ opened }) => opened.group === name),
  }
}

function conditionsOf({ snapshot }: Reader, { name, charter }: Group): RevivalView['conditions'] {
  const { state, at } = snapshot
  return (charter.life?.dormant ?? []).map(({ condition }) => ({
    condition,
    now: conditionNow({ state, group: name, at }, condition),
  }))
}
