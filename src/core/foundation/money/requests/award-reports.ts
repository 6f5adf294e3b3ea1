import { after, before, epochOf, type Instant, startOfDate } from '../../../base/instant.ts'
import type { Name } from '../../../base/name.ts'
import type { PastReports, RequestRules } from '../../../charter/structure/money-rules.ts'
import { daysOf } from '../../days.ts'
import type { PersonId } from '../../event.ts'
import type { FoundationState } from '../../state.ts'
import type { AskedFor } from './asked-for.ts'
import type { Award, GrantRequest } from './grant-request.ts'

/** Requests that a group has granted, the earliest first; what was given back whole is no award any more. */
export function awardsOf(
  state: FoundationState,
  group: Name,
  since: Instant = '',
): readonly (GrantRequest & { readonly award: Award })[] {
  return [...state.requests.values()].flatMap((request) => {
    const { award, made } = request
    const counts = award !== undefined && made.group === group && award.at >= since && award.amount.minor > 0
    return counts ? [{ ...request, award }] : []
  })
}

/** The numbers of earlier requests whose awards have no report, as far as the charter makes a new one wait for it. */
export function reportsOwed(
  state: FoundationState,
  { asking, applicant, request }: AskedFor,
  { of, within }: PastReports,
  at: Instant,
): readonly number[] {
  const { group } = asking
  const since = within === undefined ? '' : before(at, within, daysOf(state, group))
  return awardsOf(state, group, since)
    .filter(({ made, award }) => made.request !== request && award.report === undefined)
    .filter(({ made }) => of.some((what) => isSame(what, made, { ...asking, person: applicant })))
    .map(({ made }) => made.request)
}

type Of = { readonly person: PersonId; readonly event?: Name; readonly organisation?: Name }

function isSame(what: PastReports['of'][number], one: Of, other: Of): boolean {
  switch (what) {
    case 'applicant':
      return one.person === other.person
    case 'event':
      return one.event !== undefined && one.event === other.event
    case 'organisation':
      return one.organisation !== undefined && one.organisation === other.organisation
  }
}

/** Whether whoever is granted money reports on it: by the day that the charter sets, or because nothing more is considered without. */
export function owesReport({ report, pastReports, paid = [] }: RequestRules): boolean {
  return report !== undefined || pastReports !== undefined || paid.some(({ when }) => when === 'after the report')
}

/** When the report on an award is due: so long after it, after the day of the event, or, where the charter says something else, on no day that is known. */
export function reportDueOf(
  state: FoundationState,
  { report }: RequestRules,
  { group, on }: Pick<GrantRequest['made'], 'group' | 'on'>,
  granted: Instant,
): Instant | undefined {
  if (report === undefined || report.of.kind !== 'known') return undefined
  const days = daysOf(state, group)
  if (report.of.what === 'event')
    return on === undefined ? undefined : after(startOfDate(on, days), report.within, days)
  return report.of.what === 'award' || report.of.what === 'decision' ? after(granted, report.within, days) : undefined
}

/** Whether what a decision has promised still waits for the report of whoever it was granted to: a payment "after the report" does too. */
export function awaitsReport(state: FoundationState, { motion }: { readonly motion: number }): boolean {
  const number = state.requestOf.get(motion)
  const award = number === undefined ? undefined : state.requests.get(number)?.award
  return award?.decision === motion && award.report === undefined
}

/** In whole days, how long a report is late; 0 on the day on which it is due. */
export function lateBy({ reportDue, report }: Award, at: Instant): number {
  if (reportDue === undefined || report !== undefined || at < reportDue) return 0
  return Math.floor((epochOf(at) - epochOf(reportDue)) / 86_400_000)
}
