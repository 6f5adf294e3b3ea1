import { type Instant, latest } from '../../../base/instant.ts'
import type { Name } from '../../../base/name.ts'
import type { Duty, Missed } from '../../../charter/structure/duty.ts'
import { type ClockStep, type ClockTools, openingAt } from '../../clock-tools.ts'
import type { Event } from '../../event.ts'
import type { Group } from '../../life/group.ts'
import { isInForce } from '../../life/in-force.ts'
import { yearOf } from '../../people/facts/charter-year.ts'
import type { FoundationState } from '../../state.ts'
import { lastDuties, reportDuties, reportDuty } from './duty-of.ts'
import { nextPeriod, type Period } from './next-period.ts'
import { peopleOwing } from './owing.ts'
import { referred } from './refer.ts'
import type { Dropped, ReportAwaited } from './report-event.ts'
import { type Report, standingOf } from './report-state.ts'
import { approvalOf, missedOf, reportsOfGroup, whichOf } from './reports-in.ts'

/** What the clock has to do about the reports of a group at a moment, by what is known now. */
type Turn =
  | { readonly kind: 'drops'; readonly reports: readonly (readonly [Report, Dropped])[] }
  | { readonly kind: 'misses'; readonly report: Report }
  | { readonly kind: 'awaits'; readonly duty: Duty; readonly period: Period }

/** Nobody waits any more, something was not handed in, or the time of the next has begun: one after the other. */
export function reportStep(state: FoundationState, name: Name, at: Instant, tools?: ClockTools): ClockStep {
  const group = state.groups.get(name)
  const turn = group === undefined ? undefined : turnOf(state, group, at)
  if (group === undefined || turn === undefined) return { events: [], under: undefined }
  switch (turn.kind) {
    case 'drops':
      return {
        events: turn.reports.map(([report, why]) => ({ type: 'ReportDropped', ...whichOf(report), why })),
        under: undefined,
      }
    case 'misses':
      return missed(state, group, turn.report, at, tools)
    case 'awaits':
      return { events: [awaitedBy(state, name, turn.duty, turn.period)], under: turn.duty.clause }
  }
}

/** When the clock is next to look, from a moment on, by what is known now. */
export function nextReportTurn(state: FoundationState, group: Group, from: Instant): Instant | undefined {
  const open = reportsOfGroup(state, group.name).filter((report) => standingOf(report) === 'awaited')
  const closing = open.filter((report) => approvalOf(state, report) === undefined).map(({ awaited }) => awaited.closes)
  const next = nextOf(state, group)
  const opening = next.map(({ period }) => period.opens)
  return [from, ...[...closing, ...opening].map((moment) => latest(from, moment)).toSorted()].find(
    (moment) => turnOf(state, group, moment, next) !== undefined,
  )
}

export function awaitedBy(
  state: FoundationState,
  group: Name,
  { name: duty, title }: Pick<Duty, 'name' | 'title'>,
  { opens: _, ...period }: Period,
): ReportAwaited {
  return {
    type: 'ReportAwaited',
    report: state.lastReport + 1,
    group,
    duty,
    ...(title !== undefined && { title }),
    ...period,
  }
}

interface Next {
  readonly duty: Duty
  readonly period: Period
}

/** What is awaited next by each duty, which hangs on no moment. */
function nextOf(state: FoundationState, group: Group): readonly Next[] {
  return dutiesOf(group).flatMap((duty) => {
    const period = nextPeriod(state, group, duty)
    return period === undefined ? [] : [{ duty, period }]
  })
}

function turnOf(
  state: FoundationState,
  group: Group,
  at: Instant,
  awaiting: readonly Next[] = nextOf(state, group),
): Turn | undefined {
  const open = reportsOfGroup(state, group.name).filter((report) => standingOf(report) === 'awaited')
  const reports = open.flatMap((report) => {
    const why = notAwaitedAnyMore(state, group, report)
    return why === undefined ? [] : [[report, why] as const]
  })
  if (reports.length > 0) return { kind: 'drops', reports }
  const late = open.find((report) => report.awaited.closes <= at && approvalOf(state, report) === undefined)
  if (late !== undefined) return { kind: 'misses', report: late }
  const opened = awaiting.find(({ period }) => period.opens <= at)
  return opened === undefined ? undefined : { kind: 'awaits', ...opened }
}

/** What was begun under a duty stays owed as it was, while the charter has the duty and the group is awake; the last report outlives the group. */
function notAwaitedAnyMore(state: FoundationState, group: Group, { awaited }: Report): Dropped | undefined {
  if (awaited.because.kind === 'end') return isInForce(group) ? 'duty gone' : undefined
  if (!isInForce(group)) return 'group ended'
  if (group.status === 'dormant') return 'group dormant'
  return reportDuty(state, group.name, awaited.duty) === undefined ? 'duty gone' : undefined
}

function missed(
  state: FoundationState,
  group: Group,
  { awaited }: Report,
  at: Instant,
  tools: ClockTools | undefined,
): ClockStep {
  const { duty: name } = awaited
  const duty = reportDuty(state, group.name, name)
  const owedBy = peopleOwing(state, group, duty ?? { by: [] }, at)
  const before = missedOf(state, group.name, name, { at })
  const inYear = missedOf(state, group.name, name, { since: yearOf(state, group.name, awaited.due), at })
  const counts = { inARow: before.inARow + 1, inYear: inYear.inAll + 1 }
  const reached = (duty?.missed ?? []).filter((one) => isReached(one, counts))
  const to = reached.flatMap(({ effect }) => (effect.kind === 'told' ? effect.to : []))
  const event: Event = { type: 'ReportMissed', ...whichOf({ awaited }), owedBy, ...counts, to }
  const bodies = reached.flatMap(({ effect }) => (effect.kind === 'refer' ? [effect.to] : []))
  const asked =
    tools === undefined
      ? []
      : bodies.map((to, index) => {
          const later = { ...state, numbers: state.numbers + index }
          return referred(later, awaited, to, owedBy, openingAt(at, tools))
        })
  return {
    events: [event, ...asked.flatMap(({ events }) => events)],
    documents: asked.flatMap(({ documents }) => documents),
    under: duty?.clause,
  }
}

/** So many, and for the first time. */
function isReached({ times, inARow }: Missed, counts: { readonly inARow: number; readonly inYear: number }): boolean {
  return times === (inARow ? counts.inARow : counts.inYear)
}

function dutiesOf(group: Group): readonly Duty[] {
  return isInForce(group) ? reportDuties(group.charter) : lastDuties(group)
}
