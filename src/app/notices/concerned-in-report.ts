import type { Instant } from '../../core/base/instant.ts'
import { reportDuty } from '../../core/foundation/duties/reports/duty-of.ts'
import { peopleOwing } from '../../core/foundation/duties/reports/owing.ts'
import type { ReportEvent } from '../../core/foundation/duties/reports/report-event.ts'
import type { PersonId } from '../../core/foundation/event.ts'
import type { FoundationState } from '../../core/foundation/state.ts'
import { type Concern, recipients } from './concerned.ts'
import { decidersOf, peopleOf } from './people-of.ts'

/** Whom it concerns that a report is awaited, given or missed: who owes it, who waits for it, and who may excuse it. */
export function concernedInReport(event: ReportEvent, state: FoundationState, at: Instant): Concern | undefined {
  switch (event.type) {
    case 'ReportAwaited':
      // What is due by the calendar stands on the desk when its time comes.
      return event.because.kind === 'calendar' ? undefined : { notice: 'report', to: owing(event, state, at) }
    case 'ReportGiven':
      return event.motion === undefined ? { notice: 'report', to: waiting(event, state, at) } : undefined
    case 'ReportApproved':
    case 'ReportCorrected':
      return { notice: 'report', to: waiting(event, state, at) }
    case 'ReportMissed': {
      const excusers = decidersOf(state, reportDuty(state, event.group, event.duty)?.excusedBy ?? [], at)
      const told = [...waiting(event, state, at), ...recipients(state, event.to, at), ...excusers]
      return { notice: 'report', to: [...owing(event, state, at), ...peopleOf(state, event.group, at), ...told] }
    }
    case 'ReportExcused':
      return { notice: 'report', to: owing(event, state, at) }
    case 'ReportDrafted':
    case 'ReportDropped':
      return undefined
  }
}

type Which = Pick<ReportEvent, 'report' | 'group' | 'duty'>

function owing({ group: name, duty: owed }: Which, state: FoundationState, at: Instant): readonly PersonId[] {
  const group = state.groups.get(name)
  const duty = reportDuty(state, name, owed)
  return group === undefined || duty === undefined ? [] : peopleOwing(state, group, duty, at)
}

function waiting({ report, group, duty }: Which, state: FoundationState, at: Instant): readonly PersonId[] {
  const to = state.reports.get(report)?.awaited.to ?? reportDuty(state, group, duty)?.to ?? []
  return recipients(state, to, at)
}
