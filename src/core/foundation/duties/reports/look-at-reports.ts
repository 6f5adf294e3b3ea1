import { type Instant, latest } from '../../../base/instant.ts'
import type { Name } from '../../../base/name.ts'
import { expect } from '../../deadline.ts'
import type { Entry, Event } from '../../event.ts'
import { lookFrom } from '../../look-from.ts'
import type { FoundationState } from '../../state.ts'
import { reportDuties } from './duty-of.ts'
import { nextReportTurn } from './report-course.ts'
import { bookOf } from './reports-in.ts'

/** After an entry, the clock is told when it is to look at the reports of each group next. */
export function lookAtReports(state: FoundationState, entry: Entry): void {
  const { event, at } = entry
  if (event.type === 'GroupRevived') bookOf(state, event.group).since = at
  if (!telling.has(event.type)) return
  for (const { name, charter } of state.groups.values()) {
    if (reportDuties(charter).length > 0 || state.reportBooks.has(name)) look(state, name, lookFrom(entry))
  }
}

/** What was expected does not come about: it may at another moment. Of what was not expected any more nothing follows. */
export function lookAtReportsAgain(state: FoundationState, group: Name, expected: Instant): void {
  const book = bookOf(state, group)
  if (book.expected !== expected) return
  delete book.expected
  look(state, group, latest(state.last, state.foundingUntil))
}

function look(state: FoundationState, name: Name, from: Instant): void {
  const group = state.groups.get(name)
  const next = group === undefined ? undefined : nextReportTurn(state, group, from)
  const book = bookOf(state, name)
  if (next === undefined || next === book.expected) return
  book.expected = next
  expect(state, { at: next, kind: 'reports', group: name })
}

/** Events on which reports may hang: what groups owe, what duties hang on, and what becomes of an approval. */
const telling: ReadonlySet<Event['type']> = new Set<Event['type']>([
  'ReportAwaited',
  'ReportGiven',
  'ReportApproved',
  'ReportMissed',
  'ReportExcused',
  'ReportDropped',
  'CharterAdopted',
  'GroupDormant',
  'GroupRevived',
  'GroupEnded',
  'EventRecorded',
  'SeatTaken',
  'SeatLeft',
  'TermRenewed',
  'MotionClosed',
  'MotionInEffect',
  'MotionLapsed',
  'MotionWithdrawn',
  'AppealTimeOver',
  'BodyAnswered',
  'CastingVoteGiven',
  'ProcedureEnded',
  'DoneAlone',
])
