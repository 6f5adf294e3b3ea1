import type { Name } from '../base/name.ts'
import type { SeatRef } from '../charter/structure/charter.ts'
import { isSameSeat } from '../charter/structure/same-seat.ts'
import type { Tally, Voices } from './standing.ts'

/** Who may still say something: the electorate less who voted and who recused themselves. */
export function missingVotes(voices: Voices): number {
  return voices.electorate - voices.recused - ballotsIn(voices)
}

/** Ballots given in, without any that a recusal, a vacant seat or a missing voter counts as. */
export function ballotsIn({ ballots, counts, ...rest }: Voices & Pick<Tally, 'rankings'>): number {
  return ballots ?? rest.rankings?.reduce((sum, { count }) => sum + count, 0) ?? votesIn(counts)
}

/** Votes for all options together. */
export function votesIn(counts: Voices['counts']): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}

/** An option may be called "constructor", which every object seems to have. */
export function countOf(counts: Voices['counts'], name: Name): number {
  return Object.hasOwn(counts, name) ? (counts[name] ?? 0) : 0
}

export function presentIn(voices: Voices): number {
  return voices.present ?? ballotsIn(voices)
}

/** The holders of a seat among the voters, part by part; all in one without a seat. */
export function voicesFrom(tally: Tally, from: SeatRef | undefined): readonly Voices[] {
  if (from === undefined) return [tally]
  return (tally.parts ?? []).filter(({ seats }) => seats.some((seat) => isSameSeat(seat, from)))
}
