import { earliest, type Instant } from '../../../core/base/instant.ts'
import type { ClauseRef } from '../../../core/charter/structure/charter.ts'
import type { Recipient } from '../../../core/charter/structure/recipient.ts'
import { reportDuty } from '../../../core/foundation/duties/reports/duty-of.ts'
import type { Figure, ReportContent } from '../../../core/foundation/duties/reports/report-event.ts'
import type { Report, Version } from '../../../core/foundation/duties/reports/report-state.ts'
import { peopleIn } from '../../../core/foundation/seats/people-in.ts'
import { incumbents } from '../../../core/foundation/seats/seats.ts'
import { answerTo, foundationRef, permission, personRef, type Reader } from '../reader.ts'
import type { FoundationRef, Permission, PersonRef } from '../views.ts'
import { type ReportDraft, reportDraft } from './report-draft.ts'
import { type ReportSummary, reportSummary } from './report-summary.ts'

/** One thing that a group owes, what it says, and what it said before. */
export interface ReportView extends ReportSummary {
  readonly foundation: FoundationRef
  readonly clause?: ClauseRef
  readonly to: readonly Recipient[]
  /** What the charter has it tell. */
  readonly about: readonly string[]
  readonly numbersOnly: boolean
  readonly isPublic: boolean
  /** As it is given, the newest first; nothing of it before. */
  readonly versions: readonly VersionView[]
  readonly owedBy: readonly PersonRef[]
  readonly mayHandIn: Permission
  readonly mayCorrect: Permission
  /** Whether handing it in begins a vote on its being published. */
  readonly needsApproval: boolean
  /** What is saved of it, and what the record tells, for whoever may hand it in. */
  readonly draft?: { readonly saved?: SaidView; readonly savedAt?: Instant; readonly record: ReportDraft }
  /** What the record tells of the time, as figures. */
  readonly recorded: RecordedFigures
}

export interface VersionView {
  readonly at: Instant
  readonly by: PersonRef
  readonly said: SaidView
}

/** A text with "{person:ada}" in the place of names; figures; or that this reader may not see it, or that it was erased. */
export type SaidView =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'figures'; readonly figures: readonly Figure[] }
  | { readonly kind: 'hidden' }

export interface RecordedFigures {
  readonly came: number
  readonly went: number
  readonly carried: number
  readonly notCarried: number
  readonly alone: number
  readonly meetings: number
}

export function reportView(reader: Reader, number: number): ReportView | undefined {
  const { state, at } = reader.snapshot
  const report = state.reports.get(number)
  if (report === undefined) return undefined
  const summary = reportSummary(reader, report)
  const { group, duty: name, from, until, to } = report.awaited
  const duty = reportDuty(state, group, name)
  const handIn = { type: 'hand in report', group, duty: name, report: number } as const
  const answer = answerTo(reader, handIn)
  const record = reportDraft(state, group, from, earliest(until, at))
  const decided = record.decided.flatMap(({ closed }) => (closed === undefined ? [] : [closed.outcome]))
  const motions = record.decided.flatMap(({ motion }) =>
    motion === undefined ? [] : (state.motions.get(motion)?.closed?.is ?? []),
  )
  const saved = report.draft
  return {
    ...summary,
    foundation: foundationRef(reader),
    ...(duty !== undefined && { clause: duty.clause }),
    to: to ?? duty?.to ?? [],
    about: duty?.about ?? [],
    numbersOnly: duty?.numbersOnly === true,
    isPublic: duty?.public !== false,
    versions: report.versions
      .filter(({ published }) => published !== undefined)
      .map((version) => versionView(reader, report, version))
      .toReversed(),
    owedBy: (report.missed?.owedBy ?? []).map((person) => personRef(reader, person)),
    mayHandIn: permission(reader, handIn),
    mayCorrect: permission(reader, { type: 'correct report', report: number }),
    needsApproval: answer.ok && answer.value.way !== undefined,
    ...(answer.ok && {
      draft: {
        ...(saved !== undefined && { saved: saidOf(reader, report, saved.content), savedAt: saved.at }),
        record,
      },
    }),
    recorded: {
      came: record.came.length,
      went: record.went.length,
      carried: motions.filter((is) => is === 'carried').length,
      notCarried: decided.length - motions.filter((is) => is === 'carried').length,
      alone: record.decided.filter(({ closed }) => closed === undefined).length,
      meetings: record.meetings.length,
    },
  }
}

function versionView(reader: Reader, report: Report, { at, by, content }: Version): VersionView {
  return { at, by: personRef(reader, by), said: saidOf(reader, report, content) }
}

function saidOf(reader: Reader, report: Report, content: ReportContent): SaidView {
  switch (content.kind) {
    case 'figures':
      return content
    case 'text':
      return { kind: 'text', text: reader.snapshot.text(content.text.digest) }
    case 'sealed': {
      const value = isForReader(reader, report) ? reader.snapshot.values.get(content.text)?.value : undefined
      return value === undefined ? { kind: 'hidden' } : { kind: 'text', text: value }
    }
  }
}

/** A report that is not for everybody is for its own group, and for those to whom it goes. */
function isForReader({ snapshot: { state, at }, person }: Reader, { awaited: { group, duty, to } }: Report): boolean {
  if (person === undefined) return false
  if (peopleIn(state, group, at).has(person)) return true
  return (to ?? reportDuty(state, group, duty)?.to ?? []).some((recipient) => {
    if (recipient.kind === 'group') return peopleIn(state, recipient.group, at).has(person)
    return recipient.kind === 'seat' && incumbents(state, recipient.seat, at).some((one) => one.person === person)
  })
}
