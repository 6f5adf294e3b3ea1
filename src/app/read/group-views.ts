import type { Money } from '../../core/base/money.ts'
import type { Name } from '../../core/base/name.ts'
import { spokenAction } from '../../core/charter/action.ts'
import type { Action, Charter } from '../../core/charter/charter.ts'
import type { PowerBy } from '../../core/charter/power.ts'
import { firstRule } from '../../core/foundation/may-move.ts'
import { wayOf } from '../../core/foundation/rule-of.ts'
import { incumbents } from '../../core/foundation/seats.ts'
import type { Group, Motion } from '../../core/foundation/state.ts'
import { clauseViews } from './clause-views.ts'
import { closedMotions, openMotions } from './motion-views.ts'
import { foundationRef, groupRef, permission, type Reader } from './reader.ts'
import { seatView } from './seat-views.ts'
import type { CharterView, FoundationView, GroupSummary, GroupView, MoveView } from './views.ts'

const recent_decisions = 10

export function foundationView(reader: Reader): FoundationView {
  const groups = [...reader.snapshot.state.groups.values()]
  return {
    foundation: foundationRef(reader),
    groups: groups.map((group) => groupSummary(reader, group)),
    open: openMotions(reader),
    recent: closedMotions(reader, recent_decisions, () => true),
  }
}

/** The page of a group; undefined when there is none of this name. */
export function groupView(reader: Reader, name: Name): GroupView | undefined {
  const { state } = reader.snapshot
  const group = state.groups.get(name)
  if (group === undefined) return undefined
  const ours = ({ opened }: Motion) => opened.group === name
  return {
    foundation: foundationRef(reader),
    group: groupSummary(reader, group),
    below: [...state.groups.values()]
      .filter(({ charter }) => charter.under === name)
      .map((each) => groupSummary(reader, each)),
    seats: group.charter.seats.map((seat) => seatView(reader, group, seat)),
    open: openMotions(reader, ours),
    decided: closedMotions(reader, recent_decisions, ours),
    channels: group.charter.channels,
    moves: movesIn(reader, group),
  }
}

export function charterView(reader: Reader, name: Name): CharterView | undefined {
  const group = reader.snapshot.state.groups.get(name)
  if (group === undefined) return undefined
  return {
    foundation: foundationRef(reader),
    group: groupSummary(reader, group),
    digest: group.digest,
    ...(group.status === 'active' && { adopted: group.since }),
    clauses: clauseViews(reader, group),
  }
}

export function groupSummary(reader: Reader, group: Group): GroupSummary {
  const { state } = reader.snapshot
  const { name, title, status, since, charter } = group
  return {
    name,
    title,
    status,
    since,
    ...(charter.under !== undefined && { under: groupRef(state, charter.under) }),
    purpose: purposeOf(charter),
    people: peopleIn(reader, group),
    open: [...state.open].filter((number) => state.motions.get(number)?.opened.group === name).length,
  }
}

/** Everything that the group decides by a vote, but for admissions, with whether the reader may move it. */
function movesIn(reader: Reader, group: Group): readonly MoveView[] {
  const byPower = group.charter.powers
    .filter(({ action }) => action.verb !== 'admit')
    .flatMap(({ action, by, upTo }) => moveBy(reader, group, action, by, upTo))
  const removals = group.charter.seats.flatMap(({ name, removedBy = [] }) =>
    moveBy(reader, group, { verb: 'remove', object: name }, removedBy),
  )
  const known = new Set(byPower.map(({ action }) => action))
  return [...byPower, ...removals.filter(({ action }) => !known.has(action))]
}

function moveBy(
  reader: Reader,
  group: Group,
  action: Action,
  deciders: readonly PowerBy[],
  upTo?: Money,
): readonly MoveView[] {
  const { state } = reader.snapshot
  const by = deciders.find(({ kind }) => kind === 'rule')
  const way = by?.kind === 'rule' ? wayOf(state, by.rule) : undefined
  const rule = way === undefined ? undefined : firstRule(state, way)
  if (rule === undefined) return []
  const needsPerson = action.verb === 'appoint' || action.verb === 'remove'
  const request = {
    type: 'move',
    group: group.name,
    action,
    ...(upTo !== undefined && { amount: upTo }),
    // Whoever it may be about: whether the reader may move it does not hang on the person.
    ...(needsPerson && reader.person !== undefined && { person: reader.person }),
  } as const
  return [
    {
      action: spokenAction(action),
      rule,
      needsAmount: upTo !== undefined,
      ...(needsPerson && { needsPerson }),
      permission: permission(reader, request),
    },
  ]
}

function peopleIn({ snapshot }: Reader, group: Group): number {
  const people = group.charter.seats.flatMap((seat) =>
    incumbents(snapshot.state, { group: group.name, seat: seat.name }, snapshot.at).map(({ person }) => person),
  )
  return new Set(people).size
}

/** The first paragraph under the charter's first heading that has one. */
function purposeOf(charter: Charter): string {
  const paragraphs = charter.clauses.map((clause) => clause.prose.trim().split(/\n\s*\n/)[0] ?? '')
  return paragraphs.find((paragraph) => paragraph !== '') ?? ''
}
