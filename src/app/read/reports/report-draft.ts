import { after, type Instant } from '../../../core/base/instant.ts'
import type { Name } from '../../../core/base/name.ts'
import type { Action } from '../../../core/charter/structure/charter.ts'
import { daysOf } from '../../../core/foundation/days.ts'
import { standingOf } from '../../../core/foundation/duties/reports/report-state.ts'
import { reportsOfGroup } from '../../../core/foundation/duties/reports/reports-in.ts'
import { pastElections } from '../../../core/foundation/elections/past-elections.ts'
import type { PersonId } from '../../../core/foundation/event.ts'
import { type MoneyIn, moneyIn } from '../../../core/foundation/money/books/money-in.ts'
import { type RequestsIn, requestsIn } from '../../../core/foundation/money/requests/requests-in.ts'
import type { MotionParts } from '../../../core/foundation/motions/motion-parts.ts'
import type { MotionClosed } from '../../../core/foundation/motions/vote-event.ts'
import { isWaiting } from '../../../core/foundation/motions/waiting.ts'
import { meetingsOf } from '../../../core/foundation/people/facts/meeting-record.ts'
import type { SeatLeft } from '../../../core/foundation/seats/holding-event.ts'
import { incumbents } from '../../../core/foundation/seats/seats.ts'
import type { FoundationState } from '../../../core/foundation/state.ts'

/** What the record tells of a group in a time: the first text of its report, for a person to go on with. */
export interface ReportDraft {
  readonly group: Name
  readonly from: Instant
  readonly until: Instant
  readonly came: readonly Moved[]
  readonly went: readonly (Moved & { readonly why?: SeatLeft['why'] })[]
  /** By votes, the outcome with its counts; and by a seat alone. */
  readonly decided: readonly (Matter & {
    readonly at: Instant
    readonly closed?: Pick<MotionClosed, 'outcome' | 'counts'>
  })[]
  readonly elections: readonly { readonly number: number; readonly name: Name; readonly at: Instant }[]
  readonly requests: RequestsIn
  /** Of a group that has none, nothing. */
  readonly money?: MoneyIn
  readonly meetings: readonly { readonly event: Name; readonly on: Instant; readonly present?: number }[]
  /** What is before the group at the end of the time. */
  readonly open: readonly Matter[]
  readonly overdue: readonly { readonly report: number; readonly duty: Name; readonly due: Instant }[]
  /** Within the 90 days that follow. */
  readonly ending: readonly Moved[]
}

export interface Moved {
  readonly person: PersonId
  readonly seat: Name
  readonly at: Instant
}

export interface Matter {
  readonly motion?: number
  readonly action: Action
  readonly title?: string
  readonly effect: MotionParts['effect']
}

const ahead = { count: 90, unit: 'day' } as const

/** @param until up to, not at, which it looks */
export function reportDraft(state: FoundationState, group: Name, from: Instant, until: Instant): ReportDraft {
  const isIn = (moment: Instant | undefined): moment is Instant =>
    moment !== undefined && moment >= from && moment < until
  const held = [...(state.groups.get(group)?.holdings ?? [])].flatMap(([seat, holdings]) =>
    holdings.map((holding) => ({ seat, holding })),
  )
  const soon = after(until, ahead, daysOf(state, group))
  const money = moneyIn(state, group, from, until)
  return {
    group,
    from,
    until,
    came: held.flatMap(({ seat, holding: { person, since } }) => (isIn(since) ? [{ person, seat, at: since }] : [])),
    went: held.flatMap(({ seat, holding: { person, ended, why } }) =>
      isIn(ended) ? [{ person, seat, at: ended, ...(why !== undefined && { why }) }] : [],
    ),
    decided: [...byVote(state, group, isIn), ...alone(state, group, isIn)].toSorted((one, other) =>
      one.at < other.at ? -1 : 1,
    ),
    elections: pastElections(state, group)
      .filter(({ ended }) => isIn(ended.at))
      .map(({ begun, ended }) => ({ number: begun.election, name: begun.rule.name, at: ended.at })),
    requests: requestsIn(state, group, from, until),
    ...(money !== undefined && { money }),
    meetings: meetingsOf(state, group, from, until)
      .filter(({ on }) => isIn(on))
      .map(({ event, on, present }) => ({ event, on, ...(present !== undefined && { present: present.length }) })),
    open: openIn(state, group),
    overdue: reportsOfGroup(state, group)
      .filter((report) => standingOf(report) === 'missed')
      .map(({ awaited: { report, duty, due } }) => ({ report, duty, due })),
    ending: (state.groups.get(group)?.charter.seats ?? []).flatMap(({ name: seat }) =>
      incumbents(state, { group, seat }, state.last).flatMap(({ person, until: at }) =>
        at !== undefined && at >= until && at < soon ? [{ person, seat, at }] : [],
      ),
    ),
  }
}

type IsIn = (moment: Instant | undefined) => moment is Instant

function byVote(state: FoundationState, group: Name, isIn: IsIn): ReportDraft['decided'] {
  return (state.closes.get(group) ?? []).flatMap((number) => {
    const motion = state.motions.get(number)
    if (motion?.closed === undefined || !isIn(motion.closed.at)) return []
    const { outcome, counts, at } = motion.closed
    return [{ ...matterOf(motion.opened), motion: number, at, closed: { outcome, counts } }]
  })
}

function alone(state: FoundationState, group: Name, isIn: IsIn): ReportDraft['decided'] {
  return [...state.deeds.values()].flatMap(({ done, at }) =>
    done.group === group && isIn(at) ? [{ ...matterOf(done), at }] : [],
  )
}

function openIn(state: FoundationState, group: Name): readonly Matter[] {
  const open = [...state.open].flatMap((number) => state.motions.get(number)?.opened ?? [])
  const waiting = [...state.proposals.values()].flatMap(({ moved, phase }) => (isWaiting(phase) ? [moved] : []))
  const courses = [...state.courses.values()].flatMap(({ begun, ended }) => (ended === undefined ? [begun] : []))
  return [...open, ...waiting, ...courses]
    .filter((one) => one.group === group)
    .map((one) => ({ ...matterOf(one), motion: one.motion }))
}

function matterOf({ action, title, effect, motion }: Matter): Matter {
  return { action, effect, ...(title !== undefined && { title }), ...(motion !== undefined && { motion }) }
}
