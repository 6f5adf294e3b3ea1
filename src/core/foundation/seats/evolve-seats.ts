import { type Instant, latest } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import { expect } from '../deadline.ts'
import type { Actor, Event } from '../event.ts'
import { handOverBegins } from '../handover/hand-over-time.ts'
import type { Group } from '../life/group.ts'
import { happenedIn } from '../motions/after-close.ts'
import type { FoundationState } from '../state.ts'
import { noteTaken } from './evolve-filling.ts'
import type { SeatLeft, SeatTaken } from './holding-event.ts'
import type { Holding } from './seat-state.ts'
import { endByEvent } from './term-end.ts'

type Of<Type extends Event['type']> = Extract<Event, { readonly type: Type }>

export function takeSeat(
  state: FoundationState,
  { holdings, name: group }: Group,
  taken: SeatTaken,
  { since, by }: { readonly since: Instant; readonly by?: Actor },
): void {
  const {
    seat,
    person,
    until,
    holdsOver,
    motion,
    backfilled,
    entry,
    cohort,
    place,
    untilElection,
    probation,
    election,
  } = taken
  const holding: Holding = {
    person,
    since,
    ...(entry !== undefined && { entry }),
    ...(cohort !== undefined && { cohort }),
    ...(place !== undefined && { place }),
    ...(untilElection !== undefined && { untilElection }),
    ...(until !== undefined && { until }),
    ...(holdsOver !== undefined && { holdsOver }),
    ...(motion !== undefined && { motion }),
    ...(election !== undefined && { election }),
    ...(backfilled !== undefined && { backfilled }),
    ...(by !== undefined && { by }),
    ...(probation !== undefined && { probation }),
    entries: [state.size - 1],
  }
  const before = holdings.get(seat)
  if (before === undefined) holdings.set(seat, [holding])
  else before.push(holding)
  if (until !== undefined && holdsOver === undefined) {
    expect(state, { at: until, kind: 'term ends', group, seat, holding })
  }
  if (probation !== undefined) expect(state, { at: probation, kind: 'probation ends', group, seat, holding })
  const handOver = handOverBegins(state, group, holding)
  // Of a term that was written down late it may have been due before.
  if (handOver !== undefined)
    expect(state, { at: latest(handOver, state.last), kind: 'hand over', group, seat, holding })
  noteTaken(state, taken, since)
}

export function leaveSeat(
  state: FoundationState,
  group: Group,
  { seat, person, why, entry, motion, replacedBy }: SeatLeft,
  at: Instant,
): void {
  const held = group.holdings.get(seat) ?? []
  const own = held.filter((one) => one.person === person && (entry === undefined || one.entry === entry))
  // Without an entry they leave the seat for every one of the list for which they hold it.
  const left = [...new Set(own.map((one) => one.entry))].flatMap((one) => runningAt(held, person, at, one) ?? [])
  if (left.length === 0) throw new Error(`${person} leaves ${group.name}.${seat} without holding it`)
  for (const holding of left) {
    holding.ended = at
    holding.why = why
    holding.entries.push(state.size - 1)
    if (replacedBy !== undefined) holding.replacedBy = replacedBy
    if (motion !== undefined) holding.endedBy = motion
  }
  const stays = (one: Holding) => !own.includes(one) || one.since <= at
  // A term that was to follow does not, and its end is not waited for any more.
  const [kept, dropped] = [held.filter(stays), held.filter((one) => !stays(one))]
  for (const one of dropped) one.ended = at
  group.holdings.set(seat, kept)
  state.alternates.delete(`${group.name}.${seat} ${person}`)
}

export function renewTerm(
  state: FoundationState,
  group: Group,
  { seat, person, until, motion, entry: of }: Of<'TermRenewed'>,
  at: Instant,
): void {
  const holding = runningAt(group.holdings.get(seat) ?? [], person, at, of)
  if (holding?.until === undefined) throw new Error(`${person} renews ${group.name}.${seat} without a term`)
  holding.renewed = true
  const { until: since, holdsOver, entry, cohort, place, election } = holding
  const same = {
    ...(motion !== undefined && { motion }),
    ...(holdsOver !== undefined && { holdsOver }),
    ...(entry !== undefined && { entry }),
    ...(cohort !== undefined && { cohort }),
    ...(place !== undefined && { place }),
    ...(election !== undefined && { election }),
  }
  takeSeat(state, group, { type: 'SeatTaken', group: group.name, seat, person, until, ...same }, { since })
}

export function announceLeave(
  group: Group,
  state: FoundationState,
  { seat, person, leaves, entry }: Of<'LeaveAnnounced'>,
  at: Instant,
): void {
  const holding = runningAt(group.holdings.get(seat) ?? [], person, at, entry)
  if (holding === undefined) throw new Error(`${person} gives notice of ${group.name}.${seat} without holding it`)
  holding.leaves = leaves
  expect(state, { at: leaves, kind: 'leaves', group: group.name, seat, holding })
}

export function nameAlternate(state: FoundationState, { group, seat, person, alternate }: Of<'AlternateNamed'>): void {
  const key = `${group}.${seat} ${person}`
  if (alternate === undefined) state.alternates.delete(key)
  else state.alternates.set(key, new Set([...(state.alternates.get(key) ?? []), alternate]))
}

/** Terms that an event ends are over when it has come about. */
export function endTermsByEvents(state: FoundationState, at: Instant): void {
  for (const { name: group, charter, holdings } of state.groups.values()) {
    for (const { name: seat, termBy } of charter.seats) {
      for (const holding of holdings.get(seat) ?? []) {
        if (holding.ended !== undefined) continue
        const isByEvent = termBy?.kind === 'until' && holding.until === undefined
        const ends = isByEvent
          ? endByEvent(state, { group, seat }, holding.since)
          : electionAfter(state, group, holding)
        if (ends !== undefined) expect(state, { at: ends > at ? ends : at, kind: 'term ends', group, seat, holding })
      }
    }
  }
}

function electionAfter(state: FoundationState, group: Name, { untilElection, since }: Holding): Instant | undefined {
  if (untilElection === undefined) return undefined
  return happenedIn(state, group)({ kind: 'election', of: untilElection }, since)
}

/** The holding that somebody has at a moment, up to its last. */
export function runningAt(held: readonly Holding[], person: string, at: Instant, entry?: Name): Holding | undefined {
  return held.findLast(
    (one) =>
      one.person === person &&
      (entry === undefined || one.entry === entry) &&
      one.ended === undefined &&
      one.since <= at &&
      !(
        one.renewed === true &&
        one.until !== undefined &&
        one.until <= at &&
        held.some((next) => next.person === person && next.since === one.until && next !== one)
      ),
  )
}
