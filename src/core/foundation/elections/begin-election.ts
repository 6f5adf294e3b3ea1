import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import { ok, type Result, refuse } from '../../base/result.ts'
import type { SeatRef } from '../../charter/structure/charter.ts'
import type { Election } from '../../charter/structure/election.ts'
import { fillsNoSeats, type Method } from '../../charter/structure/election-method.ts'
import { isSameSeat } from '../../charter/structure/same-seat.ts'
import { daysOf } from '../days.ts'
import { isInForce } from '../life/in-force.ts'
import type { Refusal } from '../refusal.ts'
import type { FoundationState } from '../state.ts'
import { contestedIn } from './contested/contested.ts'
import type { ElectionBegun, ElectionCause } from './election-event.ts'
import { timelineFrom, votePhaseIn } from './timeline.ts'

/** An election that is to begin, and what brings it about. */
export interface Beginning {
  readonly group: Name
  readonly election: Name
  readonly because: ElectionCause
  readonly whole?: true
  /** Only for these vacancies. */
  readonly vacancies?: readonly number[]
  /** The election whose roll it has. */
  readonly rollOf?: number
}

/**
 * An election begins by the charter of this day: what it fills and its timeline are settled now. Refused while another of the same
 * name runs, and where there is nothing to fill.
 */
export function electionBegins(
  state: FoundationState,
  beginning: Beginning,
  at: Instant,
): Result<ElectionBegun, Refusal> {
  const { group, election: name, because, whole, vacancies, rollOf } = beginning
  const found = electionNamed(state, group, name)
  if (found === undefined) return refuse({ type: 'UnknownGroup', group })
  const { rule, digest } = found
  const { clause } = rule
  const running = runningOf(state, group, name)
  if (running !== undefined) return refuse({ type: 'ElectionRuns', election: running, name, clause })
  const methods = methodsOf(rule)
  if (methods.includes(undefined)) return refuse({ type: 'CannotBeHeld', name, why: 'no method', clause })
  if (methods.some((method) => method !== undefined && fillsNoSeats(method.name))) {
    return refuse({ type: 'CannotBeHeld', name, why: 'method fills no seats', clause })
  }
  const timeline = timelineFrom(rule, at, daysOf(state, group))
  if (votePhaseIn(timeline) === undefined) return refuse({ type: 'CannotBeHeld', name, why: 'no vote phase', clause })
  const filling = { state, group, rule, at, ends: timeline.at(-1)?.until ?? at }
  const due = contestedIn({
    ...filling,
    ...(whole !== undefined && { whole }),
    ...(vacancies !== undefined && { vacancies }),
  })
  // Whoever calls an election while no seat is vacant and no term ends has all seats elected early.
  const isEarly = due.length === 0 && calls.has(because.kind)
  const contests = isEarly ? contestedIn({ ...filling, whole: true }) : due
  if (contests.length === 0) return refuse({ type: 'CannotBeHeld', name, why: 'no seats to fill', clause })
  return ok({
    type: 'ElectionBegun',
    election: state.numbers + 1,
    group,
    rule,
    charter: digest,
    because,
    contests,
    timeline,
    ...((whole === true || isEarly) && { whole: true as const }),
    ...(rollOf !== undefined && { rollOf }),
  })
}

/** Of each electorate, or the one of an election without them. */
function methodsOf({ method: ofAll, electorates }: Election): readonly (Method | undefined)[] {
  return electorates.length === 0 ? [ofAll] : electorates.map(({ method = ofAll }) => method)
}

const calls: ReadonlySet<ElectionCause['kind']> = new Set(['called', 'decision', 'petition', 'recall'])

/** The election of a charter in force. */
export function electionNamed(
  state: FoundationState,
  name: Name,
  election: Name,
): { readonly rule: Election; readonly digest: string } | undefined {
  const group = state.groups.get(name)
  if (group === undefined || !isInForce(group)) return undefined
  const rule = group.charter.elections?.find((one) => one.name === election)
  return rule === undefined ? undefined : { rule, digest: group.digest }
}

/** The number of the election of this name that is not over. */
export function runningOf({ elections }: FoundationState, group: Name, name: Name): number | undefined {
  for (const [number, { begun, ended }] of elections) {
    if (begun.group === group && begun.rule.name === name && ended === undefined) return number
  }
  return undefined
}

/** The election of a charter in force that says that it fills a seat: one of the seat's own group before others. */
export function electionThatFills(state: FoundationState, { group, seat }: SeatRef): Name | undefined {
  const own = state.groups.get(group)
  const groups = [...(own === undefined ? [] : [own]), ...state.groups.values()].filter(isInForce)
  const all = groups.flatMap(({ charter }) => charter.elections ?? [])
  return all.find(({ fills }) => fills.some((one) => isSameSeat(one, { group, seat })))?.name
}
