import type { Entry } from '../../event.ts'
import { entriesOf } from '../../numbered.ts'
import type { FoundationState } from '../../state.ts'
import type { ReportEvent } from './report-event.ts'
import { bookOf, reportIn } from './reports-in.ts'

/** Folds what happens to reports. */
export function applyToReports(state: FoundationState, event: ReportEvent, { at, by }: Entry, index: number): void {
  switch (event.type) {
    case 'ReportAwaited':
      state.reports.set(event.report, { awaited: event, at, versions: [] })
      state.lastReport = Math.max(state.lastReport, event.report)
      bookOf(state, event.group).numbers.push(event.report)
      return
    case 'ReportDrafted': {
      const person = by.kind === 'person' ? by.person : undefined
      reportIn(state, event.report).draft = { at, by: person, content: event.content }
      return
    }
    case 'ReportGiven': {
      const { report, person, content, motion } = event
      const given = motion === undefined ? { published: at } : { motion }
      const known = reportIn(state, report)
      known.versions.push({ at, by: person, content, ...given })
      delete known.draft
      return
    }
    case 'ReportApproved': {
      const version = reportIn(state, event.report).versions.findLast(({ motion }) => motion === event.motion)
      if (version === undefined)
        throw new Error(`Motion ${event.motion} approves of no version of report ${event.report}`)
      version.published = at
      break
    }
    case 'ReportCorrected': {
      const { report, person, content } = event
      reportIn(state, report).versions.push({ at, by: person, content, published: at })
      return
    }
    case 'ReportMissed':
      reportIn(state, event.report).missed = { at, owedBy: event.owedBy }
      return
    case 'ReportExcused':
      reportIn(state, event.report).excused = { at, ...(event.motion !== undefined && { motion: event.motion }) }
      break
    case 'ReportDropped':
      reportIn(state, event.report).dropped = { at, why: event.why }
      return
  }
  if (event.motion !== undefined) entriesOf(state, event.motion).push(index)
}
