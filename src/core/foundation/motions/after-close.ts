import { after, type Instant } from '../../base/instant.ts'
import type { Deciding } from '../../charter/structure/charter.ts'
import type { Consequence } from '../../charter/structure/rule.ts'
import type { EventRef } from '../../charter/structure/when.ts'
import { daysOf } from '../days.ts'
import { momentOf } from '../moment-of.ts'
import { firstTakenAfter } from '../people/facts/seat-time.ts'
import type { FoundationState } from '../state.ts'
import type { MotionParts } from './motion-parts.ts'
import type { FollowUp, Motion, Phase } from './motion-state.ts'
import { personIn } from './person-in.ts'
import type { MotionClosed } from './vote-event.ts'

/**
 * What a carried motion still waits for, after a step of its way: bodies that ratify it one after the other, then the time in
 * which it can be appealed against, then the moment from which it takes effect. Undefined when it takes effect now.
 */
export function gateAfter(
  state: FoundationState,
  { opened, ratified }: Pick<Motion, 'opened' | 'ratified'>,
  step: 'close' | 'ratification' | 'appeal',
  at: Instant,
): Phase | undefined {
  const { rule } = opened
  const days = daysOf(state, rule.clause.group)
  const ratifier = rule.ratifiedBy?.[step === 'ratification' ? ratified + 1 : ratified]
  if (step !== 'appeal' && ratifier !== undefined) return { kind: 'awaiting ratification', by: ratifier }
  if (step !== 'appeal' && rule.appeal !== undefined && rule.appeal.against !== 'lost') {
    return { kind: 'appealable', until: after(at, rule.appeal.within, days) }
  }
  if (rule.takesEffect === undefined) return undefined
  const until = momentOf(
    rule.takesEffect,
    closedAt(opened.motion, state) ?? at,
    happenedIn(state, rule.clause.group),
    days,
  )
  if (until === undefined) return { kind: 'waiting for its moment' }
  return until > at ? { kind: 'waiting for its moment', until } : undefined
}

/** What a vote that has closed waits for: carried, as above; lost, the time of an appeal where the rule lets one appeal against that. */
export function gateAtClose(
  state: FoundationState,
  motion: Motion,
  is: MotionClosed['is'],
  at: Instant,
): Phase | undefined {
  if (is === 'carried') return gateAfter(state, motion, 'close', at)
  const { appeal, clause } = motion.opened.rule
  if (is === 'undecided' || appeal?.against === undefined) return undefined
  return { kind: 'appealable', until: after(at, appeal.within, daysOf(state, clause.group)) }
}

function closedAt(number: number, state: FoundationState): Instant | undefined {
  return state.motions.get(number)?.closed?.at
}

/** What a close makes the clock do at once, in this order: ask other bodies, call elections. */
export function followUpsOf(state: FoundationState, motion: Motion, closed: MotionClosed): readonly FollowUp[] {
  const { undecided } = motion.opened.rule
  const referred = closed.is === 'undecided' && undecided?.kind === 'refer' ? [referral(undecided.to)] : []
  return [...referred, ...consequencesOf(state, motion, closed).flatMap(({ then }) => followUpOf(then))]
}

function followUpOf(then: Consequence['then']): readonly FollowUp[] {
  switch (then.kind) {
    case 'refer':
      return [referral(then.to)]
    case 'election':
      return [{ kind: 'election', of: then.of, ...(then.within !== undefined && { within: then.within }) }]
    case 'not again before':
    case 'mover not before':
      return []
  }
}

function referral(of: Deciding): FollowUp {
  return { kind: 'ask', as: 'referral', of }
}

/** The consequences of a rule that an outcome has, counting how often the same matter had it, this time included. */
export function consequencesOf(
  state: FoundationState,
  { opened }: Pick<Motion, 'opened'>,
  { outcome, motion }: MotionClosed,
): readonly Consequence[] {
  const matching = (opened.rule.after ?? []).filter((consequence) => consequence.outcome === outcome)
  if (matching.every(({ times = 1 }) => times === 1)) return matching
  const times = timesOf(state, opened, outcome, motion)
  return matching.filter((consequence) => times >= (consequence.times ?? 1))
}

function timesOf(state: FoundationState, matter: MotionParts, outcome: string, upTo: number): number {
  let times = 0
  for (const { opened, closed } of state.motions.values()) {
    if (!isSameMatter(opened, matter)) continue
    if (opened.motion === upTo || (closed?.outcome === outcome && opened.motion < upTo)) times += 1
  }
  return times
}

/** The same action in the same group, about the same person, and of the same name where the matters have names. */
export function isSameMatter(one: Matter, other: Matter): boolean {
  return (
    one.group === other.group &&
    one.action.verb === other.action.verb &&
    one.action.object === other.action.object &&
    one.matter === other.matter &&
    personIn(one.effect) === personIn(other.effect)
  )
}

export type Matter = Pick<MotionParts, 'group' | 'action' | 'matter' | 'effect'>

/** Events as the record has them: a declared one by whoever may record it, an election by being called. */
export function happenedIn(state: FoundationState, group: string) {
  return (event: EventRef, from: Instant): Instant | undefined => {
    const name = event.kind === 'declared' ? event.name : electionEvent(event.of)
    const found = state.events.filter((occurred) => occurred.event === name && occurred.on > from)
    const own = found.filter((occurred) => occurred.group === group)
    const recorded = (own[0] ?? found[0])?.on
    return recorded ?? (event.kind === 'election' ? electionOver(state, group, event.of, from) : undefined)
  }
}

/** An election that was called before elections were held here is over when somebody takes one of its seats. */
function electionOver(state: FoundationState, group: string, election: string, from: Instant): Instant | undefined {
  const fills = state.groups.get(group)?.charter.elections?.find(({ name }) => name === election)?.fills ?? []
  const isHeld = [...state.elections.values()].some(
    ({ begun }) => begun.group === group && begun.rule.name === election,
  )
  if (isHeld) return undefined
  const called = state.called.filter((one) => one.group === group && one.election === election)
  const over = called.flatMap(({ at }) => fills.flatMap((seat) => firstTakenAfter(state, seat, at) ?? []))
  return over.filter((moment) => moment > from).toSorted()[0]
}

/** How the record names the event that an election is: no charter can declare one of this name. */
export function electionEvent(election: string): string {
  return `election of ${election}`
}
