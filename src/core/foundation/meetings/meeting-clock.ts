import { canonicalJson } from '../../base/canonical-json.ts'
import { after, before, earliest, type Instant, latest } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { ClockStep, ClockTools } from '../clock-tools.ts'
import { daysOf } from '../days.ts'
import { expect } from '../deadline.ts'
import type { DocumentRef, Entry, Event } from '../event.ts'
import type { Group } from '../life/group.ts'
import { lookFrom } from '../look-from.ts'
import type { FoundationState } from '../state.ts'
import { agendaOf } from './agenda.ts'
import { noteMinutesVote } from './evolve-meeting.ts'
import { notedUntil, refOf } from './may-in-meeting.ts'
import type { MeetingTime } from './meeting-event.ts'
import { meetingsAsked, type Occurrence, occurrenceOf, occurrencesOf } from './occurrences.ts'

/** What the clock does about a meeting: announces it, begins it, or says how it ended. */
interface Step {
  readonly at: Instant
  readonly kind: 'announce' | 'begin' | 'end'
  readonly occurrence: Occurrence
}

/** So far ahead the clock looks for the next meeting: a month or two first, since most groups meet as often. */
const horizons = [
  { count: 62, unit: 'day' },
  { count: 2, unit: 'year' },
  { count: 11, unit: 'year' },
] as const

/** What the clock does about the meetings of a group at a moment. */
export function meetingStep(state: FoundationState, name: Name, at: Instant, tools: ClockTools): ClockStep {
  const step = nextStep(state, name, at)
  if (step === undefined || step.at > at) return { events: [], under: undefined }
  const { occurrence } = step
  const under = occurrence.duty?.clause
  switch (step.kind) {
    case 'announce':
      return { events: [{ type: 'MeetingAnnounced', ...refOf(occurrence), ...timeOf(occurrence) }], under }
    case 'begin': {
      const text = canonicalJson(agendaOf(state, occurrence, at))
      const digest = tools.digest(text)
      const agenda: DocumentRef = { digest, bytes: bytesOf(text), type: 'application/json' }
      const events: readonly Event[] = [{ type: 'MeetingBegun', ...refOf(occurrence), ...timeOf(occurrence), agenda }]
      return { events, documents: [{ digest, text }], under }
    }
    case 'end': {
      const present = [...(occurrence.record?.there ?? [])].toSorted()
      return { events: [{ type: 'MeetingOver', ...refOf(occurrence), held: present.length > 0, present }], under }
    }
  }
}

/** After an entry on which the times of meetings may hang, the clock is told when it has to do with one next. */
export function lookAtMeetings(state: FoundationState, entry: Entry): void {
  const { event } = entry
  const from = lookFrom(entry)
  if ('effect' in event && event.effect.kind === 'approve minutes' && event.motion !== undefined) {
    noteMinutesVote(state, event.effect, event.motion)
  }
  if ('meeting' in event || telling.has(event.type)) {
    if ('group' in event) lookAtGroup(state, event.group, from)
    if (event.type !== 'EventRecorded') return
  }
  for (const group of state.groups.values()) if (hangsOnOccasions(group)) lookAtGroup(state, group.name, from)
}

/** With them meetings come, go and are told to have been held. */
const telling: ReadonlySet<Event['type']> = new Set([
  'CharterAdopted',
  'GroupDormant',
  'GroupRevived',
  'GroupEnded',
  'EventRecorded',
])

/** What was expected of a group does not come about. Of what was not expected any more nothing follows. */
export function lookForMeetingAgain(state: FoundationState, name: Name, expected: Instant): void {
  if (state.expectedMeetings.get(name) !== expected) return
  state.expectedMeetings.delete(name)
  lookAtGroup(state, name, state.last)
}

function lookAtGroup(state: FoundationState, name: Name, from: Instant): void {
  // Of what a founding tells of the past, there were no meetings of which the record could tell.
  const next = nextStep(state, name, latest(from, state.foundingUntil))
  if (next === undefined) state.expectedMeetings.delete(name)
  if (next === undefined || state.expectedMeetings.get(name) === next.at) return
  state.expectedMeetings.set(name, next.at)
  expect(state, { at: next.at, kind: 'meeting', group: name })
}

/** "30 days after a decision": its times are not those of the calendar. */
function hangsOnOccasions(group: Group): boolean {
  return meetingsAsked(group).some(({ due }) => due.some(({ kind }) => kind === 'after' || kind === 'before'))
}

function nextStep(state: FoundationState, name: Name, from: Instant): Step | undefined {
  const group = state.groups.get(name)
  const duties = group === undefined ? [] : meetingsAsked(group)
  if (group === undefined || (duties.length === 0 && !state.meetings.has(name))) return undefined
  const ends = endsOf(state, group, from)
  const days = daysOf(state, name)
  const notices = duties.flatMap(({ notice }) => notice ?? [])
  for (const horizon of horizons) {
    const until = latest(
      after(from, horizon, days),
      ...notices.map((notice) => after(after(from, horizon, days), notice, days)),
    )
    const steps = [...ends, ...occurrencesOf(state, name, from, until).flatMap((one) => stepsOf(state, one, from))]
    const [first, ...others] = steps
    if (first !== undefined) return others.reduce((next, step) => (step.at < next.at ? step : next), first)
  }
  return undefined
}

/** Announced before it begins, and once more where it was moved; what was cancelled is not. */
function stepsOf(state: FoundationState, occurrence: Occurrence, from: Instant): readonly Step[] {
  const { starts, duty, record } = occurrence
  if (record?.cancelled !== undefined || record?.begun !== undefined || starts < from) return []
  const begin: Step = { at: starts, kind: 'begin', occurrence }
  if (duty?.notice === undefined || record?.announced !== undefined) return [begin]
  const noticed = before(starts, duty.notice, daysOf(state, occurrence.group))
  return [{ at: earliest(starts, latest(noticed, from)), kind: 'announce', occurrence }, begin]
}

/** Of those that have begun and of which nobody has said who was there. */
function endsOf(state: FoundationState, { name }: Group, from: Instant): readonly Step[] {
  return [...(state.meetings.get(name)?.values() ?? [])].flatMap((record): readonly Step[] => {
    if (record.begun === undefined || record.over !== undefined) return []
    const occurrence = occurrenceOf(state, record)
    if (occurrence === undefined) return []
    return [{ at: latest(notedUntil(state, occurrence), from), kind: 'end', occurrence }]
  })
}

function timeOf({ starts, until, isWholeDay }: MeetingTime): MeetingTime {
  return { starts, until, ...(isWholeDay && { isWholeDay }) }
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length
}
