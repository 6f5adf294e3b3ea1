import type { Range } from '../../base/duration.ts'
import { after, type Instant, latest } from '../../base/instant.ts'
import { conditionHolds } from '../../voting/outcome.ts'
import { notHeard, type ToBeHeard } from '../consultations/heard-first.ts'
import { daysOf } from '../days.ts'
import type { PersonId } from '../event.ts'
import { sharedValue } from '../people/facts/declared-value.ts'
import type { FoundationState } from '../state.ts'
import { ballotsOf, type Concerned, electorateOf, sizeOfSeats } from './electorate.ts'
import type { Need, Wait } from './motion-event.ts'
import type { Proposal } from './motion-state.ts'

/** What a motion needs before its vote, in this order: signatures or seconds, then time; undefined when it opens at once. */
export function firstNeed(
  state: FoundationState,
  motion: ToBeHeard,
  concerned: Concerned,
  at: Instant,
): Need | undefined {
  const { rule } = motion
  const days = daysOf(state, rule.clause.group)
  if (rule.petition !== undefined) {
    const { of: voters = rule.voters, within } = rule.petition
    return {
      kind: 'signatures',
      until: after(at, within, days),
      electorate: ballotsOf(electorateOf(state, { ...rule, voters }, at, concerned)),
      ...sizeOfSeats(state, voters, at),
    }
  }
  if (rule.seconded !== undefined) return { kind: 'seconds', until: after(at, rule.seconded.within, days) }
  return waitBefore(state, motion, at)
}

/**
 * The time between a motion, or the support that it needed, and its vote: discussion, notice, hearing and advice run together.
 * The vote opens by itself when the longest is over; its mover may open it once the least of each has passed. Where people are to be heard
 * besides, it waits for that as well, and does not open by itself.
 */
export function waitBefore(state: FoundationState, motion: ToBeHeard, at: Instant): Wait | undefined {
  const { rule } = motion
  const days = daysOf(state, rule.clause.group)
  const { discussion, notice, hearing, advice } = rule
  const ranges = [discussion, notice, hearing === undefined ? undefined : exactly(hearing)].filter(
    (range) => range !== undefined,
  )
  const leasts = ranges.flatMap(({ least }) => (least === undefined ? [] : [after(at, least, days)]))
  const mosts = ranges.flatMap(({ least, most = least }) => (most === undefined ? [] : [after(at, most, days)]))
  const advised = advice === undefined ? [] : [after(at, advice.within, days)]
  const kind = notHeard(state, motion, at) === undefined ? 'time' : 'consultation'
  if (kind === 'time' && ranges.length === 0 && advised.length === 0) return undefined
  const earliest = latest(at, ...leasts)
  return { kind, earliest, opens: latest(earliest, ...mosts, ...advised) }
}

/** Whether a motion has the support that it needs, with one more supporter. */
export function isSupported(state: FoundationState, proposal: Proposal, more: PersonId, at: Instant): boolean {
  const { moved, phase, support, mover } = proposal
  const { petition, seconded } = moved.rule
  const people = [...support, more]
  if (phase.kind === 'signatures' && petition !== undefined) {
    const { electorate, seats, vacant } = phase
    const tally = { electorate, seats, vacant, recused: 0, counts: {}, signed: people.length }
    return conditionHolds(moved.rule, tally, petition.needs)
  }
  if (phase.kind !== 'seconds' || seconded === undefined) return false
  const { different } = seconded
  if (different === undefined) return people.length >= seconded.count
  const valueFor = (person: PersonId) =>
    sharedValue(state, person, different, at, moved.rule.clause.group) ?? `person ${person}`
  const values = new Set(people.map(valueFor))
  values.delete(valueFor(mover))
  return values.size >= seconded.count
}

function exactly(length: NonNullable<Range['least']>): Range {
  return { least: length, most: length }
}
