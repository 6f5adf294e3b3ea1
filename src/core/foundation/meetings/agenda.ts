import { after, before, type Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import { daysOf } from '../days.ts'
import { isMeeting } from '../duties/is-meeting.ts'
import { duesBetween } from '../duties/next-due.ts'
import { occasionsIn } from '../duties/occasions.ts'
import type { DocumentRef, PersonId } from '../event.ts'
import type { Group } from '../life/group.ts'
import { isHeld } from '../seats/seats.ts'
import type { FoundationState } from '../state.ts'
import type { MeetingRef } from './meeting-event.ts'
import { meetingRecord } from './meeting-state.ts'

/** What a meeting is to talk about: what people have put on its agenda, and what is open in the group. */
export interface Agenda {
  readonly items: readonly {
    readonly item: number
    readonly title: string
    readonly by: PersonId
    readonly text?: DocumentRef
  }[]
  readonly matters: readonly OpenMatter[]
}

/** Something that is open in a group. */
export type OpenMatter =
  /** A vote that is open, a motion that waits for its vote, a procedure or an election that runs. */
  | { readonly kind: 'vote' | 'motion' | 'procedure' | 'election'; readonly number: number }
  | { readonly kind: 'report due'; readonly duty: Name; readonly due: Instant }
  | { readonly kind: 'term ends'; readonly seat: Name; readonly person: PersonId; readonly until: Instant }
  | { readonly kind: 'hand-over'; readonly seat: Name; readonly person: PersonId }
  | { readonly kind: 'vacancy'; readonly seat: Name; readonly vacancy: number }
  | { readonly kind: 'limit broken'; readonly limit: string }
  /** Minutes of an earlier meeting that nobody has approved yet. */
  | { readonly kind: 'minutes'; readonly meeting: Name; readonly date: string }

/** Terms that end and reports that are due within this time are talked about. */
const terms_ahead = { count: 60, unit: 'day' } as const
const reports_ahead = { count: 30, unit: 'day' } as const
/** What is more is on the pages of the group. */
const most_of_a_kind = 50

/** The agenda of a meeting as it stands at a moment; once it has begun, the document of that moment holds. */
export function agendaOf(state: FoundationState, ref: MeetingRef, at: Instant): Agenda {
  const items = meetingRecord(state, ref)?.items ?? []
  const group = state.groups.get(ref.group)
  return {
    items: items.map(({ item, title, by, text }) => ({ item, title, by, ...(text !== undefined && { text }) })),
    matters: group === undefined ? [] : openMatters(state, group, at),
  }
}

export function openMatters(state: FoundationState, group: Group, at: Instant): readonly OpenMatter[] {
  return [
    numbered(state, group),
    reportsDue(state, group, at),
    terms(state, group, at),
    vacancies(state, group),
    limits(state, group),
    minutes(state, group),
  ].flatMap((of) => of.slice(0, most_of_a_kind))
}

/** By their numbers, whatever they are. */
function numbered(state: FoundationState, { name }: Group): readonly OpenMatter[] {
  const open = [...state.matters].flatMap((number): readonly OpenMatter[] => {
    const motion = state.motions.get(number)
    if (motion !== undefined) return isOf(motion.opened) ? [{ kind: 'vote', number }] : []
    const proposal = state.proposals.get(number)
    if (proposal !== undefined) return isOf(proposal.moved) ? [{ kind: 'motion', number }] : []
    const course = state.courses.get(number)
    return course !== undefined && isOf(course.begun) ? [{ kind: 'procedure', number }] : []
  })
  const elections = [...state.elections].flatMap(([number, run]): readonly OpenMatter[] =>
    run.begun.group === name && run.ended === undefined ? [{ kind: 'election', number }] : [],
  )
  return [...open, ...elections]

  function isOf(parts: { readonly group: Name }): boolean {
    return parts.group === name
  }
}

/** What is handed in, due about the time of the meeting. */
function reportsDue(state: FoundationState, group: Group, at: Instant): readonly OpenMatter[] {
  const days = daysOf(state, group.name)
  const counting = { since: group.since, days, occasions: occasionsIn(state, group, at) }
  const until = after(at, reports_ahead, days)
  return (group.charter.duties ?? [])
    .filter((duty) => !isMeeting(duty))
    .flatMap(({ name, due }) => {
      const [next] = due.flatMap((one) => duesBetween(one, at, until, counting)).toSorted()
      return next === undefined ? [] : [{ kind: 'report due', duty: name, due: next } as const]
    })
}

function terms(state: FoundationState, { name, holdings }: Group, at: Instant): readonly OpenMatter[] {
  const days = daysOf(state, name)
  return [...holdings].flatMap(([seat, held]) =>
    held.flatMap((holding): readonly OpenMatter[] => {
      const { person, until, handOver, renewed } = holding
      if (!isHeld(holding, at) || until === undefined || renewed === true) return []
      const ending: OpenMatter = { kind: 'term ends', seat, person, until }
      return [
        ...(before(until, terms_ahead, days) <= at ? [ending] : []),
        ...(handOver?.began === undefined ? [] : [{ kind: 'hand-over', seat, person } as const]),
      ]
    }),
  )
}

function vacancies(state: FoundationState, { name }: Group): readonly OpenMatter[] {
  return [...state.vacancies].flatMap(([vacancy, { opened }]) =>
    opened.group === name ? [{ kind: 'vacancy', seat: opened.seat, vacancy } as const] : [],
  )
}

function limits(state: FoundationState, { name }: Group): readonly OpenMatter[] {
  return [...state.brokenLimits.values()].flatMap(({ group, limit }) =>
    group === name ? [{ kind: 'limit broken', limit } as const] : [],
  )
}

function minutes(state: FoundationState, { name }: Group): readonly OpenMatter[] {
  return [...(state.meetings.get(name)?.values() ?? [])].flatMap(({ meeting, date, minutes: versions }) => {
    const last = versions.at(-1)
    return last === undefined || last.approved !== undefined ? [] : [{ kind: 'minutes', meeting, date } as const]
  })
}
