import type { Name } from '../../core/base/name.ts'
import type { Charter } from '../../core/charter/structure/charter.ts'
import type { Group } from '../../core/foundation/life/group.ts'
import { isInForce } from '../../core/foundation/life/in-force.ts'
import type { Motion } from '../../core/foundation/motions/motion-state.ts'
import { peopleIn } from '../../core/foundation/seats/people-in.ts'
import { accountsOf } from './accounts-of.ts'
import { announcedBy } from './announcements/announced-of.ts'
import type { CharterView } from './clause-views.ts'
import { clauseViews } from './clause-views.ts'
import { consultationsOfGroup } from './consultations/consultations-about.ts'
import { comingView } from './directory/coming-view.ts'
import { endView } from './directory/end-view.ts'
import { formingView } from './directory/forming-view.ts'
import { groupCards } from './directory/group-cards.ts'
import { type GroupState, groupState } from './directory/group-state.ts'
import { groupElections } from './elections/group-elections.ts'
import { eventsIn } from './fact-views.ts'
import { brokenLimitsOf } from './limit-views.ts'
import { nextMeetings } from './meetings/next-meetings.ts'
import { hasMoney } from './money/foundation-money-view.ts'
import { closedMotions, openMotions } from './motion-views.ts'
import { movesIn } from './moves.ts'
import { foundationRef, groupRef, type Reader } from './reader.ts'
import { requestsOfGroup } from './requests/requests-view.ts'
import { drivesOf, rollsFor } from './roll-views.ts'
import { seatView } from './seat-views.ts'
import type { FoundationView, GroupSummary, GroupView } from './views.ts'
import { waitingIn } from './waiting-views.ts'

const recent_decisions = 10

/** The directory: every group with what a newcomer asks first. */
export function foundationView(reader: Reader, only?: GroupState): FoundationView {
  const { state } = reader.snapshot
  const groups = [...state.groups.values()]
  const root = groups.find(({ charter, status }) => charter.under === undefined && status !== 'draft')
  const cardOf = groupCards(reader)
  return {
    foundation: foundationRef(reader),
    purpose: root === undefined ? '' : purposeOf(root.charter),
    ...(only !== undefined && { only }),
    groups: groups.map((group) => ({ ...groupSummary(reader, group), ...cardOf(group) })),
    open: openMotions(reader),
    recent: closedMotions(reader, recent_decisions, () => true),
    ...(hasMoney(state) && { money: true }),
  }
}

/** The page of a group; undefined when there is none of this name. */
export function groupView(reader: Reader, name: Name): GroupView | undefined {
  const { state } = reader.snapshot
  const group = state.groups.get(name)
  if (group === undefined) return undefined
  const ours = ({ opened }: Motion) => opened.group === name
  const elections = groupElections(reader, group)
  const forming = formingView(reader, group)
  const ended = endView(reader, group)
  const coming = comingView(reader, group)
  const drives = drivesOf(reader, group)
  return {
    foundation: foundationRef(reader),
    group: { ...groupSummary(reader, group), ...groupCards(reader)(group) },
    seats: group.charter.seats.map((seat) => seatView(reader, group, seat)),
    waiting: waitingIn(reader, name),
    open: openMotions(reader, ours),
    decided: closedMotions(reader, recent_decisions, ours),
    moves: movesIn(reader, group),
    events: eventsIn(reader, group),
    ...consultationsOfGroup(reader, name),
    ...requestsOfGroup(reader, name),
    ...nextMeetings(reader, group),
    ...accountsOf(state, group),
    ...announcedBy(reader, name),
    ...(elections !== undefined && { elections }),
    ...(forming !== undefined && { forming }),
    ...(ended !== undefined && { ended }),
    ...(coming !== undefined && { coming }),
    brokenLimits: brokenLimitsOf(reader, group),
    rolls: rollsFor(reader, group),
    ...(drives.length > 0 && { drives }),
  }
}

export function charterView(reader: Reader, name: Name): CharterView | undefined {
  const group = reader.snapshot.state.groups.get(name)
  if (group === undefined) return undefined
  return {
    foundation: foundationRef(reader),
    group: groupSummary(reader, group),
    digest: group.digest,
    ...(isInForce(group) && { adopted: group.since }),
    clauses: clauseViews(reader, group),
  }
}

export function groupSummary(reader: Reader, group: Group): GroupSummary {
  const { state } = reader.snapshot
  const { name, title, since, charter } = group
  return {
    name,
    title,
    state: groupState(state, group),
    since: endView(reader, group)?.at ?? (group.status === 'active' ? group.life.begins : undefined) ?? since,
    ...(charter.under !== undefined && { under: groupRef(state, charter.under) }),
    purpose: purposeOf(charter),
    people: peopleIn(state, group.name, reader.snapshot.at).size,
    open: [...state.open].filter((number) => state.motions.get(number)?.opened.group === name).length,
  }
}

/** The first paragraph under the charter's first heading that has one. */
function purposeOf(charter: Charter): string {
  const paragraphs = charter.clauses.map((clause) => clause.prose.trim().split(/\n\s*\n/)[0] ?? '')
  return paragraphs.find((paragraph) => paragraph !== '') ?? ''
}
