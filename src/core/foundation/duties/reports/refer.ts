import type { Deciding } from '../../../charter/structure/charter.ts'
import type { PersonId } from '../../event.ts'
import { begin } from '../../motions/begin.ts'
import { type Begun, type Opening, withoutDocuments } from '../../motions/open-motion.ts'
import { wayOfDeciding } from '../../rule-of.ts'
import type { FoundationState } from '../../state.ts'
import type { ReportAwaited } from './report-event.ts'

/** Brings what was missed before a body, which says whether it is excused; where it has no way to decide, nothing is brought. */
export function referred(
  state: FoundationState,
  { report, group }: Pick<ReportAwaited, 'report' | 'group'>,
  to: Deciding,
  owedBy: readonly PersonId[],
  opening: Opening,
): Begun {
  const way = wayOfDeciding(state, to)
  // A motion names somebody as its mover; nobody takes this one back, since the charter has it asked.
  const mover = owedBy[0] ?? [...state.people.keys()][0]
  if (way === undefined || mover === undefined) return withoutDocuments()
  const action = { verb: 'excuse', object: `report/${report}` }
  const parts = { group: way.group, action, effect: { kind: 'excuse report', report }, mover, matter: group } as const
  return begin(state, way, parts, mover, opening)
}
