import { spoken } from '../../base/name.ts'
import type { Action, Charter, SeatRef } from './charter.ts'
import type { Election, Voters } from './election.ts'
import type { Recall } from './recall.ts'
import { isSameSeat } from './same-seat.ts'

/** A way to end terms early, under its election. */
export interface RecallIn {
  readonly election: Election
  readonly recall: Recall
  /** How its vote is called among the rules of the charter: with spaces, which no name that a charter declares has. */
  readonly called: string
}

/** All that a charter's elections say of ending terms early, in its order. */
export function recallsIn({ elections = [] }: Pick<Charter, 'elections'>): readonly RecallIn[] {
  return elections.flatMap((election) =>
    election.recalls.map((recall, index) => {
      const plain = `${spoken(recall.name)} of ${spoken(election.name)}`
      const before = election.recalls.slice(0, index).filter(({ name }) => name === recall.name).length
      return { election, recall, called: before === 0 ? plain : `${plain}, ${before + 1}` }
    }),
  )
}

/** Those that end terms in a seat. */
export function recallsFrom(charter: Charter, seat: SeatRef): readonly RecallIn[] {
  return recallsIn(charter).filter(({ election }) => election.fills.some((one) => isSameSeat(one, seat)))
}

/** "recall member" of a seat of the group itself, "recall board/director" of another's that its election fills. */
export function recallAction({ group, seat }: SeatRef, own: string): Action {
  return { verb: 'recall', object: group === own ? seat : `${group}/${seat}` }
}

/** The seat that an action would end terms in; undefined for any other action. */
export function seatToRecallFrom({ verb, object }: Action, own: string): SeatRef | undefined {
  if (verb !== 'recall' || object === '') return undefined
  const [first = '', second] = object.split('/')
  return second === undefined ? { group: own, seat: first } : { group: first, seat: second }
}

/** Who votes on it where it does not say so itself: those who elect, of all electorates. */
export function votersOfRecall({ election, recall }: RecallIn): readonly Voters[] {
  if (recall.voters !== undefined) return [recall.voters]
  const own = election.electorates.flatMap(({ voters }) => voters ?? [])
  return own.length > 0 ? own : election.voters === undefined ? [] : [election.voters]
}
