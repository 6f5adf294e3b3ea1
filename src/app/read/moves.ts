import type { Money } from '../../core/base/money.ts'
import { spokenAction } from '../../core/charter/action.ts'
import { perRequest } from '../../core/charter/ceiling.ts'
import type { Action } from '../../core/charter/charter.ts'
import { decidersOf, type Power, type PowerBy } from '../../core/charter/power.ts'
import { isEligible } from '../../core/foundation/eligibility.ts'
import { seatOfAction } from '../../core/foundation/held-powers.ts'
import { firstRule } from '../../core/foundation/may-move.ts'
import { wayOfDeciding } from '../../core/foundation/rule-of.ts'
import { incumbents, seatOf } from '../../core/foundation/seats.ts'
import type { Group } from '../../core/foundation/state.ts'
import { permission, personRef, type Reader } from './reader.ts'
import type { MoveView, PersonRef } from './views.ts'

/** More than these are named by their identifier and not listed. */
const most_listed = 300

/** Everything that the group decides, but for admissions, with whether the reader may move or do it. */
export function movesIn(reader: Reader, group: Group): readonly MoveView[] {
  const { powers, seats } = group.charter
  const byPower = powers
    .filter(({ action }) => action.verb !== 'admit')
    .flatMap((power) => moveBy(reader, group, power.action, decidersOf(power), amountIn(power)))
  const aboutSeats = seats.flatMap(({ name, removedBy = [], filledBy }) => [
    ...moveBy(reader, group, { verb: 'remove', object: name }, removedBy),
    ...(filledBy.kind === 'appointment' ? moveBy(reader, group, { verb: 'appoint', object: name }, filledBy.by) : []),
  ])
  return onlyFirst([...byPower, ...aboutSeats])
}

/** One answer an action: a reader who may do it themselves is not sent to a vote. */
function onlyFirst(moves: readonly MoveView[]): readonly MoveView[] {
  const found = new Map<string, MoveView>()
  for (const move of moves) {
    const known = found.get(move.action)
    if (known === undefined || (known.permission.refusal !== undefined && move.permission.refusal === undefined))
      found.set(move.action, move)
  }
  return [...found.values()]
}

/** An amount within the power, where it speaks of amounts at all. */
function amountIn({ upTo, bands = [] }: Power): Money | undefined {
  return upTo ?? perRequest(bands.flatMap((band) => band.upTo))
}

function moveBy(
  reader: Reader,
  group: Group,
  action: Action,
  deciders: readonly PowerBy[],
  upTo?: Money,
): readonly MoveView[] {
  const needsPerson = action.verb === 'appoint' || action.verb === 'remove'
  const people = needsPerson ? peopleFor(reader, group, action) : undefined
  const about = people?.[0]?.id ?? reader.person
  const request = {
    type: 'move',
    group: group.name,
    action,
    ...(upTo !== undefined && { amount: upTo }),
    // Whoever it may be about: whether the reader may move it does not hang on the person.
    ...(needsPerson && about !== undefined && { person: about }),
  } as const
  const may = permission(reader, request)
  return deciders.flatMap((decider): readonly MoveView[] => {
    const by = wayFor(reader, decider)
    if (by === undefined) return []
    return [
      {
        action: spokenAction(action),
        by,
        needsAmount: upTo !== undefined,
        ...(needsPerson && { needsPerson }),
        ...(people !== undefined && { people }),
        permission: may,
      },
    ]
  })
}

function wayFor({ snapshot }: Reader, decider: PowerBy): MoveView['by'] | undefined {
  const { state } = snapshot
  switch (decider.kind) {
    case 'together':
      return undefined
    case 'seat': {
      const clause = seatOf(state, decider.seat)?.clause
      return clause === undefined ? undefined : { kind: 'alone', seat: decider.seat, clause }
    }
    case 'rule':
    case 'group': {
      const way = wayOfDeciding(state, decider)
      const rule = way === undefined ? undefined : firstRule(state, way)
      if (way === undefined || rule === undefined) return undefined
      return { kind: 'vote', rule, ...(way.kind === 'procedure' && { procedure: way.procedure.name }) }
    }
  }
}

/** Holders, for what ends a seat; those who can hold it, for what gives it. */
function peopleFor(reader: Reader, group: Group, action: Action): readonly PersonRef[] | undefined {
  const { state, at } = reader.snapshot
  const ref = seatOfAction(group.name, action)
  const seat = seatOf(state, ref)
  if (seat === undefined) return []
  const held = incumbents(state, ref, at).map(({ person }) => person)
  if (action.verb === 'remove') return held.map((person) => personRef(reader, person))
  if (state.people.size > most_listed) return undefined
  return [...state.people.keys()]
    .filter((person) => !held.includes(person) && isEligible(state, person, seat, at))
    .map((person) => personRef(reader, person))
}
