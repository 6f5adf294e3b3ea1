import { after } from '../../core/base/instant.ts'
import type { Money } from '../../core/base/money.ts'
import type { Name } from '../../core/base/name.ts'
import { spokenAction } from '../../core/charter/structure/action.ts'
import { perRequest } from '../../core/charter/structure/ceiling.ts'
import type { Action, Deciding, SeatRef } from '../../core/charter/structure/charter.ts'
import { groupOfDeciding } from '../../core/charter/structure/deciding.ts'
import { type LifeVerb, lifeAction } from '../../core/charter/structure/life-action.ts'
import { decidersOf, type Power, type PowerBy } from '../../core/charter/structure/power.ts'
import type { Seat } from '../../core/charter/structure/seat.ts'
import { electionActions } from '../../core/foundation/elections/election-move.ts'
import { recallActions, recallPowers } from '../../core/foundation/elections/recalls/may-recall.ts'
import type { Group } from '../../core/foundation/life/group.ts'
import { isInForce } from '../../core/foundation/life/in-force.ts'
import { firstRule, type Moving } from '../../core/foundation/motions/may-move.ts'
import { heldPowers, seatOfAction } from '../../core/foundation/powers/held-powers.ts'
import { emergencyIn } from '../../core/foundation/powers/states-now.ts'
import { type Way, wayOfDeciding } from '../../core/foundation/rule-of.ts'
import { entriesOf, isEligible } from '../../core/foundation/seats/eligibility.ts'
import { keepingActions, keepingMove, keepingPeople } from '../../core/foundation/seats/keeping-move.ts'
import { fillingsOf, incumbents, seatOf } from '../../core/foundation/seats/seats.ts'
import { vacanciesOf } from '../../core/foundation/seats/vacancies/vacancy-for.ts'
import { stepOf } from '../../core/foundation/seats/vacancies/vacancy-steps.ts'
import type { FoundationState } from '../../core/foundation/state.ts'
import { answerTo, personRef, type Reader } from './reader.ts'
import type { MoveView, PersonRef } from './views.ts'

/** More than these are named by their identifier and not listed. */
const most_listed = 300

/** Everything that the group decides, but for admissions, with whether the reader may move or do it. */
export function movesIn(reader: Reader, group: Group): readonly MoveView[] {
  if (!isInForce(group)) return lifeMoves(reader, group)
  const byPower = group.charter.powers
    .filter(({ action }) => action.verb !== 'admit')
    .flatMap((power) =>
      moveBy(reader, group, { action: power.action, deciders: decidersOf(power), amount: amountIn(power) }),
    )
  return onlyFirst([
    ...byPower,
    ...aboutSeats(reader, group),
    ...aboutKeeping(reader, group),
    ...aboutRecalls(reader, group),
    ...aboutElections(reader, group),
    ...aboutEmergencies(reader, group),
    ...lifeMoves(reader, group),
  ])
}

/** That an emergency begins or ends, in the group or in one whose charter names this one. */
function aboutEmergencies(reader: Reader, group: Group): readonly MoveView[] {
  const groups = [...reader.snapshot.state.groups.values()].filter(isInForce)
  return groups.flatMap(({ name, charter }) =>
    (charter.exceptions ?? []).flatMap(({ state, declaredBy = [] }) => {
      const ours = declaredBy.filter((by) => groupOfDeciding(by) === group.name)
      if (state.kind !== 'emergency' || ours.length === 0) return []
      const object = name === group.name ? 'emergency' : emergencyIn(name)
      return ['declare', 'end'].flatMap((verb) => moveBy(reader, group, { action: { verb, object }, deciders: ours }))
    }),
  )
}

/** The way that a move goes by the answer to it, or else by the first of those who decide it. */
export function wayOfMove(
  reader: Reader,
  answer: ReturnType<typeof answerTo>,
  deciders: readonly PowerBy[],
): MoveView['by'] | undefined {
  const moving = answer.ok ? answer.value.moving : undefined
  const own = moving === undefined ? undefined : movedBy(reader.snapshot.state, moving)
  return own ?? deciders.flatMap((decider) => wayFor(reader, decider) ?? [])[0]
}

/** What is decided about the group itself. A change of its charter is proposed where the charter is written. */
export function lifeMoves(reader: Reader, group: Group): readonly MoveView[] {
  const { state, at } = reader.snapshot
  return lifeVerbsFor(group).flatMap((verb) => {
    const action = lifeAction(verb)
    const powers = heldPowers(state, { group: group.name, action }, reader.person ?? '', at)
    if (!powers.ok) return []
    const deciders = powers.value.map(({ by }) => by)
    const ends = verb === 'retire' || verb === 'dissolve' ? { successors: successorsOf(reader, group) } : {}
    return moveBy(reader, group, { action, deciders }).map((move) => ({ ...move, ofLife: true, ...ends }))
  })
}

