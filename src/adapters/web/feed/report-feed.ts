import { type ReportView, reportView } from '../../../app/read/reports/report-view.ts'
import { publishedOf } from '../../../core/foundation/duties/reports/report-state.ts'
import { pageWords } from '../../words/page-words.ts'
import { here } from '../handlers/act-place.ts'
import { type FoundationVisit, frameOf } from '../handlers/visit.ts'
import { named, reportLink } from '../report-parts.ts'
import { link } from '../routes.ts'
import { type AtomEntry, atom } from './atom.ts'

const most_entries = 50

/** Reports that were given, the newest first, as a visitor sees them. */
export function feedOfReports(found: FoundationVisit): string {
  const frame = frameOf(found)
  const { reports } = pageWords(frame.locale)
  const { foundation } = here(found)
  const { baseUrl } = found.services
  const { state } = found.reader.snapshot
  const visitor = { snapshot: found.reader.snapshot, person: undefined, signedIn: false }
  const given = [...state.reports.values()]
    .flatMap((report) => {
      const last = publishedOf(report).at(-1)
      return last === undefined ? [] : [{ number: report.awaited.report, updated: last.published ?? last.at }]
    })
    .toSorted((one, other) => (one.updated > other.updated ? -1 : 1))
    .slice(0, most_entries)
  return atom({
    id: `${baseUrl}${link('reports', { foundation })}`,
    title: `${reports.title} · ${state.founded?.title ?? foundation}`,
    url: `${baseUrl}${link('reports', { foundation })}`,
    self: `${baseUrl}${link('reportsFeed', { foundation })}`,
    updated: given[0]?.updated ?? state.last,
    entries: given.flatMap(({ number, updated }) => {
      const view = reportView(visitor, number)
      if (view === undefined) return []
      const url = `${baseUrl}${reportLink(foundation, view)}`
      return [{ id: url, title: reports.of(view.title, view.group.title), url, updated, ...textOf(view, frame) }]
    }),
  })
}

function textOf({ versions }: ReportView, frame: Parameters<typeof named>[1]): Pick<AtomEntry, 'content'> {
  const said = versions[0]?.said
  return said?.kind === 'text' ? { content: { type: 'text', text: named(said.text, frame) } } : {}
}
