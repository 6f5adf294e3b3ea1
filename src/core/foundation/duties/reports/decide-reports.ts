import type { Circumstances } from '../../decision.ts'
import type { Event, PersonId } from '../../event.ts'
import { begin } from '../../motions/begin.ts'
import { type Begun, withoutDocuments } from '../../motions/open-motion.ts'
import type { Way } from '../../rule-of.ts'
import type { FoundationState } from '../../state.ts'
import { publishes, publishing } from './approval.ts'
import { toHandIn } from './may-report.ts'
import { periodAt } from './next-period.ts'
import type { ReportAct } from './report-act.ts'
import { awaitedBy } from './report-course.ts'
import type { ReportContent } from './report-event.ts'
import { reportIn, whichOf } from './reports-in.ts'

/** Under so many, a figure could point to somebody: docs/decisions/032-reports.md. */
const few = 5

/** What an act about a report comes to, which was allowed. */
export function reportEvents(
  state: FoundationState,
  act: ReportAct,
  way: Way | undefined,
  person: PersonId,
  circumstances: Circumstances,
): Begun {
  const content = recorded(act.content)
  switch (act.type) {
    case 'save report':
      return withoutDocuments({ type: 'ReportDrafted', ...whichOf(reportIn(state, act.report)), content })
    case 'correct report':
      return withoutDocuments({ type: 'ReportCorrected', ...whichOf(reportIn(state, act.report)), person, content })
    case 'hand in report':
      return handedIn(state, { ...act, content }, way, person, circumstances)
  }
}

function handedIn(
  state: FoundationState,
  act: Extract<ReportAct, { readonly type: 'hand in report' }>,
  way: Way | undefined,
  person: PersonId,
  circumstances: Circumstances,
): Begun {
  const found = toHandIn(state, act, circumstances.at)
  if (!found.ok) throw new Error('A report that may be handed in is found')
  const { group, duty, report: known } = found.value
  const period = known === undefined ? periodAt(state, group, duty, circumstances.at) : undefined
  const awaited: readonly Event[] = period === undefined ? [] : [awaitedBy(state, group.name, duty, period)]
  const report = known?.awaited.report ?? state.lastReport + 1
  const of = { report, group: group.name, duty: duty.name }
  const { content } = act
  if (way === undefined) {
    return withoutDocuments(...awaited, { type: 'ReportGiven', ...of, person, content })
  }
  const parts = {
    group: way.group,
    action: publishing(group.charter, duty.name) ?? publishes(duty.name),
    effect: { kind: 'publish report', report },
    ...(content.kind === 'text' && { text: content.text }),
  } as const
  const begun = begin(state, way, parts, person, circumstances)
  const given: Event = { type: 'ReportGiven', ...of, person, content, motion: state.numbers + 1 }
  return { events: [...awaited, ...begun.events, given], documents: begun.documents }
}

function recorded(content: ReportContent): ReportContent {
  if (content.kind !== 'figures') return content
  return {
    kind: 'figures',
    figures: content.figures.map(({ about, count }) => ({
      about,
      count: count !== 'few' && count > 0 && count < few ? 'few' : count,
    })),
  }
}
