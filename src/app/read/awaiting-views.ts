import { capital } from '../../core/base/capital.ts'
import type { Instant } from '../../core/base/instant.ts'
import type { Money } from '../../core/base/money.ts'
import { type Name, spoken } from '../../core/base/name.ts'
import type { Option } from '../../core/charter/structure/rule.ts'
import type { ChannelPlace } from '../../core/foundation/announcements/announcement-effect.ts'
import type { PersonId } from '../../core/foundation/event.ts'
import type { MeetingRef } from '../../core/foundation/meetings/meeting-event.ts'
import { occurrenceOf } from '../../core/foundation/meetings/occurrences.ts'
import type { Because } from '../../core/foundation/motions/motion-event.ts'
import type { MotionParts } from '../../core/foundation/motions/motion-parts.ts'
import type { FoundationState } from '../../core/foundation/state.ts'
import { type Awaiting, awaiting } from '../notices/awaiting.ts'
import { type ChosenKind, noticeOf } from '../notices/notice-kind.ts'
import { subjectOf } from './motion-views.ts'
import { groupRef, type Reader } from './reader.ts'
import type { MotionSubject } from './views.ts'

/** Something that awaits a person, with the names that words and links need. */
export interface AwaitingView {
  readonly item: Awaiting
  /** As what they are told of it by letter; a draft of one's own is no news. */
  readonly notice?: ChosenKind
  readonly group: { readonly name: Name; readonly title: string }
  /** Of what has a number: what it is about, and what a vote can be for. */
  readonly matter?: {
    readonly subject: MotionSubject
    readonly options: readonly Option[]
    /** Why it stands before this body, where another has brought it there. */
    readonly because?: Because['kind']
  }
  /** Of what belongs to an election, what it is called. */
  readonly election?: Name
  /** Of what belongs to a consultation, what it asks. */
  readonly consultation?: string
  /** Of what belongs to a request, what it is called. */
  readonly request?: string
  /** Of a payment, how much it is. */
  readonly amount?: Money
  /** Of what belongs to a meeting, what it is called and when it begins. */
  readonly meeting?: { readonly title: string; readonly starts: Instant; readonly zone: string }
  /** Of what did not reach a channel, the announcement's title and the channel. */
  readonly announcement?: string
  readonly channel?: ChannelPlace
}

export function awaitingViews(reader: Reader, person: PersonId): readonly AwaitingView[] {
  const { state, at } = reader.snapshot
  return awaiting(state, person, at, reader.voted).map((item) => awaitingView(reader, item))
}

export function awaitingView(reader: Reader, item: Awaiting): AwaitingView {
  const { state } = reader.snapshot
  const matter = 'motion' in item ? matterOf(reader, item.motion) : undefined
  const election = 'election' in item ? state.elections.get(item.election)?.begun.rule.name : undefined
  const consultation = 'consultation' in item ? state.consultations.get(item.consultation)?.begun.title : undefined
  const request = 'request' in item ? state.requests.get(item.request)?.made.title : undefined
  const amount = 'payment' in item ? state.payments.get(item.payment)?.amount : undefined
  const meeting = 'meeting' in item ? meetingIn(state, item.meeting) : undefined
  const announcement = 'announcement' in item ? state.announcements.get(item.announcement) : undefined
  const channel = 'channel' in item ? announcement?.deliveries[item.channel]?.channel : undefined
  const notice = noticeOf(item)
  return {
    item,
    ...(notice !== undefined && { notice }),
    group: groupRef(state, item.group),
    ...(matter !== undefined && { matter }),
    ...(election !== undefined && { election }),
    ...(consultation !== undefined && { consultation }),
    ...(request !== undefined && { request }),
    ...(amount !== undefined && { amount }),
    ...(meeting !== undefined && { meeting }),
    ...(announcement !== undefined && { announcement: announcement.title }),
    ...(channel !== undefined && { channel }),
  }
}

function meetingIn(state: FoundationState, ref: MeetingRef): AwaitingView['meeting'] {
  const occurrence = occurrenceOf(state, ref)
  if (occurrence === undefined) return undefined
  const { duty, starts, zone } = occurrence
  return { title: duty?.title ?? capital(spoken(ref.meeting)), starts, zone }
}

export function matterOf(reader: Reader, number: number): AwaitingView['matter'] {
  const { state } = reader.snapshot
  const said = saidOf(state, number)
  if (said === undefined) return undefined
  const { because } = said
  return {
    subject: subjectOf(reader, said),
    options: said.rule?.options ?? [],
    ...(because !== undefined && { because: because.kind }),
  }
}

type Said = Omit<MotionParts, 'rule'> & Partial<Pick<MotionParts, 'rule'>>

function saidOf(state: FoundationState, number: number): Said | undefined {
  return (
    state.motions.get(number)?.opened ??
    state.proposals.get(number)?.moved ??
    state.courses.get(number)?.begun ??
    state.deeds.get(number)?.done
  )
}