/** The groups that could go on with what one did. */
function successorsOf({ snapshot }: Reader, group: Group): NonNullable<MoveView['successors']> {
  return [...snapshot.state.groups.values()]
    .filter((other) => other.name !== group.name && isInForce(other))
    .map(({ name, title }) => ({ name, title }))
}

function lifeVerbsFor({ status, charter, life }: Group): readonly LifeVerb[] {
  switch (status) {
    case 'draft':
      return ['adopt']
    case 'active':
    case 'dormant': {
      const rest: readonly LifeVerb[] = status === 'dormant' ? ['revive'] : []
      const keep: readonly LifeVerb[] = life.announced.length > 0 ? ['keep'] : []
      const extend: readonly LifeVerb[] = charter.life?.ends === undefined ? [] : ['extend']
      return [...rest, ...keep, ...extend, 'retire', 'dissolve']
    }
    case 'retired':
      return ['revive']
    case 'dissolved':
      return []
  }
}

/** Whom it may remove and appoint, in its own seats and in those of other groups. */
function aboutSeats(reader: Reader, group: Group): readonly MoveView[] {
  const groups = [...reader.snapshot.state.groups.values()].filter(isInForce)
  return groups.flatMap(({ name, charter }) =>
    charter.seats.flatMap((described) => {
      const { name: seat, removedBy = [] } = described
      const object = name === group.name ? seat : `${name}/${seat}`
      const ours = (deciders: readonly Deciding[]) => deciders.filter((by) => groupOfDeciding(by) === group.name)
      const fills = ours(appointersOf(reader, { group: name, seat }, described))
      return [
        ...moveBy(reader, group, { action: { verb: 'remove', object }, deciders: ours(removedBy) }),
        ...moveBy(reader, group, { action: { verb: 'appoint', object }, deciders: fills }),
      ]
    }),
  )
}

/** Who appoints to a seat, now: by its own way, and while a place of it is vacant by the step that is tried. */
function appointersOf({ snapshot: { state } }: Reader, ref: SeatRef, seat: Seat): readonly Deciding[] {
  const ways = fillingsOf(seat).flatMap((filling) => (filling.kind === 'appointment' ? filling.by : []))
  const steps = vacanciesOf({ state, ref }).flatMap((vacancy) => {
    const how = stepOf(vacancy)?.how
    return how?.kind === 'appointment' ? how.by : []
  })
  return [...ways, ...steps]
}

/** Probations that it may end, and statuses that it may give and end: as long as there is somebody whom that can be about. */
function aboutKeeping(reader: Reader, group: Group): readonly MoveView[] {
  return keepingActions(reader.snapshot.state, group.name).flatMap(({ action, by }) =>
    keepingPeople(reader.snapshot.state, group.name, action, reader.snapshot.at).length === 0
      ? []
      : moveBy(reader, group, { action, deciders: by }),
  )
}

/** Terms that its elections let end early: of one holder, of all, or of either. */
function aboutRecalls(reader: Reader, group: Group): readonly MoveView[] {
  const { state, at } = reader.snapshot
  return recallActions(state, group.name).flatMap(({ action, ofOne, ofAll }) => {
    const [first] = incumbents(state, seatOfAction(group.name, action), at)
    if (first === undefined) return []
    const powers = recallPowers(state, { group: group.name, action, ...(ofOne && { person: first.person }) })
    const moves = moveBy(reader, group, { action, deciders: powers.map(({ by }) => by) })
    return ofOne && ofAll ? moves.map((move) => ({ ...move, orAll: true as const })) : moves
  })
}

/** Elections that it may call, and in which it nominates. */
function aboutElections(reader: Reader, group: Group): readonly MoveView[] {
  return electionActions(reader.snapshot.state, group.name).flatMap(({ action, by }) =>
    moveBy(reader, group, { action, deciders: by }),
  )
}

/** One answer an action. */
function onlyFirst(moves: readonly MoveView[]): readonly MoveView[] {
  const found = new Map<string, MoveView>()
  for (const move of moves) if (!found.has(move.action)) found.set(move.action, move)
  return [...found.values()]
}

/** The least amount, where the power has a limit for one request: whether it may be moved at all hangs on no larger one. */
function amountIn({ upTo, bands = [] }: Power): Money | undefined {
  const limit = upTo ?? perRequest(bands.flatMap((band) => band.upTo))
  return limit === undefined ? undefined : { ...limit, minor: 1 }
}

interface Decided {
  readonly action: Action
  readonly deciders: readonly PowerBy[]
  readonly amount?: Money | undefined
}

