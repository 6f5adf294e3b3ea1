import type { Instant } from '../../../base/instant.ts'
import type { Name } from '../../../base/name.ts'
import { ok, type Result, refuse } from '../../../base/result.ts'
import type { ClauseRef } from '../../../charter/structure/charter.ts'
import type { Duty } from '../../../charter/structure/duty.ts'
import type { PersonId } from '../../event.ts'
import type { Group } from '../../life/group.ts'
import type { Refusal } from '../../refusal.ts'
import type { Way } from '../../rule-of.ts'
import type { FoundationState } from '../../state.ts'
import { approvalBy } from './approval.ts'
import { reportDuty } from './duty-of.ts'
import { periodAt } from './next-period.ts'
import { peopleOwing, seatsOwing } from './owing.ts'
import type { ReportRequest } from './report-act.ts'
import type { ReportContent } from './report-event.ts'
import { type Report, standingOf } from './report-state.ts'
import { approvalOf, reportsOfDuty } from './reports-in.ts'

type May = Result<{ readonly clause: ClauseRef; readonly way?: Way }, Refusal>

/** Whether somebody may write, hand in or correct a report, and the way to its approval where it needs one. */
export function mayReport(state: FoundationState, person: PersonId, request: ReportRequest, at: Instant): May {
  const { type, content } = request
  const found = type === 'hand in report' ? toHandIn(state, request, at) : knownReport(state, request.report)
  if (!found.ok) return found
  const { group, duty, report } = found.value
  const { clause } = duty
  const problem =
    notOwing(state, group, duty, person, at) ??
    (report === undefined ? undefined : notNow(state, report, type, clause)) ??
    (content === undefined ? undefined : wrongContent(duty, content))
  if (problem !== undefined) return refuse(problem)
  return type === 'hand in report' ? approvalBy(state, group.name, duty, person, at) : ok({ clause })
}

export interface OfDuty {
  readonly group: Group
  readonly duty: Duty
  /** Undefined where none is awaited yet, and one can be given all the same. */
  readonly report: Report | undefined
}

function knownReport(state: FoundationState, number: number): Result<OfDuty & { readonly report: Report }, Refusal> {
  const report = state.reports.get(number)
  const group = report === undefined ? undefined : state.groups.get(report.awaited.group)
  if (report === undefined || group === undefined) return refuse({ type: 'UnknownReport', report: number })
  const { duty: name } = report.awaited
  const duty = reportDuty(state, group.name, name)
  return duty === undefined
    ? refuse({ type: 'UnknownDuty', group: group.name, duty: name })
    : ok({ group, duty, report })
}

/** The one that is meant: by its number, else the first that is awaited, else the last that was missed, else that of the time. */
export function toHandIn(
  state: FoundationState,
  { group: of, duty: name, report: number }: { readonly group: Name; readonly duty: Name; readonly report?: number },
  at: Instant,
): Result<OfDuty, Refusal> {
  const group = state.groups.get(of)
  if (group === undefined) return refuse({ type: 'UnknownGroup', group: of })
  if (number !== undefined) {
    const known = state.reports.get(number)?.awaited
    const isIt = known?.group === of && known.duty === name
    return isIt ? knownReport(state, number) : refuse({ type: 'UnknownReport', report: number })
  }
  const duty = reportDuty(state, of, name)
  if (duty === undefined) return refuse({ type: 'UnknownDuty', group: of, duty: name })
  const all = reportsOfDuty(state, of, name)
  const report =
    all.find((one) => standingOf(one) === 'awaited' && approvalOf(state, one) === undefined) ??
    all.findLast((one) => standingOf(one) === 'missed')
  if (report === undefined && periodAt(state, group, duty, at) === undefined) {
    return refuse({ type: 'NoReportAwaited', group: of, duty: name, clause: duty.clause })
  }
  return ok({ group, duty, report })
}

function notOwing(
  state: FoundationState,
  group: Group,
  duty: Duty,
  person: PersonId,
  at: Instant,
): Refusal | undefined {
  if (peopleOwing(state, group, duty, at).includes(person)) return undefined
  return { type: 'MayNotReport', group: group.name, by: seatsOwing(state, group, duty), clause: duty.clause }
}

function notNow(
  state: FoundationState,
  report: Report,
  type: ReportRequest['type'],
  clause: ClauseRef,
): Refusal | undefined {
  const { report: number } = report.awaited
  const standing = standingOf(report)
  if (type === 'correct report') {
    return standing === 'given' ? undefined : { type: 'ReportIs', report: number, standing, clause }
  }
  if (standing === 'given' || standing === 'dropped') return { type: 'ReportIs', report: number, standing, clause }
  const motion = approvalOf(state, report)
  return motion === undefined ? undefined : { type: 'ReportBeforeApproval', report: number, motion, clause }
}

/** Of figures every heading of the charter once, with a whole number; of others a text. */
function wrongContent({ numbersOnly, about, clause }: Duty, content: ReportContent): Refusal | undefined {
  if (content.kind !== 'figures') return numbersOnly === true ? { type: 'OnlyFigures', about, clause } : undefined
  if (numbersOnly !== true) return { type: 'NotInFigures', clause }
  const { figures } = content
  const isWhole = figures.every(({ count }) => count === 'few' || (Number.isSafeInteger(count) && count >= 0))
  const isSame = figures.length === about.length && about.every((one) => figures.some((figure) => figure.about === one))
  return isWhole && isSame ? undefined : { type: 'OnlyFigures', about, clause }
}
