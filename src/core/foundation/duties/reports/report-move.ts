import type { Name } from '../../../base/name.ts'
import { ok, type Result, refuse } from '../../../base/result.ts'
import type { Action, ClauseRef, Deciding } from '../../../charter/structure/charter.ts'
import { groupOfDeciding } from '../../../charter/structure/deciding.ts'
import type { Effect } from '../../effect.ts'
import { isInForce } from '../../life/in-force.ts'
import type { HeldPower } from '../../powers/held-powers.ts'
import type { Refusal } from '../../refusal.ts'
import type { FoundationState } from '../../state.ts'
import { reportDuties, reportDuty } from './duty-of.ts'
import { type Report, standingOf } from './report-state.ts'

/** What a body decides about reports: that one is excused, or that one is to come. */
type ReportMove =
  | { readonly kind: 'excuse'; readonly report: Report; readonly by: readonly Deciding[]; readonly clause: ClauseRef }
  | {
      readonly kind: 'request'
      readonly group: Name
      readonly duty: Name
      readonly by: readonly Deciding[]
      readonly clause: ClauseRef
    }

/** "excuse report/12", "request report/packaging/numbers". */
function reportMove(state: FoundationState, { verb, object }: Action): ReportMove | undefined {
  const [word, first = '', second = ''] = object.split('/')
  if (word !== 'report') return undefined
  if (verb === 'excuse') {
    const report = state.reports.get(Number(first))
    const duty = report === undefined ? undefined : reportDuty(state, report.awaited.group, report.awaited.duty)
    if (report === undefined || duty?.excusedBy === undefined) return undefined
    return { kind: 'excuse', report, by: duty.excusedBy, clause: duty.clause }
  }
  const duty = verb === 'request' ? reportDuty(state, first, second) : undefined
  if (duty === undefined) return undefined
  const by = duty.due.flatMap((due) => (due.kind === 'on request' ? due.of : []))
  return { kind: 'request', group: first, duty: second, by, clause: duty.clause }
}

/** The bodies of a group by which it decides such a thing. */
export function reportPowers(state: FoundationState, group: Name, action: Action): readonly HeldPower[] {
  const move = reportMove(state, action)
  if (move === undefined) return []
  return move.by.filter((by) => groupOfDeciding(by) === group).map((by) => ({ by, clause: move.clause, with: [] }))
}

/** What being carried brings about, where it can be; undefined for an action that is about no report. */
export function reportEffectOf(
  state: FoundationState,
  { action }: { readonly action: Action },
): Result<Effect, Refusal> | undefined {
  const move = reportMove(state, action)
  switch (move?.kind) {
    case undefined:
      return undefined
    case 'request':
      return ok({ kind: 'request report', group: move.group, duty: move.duty })
    case 'excuse': {
      const standing = standingOf(move.report)
      const { report } = move.report.awaited
      if (standing === 'awaited' || standing === 'missed') return ok({ kind: 'excuse report', report })
      return refuse({ type: 'ReportIs', report, standing, clause: move.clause })
    }
  }
}

/** All that a group may decide about reports now, its own and others', with its bodies that do. */
export function reportActions(
  state: FoundationState,
  group: Name,
): readonly { readonly action: Action; readonly by: readonly Deciding[] }[] {
  const excuses = [...state.reports.values()]
    .filter((report) => standingOf(report) === 'awaited' || standingOf(report) === 'missed')
    .map(({ awaited }) => ({ verb: 'excuse', object: `report/${awaited.report}` }))
  const requests = [...state.groups.values()].filter(isInForce).flatMap(({ name, charter }) =>
    reportDuties(charter)
      .filter(({ due }) => due.some(({ kind }) => kind === 'on request'))
      .map((duty) => ({ verb: 'request', object: `report/${name}/${duty.name}` })),
  )
  return [...excuses, ...requests].flatMap((action) => {
    const by = reportPowers(state, group, action).flatMap((power) => (power.by.kind === 'together' ? [] : [power.by]))
    return by.length === 0 ? [] : [{ action, by }]
  })
}
