import { capital } from '../../../core/base/capital.ts'
import type { Instant } from '../../../core/base/instant.ts'
import { spoken } from '../../../core/base/name.ts'
import { spokenAction } from '../../../core/charter/structure/action.ts'
import type { ClauseRef } from '../../../core/charter/structure/charter.ts'
import { type Agenda, agendaOf, type OpenMatter } from '../../../core/foundation/meetings/agenda.ts'
import type { MeetingRef, MeetingTime } from '../../../core/foundation/meetings/meeting-event.ts'
import { type Occurrence, occurrenceOf } from '../../../core/foundation/meetings/occurrences.ts'
import { peopleIn } from '../../../core/foundation/seats/people-in.ts'
import { foundationRef, groupRef, permission, personRef, type Reader, sealedText } from '../reader.ts'
import type { FoundationRef, Permission, PersonRef } from '../views.ts'

/** One meeting: when and where, what it is to talk about, who was there, and its minutes. */
export interface MeetingView extends MeetingTime {
  readonly foundation: FoundationRef
  readonly group: { readonly name: string; readonly title: string }
  readonly ref: MeetingRef
  readonly title: string
  readonly zone: string
  readonly clause?: ClauseRef
  readonly planned?: Instant
  readonly place?: string
  readonly reason?: string
  readonly state: 'to come' | 'cancelled' | 'runs' | 'held' | 'skipped' | 'not told'
  readonly items: readonly {
    readonly item: number
    readonly title: string
    readonly text?: string
    readonly by: PersonRef
    readonly mayWithdraw: Permission
  }[]
  readonly matters: readonly OpenMatter[]
  /** Who was there by their own word, or as whoever keeps the meeting says. */
  readonly present: readonly PersonRef[]
  readonly regrets: readonly PersonRef[]
  /** Who can be noted: everybody who sits in the group, and who is noted already. */
  readonly people: readonly PersonRef[]
  readonly minutes: readonly {
    readonly version: number
    readonly text: string
    readonly by: PersonRef
    readonly at: Instant
    readonly approved?: Instant
    readonly motion?: number
  }[]
  /** What was decided from its beginning until a day after its end. */
  readonly decided: readonly { readonly number: number; readonly title: string }[]
  readonly may: Readonly<Record<MeetingDo, Permission>>
  readonly entries: readonly number[]
}

export type MeetingDo =
  | 'move meeting'
  | 'cancel meeting'
  | 'add agenda item'
  | 'attend meeting'
  | 'send regrets'
  | 'note attendance'
  | 'write minutes'
  | 'approve minutes'

/** Undefined where there is no such meeting. */
export function meetingView(reader: Reader, ref: MeetingRef): MeetingView | undefined {
  const { state, at } = reader.snapshot
  const occurrence = occurrenceOf(state, ref)
  if (occurrence === undefined) return undefined
  const { starts, until, isWholeDay, duty, zone, planned, record } = occurrence
  const present = record?.over?.present ?? [...(record?.there ?? [])]
  const agenda = agendaNow(reader, occurrence)
  const reason = record?.reason === undefined ? undefined : sealedText(reader, record.reason)
  return {
    foundation: foundationRef(reader),
    group: groupRef(state, ref.group),
    ref,
    title: duty?.title ?? capital(spoken(ref.meeting)),
    starts,
    until,
    ...(isWholeDay && { isWholeDay }),
    zone,
    ...(duty !== undefined && { clause: duty.clause }),
    ...(planned !== undefined && planned !== starts && { planned }),
    ...(record?.place !== undefined && { place: record.place }),
    ...(reason !== undefined && { reason }),
    state: stateOf(occurrence, at),
    items: agenda.items.map(({ item, title, by, text }) => ({
      item,
      title,
      ...(text !== undefined && { text: reader.snapshot.text(text.digest) }),
      by: personRef(reader, by),
      mayWithdraw: permission(reader, { type: 'withdraw agenda item', ...ref, item }),
    })),
    matters: agenda.matters,
    present: present.map((person) => personRef(reader, person)),
    regrets: [...(record?.regrets ?? [])].map((person) => personRef(reader, person)),
    people: [...new Set([...peopleIn(state, ref.group, at), ...present])].map((person) => personRef(reader, person)),
    minutes: (record?.minutes ?? []).map(({ version, text, by, at: written, approved, motion }) => ({
      version,
      text: reader.snapshot.text(text.digest),
      by: personRef(reader, by),
      at: written,
      ...(approved !== undefined && { approved }),
      ...(motion !== undefined && { motion }),
    })),
    decided: decidedAt(reader, occurrence),
    may: {
      'move meeting': permission(reader, { type: 'move meeting', ...ref }),
      'cancel meeting': permission(reader, { type: 'cancel meeting', ...ref }),
      'add agenda item': permission(reader, { type: 'add agenda item', ...ref }),
      'attend meeting': permission(reader, { type: 'attend meeting', ...ref }),
      'send regrets': permission(reader, { type: 'send regrets', ...ref }),
      'note attendance': permission(reader, { type: 'note attendance', ...ref }),
      'write minutes': permission(reader, { type: 'write minutes', ...ref }),
      'approve minutes': permission(reader, { type: 'approve minutes', ...ref }),
    },
    entries: record?.entries ?? [],
  }
}

/** By the titles or the actions of the motions whose votes closed then. */
function decidedAt({ snapshot: { state } }: Reader, { group, starts, until }: Occurrence): MeetingView['decided'] {
  const last = Temporal.Instant.from(until).add({ hours: 24 }).toString({ smallestUnit: 'millisecond' })
  return (state.closes.get(group) ?? []).flatMap((number) => {
    const motion = state.motions.get(number)
    const closed = motion?.closed
    if (motion === undefined || closed === undefined || closed.at < starts || closed.at > last) return []
    return [{ number, title: motion.title ?? spokenAction(motion.opened.action) }]
  })
}

/** As it stood when the meeting began, once it has. */
function agendaNow({ snapshot: { state, at, text } }: Reader, occurrence: Occurrence): Agenda {
  const begun = occurrence.record?.begun
  if (begun === undefined) return agendaOf(state, occurrence, at)
  const kept: Agenda = JSON.parse(text(begun.agenda.digest))
  return kept
}

function stateOf({ record, starts, until }: Occurrence, at: Instant): MeetingView['state'] {
  if (record?.cancelled !== undefined) return 'cancelled'
  if (record?.over !== undefined) return record.over.held ? 'held' : 'skipped'
  if (at < starts) return 'to come'
  return at < until ? 'runs' : 'not told'
}