function moveBy(reader: Reader, group: Group, { action, deciders, amount }: Decided): readonly MoveView[] {
  const [first] = deciders.flatMap((decider) => wayFor(reader, decider) ?? [])
  if (first === undefined) return []
  const isKeeping = keepingMove(reader.snapshot.state, group.name, action) !== undefined
  const needsPerson =
    isKeeping || endsOneTerm(reader, group, action) || action.verb === 'appoint' || action.verb === 'remove'
  const people = needsPerson ? peopleFor(reader, group, action) : undefined
  const about = people?.[0]?.id ?? reader.person
  const entries = action.verb === 'appoint' || action.verb === 'remove' ? entriesFor(reader, group, action) : []
  const [entry] = entries
  const request = {
    type: 'move',
    group: group.name,
    action,
    ...(amount !== undefined && { amount }),
    // Whoever it may be about, whatever is proposed: whether the reader may move it does not hang on that.
    ...(needsPerson && about !== undefined && { person: about }),
    ...(entry !== undefined && { entry }),
    proposed: ['an-option'],
  } as const
  const plain = answerTo(reader, request)
  const needsDay = !plain.ok && plain.problem.type === 'NeededUnknown'
  // By some day far enough ahead: by which one it is needed, only its mover knows.
  const { at } = reader.snapshot
  const answer = needsDay
    ? answerTo(reader, { ...request, needed: after(at, { count: 5, unit: 'year' }, 'UTC') })
    : plain
  const moving = answer.ok ? answer.value.moving : undefined
  return [
    {
      action: spokenAction(action),
      by: (moving === undefined ? undefined : movedBy(reader.snapshot.state, moving)) ?? first,
      needsAmount: amount !== undefined,
      ...(needsDay && { needsDay: true }),
      ...(needsPerson && { needsPerson }),
      ...(people !== undefined && { people }),
      ...(entries.length > 0 && { entries }),
      permission: answer.ok ? {} : { refusal: answer.problem },
    },
  ]
}

function endsOneTerm({ snapshot }: Reader, group: Group, { verb, object }: Action): boolean {
  const found = recallActions(snapshot.state, group.name).find(
    ({ action }) => action.verb === verb && action.object === object,
  )
  return found?.ofOne === true
}

function entriesFor({ snapshot: { state } }: Reader, group: Group, action: Action): readonly Name[] {
  const ref = seatOfAction(group.name, action)
  return entriesOf(state, ref, seatOf(state, ref)?.forEach)
}

/** The way that it takes when this reader moves it. */
function movedBy(state: FoundationState, moving: Moving): MoveView['by'] | undefined {
  if (moving.kind === 'alone') return { kind: 'alone', seat: moving.seat, clause: moving.clause }
  return byWay(state, moving.way)
}

function wayFor({ snapshot }: Reader, decider: PowerBy): MoveView['by'] | undefined {
  const { state } = snapshot
  switch (decider.kind) {
    case 'together': {
      const [first] = decider.of
      const clause = first === undefined ? undefined : seatOf(state, first)?.clause
      return clause === undefined ? undefined : { kind: 'together', seats: decider.of, clause }
    }
    case 'seat': {
      const clause = seatOf(state, decider.seat)?.clause
      return clause === undefined ? undefined : { kind: 'alone', seat: decider.seat, clause }
    }
    case 'rule':
    case 'group': {
      const way = wayOfDeciding(state, decider)
      return way === undefined ? undefined : byWay(state, way)
    }
  }
}

function byWay(state: FoundationState, way: Way): MoveView['by'] | undefined {
  const rule = firstRule(state, way)
  if (rule === undefined) return undefined
  return { kind: 'vote', rule, ...(way.kind === 'procedure' && { procedure: way.procedure.name }) }
}

/** Holders, for what ends a seat; those who can hold it, for what gives it. */
function peopleFor(reader: Reader, group: Group, action: Action): readonly PersonRef[] | undefined {
  const { state, at } = reader.snapshot
  if (keepingMove(state, group.name, action) !== undefined) {
    return keepingPeople(state, group.name, action, at).map((person) => personRef(reader, person))
  }
  const ref = seatOfAction(group.name, action)
  const seat = seatOf(state, ref)
  if (seat === undefined) return []
  const held = incumbents(state, ref, at).map(({ person }) => person)
  if (action.verb === 'remove' || action.verb === 'recall') return held.map((person) => personRef(reader, person))
  if (state.people.size > most_listed) return undefined
  return [...state.people.keys()]
    .filter((person) => (seat.forEach !== undefined || !held.includes(person)) && isEligible(state, person, seat, at))
    .map((person) => personRef(reader, person))
}
