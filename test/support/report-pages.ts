import { type Frame, untouched } from '../../src/adapters/web/frame.ts'
import type { Html } from '../../src/adapters/web/html.ts'
import { editReportPage } from '../../src/adapters/web/pages/edit-report.ts'
import { reportPage } from '../../src/adapters/web/pages/report.ts'
import { reportsPage } from '../../src/adapters/web/pages/reports.ts'
import { plainLookups } from '../../src/adapters/words/lookups.ts'
import { foundationRef, personRef } from '../../src/app/read/reader.ts'
import { reportView } from '../../src/app/read/reports/report-view.ts'
import { reportsView } from '../../src/app/read/reports/reports-view.ts'
import { activeCharters } from '../../src/core/foundation/active.ts'
import { reportingReader } from './reporting-foundation.ts'

/** Pages of what groups owe and have handed in, made by the real readers. */
export function reportPages(frame: Frame): Readonly<Record<string, Html>> {
  const as = (person?: string) => {
    const reader = reportingReader(person)
    const { state, at } = reader.snapshot
    const viewer =
      person === undefined ? frame.viewer : { signedIn: true, person: personRef(reader, person), awaiting: 1 }
    const lookups = { ...plainLookups, charters: activeCharters(state) }
    return { reader, frame: { ...frame, now: at, foundation: foundationRef(reader), viewer, lookups } }
  }
  const [visitor, el, fay] = [as(), as('el'), as('fay')]
  const all = there(reportsView(visitor.reader))
  const one = ({ reader, frame: own }: typeof visitor, number: number) =>
    reportPage(there(reportView(reader, number)), own)
  const edited = ({ reader, frame: own }: typeof visitor, number: number) =>
    editReportPage(there(reportView(reader, number)), own, untouched)
  return {
    reports: reportsPage(all, visitor.frame),
    'reports-group': reportsPage(there(reportsView(visitor.reader, 'conduct')), visitor.frame),
    'reports-none-owed': reportsPage({ ...all, duties: [], ahead: [], reports: [] }, visitor.frame),
    'reports-nothing-ahead': reportsPage({ ...all, ahead: [], reports: [] }, visitor.frame),
    'report-given': one(visitor, 1),
    'report-figures': one(visitor, 3),
    'report-missed': one(el, 6),
    'report-before-approval': one(visitor, 10),
    'report-edited': edited(el, 12),
    'report-edited-figures': edited(fay, 7),
  }
}

function there<View>(view: View | undefined): View {
  if (view === undefined) throw new Error('The foundation of the fixtures has no such report')
  return view
}
