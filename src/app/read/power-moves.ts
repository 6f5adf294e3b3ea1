import { spoken } from '../../core/base/name.ts'
import { type GivenTo, groupOfRecipient } from '../../core/charter/powers/given-power.ts'
import { reaches } from '../../core/charter/powers/power-source.ts'
import { aboutPower, parseAction, spokenAction } from '../../core/charter/structure/action.ts'
import type { Action } from '../../core/charter/structure/charter.ts'
import type { Group } from '../../core/foundation/life/group.ts'
import { activeDelegations } from '../../core/foundation/powers/delegations.ts'
import { heldPowers } from '../../core/foundation/powers/held-powers.ts'
import type { FoundationState } from '../../core/foundation/state.ts'
import { wayOfMove } from './moves.ts'
import { answerTo, groupRef, personRef, type Reader } from './reader.ts'
import type { MoveView, PersonRef } from './views.ts'

/** A body that can be given a power, or has been: how a form names it, and how people do. */
export interface RecipientChoice {
  readonly value: string
  readonly title: string
  readonly seatTitle?: string
}

/** What is done to a power itself, where an address asks for it: "delegate publish website". Undefined for all other actions. */
export function powerMove(reader: Reader, group: Group, written: string): MoveView | undefined {
  const action = parseAction(written)
  const power = action === undefined ? undefined : aboutPower(action)
  if (action === undefined || power === undefined) return undefined
  const { state, at } = reader.snapshot
  const recipients = action.verb === 'reconfirm' ? undefined : recipientsOf(reader.snapshot, group, action.verb, power)
  const people = action.verb === 'reconfirm' ? provisionalPeople(reader, power) : undefined
  const [first] = recipients ?? []
  const to = first === undefined ? undefined : recipientIn(first.value)
  const request = {
    type: 'move',
    group: group.name,
    action,
    ...(to !== undefined && { gift: { to } }),
    ...(people?.[0] !== undefined && { person: people[0].id }),
  } as const
  const answer = answerTo(reader, request)
  const held = heldPowers(state, request, reader.person ?? '', at)
  const by = wayOfMove(reader, answer, held.ok ? held.value.map((one) => one.by) : [])
  if (by === undefined) return undefined
  return {
    action: spokenAction(action),
    by,
    needsAmount: false,
    ...(recipients !== undefined && { recipients }),
    ...(action.verb === 'delegate' && { isBounded: true }),
    ...(people !== undefined && { needsPerson: true, people }),
    permission: answer.ok ? {} : { refusal: answer.problem },
  }
}

/** "events" is a group, "events.chair" a seat in it. */
export function recipientIn(value: string): GivenTo | undefined {
  const [group = '', seat, ...more] = value.split('.')
  if (group === '' || more.length > 0) return undefined
  return seat === undefined ? { kind: 'group', group } : { kind: 'seat', seat: { group, seat } }
}

function recipientsOf(
  { state, at }: Reader['snapshot'],
  group: Group,
  verb: string,
  power: Action,
): readonly RecipientChoice[] {
  const active = [...state.groups.values()].filter(({ status }) => status === 'active')
  if (verb === 'delegate') {
    return active.flatMap(({ name, charter }) => [
      choiceOf(state, { kind: 'group', group: name }),
      ...charter.seats.map((seat) => choiceOf(state, { kind: 'seat', seat: { group: name, seat: seat.name } })),
    ])
  }
  const delegated = activeDelegations(state, at).filter((one) => reaches({ action: power }, one.action))
  const given = active.flatMap(({ charter }) =>
    charter.gives
      .filter((gift) => reaches(gift, power) || reaches({ action: power }, gift.action))
      .map(({ to }): GivenTo => ({ kind: 'group', group: to })),
  )
  const all = [...delegated.map(({ to }) => to), ...given].filter(
    (to) => groupOfRecipient(to) !== group.name || to.kind === 'seat',
  )
  return [...new Map(all.map((to) => [choiceOf(state, to).value, choiceOf(state, to)])).values()]
}

function choiceOf(state: FoundationState, to: GivenTo): RecipientChoice {
  const { title } = groupRef(state, groupOfRecipient(to))
  if (to.kind === 'group') return { value: to.group, title }
  return { value: `${to.seat.group}.${to.seat.seat}`, title, seatTitle: spoken(to.seat.seat) }
}

/** Whom decisions by this action are about that hold only for a time. */
function provisionalPeople(reader: Reader, power: Action): readonly PersonRef[] {
  const { state } = reader.snapshot
  const people = [...state.provisional].flatMap(([number, { why, ended }]) => {
    const decided =
      state.motions.get(number)?.opened ?? state.courses.get(number)?.begun ?? state.deeds.get(number)?.done
    if (ended !== undefined || why.kind !== 'exception' || decided === undefined) return []
    const isIt = decided.action.verb === power.verb && decided.action.object === power.object
    const person = 'person' in decided.effect ? decided.effect.person : decided.applicant
    return isIt && person !== undefined ? [person] : []
  })
  return [...new Set(people)].map((person) => personRef(reader, person))
}
