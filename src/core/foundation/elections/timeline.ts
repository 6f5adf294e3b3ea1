import type { DayCount } from '../../base/calendar.ts'
import { after, type Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { Election } from '../../charter/structure/election.ts'
import type { TimelinePhase } from './election-event.ts'

/** The phases of an election from its beginning on, one after the other; a phase with a range takes the least of it. */
export function timelineFrom(
  { phases }: Pick<Election, 'phases'>,
  begins: Instant,
  days: DayCount,
): readonly TimelinePhase[] {
  const timeline: TimelinePhase[] = []
  let from = begins
  for (const { name, length } of phases) {
    const duration = length.least ?? length.most
    if (duration === undefined) continue
    const until = after(from, duration, days)
    timeline.push({ phase: name, from, until })
    from = until
  }
  return timeline
}

export function phaseNamed(timeline: readonly TimelinePhase[], name: Name): TimelinePhase | undefined {
  return timeline.find(({ phase }) => phase === name)
}

/** The phase in which votes are cast, or of an election by lot the drawing. */
export function votePhaseIn(timeline: readonly TimelinePhase[]): TimelinePhase | undefined {
  return timeline.find(({ phase }) => isVotePhase(phase))
}

export function isVotePhase(name: Name): boolean {
  return name === 'vote' || name === 'draw'
}
